#include "graph/entities.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
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

    void add(const Sighting& seen, std::uint64_t times, const SymbolTable& symbols) {
        names.add(symbols.text(seen.name), times);
        kinds.add(to_string(seen.kind), times);
        if (seen.country != no_symbol)
            countries.add(symbols.text(seen.country), times);
        if (seen.sector != no_symbol)
            sectors.add(symbols.text(seen.sector), times);
    }
    void add(const Observations& others) {
        names.add(others.names);
        kinds.add(others.kinds);
        countries.add(others.countries);
        sectors.add(others.sectors);
    }
};

using Observed = std::unordered_map<std::string_view, Observations>;

/// How often the claims of a set name each sighting.
std::vector<std::uint64_t> count_sightings(const ClaimTable& table, const ClaimSet& set) {
    std::vector<std::uint64_t> times(table.sightings().size());
    // In the table's own order, which lies together in memory.
    for (RowNumber r = 0; r < table.rows().size(); ++r) {
        if (set.positions[r] == ClaimSet::repeated)
            continue;
        const ClaimRow& row = table.rows()[r];
        if (row.subject != no_sighting)
            ++times[row.subject];
        if (row.object != no_sighting)
            ++times[row.object];
        for (const Involvement& qualifier : table.qualifiers(row))
            ++times[qualifier.who];
        for (const Involvement& speaker : table.speakers(row))
            ++times[speaker.who];
    }
    return times;
}

Observed observe(const ClaimTable& table, const ClaimSet& set) {
    const std::vector<std::uint64_t> times = count_sightings(table, set);
    Observed observed;
    for (SightingNumber s = 0; s < times.size(); ++s)
        if (times[s] > 0) {
            const Sighting& seen = table.sightings()[s];
            observed[table.text(seen.id)].add(seen, times[s], table.symbols());
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

EntityTable::EntityTable(const ClaimTable& table, const ClaimSet& set) {
    Observed observed = observe(table, set);
    joined_ = join_by_country(observed);
    for (const auto& [id, known_as] : joined_)
        observed.find(known_as)->second.add(observed.find(id)->second);
    for (const auto& [id, seen] : observed)
        if (!joined_.contains(id))
            entities_.push_back(entity_of(id, seen));
    std::ranges::sort(entities_, {}, &GraphEntity::id);
    index_sightings(table);
}

void EntityTable::index_sightings(const ClaimTable& table) {
    std::unordered_map<std::string_view, EntityIndex> by_id;
    for (EntityIndex e = 0; e < entities_.size(); ++e)
        by_id.emplace(entities_[e].id, e);
    for (const auto& [id, known_as] : joined_)
        by_id.emplace(id, by_id.at(known_as));
    index_.reserve(table.sightings().size());
    for (const Sighting& seen : table.sightings()) {
        // Only repeated rows name those that no entity was made of.
        const auto known = by_id.find(table.text(seen.id));
        index_.push_back(known == by_id.end() ? EntityIndex{0} : known->second);
    }
}

} // namespace entente
