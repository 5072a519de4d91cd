#include "graph/containment.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace entente {

namespace {

/// Countries are numbered after the entities, so that one number says who is looked for.
using SearchKey = std::uint64_t;

/// Drafts by what may contain them: family, who takes part, first day.
class DraftIndex {
  public:
    DraftIndex(std::span<const EventDraft> drafts, std::span<const GraphEntity> entities)
        : drafts_(drafts), entities_(entities) {
        number_countries();
        number_families();
        for (std::uint32_t d = 0; d < drafts.size(); ++d)
            add(d);
        for (auto& [key, postings] : postings_) {
            std::ranges::sort(postings.days);
            std::ranges::sort(postings.spans);
        }
    }

    /// Calls `visit` with drafts that may contain `draft`, until it returns false.
    template <typename Visit>
    void for_each_candidate(std::uint32_t draft, Visit visit) const {
        const Postings* rarest = rarest_actor(draft);
        if (!rarest)
            return;
        const std::optional<TimeInterval>& time = drafts_[draft].time;
        const bool closed = time && time->first() && time->end();
        const bool fulfilled_by_wider = time && !drafts_[draft].actual;
        bool go_on = visit_within(rarest->days, time, visit);
        if (go_on)
            go_on = visit_within(rarest->spans, fulfilled_by_wider ? std::nullopt : time, visit);
        if (go_on && (!closed || fulfilled_by_wider))
            visit_within(rarest->open, std::nullopt, visit);
    }

  private:
    struct Posting {
        Day first;
        std::uint32_t draft = 0;

        auto operator<=>(const Posting&) const = default;
    };
    /// Drafts by the kind of their time: one day, several, open at an end or not known.
    struct Postings {
        std::vector<Posting> days;
        std::vector<Posting> spans;
        std::vector<Posting> open;

        std::size_t size() const { return days.size() + spans.size() + open.size(); }
    };

    /// Those that begin within `time`. False as soon as `visit` is.
    template <typename Visit>
    static bool visit_within(std::span<const Posting> postings,
                             const std::optional<TimeInterval>& time, Visit& visit) {
        auto posting = postings.begin();
        if (time && time->first())
            posting = std::ranges::lower_bound(postings, *time->first(), {}, &Posting::first);
        const auto before_end = [&] {
            return !time || !time->end() || posting->first < time->end();
        };
        for (; posting != postings.end() && before_end(); ++posting)
            if (!visit(posting->draft))
                return false;
        return true;
    }

    void number_countries() {
        std::unordered_map<std::string_view, std::uint32_t> numbers;
        countries_.reserve(entities_.size());
        for (const GraphEntity& entity : entities_) {
            const auto next = static_cast<std::uint32_t>(numbers.size());
            countries_.push_back(numbers.try_emplace(entity.country, next).first->second);
        }
    }

    void number_families() {
        std::unordered_map<std::string_view, std::uint32_t> numbers;
        families_.reserve(drafts_.size());
        for (const EventDraft& draft : drafts_) {
            const auto next = static_cast<std::uint32_t>(numbers.size());
            families_.push_back(numbers.try_emplace(draft.family, next).first->second);
        }
    }

    SearchKey key(std::uint32_t draft, std::uint64_t who) const {
        return (static_cast<SearchKey>(families_[draft]) << 40U) | who;
    }
    SearchKey entity_key(std::uint32_t draft, EntityIndex entity) const {
        return key(draft, entity);
    }
    SearchKey country_key(std::uint32_t draft, EntityIndex entity) const {
        return key(draft, entities_.size() + countries_[entity]);
    }

    /// A draft is found by each actor and by the countries that these stand for.
    void add(std::uint32_t draft) {
        std::vector<SearchKey> keys;
        for (const Actor& actor : drafts_[draft].actors) {
            keys.push_back(entity_key(draft, actor.entity));
            if (!entities_[actor.entity].country.empty())
                keys.push_back(country_key(draft, actor.entity));
        }
        std::ranges::sort(keys);
        const auto repeated = std::ranges::unique(keys);
        keys.erase(repeated.begin(), repeated.end());
        for (const SearchKey k : keys)
            post(draft, postings_[k]);
    }

