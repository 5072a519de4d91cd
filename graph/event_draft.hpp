#pragma once

#include "graph/act_types.hpp"
#include "graph/claim_set.hpp"
#include "graph/draft_lists.hpp"
#include "graph/entities.hpp"

#include <chrono>
#include <cstdint>
#include <limits>
#include <memory_resource>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// Of an event that more than one article tells of, or one that tells of no other of its family.
inline constexpr ArticleNumber no_telling_article = 0xFFFFFFFFU;

/// An event on its way to its final form: one or more mentions that say the same. Borrows the
/// memory of its `EventDrafts`. One line of the processor's cache, since drafts are looked at in
/// the order of their ranks.
struct alignas(64) EventDraft {
    DraftLists lists;
    /// What is said, of a statement; see ClaimRow.
    std::uint64_t words = 0;
    /// The finest that its claims give; what the text tells before what follows from the article's
    /// day.
    std::optional<TimeInterval> time;
    /// Days since 1970-01-01: see `reported`.
    std::int32_t reported_day = never_reported;
    /// See ActType.
    std::uint32_t family = 0;
    std::uint32_t act = 0;
    /// Its first claim.
    ClaimIndex first = 0;
    /// The only article that tells of it, if that tells of others of its family, or
    /// `no_telling_article`: which of several events is meant is asked of it.
    ArticleNumber article = no_telling_article;
    /// Whether a claim says that it happened, or did not; otherwise it is announced or considered.
    bool actual = false;
    /// Whether a claim says so, and not only that it is not so.
    bool affirmed = false;
    /// Whether only the article's day or the tense tells the time.
    bool weak = false;
    /// See ActType.
    bool comes_daily = false;

    static constexpr std::int32_t never_reported = std::numeric_limits<std::int32_t>::max();

    std::span<const Actor> actors() const noexcept { return lists.actors(); }
    std::span<const EntityIndex> places() const noexcept { return lists.places(); }
    std::span<const RowNumber> rows() const noexcept { return lists.rows(); }
    /// The day of the first article that tells of it; absent if none has one.
    std::optional<Day> reported() const noexcept {
        return reported_day == never_reported ? std::nullopt
                                              : std::optional(Day(std::chrono::days(reported_day)));
    }
};
static_assert(sizeof(EventDraft) == 64);

/// Drafts with the memory of their lists.
struct EventDrafts {
    std::pmr::monotonic_buffer_resource memory;
    /// As articles tell of them, so that they lie near their claims.
    std::vector<EventDraft> drafts;
    /// Numbers of the drafts, family by family: in each by kind of time and first day; of equals in
    /// any order. Statements of words that nobody repeats may be left out: nothing contains them,
    /// and they contain nothing.
    std::vector<std::uint32_t> by_family;
    /// Of each row of the claim table its article: rows are long, and are asked for it out of turn.
    std::vector<ArticleNumber> articles;
};

/// What a consolidation looks claims up in. Borrows all three.
struct ClaimContext {
    const ClaimTable& table;
    const ClaimSet& set;
    const EntityTable& entities;
    const ActTypes& types;
};

/// How much of its time an event tells, and when it begins: drafts of one day come first, then
/// those of several, then those whose time is open or not known; of these by first day.
enum class TimeKind : std::uint8_t { one_day, several_days, open_or_unknown };
TimeKind time_kind(const std::optional<TimeInterval>& time);
/// The first day, or the last where it is open; the day of the first article where no time is
/// known, and 1970-01-01 where that is not known either.
Day first_day(const EventDraft& draft);

/// Whether the time of a claim follows from the article's day or the tense alone, and is weaker
/// than what the text tells.
bool is_weak(TimeBasis basis);

/// Drafts of the claims of each event mention, and with them the mentions that say the same in all
/// that a draft tells. O(claims).
void draft_events(const ClaimContext& context, EventDrafts& to);

/// Whether `a` leaves fewer days open than `b`; of equals, whether it sorts first.
bool is_finer(const TimeInterval& a, const TimeInterval& b);

/// The days that a time leaves open; more than any interval where an end is open, and still more
/// where nothing is known.
std::int64_t open_days(const std::optional<TimeInterval>& time);

/// The same, where a weak time leaves open the days that `time_fit` allows it.
std::int64_t open_days(const std::optional<TimeInterval>& time, bool weak);

} // namespace entente
