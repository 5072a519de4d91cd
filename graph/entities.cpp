#include "graph/entities.hpp"

#include "graph/apply_corrections.hpp"
#include "graph/seen_entities.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace entente {

namespace {

/// Positions of all that is observed of one entity, the one that it keeps its id of first.
using Members = std::vector<ObservedIndex>;

GraphEntity entity_of(const Members& members, const SeenEntities& seen,
                      const PropertyCorrections& corrections) {
    const ObservedEntity& kept = seen.entities()[members.front()];
    Observations together;
    if (members.size() > 1)
        for (const ObservedIndex member : members)
            together.add(seen.observations(member));
    const Observations& all = members.size() > 1 ? together : seen.observations(members.front());
    GraphEntity entity{.id = std::string(kept.id),
                       .name =
                           std::string(kept.is_linked() ? kept.name : all.names.most_frequent()),
                       .country = std::string(all.countries.most_frequent()),
                       .sector = std::string(all.sectors.most_frequent()),
                       .aliases = all.names.words()};
    entity.kind = read_entity_kind(all.kinds.most_frequent()).value_or(EntityKind::other);
    std::erase(entity.aliases, entity.name);
    std::vector<std::string_view> ids;
    for (const ObservedIndex member : members)
        ids.push_back(seen.entities()[member].id);
    corrections.correct(entity, ids);
    return entity;
}

/// By the position that is kept; empty for those that joined another.
std::vector<Members> members_of(const SeenEntities& seen, const JoinedIds& joined) {
    std::vector<Members> members(seen.entities().size());
    for (ObservedIndex e = 0; e < members.size(); ++e)
        members[e] = {e};
    for (const auto& [id, known_as] : joined) {
        const ObservedIndex e = seen.position(id);
        members[e].clear();
        members[seen.position(known_as)].push_back(e);
    }
    return members;
}

} // namespace

EntityTable::EntityTable(const ClaimTable& table, const ClaimSet& set,
                         const Corrections& corrections) {
    const SeenEntities seen(table, set);
    const PropertyCorrections properties(corrections);
    std::vector<ObservedEntity> observed = seen.entities();
    for (ObservedEntity& entity : observed)
        properties.correct(entity);
    joins_ = join_entities(
        observed, [&](std::span<const ObservedIndex> wanted) { return seen.company(wanted); },
        identity_rules(corrections));
    std::vector<EntityIndex> index(observed.size());
    for (const Members& members : members_of(seen, joins_.ids)) {
        for (const ObservedIndex member : members)
            index[member] = static_cast<EntityIndex>(entities_.size());
        if (!members.empty())
            entities_.push_back(entity_of(members, seen, properties));
    }
    index_.reserve(seen.of_sightings().size());
    // Only repeated rows name those that no entity was made of.
    for (const ObservedIndex e : seen.of_sightings())
        index_.push_back(e == not_observed ? EntityIndex{0} : index[e]);
}

EntityTable::EntityTable(const ClaimTable& table, std::vector<GraphEntity> entities,
                         JoinedIds joined)
    : entities_(std::move(entities)) {
    joins_.ids = std::move(joined);
    for (const Sighting& sighting : table.sightings()) {
        const auto known_as = joins_.ids.find(table.text(sighting.id));
        const std::string_view id =
            known_as == joins_.ids.end() ? table.text(sighting.id) : known_as->second;
        const auto found = std::ranges::lower_bound(entities_, id, {}, &GraphEntity::id);
        const bool known = found != entities_.end() && found->id == id;
        index_.push_back(known ? static_cast<EntityIndex>(found - entities_.begin()) : 0);
    }
}

} // namespace entente
