#pragma once

#include "graph/event_draft.hpp"
#include "graph/prefetch.hpp"
#include "graph/presence.hpp"
#include "graph/time_fit.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace entente {

/// Drafts of one family by what may contain them: who takes part, first day. Each draft is looked
/// for by the two of its actors who take part most rarely, or by its only one, a statement by its
/// words; and each stands in the lists of those of its pairs that a draft is looked for by.
/// Borrows the drafts.
class DraftIndex {
  public:
    /// Forgets the drafts it knew, and knows these, in the memory of before; borrows them until the
    /// next ones are assigned. `presence` is that in these drafts, or in these and others.
    /// Precondition: drafts are sorted by kind of time and first day, as `draft_events` leaves
    /// them. O(drafts, and for each the pairs of those who take part, as far as these are few).
    void assign(std::span<const EventDraft> drafts, const Presence& presence);

    /// Calls `visit` with the drafts that may contain `draft` and are `wanted`, until it returns
    /// false. A draft without actors is contained by none.
    template <typename Wanted, typename Visit>
    void for_each_candidate(std::uint32_t draft, const Wanted& wanted, Visit visit) const {
        const TimeReach reach = reach_of(drafts_[draft]);
        const SameAct is_of_act = same_act(draft);
        const auto look_at = [&](const Posting& p) { return is_of_act(p) && wanted(p.draft); };
        for (const List& list : lists_[draft])
            if (!visit_within(part(list.days, list.spans), reach.days, look_at, visit) ||
                !visit_within(part(list.spans, list.open), reach.spans, look_at, visit) ||
                !visit_within(part(list.open, list.end), reach.open, look_at, visit))
                return;
    }

    /// The same with the drafts of one day, if that is one of `days`.
    template <typename Visit>
    void for_each_on(std::uint32_t draft, DayRange days, Visit visit) const {
        for (const List& list : lists_[draft])
            if (!visit_within(part(list.days, list.spans), days, same_act(draft), visit))
                return;
    }

    /// Asks memory for where `for_each_candidate` will begin: for the lists of `later`, and for
    /// what those of `next` hold, which are there by then.
    void prefetch(std::uint32_t next, std::uint32_t later) const {
        detail::prefetch(lists_[later]);
        const List& list = lists_[next].front();
        for (const std::uint32_t begin : {list.days, list.spans, list.open})
            if (begin < postings_.size())
                detail::prefetch(postings_[begin]);
    }

  private:
    struct Posting {
        std::uint32_t draft = 0;
        /// Days since 1970-01-01 in 24 bits, then the mark of its act in 8.
        std::int32_t first_and_act = 0;

        std::int32_t first() const { return first_and_act >> 8; }
        std::int32_t act() const { return first_and_act & 0xFF; }
    };
    /// Whether a draft may be of the act that another tells.
    struct SameAct {
        bool any = false;
        std::int32_t mark = 0;

        bool operator()(const Posting& posting) const { return any || posting.act() == mark; }
    };
    struct KeyedPosting {
        std::uint32_t key = 0;
        Posting posting;
    };
    /// Where in the postings those of a key stand: of one day, of several, open at an end or not
    /// known. Each is sorted by first day.
    struct List {
        std::uint32_t days = 0;
        std::uint32_t spans = 0;
        std::uint32_t open = 0;
        std::uint32_t end = 0;
    };
    /// The lists that a draft is looked for in: of its pair, and of the crowds that one is in.
    using Lists = std::array<List, 2>;
    /// A draft that is looked for, and in which of its lists.
    struct Lookup {
        std::uint32_t key = 0;
        std::uint32_t draft = 0;
        std::uint32_t list = 0;
    };

    std::span<const Posting> part(std::uint32_t begin, std::uint32_t end) const {
        return std::span(postings_).subspan(begin, end - begin);
    }

    static std::int32_t number_of(Day day) {
        return static_cast<std::int32_t>(day.time_since_epoch().count());
    }

    /// Acts of different marks differ: most drafts of another act need not be looked at.
    static std::int32_t mark_of(const EventDraft& draft) {
        return static_cast<std::int32_t>(draft.act & 0xFFU);
    }

    SameAct same_act(std::uint32_t vague) const {
        return {drafts_[vague].act == 0, mark_of(drafts_[vague])};
    }

    /// Those that begin within `days` and are to be looked at. False as soon as `visit` is.
    template <typename LookAt, typename Visit>
    bool visit_within(std::span<const Posting> postings, DayRange days, const LookAt& look_at,
                      Visit& visit) const {
        constexpr std::ptrdiff_t ahead = 4;
        auto posting = std::ranges::lower_bound(postings, days.first, {}, &Posting::first);
        for (; posting != postings.end() && posting->first() <= days.last; ++posting) {
            if (postings.end() - posting > ahead && look_at(posting[ahead]))
                detail::prefetch(drafts_[posting[ahead].draft]);
            if (look_at(*posting) && !visit(posting->draft))
                return false;
        }
        return true;
    }

    void find_lookups(const Presence& presence);
    void find_postings(const Presence& presence);
    void keep_postings();

    std::span<const EventDraft> drafts_;
    std::vector<Posting> postings_;
    /// By draft.
    std::vector<Lists> lists_;
    /// What the index is made of, and room to sort it.
    std::vector<Lookup> lookups_;
    std::vector<Lookup> spare_lookups_;
    std::vector<KeyedPosting> keyed_;
    std::vector<KeyedPosting> spare_keyed_;
};

} // namespace entente
