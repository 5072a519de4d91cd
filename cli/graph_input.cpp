#include "cli/graph_input.hpp"

#include "ontology/claim_line.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <mutex>
#include <utility>

namespace entente {

namespace {

/// Takes what articles and lines say, one after the other.
struct Gathered {
    std::vector<ArticleRecord> articles;
    std::vector<Claim> claims;
};

/// A toolkit that is made when it is first needed.
class LazyToolkit {
  public:
    LazyToolkit(const ResourceOptions& options, const Ontology& ontology,
                const Gazetteer& gazetteer)
        : options_(options), ontology_(ontology), gazetteer_(gazetteer) {}

    const Extractor& extractor() {
        std::call_once(made_, [this] {
            toolkit_ = std::make_unique<Toolkit>(options_, ontology_, gazetteer_);
        });
        return toolkit_->extractor();
    }

  private:
    const ResourceOptions& options_;
    const Ontology& ontology_;
    const Gazetteer& gazetteer_;
    std::once_flag made_;
    std::unique_ptr<Toolkit> toolkit_;
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

} // namespace

EntityGraph build_graph_of_inputs(const ArticleOptions& options, const Ontology& ontology,
                                  const Gazetteer& gazetteer, Console& console) {
    Gathered gathered;
    LazyToolkit toolkit(options.resources, ontology, gazetteer);
    for_each_article(
        options, console,
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
