#include "cli/timeline_table.hpp"

#include "cli/aligned_columns.hpp"
#include "cli/console.hpp"
#include "cli/event_words.hpp"
#include "cli/result_table.hpp"
#include "export/claims_csv.hpp"
#include "ontology/json_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

namespace entente {

namespace {

constexpr std::string_view undated = "undated";

std::string_view day_or_empty(const std::optional<Day>& day, std::string& storage) {
    storage = day ? to_string(*day) : std::string();
    return storage;
}

std::vector<std::string> participants(const EntityGraph& graph, const Event& event,
                                      std::string_view role) {
    std::vector<std::string> names;
    for (const Participation& part : event.participations)
        if (part.role == role)
            names.push_back(graph.facts.entities[part.entity].name);
    return names;
}

void add_row(const EntityGraph& graph, const TimelineEntry& entry, AlignedColumns& to) {
    const Event& event = graph.facts.events[entry.event];
    to.add(entry.date.empty() ? undated : std::string_view(entry.date));
    to.add(full_type(event));
    to.add(to_string(event.status));
    if (is_printable_line(entry.description))
        to.add(entry.description);
    else
        to.add(printable_line(entry.description));
    to.add(counted(event.articles, "article"));
}

void write_participants(JsonWriter& json, const EntityGraph& graph, const Event& event) {
    json.begin_array();
    for (const Participation& part : event.participations) {
        const GraphEntity& entity = graph.facts.entities[part.entity];
        json.begin_object();
        json.member("role", part.role);
        json.member("id", entity.id);
        json.member("name", entity.name);
        json.member("kind", to_string(entity.kind));
        json.member_or_null("country", entity.country);
        json.end_object();
    }
    json.end_array();
}

void write_sources(JsonWriter& json, const EntityGraph& graph, const Event& event) {
    std::set<std::string> articles;
    json.key("claims");
    json.begin_array();
    for (const ClaimIndex claim : event.claims) {
        json.string(graph.facts.claims[claim].id);
        articles.insert(graph.facts.claims[claim].article);
    }
    json.end_array();
    json.key("articles");
    json.begin_array();
    for (const std::string& article : articles)
        json.string(article);
    json.end_array();
}

std::string json_line(const EntityGraph& graph, const TimelineEntry& entry) {
    const Event& event = graph.facts.events[entry.event];
    std::string storage;
    JsonWriter json;
    json.begin_object();
    json.member("event", to_string(event.id));
    json.member_or_null("edtf", entry.date);
    json.member_or_null(
        "start", day_or_empty(event.time ? event.time->interval.first() : std::nullopt, storage));
    json.member_or_null(
        "end", day_or_empty(event.time ? event.time->interval.last() : std::nullopt, storage));
    json.member("type", event.type);
    json.member_or_null("subtype", event.subtype);
    json.member("status", to_string(event.status));
    json.member("description", entry.description);
    json.key("participants");
    write_participants(json, graph, event);
    json.key("confidence");
    json.decimal(event.confidence);
    write_sources(json, graph, event);
    json.end_object();
    return json.take() + "\n";
}

std::string csv_row(const EntityGraph& graph, const TimelineEntry& entry) {
    const Event& event = graph.facts.events[entry.event];
    std::string first;
    std::string last;
    day_or_empty(event.time ? event.time->interval.first() : std::nullopt, first);
    day_or_empty(event.time ? event.time->interval.last() : std::nullopt, last);
    return fmt::format(
        "{},{},{},{},{},{},{},{},{},{},{:.2f},{}\r\n", csv_field(entry.date), first, last,
        csv_field(event.type), csv_field(event.subtype), to_string(event.status),
        csv_field(joined(participants(graph, event, "subject"))),
        csv_field(joined(participants(graph, event, "object"))), csv_field(entry.description),
        event.articles, event.confidence, csv_field(to_string(event.id)));
}

} // namespace

void write_timeline_table(const EntityGraph& graph, const Ontology& ontology,
                          const EventFilter& filter,
                          const std::function<void(std::string_view)>& take) {
    constexpr std::size_t columns = 5;
    constexpr std::size_t most_foreseen = 65'536;
    AlignedColumns table(columns);
    table.reserve(std::min(graph.facts.events.size(), most_foreseen));
    for_each_entry(graph, ontology, filter,
                   [&](const TimelineEntry& entry) { add_row(graph, entry, table); });
    table.write(take);
}

std::string write_timeline_json(const EntityGraph& graph,
                                const std::vector<TimelineEntry>& entries) {
    std::string lines;
    for (const TimelineEntry& entry : entries)
        lines += json_line(graph, entry);
    return lines;
}

std::string write_timeline_csv(const EntityGraph& graph,
                               const std::vector<TimelineEntry>& entries) {
    std::string table = "edtf,start,end,type,subtype,status,subjects,objects,description,articles,"
                        "confidence,event\r\n";
    for (const TimelineEntry& entry : entries)
        table += csv_row(graph, entry);
    return table;
}

} // namespace entente
