#include "graph/join_entities.hpp"

#include "graph/disjoint_sets.hpp"
#include "graph/join_evidence.hpp"
#include "graph/name_pairs.hpp"
#include "graph/name_words.hpp"
#include "graph/without_repetition.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

namespace entente {

namespace {

/// A pair of sets of entities that may be one, by one pair of their members.
struct Link {
    std::uint32_t one = 0;
    std::uint32_t other = 0;
    /// Into the pairs.
    std::uint32_t pair = 0;
};

/// Two sets of entities with all that links them.
struct Tie {
    std::uint32_t one = 0;
    std::uint32_t other = 0;
    /// The surest pair with enough evidence, if there is one.
    std::optional<std::uint32_t> pair;
    /// Whether each member of the one may be each of the other.
    bool complete = false;
};

/// By set.
using Neighbours = std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>;

class Joining {
  public:
    Joining(std::span<const ObservedEntity> entities, const IdentityRules& rules)
        : entities_(entities), names_(pair_names(entities)), sets_(entities.size()) {
        obey(rules);
    }

    EntityJoins joins(const CompanyOf& company_of) && {
        weigh(company_of);
        for (unsigned turn = 0; turn < turn_count; ++turn)
            join(ties_of(turn));
        EntityJoins result{.ids = joined_ids(), .log = std::move(log_)};
        std::ranges::sort(result.log, {},
                          [](const EntityJoin& join) { return std::tie(join.one, join.other); });
        return result;
    }

  private:
    std::optional<ObservedIndex> position(std::string_view id) const {
        const auto found = std::ranges::lower_bound(entities_, id, {}, &ObservedEntity::id);
        if (found == entities_.end() || found->id != id)
            return std::nullopt;
        return static_cast<ObservedIndex>(found - entities_.begin());
    }

    /// What is said to be one counts as one from the beginning.
    void obey(const IdentityRules& rules) {
        std::set<std::pair<std::string, std::string>> same;
        for (const auto& [one, other] : rules.same)
            same.insert(std::minmax(one, other));
        for (const auto& [one, other] : same) {
            const auto a = position(one);
            const auto b = position(other);
            if (a && b && sets_.unite(*a, *b))
                note(*a, *b).by_correction = true;
        }
        for (ObservedIndex e = 0; e < entities_.size(); ++e)
            units_.push_back(sets_.root(e));
        unit_count_.resize(entities_.size());
        for (ObservedIndex e = 0; e < entities_.size(); ++e)
            unit_count_[e] = units_[e] == e;
        linked_.resize(entities_.size());
        for (ObservedIndex e = 0; e < entities_.size(); ++e)
            linked_[units_[e]] = linked_[units_[e]] || entities_[e].is_linked();
        for (const auto& [one, other] : rules.apart)
            if (const auto a = position(one), b = position(other); a && b)
                apart_.insert(std::minmax(units_[*a], units_[*b]));
    }

    EntityJoin& note(ObservedIndex a, ObservedIndex b) {
        const ObservedEntity& one = entities_[std::min(a, b)];
        const ObservedEntity& other = entities_[std::max(a, b)];
        return log_.emplace_back(EntityJoin{.one = std::string(one.id),
                                            .other = std::string(other.id),
                                            .name_of_one = std::string(one.name),
                                            .name_of_other = std::string(other.name),
                                            .match = {},
                                            .evidence = {}});
    }

    bool may_join(const NamePair& pair) const {
        const std::uint32_t one = units_[pair.one];
        const std::uint32_t other = units_[pair.other];
        return one != other && !(linked_[one] && linked_[other]) &&
               !apart_.contains(std::minmax(one, other));
    }

    /// Finds the pairs for which enough speaks.
    void weigh(const CompanyOf& company_of) {
        std::erase_if(names_.pairs, [&](const NamePair& pair) { return !may_join(pair); });
        std::vector<ObservedIndex> wanted;
        for (const NamePair& pair : names_.pairs)
            wanted.insert(wanted.end(), {pair.one, pair.other});
        std::ranges::sort(wanted);
        const auto repeated = std::ranges::unique(wanted);
        wanted.erase(repeated.begin(), repeated.end());
        const std::vector<Company> company = company_of(wanted);
        const auto company_at = [&](ObservedIndex e) -> const Company& {
            const auto found = std::ranges::lower_bound(wanted, e);
            return company[static_cast<std::size_t>(found - wanted.begin())];
        };
        const std::vector<char> telling =
            names_.pairs.empty() ? std::vector<char>() : find_telling(entities_);
        for (const NamePair& pair : names_.pairs) {
            evidence_.push_back(gather_evidence(pair, company_at(pair.one), company_at(pair.other),
                                                entities_, telling));
            enough_.push_back(is_enough(evidence_.back(), pair, entities_) &&
                              !names_.is_crowded(pair.one, pair.match.shape) &&
                              !names_.is_crowded(pair.other, pair.match.shape));
        }
    }

