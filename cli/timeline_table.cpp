#include "cli/timeline_table.hpp"

#include "cli/console.hpp"
#include "cli/event_words.hpp"
#include "cli/result_table.hpp"
#include "export/claims_csv.hpp"
#include "ontology/json_writer.hpp"

#include <fmt/format.h>

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

std::vector<std::string> table_row(const EntityGraph& graph, const TimelineEntry& entry) {
    const Event& event = graph.facts.events[entry.event];
    // A list in braces would copy its texts.
    std::vector<std::string> cells;
    cells.reserve(5);
    cells.emplace_back(entry.date.empty() ? undated : std::string_view(entry.date));
    cells.push_back(full_type(event));
    cells.emplace_back(to_string(event.status));
    cells.push_back(printable_line(entry.description));
    cells.push_back(counted(event.articles, "article"));
    return cells;
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
    json.member("event", event.id);
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
        event.articles, event.confidence, csv_field(event.id));
}

} // namespace

std::string write_timeline_table(const EntityGraph& graph,
                                 const std::vector<TimelineEntry>& entries) {
    if (entries.empty())
        return {};
    std::vector<std::vector<std::string>> rows;
    rows.reserve(entries.size());
    for (const TimelineEntry& entry : entries)
        rows.push_back(table_row(graph, entry));
    return align_columns(rows);
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
