#include "graph/queries/event_filter.hpp"
#include "graph/without_repetition.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <tuple>
#include <utility>

namespace entente {

namespace {

constexpr std::size_t code_length = 3; // ISO 3166-1 alpha-3

bool is_country_code(std::string_view word) {
    return word.size() == code_length &&
           std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

template <typename Accepts>
void add_of_country(const EntityGraph& graph, std::string_view code, const Accepts& accepts,
                    std::vector<EntityIndex>& to) {
    for (EntityIndex e = 0; e < graph.facts.entities.size(); ++e) {
        const GraphEntity& entity = graph.facts.entities[e];
        if (entity.country == code && accepts(entity.kind))
            to.push_back(e);
    }
}

bool is_in(EntityIndex entity, const std::vector<EntityIndex>& sorted) {
    return std::ranges::binary_search(sorted, entity);
}

/// The role that someone plays by the ontology: of a visit's object "destination".
std::string_view role_played(const Participation& participation, const EventType* type) {
    if (type && participation.role == "subject")
        return type->subject_role;
    if (type && participation.role == "object")
        return type->object_role;
    return participation.role;
}

bool is_where(std::string_view role) {
    constexpr std::array<std::string_view, 3> roles{"place", "destination", "host"};
    return std::ranges::find(roles, role) != roles.end();
}

} // namespace

bool is_actor_role(std::string_view role) {
    constexpr std::array<std::string_view, 6> roles{"subject", "object",    "participant",
                                                    "host",    "recipient", "mediator"};
    return std::ranges::find(roles, role) != roles.end();
}

std::string full_type(const Event& event) {
    std::string type(event.type);
    if (!event.subtype.empty())
        type.append("/").append(event.subtype.text());
    return type;
}

std::vector<EntityIndex> actors_meant(const EntityGraph& graph, std::string_view word) {
    if (const auto entity = find_entity(graph.facts, word))
        return {*entity};
    std::vector<EntityIndex> meant;
    if (is_country_code(word))
        add_of_country(
            graph, word, [](EntityKind kind) { return kind != EntityKind::place; }, meant);
    return meant.empty() ? find_entities(graph, word) : meant;
}

std::vector<EntityIndex> places_meant(const EntityGraph& graph, std::string_view word) {
    const auto holds_places = [](EntityKind kind) {
        return kind == EntityKind::place || kind == EntityKind::state;
    };
    std::vector<EntityIndex> meant;
    if (const auto entity = find_entity(graph.facts, word))
        meant.push_back(*entity);
    else if (is_country_code(word))
        add_of_country(graph, word, holds_places, meant);
    if (meant.empty())
        meant = find_entities(graph, word);
    for (const EntityIndex named : std::vector<EntityIndex>(meant)) {
        const GraphEntity& entity = graph.facts.entities[named];
        if (entity.kind == EntityKind::state && !entity.country.empty())
            add_of_country(graph, entity.country, holds_places, meant);
    }
    detail::sort_without_repetition(meant);
    return meant;
}

EventSelection::EventSelection(const EntityGraph& graph, const Ontology& ontology,
                               EventFilter filter)
    : graph_(graph), ontology_(ontology), filter_(std::move(filter)) {
    for (const std::string& word : filter_.actors)
        actors_.push_back(actors_meant(graph, word));
    for (const std::string& word : filter_.places) {
        const std::vector<EntityIndex> meant = places_meant(graph, word);
        if (meant.empty() && !unknown_place_)
            unknown_place_ = word;
        std::ranges::copy(meant, std::back_inserter(places_));
    }
    detail::sort_without_repetition(places_);
}

std::optional<std::string> EventSelection::unknown_actor() const {
    const auto unknown = std::ranges::find_if(actors_, &std::vector<EntityIndex>::empty);
    if (unknown == actors_.end())
        return std::nullopt;
    return filter_.actors[static_cast<std::size_t>(unknown - actors_.begin())];
}

bool EventSelection::of_actors(const Event& event) const {
    return std::ranges::all_of(actors_, [&](const std::vector<EntityIndex>& any_of) {
        return std::ranges::any_of(event.participations, [&](const Participation& participation) {
            return is_in(participation.entity, any_of);
        });
    });
}

bool EventSelection::of_type(const Event& event) const {
    if (filter_.types.empty())
        return true;
    return std::ranges::any_of(filter_.types, [&](const std::string& type) {
        return type == event.type || type == full_type(event);
    });
}

bool EventSelection::at_place(const Event& event) const {
    if (filter_.places.empty())
        return true;
    const EventType* type = ontology_.find(event.type);
    return std::ranges::any_of(event.participations, [&](const Participation& participation) {
        return is_in(participation.entity, places_) && is_where(role_played(participation, type));
    });
}

bool EventSelection::in_period(const Event& event) const {
    if (!filter_.from && !filter_.to)
        return true;
    if (!event.time)
        return false;
    const TimeInterval& time = event.time->interval;
    const bool too_late = filter_.to && time.first() && *time.first() > *filter_.to;
    const bool too_early = filter_.from && time.last() && *time.last() < *filter_.from;
    return !too_late && !too_early;
}

bool EventSelection::holds(const Event& event) const {
    const bool of_modality =
        filter_.modalities.empty() ||
        std::ranges::find(filter_.modalities, to_string(event.status)) != filter_.modalities.end();
    return of_modality && event.articles >= filter_.min_sources && of_type(event) &&
           in_period(event) && of_actors(event) && at_place(event);
}

std::vector<EventIndex> EventSelection::candidates() const {
    std::vector<EventIndex> all;
    if (actors_.empty()) {
        for (EventIndex e = 0; e < graph_.facts.events.size(); ++e)
            all.push_back(e);
        return all;
    }
    const auto degree = [&](const std::vector<EntityIndex>& any_of) {
        std::size_t sum = 0;
        for (const EntityIndex entity : any_of)
            sum += boost::out_degree(vertex_of_entity(graph_, entity), graph_.vertices);
        return sum;
    };
    for (const EntityIndex entity : *std::ranges::min_element(actors_, {}, degree))
        std::ranges::copy(events_of(graph_, entity), std::back_inserter(all));
    detail::sort_without_repetition(all);
    return all;
}

std::vector<EventIndex> EventSelection::events() const {
    std::vector<EventIndex> passing = candidates();
    std::erase_if(passing, [&](EventIndex event) { return !holds(event); });
    return passing;
}

std::optional<Day> known_day(const Event& event) {
    if (!event.time)
        return std::nullopt;
    const TimeInterval& time = event.time->interval;
    return time.first() ? time.first() : time.last();
}

void sort_by_day(const Consolidation& facts, std::vector<EventIndex>& events) {
    // Indices sort as ids do.
    const auto key_of = [&](EventIndex e) {
        const std::optional<Day> day = known_day(facts.events[e]);
        return std::tuple(!day, day.value_or(Day()), e);
    };
    if (std::ranges::is_sorted(events, {}, key_of))
        return;
    std::vector<std::tuple<bool, Day, EventIndex>> keys;
    keys.reserve(events.size());
    std::ranges::transform(events, std::back_inserter(keys), key_of);
    std::ranges::sort(keys);
    std::ranges::transform(keys, events.begin(), [](const auto& key) { return std::get<2>(key); });
}

std::vector<EventIndex> events_by_day(const Consolidation& facts) {
    std::vector<EventIndex> events(facts.events.size());
    std::iota(events.begin(), events.end(), EventIndex{0});
    sort_by_day(facts, events);
    return events;
}

} // namespace entente
