#include "graph/queries/difference.hpp"

#include "graph/claim_id.hpp"
#include "graph/queries/event_filter.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

namespace entente {

namespace {

/// Pairs of events, by index, and the number of claims that they share.
using Shares = std::vector<std::pair<std::pair<EventIndex, EventIndex>, std::uint32_t>>;
using Match = std::optional<EventIndex>;

std::vector<EventIndex> events_of_claims(const Consolidation& facts) {
    std::vector<EventIndex> event_of(facts.claims.size());
    for (EventIndex e = 0; e < facts.events.size(); ++e)
        for (const ClaimIndex claim : facts.events[e].claims)
            event_of[claim] = e;
    return event_of;
}

/// How many claims an event of the first and one of the second have in common. Both list their
/// claims by id.
Shares shared_claims(const Consolidation& before, const Consolidation& after) {
    const auto of_before = events_of_claims(before);
    const auto of_after = events_of_claims(after);
    std::vector<std::pair<EventIndex, EventIndex>> shared;
    std::size_t b = 0;
    std::size_t a = 0;
    while (b < before.claims.size() && a < after.claims.size()) {
        // Claims are sorted by their ids in sixteen bytes, which other programs' ids are hashed to.
        const auto order = read_claim_id(before.claims[b].id) <=> read_claim_id(after.claims[a].id);
        if (order == 0)
            shared.emplace_back(of_before[b], of_after[a]);
        b += order <= 0 ? 1U : 0U;
        a += order >= 0 ? 1U : 0U;
    }
    std::ranges::sort(shared);
    Shares shares;
    for (const auto& events : shared)
        if (!shares.empty() && shares.back().first == events)
            ++shares.back().second;
        else
            shares.emplace_back(events, 1U);
    return shares;
}

std::string participants_of(const Consolidation& facts, const Event& event) {
    std::string text;
    for (const Participation& part : event.participations)
        text += (text.empty() ? "" : "; ") + std::string(part.role) + " " +
                facts.entities[part.entity].name;
    return text;
}

/// All that tells two events apart that share no claim.
std::string content_of(const Consolidation& facts, const Event& event) {
    std::string text = full_type(event) + "\n" + std::string(to_string(event.status)) + "\n" +
                       (event.time ? event.time->interval.edtf() : "") + "\n";
    for (const Participation& part : event.participations)
        text += std::string(part.role) + " " + facts.entities[part.entity].id + "\n";
    return text;
}

/// Which events of two graphs are the same.
class Matching {
  public:
    Matching(const Consolidation& before, const Consolidation& after)
        : goes_on_in(before.events.size()), comes_from(after.events.size()),
          split_from(after.events.size()) {
        const Shares shares = shared_claims(before, after);
        match_by_claims(shares);
        match_by_content(before, after);
    }

    /// Of each event of the first the one of the second that holds most of its claims.
    std::vector<Match> goes_on_in;
    /// Of each event of the second the one that it continues.
    std::vector<Match> comes_from;
    /// Of each event of the second that continues none, one with whose claims it was together.
    std::vector<Match> split_from;

  private:
    void match_by_claims(const Shares& shares) {
        std::vector<std::uint32_t> most_of_before(goes_on_in.size(), 0);
        std::vector<std::uint32_t> most_of_after(comes_from.size(), 0);
        std::vector<std::uint32_t> most_of_split(comes_from.size(), 0);
        const auto take = [](Match& held, std::uint32_t& most, EventIndex event,
                             std::uint32_t count) {
            if (count > most)
                std::tie(held, most) = std::pair(event, count);
        };
        // Shares come by ids: of equal ones the first is kept.
        for (const auto& [events, count] : shares)
            take(goes_on_in[events.first], most_of_before[events.first], events.second, count);
        for (const auto& [events, count] : shares)
            if (goes_on_in[events.first] == events.second)
                take(comes_from[events.second], most_of_after[events.second], events.first, count);
            else
                take(split_from[events.second], most_of_split[events.second], events.first, count);
    }

    void match_by_content(const Consolidation& before, const Consolidation& after) {
        std::multimap<std::string, EventIndex> unmatched;
        for (EventIndex e = 0; e < goes_on_in.size(); ++e)
            if (!goes_on_in[e])
                unmatched.emplace(content_of(before, before.events[e]), e);
        for (EventIndex e = 0; e < comes_from.size(); ++e) {
            if (comes_from[e] || split_from[e])
                continue;
            const auto same = unmatched.find(content_of(after, after.events[e]));
            if (same == unmatched.end())
                continue;
            comes_from[e] = same->second;
            goes_on_in[same->second] = e;
            unmatched.erase(same);
        }
    }
};

std::vector<FieldChange> changed_fields(const Consolidation& before, const Event& then,
                                        const Consolidation& after, const Event& now) {
    const auto edtf = [](const Event& event) {
        return event.time ? event.time->interval.edtf() : std::string();
    };
    std::vector<FieldChange> fields{
        {"time", edtf(then), edtf(now)},
        {"status", std::string(to_string(then.status)), std::string(to_string(now.status))},
        {"type", full_type(then), full_type(now)},
        {"participants", participants_of(before, then), participants_of(after, now)},
        {"articles", std::to_string(then.articles), std::to_string(now.articles)}};
    std::erase_if(fields, [](const FieldChange& field) { return field.before == field.after; });
    return fields;
}

void add_old(const Consolidation& before, const Matching& matching, std::vector<EventChange>& to) {
    for (EventIndex e = 0; e < before.events.size(); ++e) {
        const Match now = matching.goes_on_in[e];
        if (!now)
            to.push_back({Change::withdrawn, e, std::nullopt, {}});
        else if (matching.comes_from[*now] != e)
            to.push_back({Change::merged, e, now, {}});
    }
}

void add_new(const Consolidation& before, const Consolidation& after, const Matching& matching,
             std::vector<EventChange>& to) {
    for (EventIndex e = 0; e < after.events.size(); ++e) {
        if (const Match then = matching.comes_from[e]) {
            auto fields = changed_fields(before, before.events[*then], after, after.events[e]);
            if (!fields.empty())
                to.push_back({Change::changed, then, e, std::move(fields)});
        } else if (matching.split_from[e]) {
            to.push_back({Change::split, matching.split_from[e], e, {}});
        } else {
            to.push_back({Change::added, std::nullopt, e, {}});
        }
    }
}

} // namespace

std::string_view to_string(Change change) {
    constexpr std::array<std::string_view, 5> words{"new", "changed", "merged", "split",
                                                    "withdrawn"};
    return words[static_cast<std::size_t>(change)];
}

std::vector<EventChange> difference(const EntityGraph& before, const EntityGraph& after) {
    const Matching matching(before.facts, after.facts);
    std::vector<EventChange> changes;
    add_old(before.facts, matching, changes);
    add_new(before.facts, after.facts, matching, changes);
    std::ranges::sort(changes, {}, [&](const EventChange& change) {
        const Event& event =
            change.after ? after.facts.events[*change.after] : before.facts.events[*change.before];
        const auto day = known_day(event);
        return std::tuple(!day, day.value_or(Day()), event.id, change.change, change.before);
    });
    return changes;
}

} // namespace entente
