#include "graph/event_draft.hpp"

#include <algorithm>
#include <map>
#include <tuple>
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
            const EntityTable& table, const Ontology& ontology)
        : claims_(claims), articles_(articles), table_(table), ontology_(ontology) {}

    EventDraft draft(std::vector<ClaimIndex> claims) const {
        const Claim& first = claims_[claims.front()];
        EventDraft draft;
        draft.family = family(first);
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

    std::string_view family(const Claim& claim) const { return type(claim).family; }

  private:
    const ActType& type(const Claim& claim) const {
        const std::pair<std::string_view, std::string_view> names(claim.type, claim.subtype);
        const auto known = types_.find(names);
        return known != types_.end()
                   ? known->second
                   : types_.emplace(names, act_type(claim, ontology_)).first->second;
    }

    void add(const Claim& claim, EventDraft& draft) const {
        const ActType& act = type(claim);
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
    const Ontology& ontology_;
    /// What was already looked up.
    mutable std::map<std::pair<std::string_view, std::string_view>, ActType> types_;
};

/// The claims of each mention. A mention is of one article and one family.
std::vector<std::vector<ClaimIndex>> mentions_of(std::span<const Claim> claims,
                                                 const Drafter& drafter) {
    using Key = std::tuple<std::string_view, std::string_view, std::string_view, ClaimIndex>;
    std::vector<Key> keys;
    keys.reserve(claims.size());
    for (ClaimIndex c = 0; c < claims.size(); ++c)
        keys.emplace_back(claims[c].article, claims[c].event, drafter.family(claims[c]), c);
    std::ranges::sort(keys);
    std::vector<std::vector<ClaimIndex>> mentions;
    const Key* previous = nullptr;
    for (const Key& key : keys) {
        const auto mention = [](const Key& k) {
            return std::tie(std::get<0>(k), std::get<1>(k), std::get<2>(k));
        };
        if (!previous || mention(*previous) != mention(key))
            mentions.emplace_back();
        mentions.back().push_back(std::get<3>(key));
        previous = &key;
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

std::vector<EventDraft> fold_repeated(std::vector<EventDraft> drafts) {
    std::ranges::sort(drafts, [](const EventDraft& a, const EventDraft& b) {
        if (content(a) != content(b))
            return content(a) < content(b);
        return a.claims < b.claims;
    });
    std::vector<EventDraft> folded;
    for (EventDraft& draft : drafts) {
        if (folded.empty() || !says_the_same(folded.back(), draft)) {
            folded.push_back(std::move(draft));
            continue;
        }
        EventDraft& same = folded.back();
        same.claims.insert(same.claims.end(), draft.claims.begin(), draft.claims.end());
        const bool earlier = draft.reported && same.reported && *draft.reported < *same.reported;
        if (!same.reported || earlier)
            same.reported = draft.reported;
    }
    for (EventDraft& draft : folded)
        std::ranges::sort(draft.claims);
    std::ranges::sort(folded, {}, [](const EventDraft& draft) { return draft.claims.front(); });
    return folded;
}

} // namespace

std::vector<EventDraft> draft_events(std::span<const Claim> claims,
                                     std::span<const ArticleRecord> articles,
                                     const EntityTable& table, const Ontology& ontology) {
    const Drafter drafter(claims, articles, table, ontology);
    std::vector<EventDraft> drafts;
    for (std::vector<ClaimIndex>& mention : mentions_of(claims, drafter))
        drafts.push_back(drafter.draft(std::move(mention)));
    return fold_repeated(std::move(drafts));
}

ActType act_type(const Claim& claim, const Ontology& ontology) {
    const EventType* top = ontology.find(claim.type);
    if (!top)
        return {.family = claim.type, .act = claim.subtype};
    const EventType* other_side = top->inverse.empty() ? nullptr : ontology.find(top->inverse);
    const EventType* narrow = ontology.find(claim.type, claim.subtype);
    const EventType& type = narrow ? *narrow : *top;
    ActType act{.family = top->name, .act = claim.subtype, .symmetric = type.symmetric};
    // Both are in the ontology's one list, so that the lower address is the earlier line.
    act.inverse = other_side && other_side < top;
    if (act.inverse)
        act.family = other_side->name;
    // A subtype with a predicate of its own is an act of its own; where people come together,
    // others describe the same event.
    const bool encounter = top->symmetric || other_side;
    if (encounter && type.predicate == top->predicate)
        act.act = {};
    return act;
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
