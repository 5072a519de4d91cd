#include "graph/containment.hpp"
#include "graph/draft_index.hpp"
#include "graph/prefetch.hpp"
#include "graph/radix_sort.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace entente {

namespace {

std::int64_t count_states(const EventDraft& draft, const Nations& nations) {
    return std::ranges::count_if(
        draft.actors(), [&](const Actor& actor) { return nations.is_state(actor.entity()); });
}

/// How vague the place is: a city, a state, nothing.
unsigned vagueness_of_place(const EventDraft& draft, const Nations& nations) {
    if (draft.places().empty())
        return 2;
    return std::ranges::all_of(draft.places(),
                               [&](EntityIndex place) { return nations.is_state(place); });
}

/// A number of which digits are put in one by one, the weightiest first.
class Digits {
  public:
    Digits& put(std::uint64_t digit, unsigned bits) {
        number_ = number_ << bits | std::min(digit, (std::uint64_t{1} << bits) - 1);
        return *this;
    }
    std::uint64_t number() const { return number_; }

  private:
    std::uint64_t number_ = 0;
};

/// Smaller is more specific. What happened comes before what was announced, and what is only denied
/// last, so that neither is joined by what it cannot contain.
std::uint64_t rank(const EventDraft& draft, const Nations& nations) {
    constexpr unsigned count_bits = 16;
    constexpr std::uint64_t most = (std::uint64_t{1} << count_bits) - 1;
    const std::uint64_t actors = std::min<std::uint64_t>(draft.actors().size(), most);
    return Digits()
        .put(!draft.affirmed, 1)
        .put(!draft.actual, 1)
        .put(most - actors, count_bits)
        .put(static_cast<std::uint64_t>(count_states(draft, nations)), count_bits)
        .put(static_cast<std::uint64_t>(open_days(draft.time, draft.weak)), 25)
        .put(vagueness_of_place(draft, nations), 2)
        .put(draft.act == 0, 1)
        .number();
}

/// Of one rank. The same news is told again after the first time: the first draft of it stands;
/// otherwise the one whose first claim comes first.
std::uint64_t order_in_rank(const EventDraft& draft) {
    constexpr std::int64_t past = std::int64_t{1} << 23U;
    const bool by_article = draft.weak || !draft.time;
    const std::int64_t day = by_article ? first_day(draft).time_since_epoch().count() + past : 0;
    return static_cast<std::uint64_t>(day) << 32U | draft.first;
}

/// By rank; of equals weak ones by their days, then by their first claims.
std::vector<detail::Keyed> from_specific_to_vague(std::span<const EventDraft> drafts,
                                                  const Nations& nations) {
    std::vector<detail::Keyed> ranked(drafts.size());
    // Drafts are looked at in their own order, which lies together in memory.
    std::vector<std::uint64_t> ranks(drafts.size());
    for (std::uint32_t d = 0; d < drafts.size(); ++d) {
        ranked[d] = {order_in_rank(drafts[d]), d};
        ranks[d] = rank(drafts[d], nations);
    }
    std::vector<detail::Keyed> spare;
    detail::radix_sort(ranked, spare, &detail::Keyed::key);
    for (detail::Keyed& draft : ranked)
        draft.key = ranks[draft.item];
    detail::radix_sort(ranked, spare, &detail::Keyed::key);
    return ranked;
}

/// Counts what contains a draft, as far as it matters.
class Containers {
  public:
    /// `article` is that of the draft: see EventDraft. `articles` are those of all rows.
    Containers(std::span<const EventDraft> drafts, std::span<const ArticleNumber> articles,
               ArticleNumber article)
        : drafts_(drafts), articles_(articles), article_(article) {}

    /// False as soon as no more need be known.
    bool add(std::uint32_t container, TimeFit fit) {
        Found& found = fit == TimeFit::near ? near_ : far_;
        if (is_counted(container, found))
            return true;
        found.first = found.all++ == 0 ? container : found.first;
        // The article's own is only asked for where several may be meant.
        if (near_.all == 2 && fit == TimeFit::near)
            look_for_own(near_.first);
        if (near_.all >= 2 && fit == TimeFit::near)
            look_for_own(container);
        // Many may be meant: the article's own is looked for among a few.
        constexpr std::uint32_t most = 64;
        return near_.all < 2 ||
               (article_ != no_telling_article && own_count_ < 2 && near_.all < most);
    }

    std::optional<std::uint32_t> only() const {
        if (near_.all > 1)
            return own_count_ == 1 ? std::optional(own_) : std::nullopt;
        const Found& found = near_.all == 1 ? near_ : far_;
        return found.all == 1 ? std::optional(found.first) : std::nullopt;
    }

  private:
    struct Found {
        std::uint32_t all = 0;
        std::uint32_t first = 0;
    };

