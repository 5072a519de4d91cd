#include "export/relation_edges.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace entente {

namespace {

using Key =
    std::tuple<std::optional<EntityIndex>, std::optional<EntityIndex>, bool, std::string, Standing>;

/// A relation with one end left open, for an event that has no other.
struct HalfRelation {
    std::optional<EntityIndex> source;
    std::optional<EntityIndex> target;
};

/// The only actor of an event: its subject, otherwise whoever takes part.
std::optional<HalfRelation> half_relation(const Event& event) {
    for (const Participation& participation : event.participations)
        if (participation.role == "subject" || participation.role == "participant")
            return HalfRelation{participation.entity, std::nullopt};
    for (const Participation& participation : event.participations)
        if (participation.role == "object")
            return HalfRelation{std::nullopt, participation.entity};
    return std::nullopt;
}

std::uint64_t weight_of(const Event& event) {
    constexpr std::uint64_t article_weight = 4;
    // A statement is the least of what anyone does.
    const std::uint64_t scale = event.type == "statement" ? 1 : 16;
    return scale * (article_weight * event.articles + event.claims.size());
}

class EdgeCollector {
  public:
    EdgeCollector(const EntityGraph& graph, bool include_statements)
        : graph_(graph), include_statements_(include_statements) {}

    void add(std::optional<EntityIndex> source, std::optional<EntityIndex> target, bool symmetric,
             EventIndex index) {
        const Event& event = graph_.facts.events[index];
        paired_.insert(index);
        if (!include_statements_ && event.type == "statement")
            return;
        const Standing standing = standing_of(event.status);
        RelationEdge& edge = edges_[{source, target, symmetric, std::string(event.type), standing}];
        edge.source = source;
        edge.target = target;
        edge.symmetric = symmetric;
        edge.type = event.type;
        edge.standing = standing;
        edge.events.push_back(index);
        edge.weight += weight_of(event);
    }

    bool has(EventIndex event) const { return paired_.contains(event); }

    std::vector<RelationEdge> take() {
        std::vector<RelationEdge> edges;
        for (auto& [key, edge] : edges_)
            edges.push_back(std::move(edge));
        // Stable: of equal weight, those between the first ids come first.
        std::ranges::stable_sort(edges, std::ranges::greater(), &RelationEdge::weight);
        return edges;
    }

  private:
    const EntityGraph& graph_;
    bool include_statements_;
    std::map<Key, RelationEdge> edges_;
    std::set<EventIndex> paired_;
};

/// Draws lines without direction from the weightier end, or along a directed one between the same
/// two.
void orient_symmetric(std::vector<RelationEdge>& edges) {
    std::map<EntityIndex, std::uint64_t> weights;
    std::set<std::pair<std::optional<EntityIndex>, std::optional<EntityIndex>>> directed;
    for (const RelationEdge& edge : edges) {
        if (edge.source)
            weights[*edge.source] += edge.weight;
        if (edge.target)
            weights[*edge.target] += edge.weight;
        if (!edge.symmetric)
            directed.emplace(edge.source, edge.target);
    }
    for (RelationEdge& edge : edges) {
        if (!edge.symmetric || !edge.source || !edge.target)
            continue;
        const bool along = directed.contains({edge.source, edge.target});
        const bool against = directed.contains({edge.target, edge.source});
        const bool lighter = weights[*edge.source] < weights[*edge.target];
        if (along == against ? lighter : against)
            std::swap(edge.source, edge.target);
    }
}

} // namespace

Standing standing_of(EventStatus status) {
    switch (status) {
    case EventStatus::actual:
    case EventStatus::collapsed:
        return Standing::held;
    case EventStatus::cancelled:
        return Standing::cancelled;
    case EventStatus::denied:
        return Standing::denied;
    default:
        return Standing::foreseen;
    }
}

std::vector<RelationEdge> relation_edges(const EntityGraph& graph, const Ontology& ontology,
                                         bool include_statements) {
    EdgeCollector collector(graph, include_statements);
    for (const EntityRelation& relation : relations(graph, ontology))
        collector.add(relation.source, relation.target, relation.symmetric, relation.event);
    for (EventIndex e = 0; e < graph.facts.events.size(); ++e)
        if (const auto half = half_relation(graph.facts.events[e]); half && !collector.has(e))
            collector.add(half->source, half->target, false, e);
    std::vector<RelationEdge> edges = collector.take();
    orient_symmetric(edges);
    return edges;
}

Selection select_edges(std::vector<RelationEdge> edges, std::size_t max_actors) {
    Selection selection;
    std::map<EntityIndex, std::uint64_t> weights;
    std::set<EntityIndex> all;
    for (const RelationEdge& edge : edges) {
        std::set<EntityIndex> missing;
        for (const auto& end : {edge.source, edge.target}) {
            if (!end)
                continue;
            all.insert(*end);
            if (!weights.contains(*end))
                missing.insert(*end);
        }
        if (weights.size() + missing.size() > max_actors)
            continue;
        for (const EntityIndex actor : missing)
            weights[actor] = 0;
    }
    for (RelationEdge& edge : edges) {
        const bool shown = (!edge.source || weights.contains(*edge.source)) &&
                           (!edge.target || weights.contains(*edge.target));
        if (!shown)
            continue;
        for (const auto& end : {edge.source, edge.target})
            if (end)
                weights[*end] += edge.weight;
        selection.edges.push_back(std::move(edge));
    }
    for (const auto& [actor, weight] : weights)
        if (weight > 0)
            selection.actors.push_back(actor);
    std::ranges::stable_sort(selection.actors, std::ranges::greater(),
                             [&](EntityIndex actor) { return weights[actor]; });
    selection.hidden_actors = all.size() - selection.actors.size();
    return selection;
}

} // namespace entente
