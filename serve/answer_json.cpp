#include "serve/answer_json.hpp"

#include "export/escaping.hpp"
#include "graph/timeline.hpp"
#include "ontology/text.hpp"
#include "serve/problem.hpp"

#include <algorithm>

namespace entente {

namespace {

void write_texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
    json.key(name);
    json.begin_array();
    for (const std::string& text : texts)
        json.string(shown(text));
    json.end_array();
}

void write_participants(JsonWriter& json, const ServedGraph& graph, const Event& event) {
    json.key("participants");
    json.begin_array();
    for (const Participation& part : event.participations) {
        const GraphEntity& entity = graph.graph().facts.entities[part.entity];
        json.begin_object();
        json.member("id", repair_utf8(entity.id).text);
        json.member("name", shown(entity.name));
        json.member("kind", to_string(entity.kind));
        json.member_or_null("country", shown(entity.country));
        json.member("role", part.role);
        json.end_object();
    }
    json.end_array();
}

void write_time_members(JsonWriter& json, const std::optional<ToldTime>& time) {
    json.member_or_null("edtf", time ? time->interval.edtf() : "");
    write_day_member(json, "start", time ? time->interval.first() : std::nullopt);
    write_day_member(json, "end", time ? time->interval.last() : std::nullopt);
    json.member_or_null("basis", time ? to_string(time->basis) : "");
}

HttpResponse unknown_name(const std::string& parameter, const std::string& word) {
    return problem(400, "the parameter " + parameter + " is \"" + word +
                            "\", and nobody in the graph is called so; an id, a whole name or a "
                            "country code is right, and /api/v1/actors?q= finds them");
}

} // namespace

std::string shown(std::string_view text) { return clean_line(text); }

void write_day_member(JsonWriter& json, std::string_view name, std::optional<Day> day) {
    json.member_or_null(name, day ? to_string(*day) : "");
}

void write_actor_members(JsonWriter& json, const ServedGraph& graph, EntityIndex index) {
    const GraphEntity& entity = graph.graph().facts.entities[index];
    json.member("id", repair_utf8(entity.id).text);
    json.member("name", shown(entity.name));
    json.member("kind", to_string(entity.kind));
    json.member_or_null("country", shown(entity.country));
    json.member_or_null("sector", shown(entity.sector));
    write_texts(json, "aliases", entity.aliases);
    json.member("events", std::int64_t{graph.event_count(index)});
}

void write_event_members(JsonWriter& json, const AnswerSource& source, EventIndex index) {
    const EntityGraph& graph = source.graph.graph();
    const Event& event = graph.facts.events[index];
    json.member("id", to_string(event.id));
    json.member("type", event.type);
    json.member_or_null("subtype", event.subtype);
    const QuadClass quad = source.graph.quad(index);
    json.member_or_null("quad", quad == QuadClass::none ? "" : to_string(quad));
    json.member("status", to_string(event.status));
    json.member("description", shown(describe(graph, event, source.ontology)));
    write_time_members(json, event.time);
    write_participants(json, source.graph, event);
    json.member("articles", std::int64_t{event.articles});
    json.key("confidence");
    json.decimal(event.confidence);
}

void write_page_members(JsonWriter& json, std::uint64_t offset, std::uint64_t limit,
                        std::uint64_t total) {
    json.member("total", static_cast<std::int64_t>(total));
    json.member("offset", static_cast<std::int64_t>(offset));
    json.member("limit", static_cast<std::int64_t>(limit));
    json.key("next_offset");
    if (limit > 0 && offset < total && limit < total - offset)
        json.integer(static_cast<std::int64_t>(offset + limit));
    else
        json.null();
}

std::uint64_t limit_of(const AskedFor& asked, std::uint64_t usual, std::uint64_t most) {
    return std::min(asked.limit.value_or(usual), most);
}

std::variant<std::vector<EventIndex>, HttpResponse> chosen_events(const AnswerSource& source,
                                                                  const ServedFilter& filter) {
    return chosen_events(source,
                         EventSelection(source.graph.graph(), source.ontology, filter.events),
                         filter.min_confidence);
}

std::variant<std::vector<EventIndex>, HttpResponse>
chosen_events(const AnswerSource& source, const EventSelection& selection, double min_confidence) {
    if (const auto actor = selection.unknown_actor())
        return unknown_name("actor", *actor);
    if (const auto place = selection.unknown_place())
        return unknown_name("place", *place);
    return source.graph.events_that_pass(selection, min_confidence);
}

} // namespace entente
