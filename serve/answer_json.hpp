#pragma once

#include "graph/entity_graph.hpp"
#include "ontology/json_writer.hpp"
#include "serve/answers.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// \file
/// What several answers have in common.

namespace entente {

/// An object that begins with the version of the graph; what `write` adds are further members.
template <typename Write>
HttpResponse json_answer(const AnswerSource& source, const Write& write) {
    JsonWriter json;
    json.begin_object();
    json.member("graph", source.graph.version());
    write(json);
    json.end_object();
    HttpResponse answer;
    answer.body = json.take() + "\n";
    return answer;
}

/// Id, name, kind, country, sector, aliases and number of events of an entity, as members.
void write_actor_members(JsonWriter& json, const ServedGraph& graph, EntityIndex index);

/// What an event is, without its claims, as members.
void write_event_members(JsonWriter& json, const AnswerSource& source, EventIndex index);

/// "offset", "limit" and "next_offset" of a page of `total`, as members.
void write_page_members(JsonWriter& json, std::uint64_t offset, std::uint64_t limit,
                        std::uint64_t total);

/// What a page of some things has.
template <typename Thing>
std::span<const Thing> page_of(const std::vector<Thing>& all, std::uint64_t offset,
                               std::uint64_t limit) {
    const std::uint64_t first = std::min<std::uint64_t>(offset, all.size());
    return std::span(all).subspan(first, std::min<std::uint64_t>(limit, all.size() - first));
}

/// How many are asked for: `usual` unless the request says, and never more than `most`.
std::uint64_t limit_of(const AskedFor& asked, std::uint64_t usual, std::uint64_t most);

/// The events that pass, by day; an answer that says what is wrong where the filter names someone
/// unknown.
std::variant<std::vector<EventIndex>, HttpResponse> chosen_events(const AnswerSource& source,
                                                                  const ServedFilter& filter);
/// The same of a filter that has been looked up in the graph.
std::variant<std::vector<EventIndex>, HttpResponse>
chosen_events(const AnswerSource& source, const EventSelection& selection, double min_confidence);

/// Clean text for people, on one line.
std::string shown(std::string_view text);

/// The day, or null.
void write_day_member(JsonWriter& json, std::string_view name, std::optional<Day> day);

} // namespace entente
