#include "serve/graph_source.hpp"

#include <algorithm>
#include <utility>

namespace entente {

WholeGraph whole_graph(std::string version, EntityGraph graph) {
    WholeGraph whole{.version = std::move(version), .graph = std::move(graph), .claim_counts = {}};
    const Consolidation& facts = whole.graph.facts;
    for (const Event& event : facts.events)
        whole.claim_counts.push_back(static_cast<std::uint32_t>(event.claims.size()));
    for (const ArticleRecord& article : facts.articles)
        whole.newest = std::max(whole.newest, article.published);
    whole.articles = facts.articles.size();
    whole.claims = facts.claims.size();
    return whole;
}

} // namespace entente