    void post(std::uint32_t draft, Postings& to) const {
        const std::optional<TimeInterval>& time = drafts_[draft].time;
        if (!time || !time->first() || !time->end())
            to.open.push_back({Day(), draft});
        else if (time->granularity() == Granularity::day)
            to.days.push_back({*time->first(), draft});
        else
            to.spans.push_back({*time->first(), draft});
    }

    /// Those that the actor who takes part in the fewest drafts may be in; null without actors.
    const Postings* rarest_actor(std::uint32_t draft) const {
        const Postings* rarest = nullptr;
        for (const Actor& actor : drafts_[draft].actors) {
            const GraphEntity& entity = entities_[actor.entity];
            const bool by_country = entity.kind == EntityKind::state && !entity.country.empty();
            const auto found = postings_.find(by_country ? country_key(draft, actor.entity)
                                                         : entity_key(draft, actor.entity));
            if (!rarest || found->second.size() < rarest->size())
                rarest = &found->second;
        }
        return rarest;
    }

    std::span<const EventDraft> drafts_;
    std::span<const GraphEntity> entities_;
    /// By entity, and by draft.
    std::vector<std::uint32_t> countries_;
    std::vector<std::uint32_t> families_;
    std::unordered_map<SearchKey, Postings> postings_;
};

std::int64_t count_states(const EventDraft& draft, std::span<const GraphEntity> entities) {
    return std::ranges::count_if(draft.actors, [&](const Actor& actor) {
        return entities[actor.entity].kind == EntityKind::state;
    });
}

/// How vague the place is: a city, a state, nothing.
int vagueness_of_place(const EventDraft& draft, std::span<const GraphEntity> entities) {
    if (draft.places.empty())
        return 2;
    return std::ranges::all_of(
        draft.places, [&](EntityIndex place) { return entities[place].kind == EntityKind::state; });
}

/// Smaller is more specific. What happened comes before what was announced, and what is only denied
/// last, so that neither is joined by what it cannot contain.
auto rank(const EventDraft& draft, std::span<const GraphEntity> entities) {
    return std::tuple(!draft.affirmed, !draft.actual,
                      -static_cast<std::int64_t>(draft.actors.size()),
                      count_states(draft, entities), open_days(draft.time),
                      vagueness_of_place(draft, entities), draft.act.empty(), draft.claims.front());
}

std::vector<std::uint32_t> from_specific_to_vague(std::span<const EventDraft> drafts,
                                                  std::span<const GraphEntity> entities) {
    using Rank = decltype(rank(drafts[0], entities));
    std::vector<std::pair<Rank, std::uint32_t>> ranked;
    ranked.reserve(drafts.size());
    for (std::uint32_t d = 0; d < drafts.size(); ++d)
        ranked.emplace_back(rank(drafts[d], entities), d);
    std::ranges::sort(ranked);
    std::vector<std::uint32_t> order;
    order.reserve(ranked.size());
    for (const auto& [key, draft] : ranked)
        order.push_back(draft);
    return order;
}

} // namespace

std::vector<std::size_t> join_contained(std::span<const EventDraft> drafts,
                                        std::span<const GraphEntity> entities) {
    std::vector<std::size_t> joined(drafts.size());
    std::iota(joined.begin(), joined.end(), std::size_t{0});
    const DraftIndex index(drafts, entities);
    std::vector<bool> stands(drafts.size());
    for (const std::uint32_t d : from_specific_to_vague(drafts, entities)) {
        std::size_t containers = 0;
        // Statements differ by their words, which no other statement contains.
        if (drafts[d].words.empty())
            index.for_each_candidate(d, [&](std::uint32_t candidate) {
                if (!stands[candidate] || !contains(drafts[candidate], drafts[d], entities))
                    return true;
                joined[d] = candidate;
                return ++containers < 2;
            });
        if (containers != 1)
            joined[d] = d;
        stands[d] = joined[d] == d;
    }
    return joined;
}

} // namespace entente
