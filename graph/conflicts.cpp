#include "graph/conflicts.hpp"

#include "graph/act_types.hpp"
#include "graph/event_draft.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace entente {

namespace {

constexpr std::chrono::days most_apart{2};

struct Twin {
    Day day;
    EventIndex event = 0;

    auto operator<=>(const Twin&) const = default;
};

using Parts = std::vector<Participation>;

/// The single day that a text tells; absent where it follows from the article's day alone.
std::optional<Day> stated_day(const Event& event) {
    const bool stated = event.time && !is_weak(event.time->basis) &&
                        event.time->interval.granularity() == Granularity::day;
    return stated ? event.time->interval.first() : std::nullopt;
}

Parts parts_of(const Event& event, bool places) {
    Parts parts;
    for (const Participation& part : event.participations)
        if ((part.role == "place") == places)
            parts.push_back(part);
    return parts;
}

class ConflictFinder {
  public:
    explicit ConflictFinder(const Consolidation& facts) : facts_(facts) {}

    std::vector<Conflict> found() {
        for (EventIndex e = 0; e < facts_.events.size(); ++e)
            find_denials(e);
        for (const auto& [key, twins] : twins_by_content())
            find_twins(twins, is_daily(std::get<0>(key)));
        std::ranges::sort(conflicts_, {}, [](const Conflict& conflict) {
            return std::tuple(conflict.sides[0].event, conflict.about, conflict.sides[1].event);
        });
        return std::move(conflicts_);
    }

  private:
    using Content = std::tuple<std::string_view, std::string_view, Parts>;

    void find_denials(EventIndex e) {
        DisputeSide held{"held", e, {}};
        DisputeSide denied{"denied", e, {}};
        for (const ClaimIndex c : facts_.events[e].claims) {
            const Claim& claim = facts_.claims[c];
            if (claim.modality == Modality::actual)
                (claim.polarity == Polarity::positive ? held : denied).claims.push_back(c);
        }
        if (!held.claims.empty() && !denied.claims.empty())
            conflicts_.push_back({Dispute::happened, {std::move(held), std::move(denied)}});
    }

    std::map<Content, std::vector<Twin>> twins_by_content() const {
        std::map<Content, std::vector<Twin>> twins;
        for (EventIndex e = 0; e < facts_.events.size(); ++e) {
            const Event& event = facts_.events[e];
            const auto day = stated_day(event);
            // Statements differ by what they say.
            if (day && event.status == EventStatus::actual && event.type != "statement")
                twins[{event.type, event.subtype, parts_of(event, false)}].push_back({*day, e});
        }
        for (auto& [content, list] : twins)
            std::ranges::sort(list);
        return twins;
    }

    void find_twins(std::span<const Twin> twins, bool daily) {
        for (std::size_t i = 0; i < twins.size(); ++i)
            for (std::size_t k = i + 1; k < twins.size(); ++k) {
                const auto apart = twins[k].day - twins[i].day;
                if (apart > (daily ? std::chrono::days(0) : most_apart))
                    break;
                compare(twins[i].event, twins[k].event, apart.count() > 0);
            }
    }

    void compare(EventIndex one, EventIndex other, bool other_day) {
        const Event& first = facts_.events[std::min(one, other)];
        const Event& second = facts_.events[std::max(one, other)];
        const bool other_place = parts_of(first, true) != parts_of(second, true);
        // Two events that differ in both are two.
        if (other_day == other_place || share_article(first, second))
            return;
        const auto side = [&](const Event& event) {
            return DisputeSide{other_day ? event.time->interval.edtf() : places_of(event),
                               static_cast<EventIndex>(&event - facts_.events.data()),
                               {event.claims.begin(), event.claims.end()}};
        };
        conflicts_.push_back(
            {other_day ? Dispute::day : Dispute::place, {side(first), side(second)}});
    }

    std::string places_of(const Event& event) const {
        std::string names;
        for (const Participation& part : parts_of(event, true))
            names += (names.empty() ? "" : ", ") + facts_.entities[part.entity].name;
        return names;
    }

    bool share_article(const Event& one, const Event& other) const {
        std::set<std::string_view> articles;
        for (const ClaimIndex c : one.claims)
            articles.insert(facts_.claims[c].article);
        return std::ranges::any_of(other.claims, [&](ClaimIndex c) {
            return articles.contains(facts_.claims[c].article);
        });
    }

    const Consolidation& facts_;
    std::vector<Conflict> conflicts_;
};

} // namespace

std::string_view to_string(Dispute dispute) {
    constexpr std::array<std::string_view, 3> words{"happened", "day", "place"};
    return words[static_cast<std::size_t>(dispute)];
}

std::vector<Conflict> conflicts(const Consolidation& facts) {
    return ConflictFinder(facts).found();
}

} // namespace entente
