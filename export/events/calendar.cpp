#include "export/events/calendar.hpp"

#include "export/escaping.hpp"
#include "export/events/event_cards.hpp"
#include "export/wording.hpp"
#include "graph/article_records.hpp"
#include "ontology/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>

namespace entente {

namespace {

struct Category {
    std::string_view type;
    std::string_view word;
};

constexpr std::array categories{Category{"meet", "MEETING"}, Category{"visit", "VISIT"},
                                Category{"host", "VISIT"}, Category{"call", "CALL"}};

/// In the order of `EventStatus`.
constexpr std::array<std::string_view, 8> status_words{"TENTATIVE", "TENTATIVE", "CONFIRMED",
                                                       "CONFIRMED", "TENTATIVE", "CANCELLED",
                                                       "CONFIRMED", "CANCELLED"};

std::string basic_date(Day day) {
    std::string date = to_string(day);
    std::erase(date, '-');
    return date;
}

std::string escape_text(std::string_view text) {
    std::string escaped;
    for (const char c : clean_line(text)) {
        if (c == '\\' || c == ';' || c == ',')
            escaped += '\\';
        escaped += c;
    }
    return escaped;
}

class CalendarDocument {
  public:
    CalendarDocument(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                     const Gazetteer* gazetteer)
        : output_(output), walk_(walk), actors_(walk.actors()), ontology_(ontology),
          gazetteer_(gazetteer) {}

    std::string write() {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//entente//diplomatic events//EN");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        walk_.for_each_event([this](const ShownEvent& shown) { write_meeting(shown); });
        line("END", "VCALENDAR");
        output_.flush();
        check();
        return without_days_ == 0
                   ? std::string()
                   : counted(without_days_, "meeting, visit or call",
                             "meetings, visits and calls") +
                         " of which only one side of the time or none is known left out";
    }

  private:
    void check() const {
        if (!output_)
            throw Error({}, "the calendar cannot be written; check the path and the free space");
    }

    void write_meeting(const ShownEvent& shown) {
        const Event& event = shown.event;
        const auto* const category = std::ranges::find(categories, event.type, &Category::type);
        if (category == categories.end())
            return;
        if (event.time && event.time->interval.first() && event.time->interval.last())
            write_event(shown, card_of(shown, actors_, ontology_), category->word);
        else
            ++without_days_;
        check();
    }

    void line(std::string_view name, std::string_view value) {
        output_ << fold_calendar_line(fmt::format("{}:{}", name, value));
    }
    void text(std::string_view name, std::string_view value) {
        if (!value.empty())
            line(name, escape_text(value));
    }

    /// When the newest article that tells of the event appeared; a fixed day where none says.
    static Day newest_day(const ShownEvent& shown) {
        Day newest{};
        for (const ClaimIndex claim : shown.event.claims) {
            const ArticleRecord* const article =
                standing_record(shown.articles, shown.claims[claim].article);
            if (article && article->published)
                newest = std::max(newest, *article->published);
        }
        return newest;
    }

    void write_event(const ShownEvent& shown, const EventCard& card, std::string_view category) {
        const bool vague = card.time->granularity() != Granularity::day;
        line("BEGIN", "VEVENT");
        line("UID", card.id + "@entente");
        line("DTSTAMP", basic_date(newest_day(shown)) + "T000000Z");
        line("DTSTART;VALUE=DATE", basic_date(*card.time->first()));
        // Without an end it is the whole first day (RFC 5545, 3.6.1).
        if (const auto end = shown_end(*card.time))
            line("DTEND;VALUE=DATE", basic_date(*end));
        text("SUMMARY",
             vague ? fmt::format("{}, some time in {}", card.label, card.dates) : card.label);
        line("STATUS", status_words.at(static_cast<std::size_t>(card.status)));
        line("TRANSP", vague ? "TRANSPARENT" : "OPAQUE");
        line("CATEGORIES", category);
        write_place(card);
        text("DESCRIPTION", quotation(card));
        if (!card.url.empty())
            line("URL", card.url);
        line("X-ENTENTE-STATUS", to_string(card.status));
        line("X-ENTENTE-EDTF", card.time->edtf());
        line("X-ENTENTE-PRECISION", precision_word(*card.time));
        line("END", "VEVENT");
    }

    void write_place(const EventCard& card) {
        std::string names;
        for (const EntityIndex place : card.places)
            names += (names.empty() ? "" : ", ") + clean_line(actors_.entities[place].name);
        text("LOCATION", names);
        if (card.places.size() != 1 || gazetteer_ == nullptr)
            return;
        const std::string& id = actors_.entities[card.places.front()].id;
        if (const auto place = gazetteer_->coordinates(id))
            line("GEO", fmt::format("{:.2f};{:.2f}", place->latitude, place->longitude));
    }

    std::ostream& output_;
    const GraphWalk& walk_;
    const Consolidation& actors_;
    const Ontology& ontology_;
    const Gazetteer* gazetteer_;
    /// Meetings of which one side of the time or none is known.
    std::size_t without_days_ = 0;
};

} // namespace

std::string fold_calendar_line(std::string_view line) {
    constexpr std::size_t longest = 75;
    std::string folded;
    std::size_t room = longest;
    while (line.size() > room) {
        std::size_t end = room;
        while (end > 1 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
            --end;
        folded.append(line.substr(0, end)).append("\r\n ");
        line.remove_prefix(end);
        room = longest - 1; // the space counts
    }
    return folded.append(line).append("\r\n");
}

std::string write_calendar(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                           const Gazetteer* gazetteer) {
    return CalendarDocument(output, walk, ontology, gazetteer).write();
}

} // namespace entente
