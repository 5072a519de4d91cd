#include "export/events/timeline_js.hpp"

#include "export/escaping.hpp"
#include "export/events/event_cards.hpp"
#include "export/json_records.hpp"
#include "export/wording.hpp"

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

namespace entente {

namespace {

/// The events of which most is told, as a walk shows them: no more than are shown are kept.
class Chosen {
  public:
    explicit Chosen(std::size_t most) : most_(most) {}

    void look_at(const ShownEvent& shown, const Consolidation& actors, const Ontology& ontology) {
        const Event& event = shown.event;
        if (!event.time) {
            ++undated_;
            return;
        }
        const Rank rank(event.type != "statement", event.articles, event.claims.size(),
                        -static_cast<std::int64_t>(dated_++));
        if (best_.size() == most_ && (most_ == 0 || rank < best_.begin()->first))
            return;
        best_.emplace(rank, card_of(shown, actors, ontology));
        if (best_.size() > most_)
            best_.erase(best_.begin());
    }

    /// By day.
    std::vector<const EventCard*> cards() const {
        std::map<std::int64_t, const EventCard*> by_day;
        for (const auto& [rank, card] : best_)
            by_day.emplace(-std::get<std::int64_t>(rank), &card);
        std::vector<const EventCard*> cards;
        for (const auto& [position, card] : by_day)
            cards.push_back(card);
        return cards;
    }

    std::string remark() const {
        std::string remark;
        if (dated_ > best_.size())
            remark = counted(dated_ - best_.size(), "event", "events") + " beyond the " +
                     std::to_string(best_.size()) +
                     " of which most is told left out; --max-items sets the limit";
        if (undated_ > 0)
            remark += (remark.empty() ? "" : ". ") + counted(undated_, "event", "events") +
                      " without a date left out";
        return remark;
    }

  private:
    /// No statement, articles, claims; of equals the first.
    using Rank = std::tuple<bool, std::uint32_t, std::size_t, std::int64_t>;

    std::size_t most_;
    std::map<Rank, EventCard> best_;
    std::size_t dated_ = 0;
    std::size_t undated_ = 0;
};

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

void write_event(JsonWriter& json, const EventCard& card, const Consolidation& actors) {
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
        json.member("group", escape_xml(escape_xml(actors.entities[card.actors.front()].name)));
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

} // namespace

std::string write_timeline_js(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                              std::size_t most) {
    const Consolidation& actors = walk.actors();
    Chosen chosen(most);
    walk.for_each_event([&](const ShownEvent& shown) { chosen.look_at(shown, actors, ontology); });
    JsonRecords records(output);
    records.literal(R"({"scale":"human","events":[)");
    for (const EventCard* const card : chosen.cards()) {
        write_event(records.record(), *card, actors);
        records.end_record();
    }
    records.literal("\n]}");
    records.finish();
    return chosen.remark();
}

} // namespace entente
