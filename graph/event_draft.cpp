#include "graph/event_draft.hpp"

#include "graph/leading_bytes.hpp"

#include <algorithm>
#include <functional>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace entente {

namespace {

constexpr std::string_view statement = "statement";

template <typename Value>
void sort_without_repetition(std::vector<Value>& values) {
    std::ranges::sort(values);
    const auto repeated = std::ranges::unique(values);
    values.erase(repeated.begin(), repeated.end());
}

std::optional<Day> published(std::span<const ArticleRecord> articles, std::string_view id) {
    const auto found = std::ranges::equal_range(articles, id, {}, [](const ArticleRecord& article) {
        return std::string_view(article.id);
    });
    std::optional<Day> first;
    for (const ArticleRecord& article : found)
        if (article.published && (!first || *article.published < *first))
            first = article.published;
    return first;
}

class Drafter {
  public:
    Drafter(std::span<const Claim> claims, std::span<const ArticleRecord> articles,
            const EntityTable& table, const ActTypes& types)
        : claims_(claims), articles_(articles), table_(table), types_(types) {}

    EventDraft draft(std::vector<ClaimIndex> claims) const {
        const Claim& first = claims_[claims.front()];
        EventDraft draft;
        draft.family = types_.of(first).family;
        draft.reported = published(articles_, first.article);
        for (const ClaimIndex c : claims)
            add(claims_[c], draft);
        if (draft.family == statement)
            draft.words = first.evidence.text.empty() ? std::string_view(first.id)
                                                      : std::string_view(first.evidence.text);
        sort_without_repetition(draft.actors);
        sort_without_repetition(draft.places);
        draft.claims = std::move(claims);
        return draft;
    }

  private:
    void add(const Claim& claim, EventDraft& draft) const {
        const ActType act = types_.of(claim);
        const auto side = [&](bool is_subject) {
            return act.symmetric               ? Side::either
                   : is_subject != act.inverse ? Side::subject
                                               : Side::object;
        };
        if (claim.subject)
            draft.actors.push_back({table_.index_of(*claim.subject), side(true)});
        if (claim.object)
            draft.actors.push_back({table_.index_of(*claim.object), side(false)});
        for (const Qualifier& qualifier : claim.qualifiers)
            add(qualifier, draft);
        if (claim.time && (!draft.time || is_finer(claim.time->interval, *draft.time)))
            draft.time = claim.time->interval;
        draft.act = std::max(draft.act, act.act);
        draft.actual = draft.actual || claim.modality == Modality::actual;
        draft.affirmed = draft.affirmed || claim.polarity == Polarity::positive;
    }

    void add(const Qualifier& qualifier, EventDraft& draft) const {
        if (qualifier.filler.id.empty())
            return;
        if (qualifier.role == "place")
            draft.places.push_back(table_.index_of(qualifier.filler));
        if (qualifier.role == "participant")
            draft.actors.push_back({table_.index_of(qualifier.filler), Side::either});
    }

