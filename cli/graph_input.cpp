#include "cli/graph_input.hpp"

#include "cli/corrections_file.hpp"
#include "cli/lazy_toolkit.hpp"
#include "graph/queries/known_on.hpp"
#include "graph/store/held_claims.hpp"
#include "graph/store/store_corrections.hpp"
#include "ontology/claim_line.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace entente {

namespace {

/// Takes what articles and lines say, one after the other.
struct Gathered {
    std::vector<ArticleRecord> articles;
    std::vector<Claim> claims;
};

OrderedTasks::Delivery take_extraction(Extraction made, const std::string& input,
                                       Gathered& gathered, Console& console) {
    return [&gathered, &console, made = std::move(made), input]() mutable {
        report_warnings(made, input, console);
        console.count_article(made.claims.size());
        gathered.articles.push_back(std::move(made.article));
        std::ranges::move(made.claims, std::back_inserter(gathered.claims));
    };
}

OrderedTasks::Delivery take_line(const std::string& line, const Location& location,
                                 double min_confidence, Gathered& gathered, Console& console) {
    auto record = read_line(line);
    return [&gathered, &console, location, min_confidence, record = std::move(record)]() mutable {
        if (auto* article = std::get_if<ArticleRecord>(&record)) {
            console.count_article(article->claims);
            gathered.articles.push_back(std::move(*article));
        } else if (auto* claim = std::get_if<Claim>(&record)) {
            if (claim->confidence >= min_confidence)
                gathered.claims.push_back(std::move(*claim));
        } else {
            const LineProblem& problem = std::get<LineProblem>(record);
            console.report(rejection(location, problem.problem, problem.remedy));
        }
    };
}

/// The claims of a graph file, in the order of its articles, with the rows that they lie in.
void take_store(const Store& store, double min_confidence, Gathered& gathered, Console& console) {
    for_each_held(store, [&](ArticleRecord article, std::vector<Claim> claims) {
        for (Claim& claim : claims)
            if (claim.confidence >= min_confidence)
                gathered.claims.push_back(std::move(claim));
        console.count_article(article.claims);
        gathered.articles.push_back(std::move(article));
    });
}

/// The part of the graph that a file keeps; absent where it keeps none of its present claims.
std::optional<Consolidation> read_kept_graph(const Store& store, const Ontology& ontology,
                                             const GraphPart& part) {
    if (!keeps_graph(store, graph_maker(ontology)))
        return std::nullopt;
    if (std::optional<Consolidation> read = read_graph(store, part))
        return read;
    // Someone is not known: what is there helps to say who may be meant.
    return read_graph(store, {.claims = part.claims});
}

std::function<void(std::uint64_t)> count_articles(Console& console) {
    return [&console](std::uint64_t claims) { console.count_article(claims); };
}

/// Keeps the graph of a file's present claims there, if it may be written.
void renew(Store& store, const Ontology& ontology, const Corrections& corrections,
           Console& console) {
    if (store.is_writable())
        renew_kept_graph(store, ontology, graph_maker(ontology), corrections,
                         count_articles(console));
}

InputGraph graph_of_file(const std::string& path, const Ontology& ontology, Console& console,
                         const GraphPart& part) {
    Store store(path, Store::Access::read);
    Corrections corrections = corrections_of(store, console.sink());
    renew(store, ontology, corrections, console);
    std::optional<Consolidation> facts = read_kept_graph(store, ontology, part);
    if (!facts)
        facts = consolidate_held(store, ontology, corrections, count_articles(console));
    return {build_graph(std::move(*facts)), std::move(corrections)};
}

/// Forgets what was published later than a day.
void keep_known(const std::string& day, Gathered& gathered, Console& console) {
    if (day.empty())
        return;
    const LeftOut out = keep_known_on(*read_day(day), gathered.articles, gathered.claims);
    if (out.undated == 0)
        return;
    Diagnostic warning =
        rejection(Location{"--as-known-on", 0, 0},
                  counted(out.undated, "article") + " without a day of publication left out",
                  "--published gives them one");
    warning.severity = Severity::warning;
    console.report(warning);
}

} // namespace

std::string graph_maker(const Ontology& ontology) {
    return ENTENTE_VERSION "+" + ontology.digest();
}

bool walk_graph_of_file(const std::string& path, const Ontology& ontology, Console& console,
                        const ChooseEvents& choose,
                        const std::function<void(const GraphWalk&)>& use) {
    Store store(path, Store::Access::read);
    if (!store.is_writable() && !keeps_graph(store, graph_maker(ontology)))
        return false;
    const Corrections corrections = corrections_of(store, console.sink());
    renew(store, ontology, corrections, console);
    walk_graph(store, ontology, choose, use);
    return true;
}

bool is_file_alone(const ArticleOptions& options) {
    return !options.graph.empty() && options.inputs.empty() && least_of_claims(options) == 0 &&
           options.corrections.empty() && options.as_known_on.empty();
}

InputGraph build_graph_of_inputs(const ArticleOptions& options, const Ontology& ontology,
                                 LazyGazetteer& gazetteer, Console& console,
                                 const GraphPart& part) {
    if (is_file_alone(options) && !part.joins)
        return graph_of_file(options.graph, ontology, console, part);
    Corrections corrections = load_corrections(options.corrections, console);
    Gathered gathered;
    LazyToolkit toolkit(options.resources, ontology, gazetteer.get(), least_of_articles(options));
    if (!options.graph.empty()) {
        const Store store(options.graph, Store::Access::read);
        add(corrections, corrections_of(store, console.sink()));
        take_store(store, least_of_claims(options), gathered, console);
    }
    ArticleOptions inputs = options;
    inputs.graph.clear();
    for_each_article(
        inputs, console,
        [&](const Article& article, const std::string& input) {
            return take_extraction(toolkit.extractor().extract(article), input, gathered, console);
        },
        [&](const std::string& line, const Location& location) {
            return take_line(line, location, least_of_claims(options), gathered, console);
        });
    keep_known(options.as_known_on, gathered, console);
    return {build_graph(consolidate(std::move(gathered.articles), std::move(gathered.claims),
                                    ontology, corrections)),
            std::move(corrections)};
}

} // namespace entente
