#include "graph/entities.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>

namespace entente {

namespace {

using Counts = std::map<std::string, std::uint64_t>;

/// What claims say of one entity, each with how often.
struct Observations {
    Counts names;
    Counts kinds;
    Counts countries;
    Counts sectors;
};

/// The most frequent; of equals the first in code point order.
std::string majority(const Counts& counts) {
    const auto best = std::ranges::max_element(
        counts, [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == counts.end() ? std::string() : best->first;
}

template <typename Visit>
void for_each_participant(const Claim& claim, Visit visit) {
    if (claim.subject)
        visit(*claim.subject);
    if (claim.object)
        visit(*claim.object);
    for (const Qualifier& qualifier : claim.qualifiers)
        if (!qualifier.filler.id.empty())
            visit(qualifier.filler);
    for (const Attribution& attribution : claim.attributed_to)
        visit(attribution.speaker);
}

/// "local:person/ana-holt/SUR" is known by "local:person/ana-holt" where nobody else of that name
/// is.
std::string without_country(const std::string& id) {
    const std::size_t first = id.find('/');
    const std::size_t second = first == std::string::npos ? first : id.find('/', first + 1);
    return second == std::string::npos ? std::string() : id.substr(0, second);
}

} // namespace

EntityTable::EntityTable(std::span<const Claim> claims) {
    std::map<std::string, std::set<std::string>> with_country;
    std::set<std::string> ids;
    for (const Claim& claim : claims)
        for_each_participant(claim, [&](const Participant& participant) {
            ids.insert(participant.id);
            const std::string bare =
                participant.id.starts_with("local:") ? without_country(participant.id) : "";
            if (!bare.empty())
                with_country[bare].insert(participant.id);
        });
    for (const auto& [bare, full] : with_country)
        if (full.size() == 1 && ids.contains(bare))
            joined_[bare] = *full.begin();

    std::map<std::string, Observations> observed;
    for (const Claim& claim : claims)
        for_each_participant(claim, [&](const Participant& participant) {
            Observations& seen = observed[resolved(participant.id)];
            ++seen.names[participant.name];
            ++seen.kinds[std::string(to_string(participant.kind))];
            if (!participant.country.empty())
                ++seen.countries[participant.country];
            if (!participant.sector.empty())
                ++seen.sectors[participant.sector];
        });
    for (const auto& [id, seen] : observed) {
        GraphEntity entity{.id = id,
                           .name = majority(seen.names),
                           .country = majority(seen.countries),
                           .sector = majority(seen.sectors),
                           .aliases = {}};
        entity.kind = read_entity_kind(majority(seen.kinds)).value_or(EntityKind::other);
        for (const auto& [name, count] : seen.names)
            if (name != entity.name)
                entity.aliases.push_back(name);
        index_[id] = static_cast<EntityIndex>(entities_.size());
        entities_.push_back(std::move(entity));
    }
}

std::string EntityTable::resolved(const std::string& id) const {
    const auto found = joined_.find(id);
    return found == joined_.end() ? id : found->second;
}

EntityIndex EntityTable::index_of(const Participant& participant) const {
    const auto found = index_.find(resolved(participant.id));
    assert(found != index_.end() && "the participant belongs to a claim of the table");
    return found->second;
}

} // namespace entente