    /// The sets that pairs of this turn and the ones before tie.
    std::vector<Tie> ties_of(unsigned turn) {
        std::vector<Link> links;
        for (std::uint32_t p = 0; p < names_.pairs.size(); ++p) {
            const NamePair& pair = names_.pairs[p];
            const std::uint32_t a = sets_.root(pair.one);
            const std::uint32_t b = sets_.root(pair.other);
            if (a != b && turn_of(pair.match) <= turn)
                links.push_back({std::min(a, b), std::max(a, b), p});
        }
        std::ranges::sort(links, {}, [&](const Link& link) {
            return std::tuple(link.one, link.other, turn_of(names_.pairs[link.pair].match),
                              link.pair);
        });
        std::vector<Tie> ties;
        for (auto begin = links.begin(); begin != links.end();) {
            const auto end = std::find_if(begin, links.end(), [&](const Link& link) {
                return link.one != begin->one || link.other != begin->other;
            });
            ties.push_back(tie_of({begin, end}));
            begin = end;
        }
        return ties;
    }

    Tie tie_of(std::span<const Link> links) const {
        Tie tie{.one = links.front().one, .other = links.front().other, .pair = {}};
        std::vector<std::pair<std::uint32_t, std::uint32_t>> units;
        for (const Link& link : links) {
            const NamePair& pair = names_.pairs[link.pair];
            units.emplace_back(std::minmax(units_[pair.one], units_[pair.other]));
            if (!tie.pair && enough_[link.pair])
                tie.pair = link.pair;
        }
        detail::sort_without_repetition(units);
        tie.complete = units.size() == std::size_t{unit_count_[tie.one]} * unit_count_[tie.other];
        return tie;
    }

    static Neighbours neighbours_by(const std::vector<Tie>& ties) {
        Neighbours neighbours;
        for (const Tie& tie : ties)
            for (const std::uint32_t set : {tie.one, tie.other}) {
                std::vector<std::uint32_t>& around = neighbours[set];
                around.insert(around.end(), {tie.one, tie.other});
            }
        for (auto& [set, around] : neighbours)
            detail::sort_without_repetition(around);
        return neighbours;
    }

    /// Joins those who have the same candidates, themselves included.
    void join(const std::vector<Tie>& ties) {
        const Neighbours neighbours = neighbours_by(ties);
        std::set<std::uint32_t> torn;
        for (const Tie& tie : ties)
            if (!tie.complete && neighbours.at(tie.one) == neighbours.at(tie.other))
                torn.insert({tie.one, tie.other});
        for (const Tie& tie : ties)
            if (tie.pair && neighbours.at(tie.one) == neighbours.at(tie.other) &&
                !torn.contains(tie.one) && !torn.contains(tie.other))
                unite(tie);
    }

    void unite(const Tie& tie) {
        const NamePair& pair = names_.pairs[*tie.pair];
        const std::uint32_t units =
            unit_count_[sets_.root(tie.one)] + unit_count_[sets_.root(tie.other)];
        if (!sets_.unite(tie.one, tie.other))
            return;
        unit_count_[sets_.root(tie.one)] = units;
        EntityJoin& join = note(pair.one, pair.other);
        join.match = pair.match;
        join.evidence = evidence_[*tie.pair];
    }

    std::size_t count_words(ObservedIndex e) const {
        const std::size_t counted = names_.word_counts[e];
        return counted != 0 ? counted : cut_name(entities_[e].name, entities_[e].kind).words.size();
    }

    /// The fullest id of each set is the one that stays: a linked one before all.
    JoinedIds joined_ids() {
        const auto rank = [&](ObservedIndex e) {
            const ObservedEntity& entity = entities_[e];
            return std::tuple(!entity.is_linked(), entity.country.empty(), ~count_words(e),
                              ~entity.name.size(), e);
        };
        std::map<std::uint32_t, std::vector<ObservedIndex>> members;
        for (ObservedIndex e = 0; e < entities_.size(); ++e)
            if (sets_.size(e) > 1)
                members[sets_.root(e)].push_back(e);
        JoinedIds ids;
        for (const auto& [root, set] : members) {
            const ObservedIndex stays = *std::ranges::min_element(set, {}, rank);
            for (const ObservedIndex e : set)
                if (e != stays)
                    ids.emplace(entities_[e].id, entities_[stays].id);
        }
        return ids;
    }

    std::span<const ObservedEntity> entities_;
    NamePairs names_;
    /// By pair.
    std::vector<JoinEvidence> evidence_;
    std::vector<bool> enough_;
    DisjointSets sets_;
    /// By entity: the set that corrections made of it; a set's number is that of a member.
    std::vector<std::uint32_t> units_;
    /// By a set's root: of how many units it is made.
    std::vector<std::uint32_t> unit_count_;
    /// By unit.
    std::vector<bool> linked_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> apart_;
    std::vector<EntityJoin> log_;
};

} // namespace

EntityJoins join_entities(std::span<const ObservedEntity> entities, const CompanyOf& company_of,
                          const IdentityRules& rules) {
    return Joining(entities, rules).joins(company_of);
}

} // namespace entente
