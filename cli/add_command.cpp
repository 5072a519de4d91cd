#include "cli/checked_output.hpp"
#include "cli/lazy_toolkit.hpp"
#include "cli/store_commands.hpp"
#include "cli/stored_lines.hpp"
#include "cli/stored_text.hpp"
#include "graph/article_records.hpp"
#include "graph/store/store.hpp"
#include "ontology/claim_line.hpp"
#include "ontology/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <array>
#include <utility>

namespace entente {

namespace {

/// A batch is stored when it holds as much: large enough that storing costs little, small enough
/// that a crash costs little. Counted, not timed, so that the work does not depend on the machine.
constexpr std::size_t most_of_batch = 256; // articles
constexpr std::size_t most_bytes_of_batch = std::size_t{256} << 10U;

/// Puts articles into a store, batch by batch, and counts what became of them.
class Batches {
  public:
    Batches(Store& store, bool anyway, Console& console)
        : store_(store), anyway_(anyway), console_(console) {}

    void add(StoredArticle article, const Location& location) {
        bytes_ += article.block.size() + (article.text ? article.text->text.size() : 0);
        articles_.push_back(std::move(article));
        locations_.push_back(location);
        if (articles_.size() >= most_of_batch || bytes_ >= most_bytes_of_batch)
            store();
    }
    void count(PutOutcome outcome) { ++counts_.at(static_cast<std::size_t>(outcome)); }
    /// Puts what is left.
    void store();

    std::string summary() const;

  private:
    Store& store_;
    bool anyway_;
    Console& console_;
    std::vector<StoredArticle> articles_;
    std::vector<Location> locations_;
    std::size_t bytes_ = 0;
    std::array<std::uint64_t, 5> counts_{};
};

void warn_of_withdrawn(const std::string& article, const Location& location, Console& console) {
    Diagnostic warning = rejection(location, "was removed from the graph, and stays so",
                                   "--anyway adds it again", article);
    warning.severity = Severity::warning;
    console.report(warning);
}

void Batches::store() {
    const std::vector<PutOutcome> outcomes =
        anyway_ ? store_.put_anyway(articles_) : store_.put(articles_);
    for (std::size_t a = 0; a < outcomes.size(); ++a) {
        count(outcomes[a]);
        if (outcomes[a] == PutOutcome::withdrawn)
            warn_of_withdrawn(articles_[a].record.id, locations_[a], console_);
        console_.count_article(articles_[a].record.claims);
    }
    articles_.clear();
    locations_.clear();
    bytes_ = 0;
}

std::string Batches::summary() const {
    const StoreCounts held = store_.counts();
    std::string text;
    for (const PutOutcome outcome : {PutOutcome::added, PutOutcome::replaced, PutOutcome::unchanged,
                                     PutOutcome::older, PutOutcome::withdrawn})
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ",
                            counts_.at(static_cast<std::size_t>(outcome)), to_string(outcome));
    return fmt::format("{}\n{}: {}, {}\n", text, store_.path(), counted(held.articles, "article"),
                       counted(held.claims, "claim"));
}

/// What becomes of an article without reading it: held already, by this extractor or a newer one,
/// or removed before. Absent where it has to be read.
std::optional<PutOutcome> outcome_without_reading(const Article& article, const Store& store,
                                                  const std::string& extractor) {
    const std::optional<ArticleState> held = store.find(article.id);
    if (!held)
        return std::nullopt;
    if (!is_held(held->causal_length))
        return PutOutcome::withdrawn;
    const ArticleRecord& record = held->record;
    const bool same = record.published == article.published && record.title == article.title &&
                      record.publisher == article.publisher && record.url == article.url &&
                      held->has_text && record.sha256 == sha256_hex(article.text);
    if (!same || is_newer_extractor(extractor, record.extractor))
        return std::nullopt;
    return record.extractor == extractor ? PutOutcome::unchanged : PutOutcome::older;
}

/// Reads articles and stores what they claim.
class Adding {
  public:
    Adding(Store& store, const ArticleOptions& options, bool anyway)
        : store_(store), anyway_(anyway), ontology_(load_ontology(options.resources)),
          gazetteer_(load_gazetteer(options.resources, console_.sink())),
          toolkit_(options.resources, ontology_, gazetteer_, least_of_articles(options)),
          batches_(store, anyway, console_),
          lines_([this](StoredArticle article,
                        const Location& location) { batches_.add(std::move(article), location); },
                 [this](const Diagnostic& diagnostic) { console_.report(diagnostic); }) {}

