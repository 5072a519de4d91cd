#include "graph/timeline.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t most_named = 3;

/// "Ana Holt, Luis Reyes and 4 more".
std::string join_names(const Consolidation& actors, const std::vector<EntityIndex>& entities) {
    std::string text;
    const std::size_t named = std::min(entities.size(), most_named);
    for (std::size_t i = 0; i < named; ++i) {
        const bool last = i + 1 == entities.size();
        if (i > 0)
            text += last ? " and " : ", ";
        text += actors.entities[entities[i]].name;
    }
    if (entities.size() > named)
        text += " and " + std::to_string(entities.size() - named) + " more";
    return text;
}

std::vector<EntityIndex> with_role(const Event& event, std::string_view role) {
    std::vector<EntityIndex> entities;
    for (const Participation& participation : event.participations)
        if (participation.role == role)
            entities.push_back(participation.entity);
    return entities;
}

/// "visits" of one, "visit" of several.
std::string plural_predicate(const std::string& predicate) {
    const std::size_t space = std::min(predicate.find(' '), predicate.size());
    std::string verb = predicate.substr(0, space);
    if (verb.ends_with("ies"))
        verb.replace(verb.size() - 3, 3, "y");
    else if (verb.ends_with("oes"))
        verb.resize(verb.size() - 2);
    else if (verb.ends_with("s"))
        verb.pop_back();
    return verb + predicate.substr(space);
}

/// "American officials" are several, though one entity.
bool is_plural(const Consolidation& actors, const std::vector<EntityIndex>& entities) {
    if (entities.size() != 1)
        return entities.size() > 1;
    const GraphEntity& entity = actors.entities[entities.front()];
    return entity.kind == EntityKind::group && entity.name.ends_with("s");
}

/// "speaks to" of somebody, "speaks" of nobody.
std::string without_preposition(const std::string& predicate) {
    for (const std::string_view preposition :
         {" to", " with", " on", " of", " from", " in", " for"})
        if (predicate.ends_with(preposition))
            return predicate.substr(0, predicate.size() - preposition.size());
    return predicate;
}

} // namespace

std::string describe(const Consolidation& actors, const Event& event, const Ontology& ontology) {
    const EventType* type = ontology.find(event.type, event.subtype);
    std::string predicate = type ? type->predicate : event.type;
    std::vector<EntityIndex> subjects = with_role(event, "subject");
    std::vector<EntityIndex> objects = with_role(event, "object");
    const std::vector<EntityIndex> participants = with_role(event, "participant");
    if (subjects.empty() && objects.empty() && !participants.empty()) {
        subjects = {participants.front()};
        objects.assign(participants.begin() + 1, participants.end());
    }
    if (is_plural(actors, subjects))
        predicate = plural_predicate(predicate);
    std::string text = subjects.empty() ? "someone" : join_names(actors, subjects);
    text += ' ';
    if (objects.empty())
        return text += without_preposition(predicate);
    text += predicate;
    text += ' ';
    return text += join_names(actors, objects);
}

std::vector<TimelineEntry> timeline(const EntityGraph& graph, const Ontology& ontology,
                                    const EventFilter& filter) {
    std::vector<EventIndex> events = EventSelection(graph, ontology, filter).events();
    sort_by_day(graph, events);
    std::vector<TimelineEntry> entries;
    entries.reserve(events.size());
    for (const EventIndex e : events) {
        const Event& event = graph.facts.events[e];
        entries.push_back({e, event.time ? event.time->interval.edtf() : std::string(),
                           describe(graph, event, ontology)});
    }
    return entries;
}

} // namespace entente
