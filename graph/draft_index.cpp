#include "graph/draft_index.hpp"

#include "graph/radix_sort.hpp"

#include <optional>

namespace entente {

namespace {

enum class KeyKind : std::uint8_t { pair, crowd, words };

/// 30 bits: keys of one hash share their lists, which only adds candidates, and may bring one
/// twice: who counts them leaves out repetitions.
std::uint32_t key_of(KeyKind kind, std::uint32_t one, std::uint32_t other) {
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;
    std::uint64_t hash = static_cast<std::uint64_t>(kind) * golden;
    hash = (hash ^ (hash >> 31U) ^ std::min(one, other)) * golden;
    hash = (hash ^ (hash >> 31U) ^ std::max(one, other)) * golden;
    return static_cast<std::uint32_t>(hash >> 34U);
}

/// Statements are looked for by what they say.
std::uint32_t key_of_words(const EventDraft& draft) {
    return key_of(KeyKind::words, static_cast<std::uint32_t>(draft.words >> 32U),
                  static_cast<std::uint32_t>(draft.words));
}

/// A set of keys, of which it may know some that it has not: a Bloom filter of one hash (1970).
class KeySet {
  public:
    explicit KeySet(std::size_t keys) {
        while (bits_.size() * 8 < keys)
            bits_.resize(2 * bits_.size());
    }
    void add(std::uint32_t key) { word(key) |= bit(key); }
    bool may_contain(std::uint32_t key) const {
        return (bits_[(key >> 6U) & (bits_.size() - 1)] & bit(key)) != 0;
    }

  private:
    std::uint64_t& word(std::uint32_t key) { return bits_[(key >> 6U) & (bits_.size() - 1)]; }
    static std::uint64_t bit(std::uint32_t key) { return std::uint64_t{1} << (key & 63U); }

    std::vector<std::uint64_t> bits_ = std::vector<std::uint64_t>(64);
};

} // namespace

void DraftIndex::assign(std::span<const EventDraft> drafts, const Presence& presence) {
    drafts_ = drafts;
    find_lookups(presence);
    find_postings(presence);
    detail::radix_sort(lookups_, spare_lookups_, &Lookup::key);
    detail::radix_sort(keyed_, spare_keyed_, &KeyedPosting::key);
    keep_postings();
}

void DraftIndex::find_lookups(const Presence& presence) {
    lookups_.clear();
    lookups_.reserve(drafts_.size());
    for (std::uint32_t d = 0; d < drafts_.size(); ++d) {
        const EventDraft& draft = drafts_[d];
        if (draft.actors().empty())
            continue;
        if (draft.words != 0) {
            lookups_.push_back({key_of_words(draft), d, 0});
            continue;
        }
        const auto [rarest, second] = presence.rarest_pair(draft);
        lookups_.push_back({key_of(KeyKind::pair, rarest, second), d, 0});
        if (presence.is_in_crowds(rarest))
            lookups_.push_back({key_of(KeyKind::crowd, rarest, rarest), d, 1});
    }
}

/// In the order of drafts, so that sorting them by key leaves each list in that order.
void DraftIndex::find_postings(const Presence& presence) {
    KeySet keys(lookups_.size());
    for (const Lookup& lookup : lookups_)
        keys.add(lookup.key);
    keyed_.clear();
    keyed_.reserve(lookups_.size());
    std::vector<std::uint32_t> present;
    for (std::uint32_t d = 0; d < drafts_.size(); ++d) {
        const EventDraft& draft = drafts_[d];
        const Posting posting{d, number_of(first_day(draft)) * 256 + mark_of(draft)};
        const auto post = [&](KeyKind kind, std::uint32_t one, std::uint32_t other) {
            const std::uint32_t key = key_of(kind, one, other);
            if (keys.may_contain(key))
                keyed_.push_back({key, posting});
        };
        if (draft.words != 0) {
            keyed_.push_back({key_of_words(draft), posting});
            continue;
        }
        presence.list(draft, present);
        const bool crowd = Presence::is_crowd(present);
        for (std::size_t i = 0; i < present.size(); ++i)
            for (std::size_t k = i; k < (crowd ? i + 1 : present.size()); ++k)
                post(crowd ? KeyKind::crowd : KeyKind::pair, present[i], present[k]);
    }
}

void DraftIndex::keep_postings() {
    // Drafts are sorted by kind of time, so that their numbers tell it.
    const auto first_of = [&](TimeKind kind) {
        const auto first = std::ranges::partition_point(
            drafts_, [&](const EventDraft& draft) { return time_kind(draft.time) < kind; });
        return static_cast<std::uint32_t>(first - drafts_.begin());
    };
    const std::uint32_t spans = first_of(TimeKind::several_days);
    const std::uint32_t open = first_of(TimeKind::open_or_unknown);
    postings_.clear();
    postings_.reserve(keyed_.size());
    lists_.assign(drafts_.size(), {});
    std::size_t next = 0;
    List list;
    std::optional<std::uint32_t> key;
    for (const Lookup& lookup : lookups_) {
        if (key != lookup.key) {
            key = lookup.key;
            while (next < keyed_.size() && keyed_[next].key < *key)
                ++next;
            const auto begin = static_cast<std::uint32_t>(postings_.size());
            list = {begin, begin, begin, begin};
            for (; next < keyed_.size() && keyed_[next].key == *key; ++next) {
                const Posting& posting = keyed_[next].posting;
                postings_.push_back(posting);
                list.spans += posting.draft < spans;
                list.open += posting.draft < open;
                ++list.end;
            }
        }
        lists_[lookup.draft][lookup.list] = list;
    }
}

} // namespace entente
