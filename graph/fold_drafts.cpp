#include "graph/fold_drafts.hpp"

#include "graph/prefetch.hpp"
#include "graph/radix_sort.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace entente {

namespace {

/// Whether two drafts tell of one event because they say the same. A mention that names nobody says
/// too little.
bool says_the_same(const EventDraft& a, const EventDraft& b) {
    return !a.actors().empty() && a.family == b.family && a.act == b.act && a.words == b.words &&
           a.actual == b.actual && a.affirmed == b.affirmed && a.time == b.time &&
           a.weak == b.weak && (a.time || a.reported_day == b.reported_day) &&
           std::ranges::equal(a.actors(), b.actors()) && std::ranges::equal(a.places(), b.places());
}

/// Folds drafts that say the same into the first of them.
class Folder {
  public:
    Folder(EventDrafts& drafts, std::vector<FoldKey>& keys)
        : drafts_(drafts), keys_(keys), numbers_(drafts.drafts.size()) {}

    void fold() {
        sort_keys();
        detail::for_each_run(keys_, [&](std::span<const FoldKey> run) {
            ask_for_next(static_cast<std::size_t>(run.data() - keys_.data()));
            fold_run(run);
        });
        keys_.resize(kept_);
        detail::radix_sort(keys_, spare_, &FoldKey::family);
        spare_ = {};
        close_gaps();
    }

  private:
    /// By the first 40 bits, in which few differ of those that are not the same, and then by all.
    void sort_keys() {
        const auto leading = [](const FoldKey& key) { return key.key >> 24U; };
        detail::radix_sort(keys_, spare_, leading);
        detail::for_each_run(
            keys_,
            [](std::span<FoldKey> run) {
                const auto by_key = [](const FoldKey& key) { return std::pair(key.key, key.item); };
                if (!std::ranges::is_sorted(run, {}, &FoldKey::key))
                    std::ranges::sort(run, {}, by_key);
            },
            leading);
    }

    /// Drafts that are near in time lie apart. Most have a key of their own, and are not looked at.
    void ask_for_next(std::size_t at) const {
        if (shares_key(at + 2 * detail::items_ahead))
            detail::prefetch(drafts_.drafts[keys_[at + 2 * detail::items_ahead].item]);
        if (shares_key(at + detail::items_ahead))
            drafts_.drafts[keys_[at + detail::items_ahead].item].lists.prefetch();
    }

    bool shares_key(std::size_t at) const {
        return at + 1 < keys_.size() &&
               (keys_[at].key == keys_[at - 1].key || keys_[at].key == keys_[at + 1].key);
    }

    /// Drafts of one key, nearly always of one content. What is kept takes the places of those
    /// that were looked at.
    void fold_run(std::span<const FoldKey> run) {
        if (run.size() == 1)
            return keep(run.front());
        rest_.assign(run.begin(), run.end());
        const std::size_t before = kept_;
        while (!rest_.empty()) {
            const FoldKey model = rest_.front();
            const auto others =
                std::stable_partition(rest_.begin() + 1, rest_.end(), [&](const FoldKey& other) {
                    return says_the_same(draft(model), draft(other));
                });
            unite(std::span(rest_.begin(), others));
            keep(model);
            put_in_order(before);
            rest_.erase(rest_.begin(), others);
        }
    }

    EventDraft& draft(const FoldKey& key) const { return drafts_.drafts[key.item]; }
    void keep(const FoldKey& key) { keys_[kept_++] = key; }

    /// Puts the last that was kept in its place among those from `begin` on, of which there are
    /// few.
    void put_in_order(std::size_t begin) {
        for (std::size_t k = kept_ - 1;
             k > begin && draft(keys_[k]).first < draft(keys_[k - 1]).first; --k)
            std::swap(keys_[k], keys_[k - 1]);
    }

    /// Makes the first of several that say the same one of all.
    void unite(std::span<const FoldKey> same) {
        if (same.size() == 1)
            return;
        EventDraft& folded = draft(same.front());
        rows_.clear();
        for (const FoldKey& key : same) {
            const EventDraft& one = draft(key);
            rows_.insert(rows_.end(), one.rows().begin(), one.rows().end());
            folded.first = std::min(folded.first, one.first);
            folded.reported_day = std::min(folded.reported_day, one.reported_day);
            if (one.article != folded.article)
                folded.article = no_telling_article;
        }
        for (const FoldKey& key : same.subspan(1))
            numbers_[key.item] = folded_away;
        folded.lists = DraftLists(folded.actors(), folded.places(), rows_, drafts_.memory);
    }

    /// Drops the drafts that were folded into others.
    void close_gaps() {
        std::vector<EventDraft>& drafts = drafts_.drafts;
        std::uint32_t next = 0;
        for (std::size_t d = 0; d < drafts.size(); ++d)
            if (numbers_[d] != folded_away) {
                drafts[next] = drafts[d];
                numbers_[d] = next++;
            }
        drafts.resize(next);
        drafts_.by_family.reserve(keys_.size());
        for (const FoldKey& key : keys_)
            drafts_.by_family.push_back(numbers_[key.item]);
    }

    static constexpr std::uint32_t folded_away = 0xFFFFFFFFU;

    EventDrafts& drafts_;
    /// Those that are kept, and behind them those that were not looked at yet.
    std::vector<FoldKey>& keys_;
    std::size_t kept_ = 0;
    /// Of each draft its number among those that are left, or `folded_away`.
    std::vector<std::uint32_t> numbers_;
    /// Room to sort them.
    std::vector<FoldKey> spare_;
    std::vector<FoldKey> rest_;
    std::vector<RowNumber> rows_;
};

} // namespace

std::uint64_t fold_key(const EventDraft& draft) {
    constexpr unsigned hash_bits = 38;
    std::uint64_t hash = draft.words;
    const auto mix = [&hash](std::uint64_t value) {
        hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 29U;
    };
    mix(std::uint64_t{draft.family} << 32U | draft.act);
    for (const Actor actor : draft.actors())
        mix(actor.number());
    for (const EntityIndex place : draft.places())
        mix(place);
    if (draft.actors().empty())
        mix(draft.first);
    if (draft.time && draft.time->end())
        mix(static_cast<std::uint64_t>(draft.time->end()->time_since_epoch().count()));
    constexpr std::int64_t past = std::int64_t{1} << 23U; // Farther than the year 0.
    const std::int64_t day = first_day(draft).time_since_epoch().count() + past;
    const auto kind = static_cast<std::uint64_t>(time_kind(draft.time));
    return kind << 62U | static_cast<std::uint64_t>(day) << hash_bits | hash >> (64U - hash_bits);
}

void fold_drafts(EventDrafts& drafts, std::vector<FoldKey>& keys) { Folder(drafts, keys).fold(); }

} // namespace entente
