#include "graph/merge_log.hpp"

#include "graph/act_types.hpp"
#include "graph/claim_set.hpp"
#include "graph/containment.hpp"
#include "graph/event_draft.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <tuple>
#include <utility>

namespace entente {

namespace {

constexpr int month = 31;

ClaimTable table_of(const Consolidation& facts) {
    ClaimTable table;
    for (const ArticleRecord& article : facts.articles)
        table.add(article);
    for (const Claim& claim : facts.claims)
        table.add(claim);
    return table;
}

/// The way of `consolidate`, again.
struct Retraced {
    Retraced(const Consolidation& facts, const Ontology& ontology)
        : table(table_of(facts)), set(as_set(table)),
          entities(table, facts.entities, facts.joined_ids), types(table, ontology),
          nations(facts.entities) {
        draft_events({table, set, entities, types}, drafts);
        joined = join_contained(drafts, nations);
    }

    ClaimTable table;
    ClaimSet set;
    EntityTable entities;
    ActTypes types;
    Nations nations;
    EventDrafts drafts;
    std::vector<std::uint32_t> joined;
};

bool shares_actors(const EventDraft& one, const EventDraft& other, const Nations& nations) {
    const auto shared = std::ranges::count_if(one.actors(), [&](const Actor& actor) {
        return std::ranges::any_of(other.actors(), [&](const Actor& with) {
            return nations.stands_for(actor.entity(), with.entity()) ||
                   nations.stands_for(with.entity(), actor.entity());
        });
    });
    return shared >= 2 ||
           (shared == 1 && std::min(one.actors().size(), other.actors().size()) == 1);
}

/// The draft with everyone on any side.
bool includes_on_any_side(const EventDraft& specific, const EventDraft& vague,
                          const Nations& nations) {
    return std::ranges::all_of(vague.actors(), [&](const Actor& actor) {
        return std::ranges::any_of(specific.actors(), [&](const Actor& with) {
            return nations.stands_for(with.entity(), actor.entity());
        });
    });
}

std::optional<int> days_between(const EventDraft& one, const EventDraft& other) {
    if ((!one.time && !one.reported()) || (!other.time && !other.reported()))
        return std::nullopt;
    return static_cast<int>(std::abs((first_day(one) - first_day(other)).count()));
}

class MergeLogger {
  public:
    MergeLogger(const Consolidation& facts, const Ontology& ontology, EventIndex event)
        : facts_(facts), way_(facts, ontology), drafts_(way_.drafts.drafts) {
        log_.event = event;
        event_of_claim_.resize(facts.claims.size());
        for (EventIndex e = 0; e < facts.events.size(); ++e)
            for (const ClaimIndex claim : facts.events[e].claims)
                event_of_claim_[claim] = e;
        standing_ = most_telling();
    }

    MergeLog logged() {
        for (std::uint32_t d = 0; d < drafts_.size(); ++d) {
            const bool stands = way_.joined[d] == d;
            add_mentions(drafts_[d], d == standing_                ? MergeRule::same_content
                                     : way_.joined[d] == standing_ ? rule_of(d)
                                                                   : MergeRule::corrected);
            if (stands && event_of(drafts_[d]) != log_.event)
                add_apart(d);
        }
        std::ranges::sort(log_.mentions, {}, [](const MergedMention& mention) {
            return std::tuple(mention.rule, mention.claims.front());
        });
        std::ranges::sort(log_.apart, {}, [](const ApartEvent& apart) {
            return std::tuple(apart.rule, apart.days.value_or(month + 1), apart.event);
        });
        return std::move(log_);
    }

  private:
    /// The event of a draft as the facts have it.
    EventIndex event_of(const EventDraft& draft) const { return event_of_claim_[draft.first]; }

    /// The draft that stands whose event it is; the first, where corrections made one of several.
    /// Where they parted it from the one it had joined, its own.
    std::uint32_t most_telling() const {
        using Rank = std::tuple<bool, ClaimIndex, std::uint32_t>;
        Rank best{true, ClaimSet::repeated, 0};
        for (std::uint32_t d = 0; d < drafts_.size(); ++d)
            if (event_of(drafts_[d]) == log_.event)
                best = std::min(best, Rank{way_.joined[d] != d, drafts_[d].first, d});
        return std::get<2>(best);
    }

