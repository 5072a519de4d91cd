#include "graph/timeline.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace entente {

namespace {

// Views differ where their lengths do; of a pointer GCC 12 does not look at the length first.
constexpr std::string_view subject = "subject";
constexpr std::string_view object = "object";
constexpr std::string_view participant = "participant";

constexpr std::size_t most_named = 3;
constexpr std::size_t usual_description = 80;

/// Some who do the same: how many, and the first of them.
struct Group {
    std::size_t size = 0;
    std::array<EntityIndex, most_named> named{};

    void add(EntityIndex entity) {
        if (size < most_named)
            named[size] = entity;
        ++size;
    }
};

/// "Ana Holt, Luis Reyes and 4 more".
void add_names(const Consolidation& actors, const Group& group, std::string& text) {
    const std::size_t named = std::min(group.size, most_named);
    for (std::size_t i = 0; i < named; ++i) {
        const bool last = i + 1 == group.size;
        if (i > 0)
            text += last ? " and " : ", ";
        text += actors.entities[group.named[i]].name;
    }
    if (group.size > named)
        text += " and " + std::to_string(group.size - named) + " more";
}

/// "visits" of one, "visit" of several.
std::string plural_predicate(std::string_view predicate) {
    const std::size_t space = std::min(predicate.find(' '), predicate.size());
    std::string verb(predicate.substr(0, space));
    if (verb.ends_with("ies"))
        verb.replace(verb.size() - 3, 3, "y");
    else if (verb.ends_with("oes"))
        verb.resize(verb.size() - 2);
    else if (verb.ends_with("s"))
        verb.pop_back();
    return verb.append(predicate.substr(space));
}

/// "American officials" are several, though one entity.
bool is_plural(const Consolidation& actors, const Group& group) {
    if (group.size != 1)
        return group.size > 1;
    const GraphEntity& entity = actors.entities[group.named.front()];
    return entity.kind == EntityKind::group && entity.name.ends_with("s");
}

/// "speaks to" of somebody, "speaks" of nobody.
std::string_view without_preposition(std::string_view predicate) {
    for (const std::string_view preposition :
         {" to", " with", " on", " of", " from", " in", " for"})
        if (predicate.ends_with(preposition))
            return predicate.substr(0, predicate.size() - preposition.size());
    return predicate;
}

/// Of a type that the ontology may not know.
std::string describe(const Consolidation& actors, const Event& event, const EventType* type) {
    Group subjects;
    Group objects;
    for (const Participation& part : event.participations)
        if (part.role == subject)
            subjects.add(part.entity);
        else if (part.role == object)
            objects.add(part.entity);
    if (subjects.size == 0 && objects.size == 0)
        for (const Participation& part : event.participations)
            if (part.role == participant)
                (subjects.size == 0 ? subjects : objects).add(part.entity);
    std::string_view predicate = type ? std::string_view(type->predicate) : event.type.text();
    std::string of_several;
    if (is_plural(actors, subjects))
        predicate = of_several = plural_predicate(predicate);
    std::string text;
    text.reserve(usual_description);
    if (subjects.size == 0)
        text += "someone";
    add_names(actors, subjects, text);
    text += ' ';
    if (objects.size == 0)
        return text += without_preposition(predicate);
    text += predicate;
    text += ' ';
    add_names(actors, objects, text);
    return text;
}

/// The types of events, each looked up once. Borrows the events.
class KnownTypes {
  public:
    explicit KnownTypes(const Ontology& ontology) : ontology_(ontology) {}

    const EventType* of(const Event& event) {
        // Some dozens, of which the frequent come early.
        const auto known = std::ranges::find_if(types_, [&](const Known& type) {
            return type.type == event.type && type.subtype == event.subtype;
        });
        if (known != types_.end())
            return known->found;
        types_.push_back({event.type, event.subtype, ontology_.find(event.type, event.subtype)});
        return types_.back().found;
    }

  private:
    struct Known {
        std::string_view type;
        std::string_view subtype;
        const EventType* found = nullptr;
    };

    const Ontology& ontology_;
    std::vector<Known> types_;
};

} // namespace

std::string describe(const Consolidation& actors, const Event& event, const Ontology& ontology) {
    return describe(actors, event, ontology.find(event.type, event.subtype));
}

void for_each_entry(const EntityGraph& graph, const Ontology& ontology, const EventFilter& filter,
                    const std::function<void(TimelineEntry)>& visit) {
    std::vector<EventIndex> events = EventSelection(graph, ontology, filter).events();
    sort_by_day(graph, events);
    KnownTypes types(ontology);
    for (const EventIndex e : events) {
        const Event& event = graph.facts.events[e];
        visit({e, event.time ? event.time->interval.edtf() : std::string(),
               describe(graph.facts, event, types.of(event))});
    }
}

std::vector<TimelineEntry> timeline(const EntityGraph& graph, const Ontology& ontology,
                                    const EventFilter& filter) {
    std::vector<TimelineEntry> entries;
    for_each_entry(graph, ontology, filter,
                   [&](TimelineEntry entry) { entries.push_back(std::move(entry)); });
    return entries;
}

} // namespace entente
