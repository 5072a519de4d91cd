#include "graph/queries/part_of_graph.hpp"

#include "graph/named_ids.hpp"
#include "graph/without_repetition.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace entente {

namespace {

/// Copies what some events need, and numbers it anew.
class PartialFacts {
  public:
    PartialFacts(const Consolidation& whole, std::span<const EventIndex> events)
        : whole_(whole), chosen_(events) {}

    Consolidation take() {
        find_claims();
        find_entities();
        for (const EntityIndex entity : entities_)
            part_.entities.push_back(whole_.entities[entity]);
        for (const EventIndex event : chosen_)
            keep_event(whole_.events[event]);
        for (const ClaimIndex claim : claims_)
            keep_claim(claim);
        keep_articles();
        keep_joins();
        return std::move(part_);
    }

  private:
    void find_claims() {
        for (const EventIndex event : chosen_)
            std::ranges::copy(whole_.events[event].claims, std::back_inserter(claims_));
        detail::sort_without_repetition(claims_);
    }

    void find_entities() {
        for (const EventIndex event : chosen_)
            for (const Participation& participation : whole_.events[event].participations)
                entities_.push_back(participation.entity);
        std::set<std::string_view> named;
        for (const ClaimIndex claim : claims_)
            if (claim < whole_.claims.size())
                for_each_named_id(whole_.claims[claim],
                                  [&](std::string_view id) { named.insert(id); });
        for (const std::string_view id : named)
            if (const auto entity = find_entity(whole_, id))
                entities_.push_back(*entity);
        detail::sort_without_repetition(entities_);
    }

    void keep_event(Event event) {
        for (Participation& participation : event.participations)
            participation.entity = position(entities_, participation.entity);
        for (ClaimIndex& claim : event.claims)
            claim = position(claims_, claim);
        part_.events.push_back(std::move(event));
    }

    void keep_claim(ClaimIndex claim) {
        if (claim < whole_.claims.size())
            part_.claims.push_back(whole_.claims[claim]);
        if (claim < whole_.rows.size())
            part_.rows.push_back(whole_.rows[claim]);
    }

    void keep_articles() {
        std::set<std::string_view> needed;
        for (const Claim& claim : part_.claims)
            needed.insert(claim.article);
        std::ranges::copy_if(
            whole_.articles, std::back_inserter(part_.articles),
            [&](const ArticleRecord& article) { return needed.contains(article.id); });
    }

    void keep_joins() {
        for (const auto& [id, known_as] : whole_.joined_ids)
            if (find_entity(part_, known_as))
                part_.joined_ids.emplace(id, known_as);
        std::ranges::copy_if(
            whole_.entity_joins, std::back_inserter(part_.entity_joins),
            [&](const EntityJoin& join) { return find_entity(part_, join.one).has_value(); });
    }

    /// Precondition: the index was kept.
    static std::uint32_t position(const std::vector<std::uint32_t>& kept, std::uint32_t index) {
        return static_cast<std::uint32_t>(std::ranges::lower_bound(kept, index) - kept.begin());
    }

    const Consolidation& whole_;
    std::span<const EventIndex> chosen_;
    std::vector<ClaimIndex> claims_;
    std::vector<EntityIndex> entities_;
    Consolidation part_;
};

} // namespace

EntityGraph part_of_graph(const EntityGraph& graph, std::span<const EventIndex> events) {
    return build_graph(PartialFacts(graph.facts, events).take());
}

EntityGraph part_of_graph(EntityGraph graph, const Ontology& ontology, const EventFilter& filter) {
    if (filter == EventFilter())
        return graph;
    return part_of_graph(graph, EventSelection(graph, ontology, filter).events());
}

} // namespace entente
