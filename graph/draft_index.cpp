#include "graph/draft_index.hpp"

#include "graph/radix_sort.hpp"
#include "graph/without_repetition.hpp"

#include <utility>

namespace entente {

namespace {

/// Of more than these many, pairs are too many: meetings of a dozen and their states.
constexpr std::size_t most_paired = 24;

enum class KeyKind : std::uint8_t { pair, crowd, words };

/// 33 bits: keys of one hash share their lists, which only adds candidates.
std::uint64_t key_of(std::uint32_t family, KeyKind kind, std::uint32_t one, std::uint32_t other) {
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;
    std::uint64_t hash = (std::uint64_t{family} << 2U | static_cast<std::uint64_t>(kind)) * golden;
    hash = (hash ^ (hash >> 31U) ^ std::min(one, other)) * golden;
    hash = (hash ^ (hash >> 31U) ^ std::max(one, other)) * golden;
    return hash >> 31U;
}

/// Statements are looked for by what they say.
std::uint64_t key_of_words(const EventDraft& draft) {
    return key_of(draft.family, KeyKind::words, static_cast<std::uint32_t>(draft.words >> 32U),
                  static_cast<std::uint32_t>(draft.words));
}

/// A set of keys, of which it may know some that it has not: a Bloom filter of one hash (1970).
class KeySet {
  public:
    explicit KeySet(std::size_t keys) {
        while (bits_.size() * 8 < keys)
            bits_.resize(2 * bits_.size());
    }
    void add(std::uint64_t key) { word(key) |= bit(key); }
    bool may_contain(std::uint64_t key) const {
        return (bits_[(key >> 6U) & (bits_.size() - 1)] & bit(key)) != 0;
    }

  private:
    std::uint64_t& word(std::uint64_t key) { return bits_[(key >> 6U) & (bits_.size() - 1)]; }
    static std::uint64_t bit(std::uint64_t key) { return std::uint64_t{1} << (key & 63U); }

    std::vector<std::uint64_t> bits_ = std::vector<std::uint64_t>(64);
};

} // namespace

/// Who may be looked for: entities and nations by their numbers.
class DraftIndex::Presence {
  public:
    Presence(std::span<const EventDraft> drafts, const Nations& nations)
        : nations_(nations), counts_(nations.size()), in_crowds_(nations.size()) {
        std::vector<std::uint32_t> present;
        for (const EventDraft& draft : drafts) {
            list(draft, present);
            for (const std::uint32_t who : present)
                ++counts_[who];
            if (present.size() > most_paired)
                for (const std::uint32_t who : present)
                    in_crowds_[who] = 1;
        }
    }

    /// All of a draft, and the states that they stand for; sorted.
    void list(const EventDraft& draft, std::vector<std::uint32_t>& present) const {
        present.clear();
        for (const Actor& actor : draft.actors) {
            present.push_back(nations_.wanted(actor.entity));
            present.push_back(nations_.nation(actor.entity));
        }
        detail::sort_without_repetition(present);
    }

    /// The two of those whom a draft names who are present in the fewest drafts, the rarest first;
    /// twice the same where it names but one. Precondition: it has actors.
    std::array<std::uint32_t, 2> rarest_pair(const EventDraft& draft) const {
        std::optional<std::uint32_t> rarest;
        std::optional<std::uint32_t> second;
        for (const Actor& actor : draft.actors) {
            const std::uint32_t who = nations_.wanted(actor.entity);
            if (!rarest || is_rarer(who, *rarest))
                second = std::exchange(rarest, who);
            else if (who != *rarest && (!second || is_rarer(who, *second)))
                second = who;
        }
        return {*rarest, second.value_or(*rarest)};
    }

    bool is_in_crowds(std::uint32_t who) const { return in_crowds_[who] != 0; }

  private:
    bool is_rarer(std::uint32_t a, std::uint32_t b) const {
        return counts_[a] != counts_[b] ? counts_[a] < counts_[b] : a < b;
    }

    const Nations& nations_;
    std::vector<std::uint32_t> counts_;
    std::vector<char> in_crowds_;
};

DraftIndex::DraftIndex(std::span<const EventDraft> drafts, const Nations& nations)
    : drafts_(drafts), lists_(drafts.size()) {
    const Presence presence(drafts, nations);
    std::vector<Lookup> lookups;
    lookups.reserve(drafts.size());
    for (std::uint32_t d = 0; d < drafts.size(); ++d) {
        if (drafts[d].actors.empty())
            continue;
        if (drafts[d].words != 0) {
            lookups.push_back({key_of_words(drafts[d]), d, 0});
            continue;
        }
        const auto [rarest, second] = presence.rarest_pair(drafts[d]);
        lookups.push_back({key_of(drafts[d].family, KeyKind::pair, rarest, second), d, 0});
        if (presence.is_in_crowds(rarest))
            lookups.push_back({key_of(drafts[d].family, KeyKind::crowd, rarest, rarest), d, 1});
    }
    std::vector<KeyedPosting> postings = postings_for(lookups, presence);
    detail::radix_sort(lookups);
    detail::radix_sort(postings);
    keep(postings, lookups);
}

/// In the order of drafts, so that sorting them by key leaves each list in that order.
std::vector<DraftIndex::KeyedPosting> DraftIndex::postings_for(const std::vector<Lookup>& lookups,
                                                               const Presence& presence) const {
    KeySet keys(lookups.size());
    for (const Lookup& lookup : lookups)
        keys.add(lookup.key);
    std::vector<KeyedPosting> postings;
    postings.reserve(lookups.size());
    std::vector<std::uint32_t> present;
    for (std::uint32_t d = 0; d < drafts_.size(); ++d) {
        const EventDraft& draft = drafts_[d];
        const auto post = [&](KeyKind kind, std::uint32_t one, std::uint32_t other) {
            const std::uint64_t key = key_of(draft.family, kind, one, other);
            if (keys.may_contain(key))
                postings.push_back({key, {number_of(first_day(draft)), d}});
        };
        if (draft.words != 0) {
            postings.push_back({key_of_words(draft), {number_of(first_day(draft)), d}});
            continue;
        }
        presence.list(draft, present);
        const bool crowd = present.size() > most_paired;
        for (std::size_t i = 0; i < present.size(); ++i)
            for (std::size_t k = i; k < (crowd ? i + 1 : present.size()); ++k)
                post(crowd ? KeyKind::crowd : KeyKind::pair, present[i], present[k]);
    }
    return postings;
}

void DraftIndex::keep(const std::vector<KeyedPosting>& postings,
                      const std::vector<Lookup>& lookups) {
    const auto kind_of = [&](std::uint32_t draft) {
        return static_cast<std::size_t>(time_kind(drafts_[draft].time));
    };
    postings_.reserve(postings.size());
    std::size_t next = 0;
    List list;
    std::optional<std::uint64_t> key;
    for (const Lookup& lookup : lookups) {
        if (key != lookup.key) {
            key = lookup.key;
            while (next < postings.size() && postings[next].key < *key)
                ++next;
            std::array<std::uint32_t, 3> counts{};
            list.days = static_cast<std::uint32_t>(postings_.size());
            for (; next < postings.size() && postings[next].key == *key; ++next) {
                postings_.push_back(postings[next].posting);
                ++counts[kind_of(postings[next].posting.draft)];
            }
            list.spans = list.days + counts[0];
            list.open = list.spans + counts[1];
            list.end = list.open + counts[2];
        }
        lists_[lookup.draft][lookup.list] = list;
    }
}

} // namespace entente