    void add_inputs(const ArticleOptions& options) {
        for_each_article(
            options, console_,
            [this](const Article& article, const std::string& input) {
                return delivery_of(article, input);
            },
            [this](const std::string& line, const Location& location) -> OrderedTasks::Delivery {
                auto read = read_line(line);
                return [this, location, read = std::move(read)]() mutable {
                    lines_.take(std::move(read), location);
                };
            });
    }

    /// Reads again the texts of the store itself that another extractor has read.
    void renew(unsigned jobs);

    ExitCode finish() {
        lines_.finish();
        batches_.store();
        standard_output().write(batches_.summary());
        return console_.finish();
    }

  private:
    OrderedTasks::Delivery delivery_of(const Article& article, const std::string& input) {
        const std::string& extractor = toolkit_.extractor().version();
        const std::optional<PutOutcome> known =
            anyway_ ? std::nullopt : outcome_without_reading(article, store_, extractor);
        if (known)
            return [this, known, id = article.id, input] {
                if (*known == PutOutcome::withdrawn)
                    warn_of_withdrawn(id, {input, 0, 0}, console_);
                batches_.count(*known);
                console_.count_article(0);
            };
        Extraction made = toolkit_.extractor().extract(article);
        StoredArticle stored =
            make_stored(made.article, text_to_store(article), std::move(made.claims));
        return [this, stored = std::move(stored), made = std::move(made), input]() mutable {
            report_warnings(made, input, console_);
            lines_
                .finish(); // Lines that stand before an article in the input are stored before it.
            batches_.add(std::move(stored), {input, 0, 0});
        };
    }

    Store& store_;
    bool anyway_;
    Console console_;
    Ontology ontology_;
    Gazetteer gazetteer_;
    LazyToolkit toolkit_;
    Batches batches_;
    StoredLines lines_;
};

void Adding::renew(unsigned jobs) {
    const std::string& extractor = toolkit_.extractor().version();
    const std::vector<std::string> outdated = store_.read_by_others(extractor);
    OrderedTasks tasks(jobs);
    for (const std::string& id : outdated) {
        std::optional<StoredArticle> held = store_.read(id);
        if (!held || !held->text)
            continue;
        const std::size_t bytes = held->text->text.size();
        tasks.add(
            [this, held = std::move(*held)] {
                return delivery_of(stored_article_to_read(held), store_.path());
            },
            bytes);
    }
    tasks.finish();
}

} // namespace

AddCommand::AddCommand(CLI::App& program)
    : parser_(program.add_subcommand("add", "Keep the claims of articles in a graph file")) {
    parser_
        ->add_option("INPUT", options_.inputs,
                     "Articles or claim lines: files, folders, or - for standard input")
        ->type_name(" ");
    parser_->add_option("--graph", options_.graph, "The graph file; made where there is none")
        ->type_name("FILE")
        ->required();
    parser_->add_flag("--anyway", anyway_,
                      "Take what is read now, also of articles that were removed or that a newer "
                      "program has read");
    parser_->add_flag("--renew", renew_,
                      "Read again the texts in the graph that another program, gazetteer or rules "
                      "have read");
    parser_
        ->add_option("--min-confidence", options_.min_confidence,
                     "Leave out claims of articles that are less sure: 0 to 1, 0.67 unless given; "
                     "claim lines are taken as they are")
        ->check(CLI::Range(0.0, 1.0));
    add_reading_options(*parser_, options_);
    parser_->footer(
        "Examples:\n"
        "  entente add --graph news.entente news/         a folder, on all cores\n"
        "  entente extract news/ | entente add --graph news.entente -   the same, without the "
        "texts\n"
        "  entente add --graph news.entente --renew       after an update of the program\n"
        "  entente add --graph all.entente --min-confidence 0 news/   also what is unsure\n"
        "What is there already is not read again: the same command, given again, goes on where it\n"
        "was interrupted. A later edition of an article replaces the earlier one.");
}

bool AddCommand::chosen() const { return parser_->parsed(); }

ExitCode AddCommand::run() const {
    if (options_.inputs.empty() && !renew_) {
        std::cerr << "entente: add needs articles, or --renew\n";
        return ExitCode::usage;
    }
    Store store(options_.graph, Store::Access::create);
    Adding adding(store, options_, anyway_ || renew_);
    if (renew_)
        adding.renew(thread_count(options_.jobs));
    ArticleOptions inputs = options_;
    inputs.graph.clear();
    adding.add_inputs(inputs);
    return adding.finish();
}

} // namespace entente
