#include "cli/checked_output.hpp"
#include "cli/commands.hpp"
#include "cli/evaluation_errors.hpp"
#include "cli/evaluation_report.hpp"
#include "extract/evaluation/gold.hpp"

#include <CLI/CLI.hpp>

#include <set>
#include <utility>

namespace entente {

namespace {

/// Scores articles one by one and adds their scores up.
class GoldScoring {
  public:
    GoldScoring(const ArticleOptions& options, Console& console)
        : options_(options), console_(console), ontology_(load_ontology(options.resources)),
          gazetteer_(load_gazetteer(options.resources, console.sink())),
          toolkit_(options.resources, ontology_, gazetteer_, least_of_articles(options)) {}

    OrderedTasks::Delivery score(const Article& article, const std::string& line,
                                 const Location& location) {
        auto read = read_gold_labels(
            line, article, ontology_,
            {.bytes = options_.limits.line_bytes, .depth = options_.limits.json_depth});
        if (auto* problem = std::get_if<GoldProblem>(&read))
            return [this, diagnostic = rejection(location, std::move(problem->problem),
                                                 std::move(problem->remedy), article.id)] {
                console_.report(diagnostic);
            };
        auto labels = std::get<GoldLabels>(std::move(read));
        Extraction extraction = toolkit_.extractor().extract(article);
        ArticleScore score =
            score_article(labels, extraction.claims, article, gazetteer_, ontology_);
        return [this, location, labels = std::move(labels), extraction = std::move(extraction),
                score = std::move(score)] { take(location, labels, extraction, score); };
    }

    const Evaluation& evaluation() const { return evaluation_; }
    const std::vector<EvaluationError>& errors() const { return errors_; }

  private:
    void take(const Location& location, const GoldLabels& labels, const Extraction& extraction,
              const ArticleScore& score) {
        const std::string& id = extraction.article.id;
        if (!ids_.insert(id).second)
            return console_.report(rejection(location, "another line has labels for this id",
                                             "one line an article is right", id));
        report_warnings(extraction, location.file, console_);
        add(evaluation_, labels, extraction.claims, score);
        for (EvaluationError& error : list_errors(id, labels, extraction.claims, score))
            errors_.push_back(std::move(error));
        console_.count_article(extraction.claims.size());
    }

    const ArticleOptions& options_;
    Console& console_;
    const Ontology ontology_;
    const Gazetteer gazetteer_;
    const Toolkit toolkit_;
    std::set<std::string> ids_;
    Evaluation evaluation_;
    std::vector<EvaluationError> errors_;
};

} // namespace

EvalCommand::EvalCommand(CLI::App& program)
    : parser_(program.add_subcommand("eval",
                                     "Score the claims of articles against labels of your own")) {
    parser_
        ->add_option("GOLD", options_.inputs,
                     "Labelled articles: JSON lines, folders of these, or - for standard input")
        ->type_name(" ")
        ->required();
    add_reading_options(*parser_, options_);
    add_confidence_option(*parser_, options_);
    parser_->add_flag("--errors", errors_,
                      "List each claim that is missing, wrong, forbidden, or differs in time and "
                      "the like");
    parser_->add_flag("--json", json_, "One JSON object instead of tables");
    parser_->footer(
        "Examples:\n"
        "  entente eval gold.jsonl                        precision, recall, F1, by type\n"
        "  entente eval --errors gold.jsonl | less        with each error and its sentence\n"
        "  entente eval --min-confidence 0.8 --json gold.jsonl > report.json\n"
        "A line of GOLD is an article as extract reads it, with its labels:\n"
        "  {\"id\": \"a1\", \"published\": \"2019-03-25\", \"text\": \"Putin visited Austria on "
        "Sunday.\",\n"
        "   \"complete\": true,\n"
        "   \"claims\": [{\"type\": \"visit\", \"time\": \"2019-03-24\",\n"
        "               \"roles\": {\"visitor\": \"Putin\", \"destination\": [\"Austria\", "
        "\"Vienna\"]}}],\n"
        "   \"forbidden\": [{\"type\": \"host\", \"roles\": {\"host\": \"Russia\"}}]}\n"
        "Only \"type\" is needed; what a label leaves out is not judged. Types and roles are those "
        "that\n`entente ontology` lists.");
}

bool EvalCommand::chosen() const { return parser_->parsed(); }

ExitCode EvalCommand::run() const {
    Console console;
    GoldScoring scoring(options_, console);
    for_each_labelled_article(
        options_, console,
        [&](const Article& article, const std::string& line, const Location& location) {
            return scoring.score(article, line, location);
        });
    std::string report;
    if (json_) {
        report = evaluation_json(scoring.evaluation(), errors_ ? &scoring.errors() : nullptr);
    } else {
        for (const EvaluationError& error : scoring.errors())
            report += errors_ ? error_line(error) : "";
        report += (report.empty() ? "" : "\n") + evaluation_text(scoring.evaluation());
    }
    CheckedOutput output = standard_output();
    output.write(report);
    output.flush();
    return console.finish();
}

} // namespace entente
