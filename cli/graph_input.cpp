#include "cli/graph_input.hpp"

#include "cli/lazy_toolkit.hpp"
#include "graph/store/claim_block.hpp"
#include "graph/store/store.hpp"
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

/// The claims of a graph that is kept in a file.
void take_store(const std::string& graph, double min_confidence, Gathered& gathered,
                Console& console) {
    const Store store(graph, Store::Access::read);
    store.for_each([&](StoredArticle article) {
        if (!is_held(article))
            return;
        for (Claim& claim : decode_claims(article.block, article.record.id))
            if (claim.confidence >= min_confidence)
                gathered.claims.push_back(std::move(claim));
        console.count_article(article.record.claims);
        gathered.articles.push_back(std::move(article.record));
    });
}

} // namespace

EntityGraph build_graph_of_inputs(const ArticleOptions& options, const Ontology& ontology,
                                  const Gazetteer& gazetteer, Console& console) {
    Gathered gathered;
    LazyToolkit toolkit(options.resources, ontology, gazetteer);
    ArticleOptions inputs = options;
    if (!options.graph.empty())
        take_store(options.graph, options.min_confidence, gathered, console);
    inputs.graph.clear();
    for_each_article(
        inputs, console,
        [&](const Article& article, const std::string& input) {
            Extraction made = toolkit.extractor().extract(article);
            drop_unsure_claims(made, options.min_confidence);
            return take_extraction(std::move(made), input, gathered, console);
        },
        [&](const std::string& line, const Location& location) {
            return take_line(line, location, options.min_confidence, gathered, console);
        });
    return build_graph(
        consolidate(std::move(gathered.articles), std::move(gathered.claims), ontology));
}

} // namespace entente