    std::span<const Claim> claims_;
    std::span<const ArticleRecord> articles_;
    const EntityTable& table_;
    const ActTypes& types_;
};

/// The claims of each mention. A mention is of one article and one family.
std::vector<std::vector<ClaimIndex>> mentions_of(std::span<const Claim> claims,
                                                 const ActTypes& types) {
    struct Key {
        std::uint64_t leading;
        ClaimIndex claim;
    };
    const auto mention = [&](const Key& key) {
        const Claim& claim = claims[key.claim];
        return std::tuple<std::string_view, std::string_view, std::string_view>(
            claim.event, claim.article, types.of(claim).family);
    };
    std::vector<Key> keys;
    keys.reserve(claims.size());
    for (ClaimIndex c = 0; c < claims.size(); ++c)
        keys.push_back({detail::leading_bytes(claims[c].event), c});
    std::ranges::sort(keys, [&](const Key& a, const Key& b) {
        if (a.leading != b.leading)
            return a.leading < b.leading;
        return std::tuple(mention(a), a.claim) < std::tuple(mention(b), b.claim);
    });
    std::vector<std::vector<ClaimIndex>> mentions;
    for (std::size_t k = 0; k < keys.size(); ++k) {
        const bool same = k > 0 && keys[k - 1].leading == keys[k].leading &&
                          mention(keys[k - 1]) == mention(keys[k]);
        if (!same)
            mentions.emplace_back();
        mentions.back().push_back(keys[k].claim);
    }
    return mentions;
}

auto content(const EventDraft& draft) {
    return std::tie(draft.family, draft.act, draft.words, draft.actual, draft.affirmed,
                    draft.actors, draft.places, draft.time);
}

/// Whether two drafts of the same content tell of one event. A mention that names nobody says too
/// little.
bool says_the_same(const EventDraft& a, const EventDraft& b) {
    return !a.actors.empty() && content(a) == content(b);
}

/// Only tells drafts apart; the order of hashes shows nowhere.
std::size_t hash_of(const EventDraft& draft) {
    std::size_t hash = std::hash<std::string_view>()(draft.family);
    const auto mix = [&hash](std::size_t value) { hash = (hash ^ value) * 0x9E3779B97F4A7C15U; };
    mix(std::hash<std::string_view>()(draft.words));
    for (const Actor& actor : draft.actors)
        mix(actor.entity);
    if (draft.time && draft.time->first())
        mix(static_cast<std::size_t>(draft.time->first()->time_since_epoch().count()));
    if (draft.time && draft.time->end())
        mix(static_cast<std::size_t>(draft.time->end()->time_since_epoch().count()));
    return hash;
}

void add_repetition(const EventDraft& repeated, EventDraft& to) {
    to.claims.insert(to.claims.end(), repeated.claims.begin(), repeated.claims.end());
    const bool earlier = repeated.reported && to.reported && *repeated.reported < *to.reported;
    if (!to.reported || earlier)
        to.reported = repeated.reported;
}

std::vector<EventDraft> fold_repeated(std::vector<EventDraft> drafts) {
    std::vector<EventDraft> folded;
    folded.reserve(drafts.size());
    std::unordered_multimap<std::size_t, std::size_t> known;
    known.reserve(drafts.size());
    for (EventDraft& draft : drafts) {
        const std::size_t hash = hash_of(draft);
        const auto [begin, end] = known.equal_range(hash);
        const auto same = std::find_if(begin, end, [&](const auto& entry) {
            return says_the_same(folded[entry.second], draft);
        });
        if (same != end) {
            add_repetition(draft, folded[same->second]);
            continue;
        }
        known.emplace(hash, folded.size());
        folded.push_back(std::move(draft));
    }
    for (EventDraft& draft : folded)
        std::ranges::sort(draft.claims);
    std::ranges::sort(folded, {}, [](const EventDraft& draft) { return draft.claims.front(); });
    return folded;
}

} // namespace

std::vector<EventDraft> draft_events(std::span<const Claim> claims,
                                     std::span<const ArticleRecord> articles,
                                     const EntityTable& table, const ActTypes& types) {
    const Drafter drafter(claims, articles, table, types);
    std::vector<EventDraft> drafts;
    for (std::vector<ClaimIndex>& mention : mentions_of(claims, types))
        drafts.push_back(drafter.draft(std::move(mention)));
    return fold_repeated(std::move(drafts));
}

bool is_finer(const TimeInterval& a, const TimeInterval& b) {
    const std::int64_t open_of_a = open_days(a);
    const std::int64_t open_of_b = open_days(b);
    return open_of_a != open_of_b ? open_of_a < open_of_b : a < b;
}

std::int64_t open_days(const std::optional<TimeInterval>& time) {
    constexpr std::int64_t open_end = 10'000'000; // More than the days of ten thousand years.
    if (!time)
        return 2 * open_end;
    if (!time->first() || !time->end())
        return open_end;
    return (*time->end() - *time->first()).count();
}

} // namespace entente