    MergeRule rule_of(std::uint32_t d) const {
        const EventDraft& draft = drafts_[d];
        const EventDraft& standing = drafts_[standing_];
        if (containment(standing, draft, way_.nations) == TimeFit::apart)
            return MergeRule::replaced;
        if (standing.affirmed && !draft.affirmed)
            return MergeRule::denied;
        if (standing.actual && !draft.actual)
            return MergeRule::fulfilled;
        const bool weak = standing.weak || !standing.time;
        return weak && (draft.weak || !draft.time) ? MergeRule::told_again : MergeRule::contained;
    }

    void add_mentions(const EventDraft& draft, MergeRule rule) {
        std::map<std::pair<std::string_view, std::uint64_t>, std::vector<ClaimIndex>> mentions;
        for (const RowNumber r : draft.rows()) {
            const ClaimRow& row = way_.table.rows()[r];
            const ClaimIndex claim = way_.set.positions[r];
            if (event_of_claim_[claim] != log_.event)
                continue;
            mentions[{facts_.claims[claim].article, row.mention}].push_back(claim);
        }
        for (auto& [key, claims] : mentions) {
            std::ranges::sort(claims);
            const bool first = claims.front() == drafts_[standing_].first;
            log_.mentions.push_back({first ? MergeRule::most_telling : rule,
                                     facts_.claims[claims.front()].article, std::move(claims)});
        }
    }

    void add_apart(std::uint32_t d) {
        const EventDraft& one = drafts_[standing_];
        const EventDraft& other = drafts_[d];
        if (other.family != one.family || other.words != one.words)
            return;
        const std::optional<int> days = days_between(one, other);
        if (days.value_or(0) > month || !shares_actors(one, other, way_.nations))
            return;
        log_.apart.push_back({why_apart(one, other), event_of(other), days});
    }

    ApartRule why_apart(const EventDraft& one, const EventDraft& other) const {
        const bool forth = includes_actors(one, other, way_.nations);
        const bool back = includes_actors(other, one, way_.nations);
        if (!forth && !back) {
            const bool turned = includes_on_any_side(one, other, way_.nations) ||
                                includes_on_any_side(other, one, way_.nations);
            return turned ? ApartRule::other_side : ApartRule::other_people;
        }
        const EventDraft& specific = forth ? one : other;
        const EventDraft& vague = forth ? other : one;
        if (one.act != other.act && one.act != 0 && other.act != 0)
            return ApartRule::other_act;
        if (!place_fits(specific, vague, way_.nations) &&
            !place_fits(vague, specific, way_.nations))
            return ApartRule::other_place;
        const bool may_be = time_fit(specific, vague) != TimeFit::apart ||
                            (forth && back && time_fit(vague, specific) != TimeFit::apart);
        return may_be ? ApartRule::two_possible : ApartRule::other_day;
    }

    const Consolidation& facts_;
    const Retraced way_;
    const std::vector<EventDraft>& drafts_;
    std::uint32_t standing_ = 0;
    std::vector<EventIndex> event_of_claim_;
    MergeLog log_;
};

} // namespace

std::string_view to_string(MergeRule rule) {
    constexpr std::array<std::string_view, 8> words{"most telling", "same content", "contained",
                                                    "told again",   "fulfilled",    "denied",
                                                    "replaced",     "corrected"};
    return words[static_cast<std::size_t>(rule)];
}

std::string_view to_string(ApartRule rule) {
    constexpr std::array<std::string_view, 6> words{"two possible", "other day",  "other place",
                                                    "other act",    "other side", "other people"};
    return words[static_cast<std::size_t>(rule)];
}

MergeLog merge_log(const Consolidation& facts, const Ontology& ontology, EventIndex event) {
    return MergeLogger(facts, ontology, event).logged();
}

std::optional<EventIndex> find_event(const Consolidation& facts, std::string_view id) {
    const auto digits = [](const Event& event) { return to_string(event.id); };
    const auto begins = [&](const Event& event) { return digits(event).starts_with(id); };
    const auto found = std::ranges::lower_bound(facts.events, id, {}, digits);
    if (id.empty() || found == facts.events.end() || !begins(*found))
        return std::nullopt;
    const auto next = found + 1;
    const bool unique = digits(*found) == id || next == facts.events.end() || !begins(*next);
    return unique ? std::optional(static_cast<EventIndex>(found - facts.events.begin()))
                  : std::nullopt;
}

} // namespace entente