    /// The index may bring a draft twice: only whether one or more are found matters.
    bool is_counted(std::uint32_t container, const Found& found) const {
        return (found.all > 0 && found.first == container) || (own_count_ > 0 && own_ == container);
    }

    void look_for_own(std::uint32_t container) {
        if (is_of_article(container))
            own_ = own_count_++ == 0 ? container : own_;
    }

    bool is_of_article(std::uint32_t container) const {
        const EventDraft& draft = drafts_[container];
        if (article_ == no_telling_article || draft.article != no_telling_article)
            return article_ != no_telling_article && draft.article == article_;
        return std::ranges::any_of(draft.rows(),
                                   [&](RowNumber row) { return articles_[row] == article_; });
    }

    std::span<const EventDraft> drafts_;
    std::span<const ArticleNumber> articles_;
    ArticleNumber article_;
    Found near_;
    Found far_;
    std::uint32_t own_ = 0;
    std::uint32_t own_count_ = 0;
};

/// `join_contained` of the drafts of one family, which `index` is to know.
std::vector<std::uint32_t> join_family(std::span<const EventDraft> drafts,
                                       std::span<const ArticleNumber> articles,
                                       const Nations& nations, const Presence& presence,
                                       DraftIndex& index) {
    std::vector<std::uint32_t> joined(drafts.size());
    std::iota(joined.begin(), joined.end(), std::uint32_t{0});
    index.assign(drafts, presence);
    std::vector<char> stands(drafts.size());
    const std::vector<detail::Keyed> ranked = from_specific_to_vague(drafts, nations);
    for (std::size_t r = 0; r < ranked.size(); ++r) {
        if (r + 2 * detail::items_ahead < ranked.size()) {
            const std::uint32_t later = ranked[r + 2 * detail::items_ahead].item;
            const std::uint32_t next = ranked[r + detail::items_ahead].item;
            detail::prefetch(drafts[later]);
            drafts[next].lists.prefetch();
            index.prefetch(next, later);
        }
        const std::uint32_t d = ranked[r].item;
        Containers containers(drafts, articles, drafts[d].article);
        const auto wanted = [&](std::uint32_t candidate) { return stands[candidate] != 0; };
        index.for_each_candidate(d, wanted, [&](std::uint32_t candidate) {
            const TimeFit fit = containment(drafts[candidate], drafts[d], nations);
            return fit == TimeFit::apart || containers.add(candidate, fit);
        });
        joined[d] = containers.only().value_or(d);
        stands[d] = joined[d] == d ? 1 : 0;
    }
    join_postponed(drafts, nations, index, joined);
    return joined;
}

/// Drafts of one family, brought together in memory with their lists: they are looked at in the
/// order of ranks, and stay in the processor's cache.
class Family {
  public:
    /// The family of the first of `numbers`, whose members stand together there.
    std::span<const EventDraft> gather(std::span<const EventDraft> drafts,
                                       std::span<const std::uint32_t> numbers) {
        members_.clear();
        std::size_t bytes = 0;
        for (std::size_t n = 0; n < numbers.size(); ++n) {
            if (n + 2 * detail::items_ahead < numbers.size()) {
                detail::prefetch(drafts[numbers[n + 2 * detail::items_ahead]]);
                drafts[numbers[n + detail::items_ahead]].lists.prefetch();
            }
            const EventDraft& draft = drafts[numbers[n]];
            if (draft.family != drafts[numbers.front()].family)
                break;
            members_.push_back(draft);
            bytes += draft.lists.bytes();
        }
        lists_.resize(std::max(lists_.size(), bytes));
        std::byte* end = lists_.data();
        for (EventDraft& member : members_) {
            member.lists = member.lists.copied_to(end);
            end += member.lists.bytes();
        }
        return members_;
    }

  private:
    std::vector<EventDraft> members_;
    std::vector<std::byte> lists_;
};

} // namespace

/// Nothing is contained by what is of another family: one is done after the other.
std::vector<std::uint32_t> join_contained(const EventDrafts& drafts, const Nations& nations) {
    const Presence presence(drafts.drafts, nations);
    std::vector<std::uint32_t> joined(drafts.drafts.size());
    std::iota(joined.begin(), joined.end(), std::uint32_t{0});
    Family family;
    DraftIndex index;
    for (std::span<const std::uint32_t> rest = drafts.by_family; !rest.empty();) {
        const auto members = family.gather(drafts.drafts, rest);
        const std::vector<std::uint32_t> joins =
            join_family(members, drafts.articles, nations, presence, index);
        for (std::size_t d = 0; d < joins.size(); ++d)
            joined[rest[d]] = rest[joins[d]];
        rest = rest.subspan(joins.size());
    }
    return joined;
}

} // namespace entente
