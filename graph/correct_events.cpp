#include "graph/correct_events.hpp"

#include "graph/claim_id.hpp"
#include "graph/without_repetition.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

namespace {

template <typename Value>
std::vector<Value> united(std::span<const Value> one, std::span<const Value> other) {
    std::vector<Value> all(one.begin(), one.end());
    all.insert(all.end(), other.begin(), other.end());
    detail::sort_without_repetition(all);
    return all;
}

class EventCorrecting {
  public:
    EventCorrecting(const ClaimContext& context, EventDrafts& drafts,
                    std::vector<std::uint32_t>& joined)
        : context_(context), drafts_(drafts), joined_(joined),
          draft_of_(context.table.rows().size()) {
        for (std::uint32_t d = 0; d < drafts.drafts.size(); ++d)
            for (const RowNumber row : drafts.drafts[d].rows())
                draft_of_[row] = d;
    }

    void part(const Correction& correction) {
        const auto one = draft_of(correction.id);
        const auto other = draft_of(correction.value);
        if (!one || !other || *one == *other || joined_[*one] != joined_[*other])
            return;
        // Of the two, the one that the other joined keeps its place; else the more specific one.
        const bool keeps =
            joined_[*one] == *one || (joined_[*other] != *other && is_more_specific(*one, *other));
        const std::uint32_t vaguer = keeps ? *other : *one;
        joined_[vaguer] = vaguer;
    }

    void unite(const Correction& correction) {
        const auto one = draft_of(correction.id);
        const auto other = draft_of(correction.value);
        if (!one || !other || joined_[*one] == joined_[*other])
            return;
        std::uint32_t kept = joined_[*one];
        std::uint32_t gone = joined_[*other];
        if (draft(kept).family != draft(gone).family)
            return;
        if (is_more_specific(gone, kept))
            std::swap(kept, gone);
        take(kept, gone);
        std::ranges::replace(joined_, gone, kept);
    }

  private:
    std::optional<std::uint32_t> draft_of(std::string_view claim) const {
        const ClaimId id = read_claim_id(claim);
        const auto id_of = [&](RowNumber row) { return context_.table.rows()[row].id; };
        const auto row = std::ranges::lower_bound(context_.set.rows, id, {}, id_of);
        if (row == context_.set.rows.end() || id_of(*row) != id)
            return std::nullopt;
        return draft_of_[*row];
    }

    EventDraft& draft(std::uint32_t d) const { return drafts_.drafts[d]; }

    /// Whether more take part in the one than in the other; of equals, whether it is told first.
    bool is_more_specific(std::uint32_t one, std::uint32_t other) const {
        const EventDraft& a = draft(one);
        const EventDraft& b = draft(other);
        return a.actors().size() != b.actors().size() ? a.actors().size() > b.actors().size()
                                                      : a.first < b.first;
    }

    void take(std::uint32_t taker, std::uint32_t taken) {
        EventDraft& kept = draft(taker);
        EventDraft& gone = draft(taken);
        kept.lists =
            DraftLists(united(kept.actors(), gone.actors()), united(kept.places(), gone.places()),
                       united(kept.rows(), gone.rows()), drafts_.memory);
        gone.lists = DraftLists(gone.actors(), gone.places(), {}, drafts_.memory);
        if (gone.time && (!kept.time || is_finer(*gone.time, *kept.time)))
            kept.time = gone.time;
        for (const RowNumber row : kept.rows())
            draft_of_[row] = taker;
        kept.first = std::min(kept.first, gone.first);
        if (gone.article != kept.article)
            kept.article = no_telling_article;
        kept.actual = kept.actual || gone.actual;
        kept.affirmed = kept.affirmed || gone.affirmed;
    }

    const ClaimContext& context_;
    EventDrafts& drafts_;
    std::vector<std::uint32_t>& joined_;
    /// By row.
    std::vector<std::uint32_t> draft_of_;
};

} // namespace

void correct_events(const Corrections& corrections, const ClaimContext& context,
                    EventDrafts& drafts, std::vector<std::uint32_t>& joined) {
    const auto are_any = std::ranges::any_of(corrections.entries, [](const Correction& correction) {
        return correction.verb == CorrectionVerb::one_event ||
               correction.verb == CorrectionVerb::two_events;
    });
    if (!are_any)
        return;
    EventCorrecting correcting(context, drafts, joined);
    for (const Correction& correction : corrections.entries)
        if (correction.verb == CorrectionVerb::two_events)
            correcting.part(correction);
    for (const Correction& correction : corrections.entries)
        if (correction.verb == CorrectionVerb::one_event)
            correcting.unite(correction);
}

} // namespace entente
