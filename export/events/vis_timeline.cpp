#include "export/events/vis_timeline.hpp"

#include "export/escaping.hpp"
#include "export/events/event_cards.hpp"
#include "export/json_records.hpp"
#include "export/wording.hpp"

#include <fmt/format.h>

#include <array>
#include <set>

namespace entente {

namespace {

/// In the order of `Tone`.
constexpr std::array<std::string_view, 3> tone_words{"cooperation", "conflict", "neutral"};

/// The lane of events without actors; no exported id holds its parentheses.
constexpr std::string_view no_actor = "(no actor)";

class VisTimeline {
  public:
    VisTimeline(std::ostream& output, const GraphWalk& walk, const Ontology& ontology)
        : records_(output), walk_(walk), actors_(walk.actors()), ontology_(ontology) {}

    std::string write() {
        records_.literal("{\"groups\":[");
        write_groups();
        records_.literal("\n],\n\"items\":[");
        std::size_t undated = 0;
        // They come last.
        walk_.for_each_event([&](const ShownEvent& shown) {
            const EventCard card = card_of(shown, actors_, ontology_);
            if (card.time)
                return write_items(card);
            if (undated++ == 0)
                records_.literal(before_undated);
            write_undated(card);
        });
        if (undated == 0)
            records_.literal(before_undated);
        records_.literal("\n]}");
        records_.finish();
        return undated == 0 ? std::string()
                            : counted(undated, "event", "events") +
                                  " without a date not on the timeline, but listed in \"undated\"";
    }

  private:
    static constexpr std::string_view before_undated = "\n],\n\"undated\":[";

    void write_groups() {
        std::set<EntityIndex> actors;
        bool any_without = false;
        walk_.for_each_event([&](const ShownEvent& shown) {
            if (!shown.event.time)
                return;
            const std::vector<EntityIndex> named = actors_of(shown.event, actors_);
            actors.insert(named.begin(), named.end());
            any_without = any_without || named.empty();
        });
        JsonWriter& json = records_.record();
        for (const EntityIndex actor : actors) {
            const GraphEntity& entity = actors_.entities[actor];
            json.begin_object();
            json.member("id", exported_id(entity.id));
            json.member("content", escape_xml(entity.name));
            json.member("kind", to_string(entity.kind));
            json.member_or_null("country", clean_line(entity.country));
            json.end_object();
            records_.end_record();
        }
        if (any_without)
            write_lane_without_actor();
    }

    void write_lane_without_actor() {
        JsonWriter& json = records_.record();
        json.begin_object();
        json.member("id", no_actor);
        json.member("content", "no actor named");
        json.end_object();
        records_.end_record();
    }

    void write_items(const EventCard& card) {
        for (const EntityIndex actor : card.actors)
            write_item(card, exported_id(actors_.entities[actor].id));
        // vis-timeline hides what has no lane.
        if (card.actors.empty())
            write_item(card, no_actor);
    }

    void write_item(const EventCard& card, std::string_view group) {
        JsonWriter& json = records_.record();
        json.begin_object();
        json.member("id", fmt::format("{}|{}", card.id, group));
        json.member("event", card.id);
        json.member("group", group);
        write_time(*card.time);
        const bool open = !card.time->first() || !card.time->last();
        json.member("content", escape_xml(open ? card.label + ", " + card.dates : card.label));
        json.member("title", escape_xml(card.dates + ". " + quotation(card)));
        write_kind(card);
        json.end_object();
        records_.end_record();
    }

    void write_time(const TimeInterval& time) {
        JsonWriter& json = records_.record();
        const std::optional<Day> end = shown_end(time);
        json.member("type", end ? "range" : "point");
        json.member("start", to_string(time.first() ? *time.first() : *time.last()));
        if (end)
            json.member("end", to_string(*end));
        json.member("edtf", time.edtf());
        json.member("precision", precision_word(time));
    }

    void write_kind(const EventCard& card) {
        JsonWriter& json = records_.record();
        json.member("eventType", card.type);
        json.member("status", to_string(card.status));
        json.member("className",
                    fmt::format("{} {}", tone_words.at(static_cast<std::size_t>(card.tone)),
                                to_string(card.status)));
        json.member("style", fmt::format("border-color:{};border-style:{}", colour_of(card.tone),
                                         style_of(card.status).line));
    }

    void write_undated(const EventCard& card) {
        JsonWriter& json = records_.record();
        json.begin_object();
        json.member("event", card.id);
        json.member("content", escape_xml(card.label));
        json.member("title", escape_xml(quotation(card)));
        write_kind(card);
        json.end_object();
        records_.end_record();
    }

    JsonRecords records_;
    const GraphWalk& walk_;
    const Consolidation& actors_;
    const Ontology& ontology_;
};

} // namespace

std::string write_vis_timeline(std::ostream& output, const GraphWalk& walk,
                               const Ontology& ontology) {
    return VisTimeline(output, walk, ontology).write();
}

} // namespace entente
