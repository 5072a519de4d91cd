#include "graph/entities.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace entente {

namespace {

/// Words with how often they occur. Few differ, so that a list is searched faster than a tree.
class Counts {
  public:
    void add(std::string_view word, std::uint64_t times = 1) {
        const auto known = std::ranges::find(words_, word, &Count::first);
        if (known == words_.end())
            words_.emplace_back(word, times);
        else
            known->second += times;
    }
    void add(const Counts& others) {
        for (const auto& [word, times] : others.words_)
            add(word, times);
    }
    /// The most frequent; of equals the first in code point order.
    std::string most_frequent() const {
        const auto best = std::ranges::min_element(
            words_, {}, [](const Count& count) { return std::pair(~count.second, count.first); });
        return best == words_.end() ? std::string() : std::string(best->first);
    }
    /// Sorted.
    std::vector<std::string> words() const {
        std::vector<std::string> sorted;
        for (const auto& [word, times] : words_)
            sorted.emplace_back(word);
        std::ranges::sort(sorted);
        return sorted;
    }

  private:
    using Count = std::pair<std::string_view, std::uint64_t>;
    std::vector<Count> words_;
};

/// What claims say of one entity, each with how often.
struct Observations {
    Counts names;
    Counts kinds;
    Counts countries;
    Counts sectors;

    void add(const Participant& participant) {
        names.add(participant.name);
        kinds.add(to_string(participant.kind));
        if (!participant.country.empty())
            countries.add(participant.country);
        if (!participant.sector.empty())
            sectors.add(participant.sector);
    }
    void add(const Observations& others) {
        names.add(others.names);
        kinds.add(others.kinds);
        countries.add(others.countries);
        sectors.add(others.sectors);
    }
};

using Observed = std::unordered_map<std::string_view, Observations>;

Observed observe(std::span<const Claim> claims) {
    Observed observed;
    const auto see = [&](const Participant& participant) {
        observed[participant.id].add(participant);
    };
    for (const Claim& claim : claims) {
        if (claim.subject)
            see(*claim.subject);
        if (claim.object)
            see(*claim.object);
        for (const Qualifier& qualifier : claim.qualifiers)
            if (!qualifier.filler.id.empty())
                see(qualifier.filler);
        for (const Attribution& attribution : claim.attributed_to)
            see(attribution.speaker);
    }
    return observed;
}

/// "local:person/ana-holt/SUR" without country is "local:person/ana-holt"; empty for other ids.
std::string_view without_country(std::string_view id) {
    if (!id.starts_with("local:"))
        return {};
    const std::size_t name = id.find('/');
    const std::size_t country = name == std::string_view::npos ? name : id.find('/', name + 1);
    return country == std::string_view::npos ? std::string_view() : id.substr(0, country);
}

/// "Ana Holt" names someone; "government official" and "US officials" may be anybody.
bool is_proper_name(std::string_view name) {
    const std::size_t space = name.rfind(' ');
    const char first = space == std::string_view::npos ? name[0] : name[space + 1];
    return !(first >= 'a' && first <= 'z');
}

bool names_someone(const Observations& seen) {
    const std::optional<EntityKind> kind = read_entity_kind(seen.kinds.most_frequent());
    const std::vector<std::string> names = seen.names.words();
    return kind != EntityKind::group && std::ranges::all_of(names, [](const std::string& name) {
               return !name.empty() && name.back() != ' ' && is_proper_name(name);
           });
}

/// Nobody else of that name and kind is known, so that a name alone is enough.
JoinedIds join_by_country(const Observed& observed) {
    std::map<std::string_view, std::vector<std::string_view>> with_country;
    for (const auto& [id, seen] : observed)
        if (const std::string_view bare = without_country(id); !bare.empty())
            with_country[bare].push_back(id);
    JoinedIds joined;
    for (const auto& [bare, full] : with_country) {
        const auto alone = observed.find(bare);
        if (full.size() == 1 && alone != observed.end() && names_someone(alone->second))
            joined.emplace(bare, full.front());
    }
    return joined;
}

GraphEntity entity_of(std::string_view id, const Observations& seen) {
    GraphEntity entity{.id = std::string(id),
                       .name = seen.names.most_frequent(),
                       .country = seen.countries.most_frequent(),
                       .sector = seen.sectors.most_frequent(),
                       .aliases = seen.names.words()};
    entity.kind = read_entity_kind(seen.kinds.most_frequent()).value_or(EntityKind::other);
    std::erase(entity.aliases, entity.name);
    return entity;
}

} // namespace

EntityTable::EntityTable(std::span<const Claim> claims) {
    Observed observed = observe(claims);
    joined_ = join_by_country(observed);
    for (const auto& [id, known_as] : joined_)
        observed.find(known_as)->second.add(observed.find(id)->second);
    for (const auto& [id, seen] : observed)
        if (!joined_.contains(id))
            entities_.push_back(entity_of(id, seen));
    std::ranges::sort(entities_, {}, &GraphEntity::id);
    for (EntityIndex e = 0; e < entities_.size(); ++e)
        index_.emplace(observed.find(entities_[e].id)->first, e);
    for (const auto& [id, known_as] : joined_)
        index_.emplace(observed.find(id)->first, index_.at(known_as));
}

EntityIndex EntityTable::index_of(const Participant& participant) const {
    const auto found = index_.find(participant.id);
    assert(found != index_.end() && "the participant belongs to a claim of the table");
    return found->second;
}

} // namespace entente
