#include "export/linked_names.hpp"

#include "export/escaping.hpp"

#include <algorithm>

namespace entente {

namespace {

std::string ours(std::string_view folder, std::string_view id) {
    return "entente:" + std::string(folder) + "/" + percent_encode(id);
}

bool is_wikidata_id(std::string_view id) {
    constexpr std::string_view prefix = "wd:Q";
    return id.starts_with(prefix) && id.size() > prefix.size() &&
           std::ranges::all_of(id.substr(prefix.size()),
                               [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::string type_iri(std::string_view type, std::string_view subtype) {
    const std::string iri = ours("type", type);
    return subtype.empty() ? iri : iri + "/" + percent_encode(subtype);
}

std::string role_iri(std::string_view role) { return ours("role", role); }
std::string event_iri(std::string_view id) { return ours("event", id); }
std::string claim_iri(std::string_view id) { return ours("claim", id); }
std::string article_iri(std::string_view id) { return ours("article", id); }

std::string span_iri(std::string_view article, CodePointSpan span) {
    return ours("span", article) + "/" + std::to_string(span.begin) + "-" +
           std::to_string(span.end);
}

std::string entity_iri(std::string_view id) {
    return is_wikidata_id(id) ? std::string(id) : ours("actor", id);
}

std::string_view precision_of(const TimeInterval& interval) {
    switch (interval.granularity()) {
    case Granularity::day:
        return "day";
    case Granularity::month:
        return "month";
    case Granularity::year:
        return "year";
    default:
        return "interval";
    }
}

std::string_view schema_type(EntityKind kind) {
    switch (kind) {
    case EntityKind::person:
        return "schema:Person";
    case EntityKind::state:
        return "schema:Country";
    case EntityKind::organisation:
        return "schema:Organization";
    case EntityKind::place:
        return "schema:Place";
    case EntityKind::group:
        return "entente:Group";
    default:
        return "schema:Thing";
    }
}

EntityNames::EntityNames(const EntityGraph& graph) : graph_(graph) {
    for (const GraphEntity& entity : graph.facts.entities) {
        by_name_.try_emplace({entity.kind, entity.name}, entity.id);
        for (const std::string& alias : entity.aliases)
            by_name_.try_emplace({entity.kind, alias}, entity.id);
    }
}

std::string EntityNames::iri(const Participant& participant) const {
    if (participant.id.empty())
        return {};
    if (std::ranges::binary_search(graph_.facts.entities, participant.id, {}, &GraphEntity::id))
        return entity_iri(participant.id);
    const auto joined = by_name_.find({participant.kind, participant.name});
    return entity_iri(joined == by_name_.end() ? participant.id : joined->second);
}

} // namespace entente
