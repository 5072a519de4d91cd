#include "cli/timeline_table.hpp"

#include "cli/console.hpp"
#include "ontology/json_writer.hpp"
#include "ontology/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace entente {

namespace {

constexpr std::string_view undated = "undated";

/// Without control characters, which could repaint a terminal or break a row.
std::string printable(std::string_view text) {
    std::string clean(text);
    std::ranges::replace_if(
        clean, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return clean;
}

std::string type_name(const Event& event) {
    return event.subtype.empty() ? event.type : event.type + "/" + event.subtype;
}

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

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : "; ") + word;
    return text;
}

using Row = std::vector<std::string>;

Row table_row(const EntityGraph& graph, const TimelineEntry& entry) {
    const Event& event = graph.facts.events[entry.event];
    return {entry.date.empty() ? std::string(undated) : entry.date, type_name(event),
            std::string(to_string(event.status)), printable(entry.description),
            counted(event.articles, "article")};
}

std::string write_aligned(const std::vector<Row>& rows) {
    std::vector<std::size_t> widths(rows.front().size());
    for (const Row& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max<std::size_t>(widths[i], count_code_points(row[i]));
    std::string table;
    for (const Row& row : rows) {
        for (std::size_t i = 0; i + 1 < row.size(); ++i)
            table += row[i] + std::string(widths[i] - count_code_points(row[i]) + 2, ' ');
        table += row.back() + "\n";
    }
    return table;
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

/// A text column: guarded against being a formula, quoted where RFC 4180 asks for it.
std::string csv_text(std::string_view text) {
    constexpr std::string_view formula_openers = "=+-@\t\r";
    std::string field(text);
    if (!field.empty() && formula_openers.find(field.front()) != std::string_view::npos)
        field.insert(field.begin(), '\'');
    if (field.find_first_of(",\"\r\n") == std::string::npos)
        return field;
    std::string quoted = "\"";
    for (const char c : field)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string csv_row(const EntityGraph& graph, const TimelineEntry& entry) {
    const Event& event = graph.facts.events[entry.event];
    std::string first;
    std::string last;
    day_or_empty(event.time ? event.time->interval.first() : std::nullopt, first);
    day_or_empty(event.time ? event.time->interval.last() : std::nullopt, last);
    return fmt::format("{},{},{},{},{},{},{},{},{},{},{:.2f},{}\r\n", csv_text(entry.date), first,
                       last, csv_text(event.type), csv_text(event.subtype), to_string(event.status),
                       csv_text(joined(participants(graph, event, "subject"))),
                       csv_text(joined(participants(graph, event, "object"))),
                       csv_text(entry.description), event.articles, event.confidence,
                       csv_text(event.id));
}

} // namespace

std::string write_timeline_table(const EntityGraph& graph,
                                 const std::vector<TimelineEntry>& entries) {
    if (entries.empty())
        return {};
    std::vector<Row> rows;
    for (const TimelineEntry& entry : entries)
        rows.push_back(table_row(graph, entry));
    return write_aligned(rows);
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
