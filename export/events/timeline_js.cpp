#include "export/events/timeline_js.hpp"

#include "export/escaping.hpp"
#include "export/events/event_cards.hpp"
#include "export/json_records.hpp"
#include "export/wording.hpp"
#include "graph/queries/event_filter.hpp"

#include <algorithm>
#include <tuple>

namespace entente {

namespace {

/// The events that are shown, by day.
struct Chosen {
    std::vector<EventIndex> events;
    std::size_t undated = 0;
    std::size_t too_many = 0;
};

Chosen choose(const EntityGraph& graph, std::vector<EventIndex> events, std::size_t most) {
    Chosen chosen;
    const auto& all = graph.facts.events;
    chosen.undated = std::erase_if(events, [&](EventIndex event) { return !all[event].time; });
    if (events.size() > most) {
        const auto rank = [&](EventIndex index) {
            const Event& event = all[index];
            return std::tuple(event.type != "statement", event.articles, event.claims.size());
        };
        std::ranges::stable_sort(events, std::ranges::greater(), rank);
        chosen.too_many = events.size() - most;
        events.resize(most);
        sort_by_day(graph, events);
    }
    chosen.events = std::move(events);
    return chosen;
}

void write_date(JsonWriter& json, std::string_view key, Day day, Granularity granularity) {
    const std::chrono::year_month_day date(day);
    json.key(key);
    json.begin_object();
    json.member("year", std::int64_t{static_cast<int>(date.year())});
    if (granularity != Granularity::year)
        json.member("month", std::int64_t{static_cast<unsigned>(date.month())});
    if (granularity == Granularity::day || granularity == Granularity::interval)
        json.member("day", std::int64_t{static_cast<unsigned>(date.day())});
    json.end_object();
}

/// A month or year is its own end: TimelineJS draws it as long as it is.
void write_time(JsonWriter& json, const TimeInterval& time, const std::string& words) {
    write_date(json, "start_date", time.first() ? *time.first() : *time.last(), time.granularity());
    if (time.granularity() == Granularity::interval) {
        if (time.first() && time.last())
            write_date(json, "end_date", *time.last(), time.granularity());
        json.member("display_date", words);
    }
}

void write_event(JsonWriter& json, const EventCard& card, const EntityGraph& graph) {
    json.begin_object();
    json.member("unique_id", card.id);
    write_time(json, *card.time, card.dates);
    json.key("text");
    json.begin_object();
    json.member("headline", escape_xml(card.label));
    json.member("text", escape_xml(quotation(card)));
    json.end_object();
    // TimelineJS takes the text out of this markup, and then takes that for markup.
    if (!card.actors.empty())
        json.member("group",
                    escape_xml(escape_xml(graph.facts.entities[card.actors.front()].name)));
    json.member("event_type", card.type);
    json.member("status", to_string(card.status));
    json.member("edtf", card.time->edtf());
    json.member("precision", precision_word(*card.time));
    json.key("background");
    json.begin_object();
    json.member("color", colour_of(card.tone));
    json.end_object();
    json.end_object();
}

std::string remark_on(const Chosen& chosen) {
    std::string remark;
    if (chosen.too_many > 0)
        remark = counted(chosen.too_many, "event", "events") + " beyond the " +
                 std::to_string(chosen.events.size()) +
                 " of which most is told left out; --max-items sets the limit";
    if (chosen.undated > 0)
        remark += (remark.empty() ? "" : ". ") + counted(chosen.undated, "event", "events") +
                  " without a date left out";
    return remark;
}

} // namespace

std::string write_timeline_js(std::ostream& output, const EntityGraph& graph,
                              const Ontology& ontology, std::size_t most) {
    const EventCards cards(graph, ontology);
    const Chosen chosen = choose(graph, cards.by_day(), most);
    JsonRecords records(output);
    records.literal(R"({"scale":"human","events":[)");
    for (const EventIndex event : chosen.events) {
        write_event(records.record(), cards.card(event), graph);
        records.end_record();
    }
    records.literal("\n]}");
    records.finish();
    return remark_on(chosen);
}

} // namespace entente
