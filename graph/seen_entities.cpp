#include "graph/seen_entities.hpp"
#include "graph/without_repetition.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace entente {

namespace {

template <typename See>
void for_each_sighting(const ClaimTable& table, const ClaimRow& row, const See& see) {
    if (row.subject != no_sighting)
        see(row.subject);
    if (row.object != no_sighting)
        see(row.object);
    for (const Involvement& qualifier : table.qualifiers(row))
        see(qualifier.who);
    for (const Involvement& speaker : table.speakers(row))
        see(speaker.who);
}

/// How often the claims of a set name each sighting.
std::vector<std::uint64_t> count_sightings(const ClaimTable& table, const ClaimSet& set) {
    std::vector<std::uint64_t> times(table.sightings().size());
    // In the table's own order, which lies together in memory.
    for (RowNumber r = 0; r < table.rows().size(); ++r)
        if (set.positions[r] != ClaimSet::repeated)
            for_each_sighting(table, table.rows()[r], [&](SightingNumber s) { ++times[s]; });
    return times;
}

ObservedEntity observed(std::string_view id, const Observations& seen) {
    return {.id = id,
            .name = seen.names.most_frequent(),
            .kind = read_entity_kind(seen.kinds.most_frequent()).value_or(EntityKind::other),
            .country = seen.countries.most_frequent(),
            .sector = seen.sectors.most_frequent()};
}

/// Rows of one article stand together, and those of one day.
template <typename Value>
void add_unless_last(Value value, std::vector<Value>& to) {
    if (to.empty() || to.back() != value)
        to.push_back(value);
}

/// To be named among more tells nothing. Hostile claims name tens of thousands, and each would be
/// in the company of each.
constexpr std::size_t most_named = 1000;

/// Appends, and leaves out repetitions where there is no room: the busiest meet the same few
/// thousands of times, which neither memory nor sorting in the end is to feel.
void add_companion(ObservedIndex companion, std::vector<ObservedIndex>& to) {
    constexpr std::size_t many = 64;
    if (to.size() >= many && to.size() == to.capacity()) {
        detail::sort_without_repetition(to);
        if (to.size() > to.capacity() / 2)
            to.reserve(2 * to.capacity());
    }
    add_unless_last(companion, to);
}

} // namespace

void WordCounts::add(std::string_view word, std::uint64_t times) {
    constexpr std::size_t few = 16;
    if (words_.size() <= few) {
        const auto known = std::ranges::find(words_, word, &Count::first);
        if (known != words_.end()) {
            known->second += times;
            return;
        }
    }
    words_.emplace_back(word, times);
    if (words_.size() > few && words_.size() >= merge_at_) {
        words_ = merged();
        merge_at_ = 2 * words_.size();
    }
}

void WordCounts::add(const WordCounts& others) {
    for (const auto& [word, times] : others.words_)
        add(word, times);
}

WordCounts::Counts WordCounts::merged() const {
    Counts sorted = words_;
    std::ranges::sort(sorted);
    Counts each;
    for (const auto& [word, times] : sorted)
        if (each.empty() || each.back().first != word)
            each.emplace_back(word, times);
        else
            each.back().second += times;
    return each;
}

std::string_view WordCounts::most_frequent() const {
    if (words_.size() == 1)
        return words_.front().first;
    const Counts counts = merged();
    const auto best = std::ranges::min_element(
        counts, {}, [](const Count& count) { return std::pair(~count.second, count.first); });
    return best == counts.end() ? std::string_view() : best->first;
}

std::vector<std::string> WordCounts::words() const {
    std::vector<std::string> sorted;
    for (const auto& [word, times] : merged())
        sorted.emplace_back(word);
    return sorted;
}

void Observations::add(const Sighting& seen, std::uint64_t times, const SymbolTable& symbols) {
    names.add(symbols.text(seen.name), times);
    kinds.add(to_string(seen.kind), times);
    if (seen.country != no_symbol)
        countries.add(symbols.text(seen.country), times);
    if (seen.sector != no_symbol)
        sectors.add(symbols.text(seen.sector), times);
}

void Observations::add(const Observations& others) {
    names.add(others.names);
    kinds.add(others.kinds);
    countries.add(others.countries);
    sectors.add(others.sectors);
}

SeenEntities::SeenEntities(const ClaimTable& table, const ClaimSet& set)
    : table_(table), set_(set), of_sightings_(table.sightings().size(), not_observed) {
    const std::vector<std::uint64_t> times = count_sightings(table, set);
    // Symbols are numbered one after the other.
    std::vector<ObservedIndex> numbers(table.symbols().size(), not_observed);
    std::vector<Symbol> ids;
    std::vector<Observations> seen;
    for (SightingNumber s = 0; s < times.size(); ++s) {
        if (times[s] == 0)
            continue;
        const Sighting& sighting = table.sightings()[s];
        ObservedIndex& known = numbers[sighting.id];
        if (known == not_observed) {
            known = static_cast<ObservedIndex>(ids.size());
            ids.push_back(sighting.id);
            seen.emplace_back();
        }
        seen[known].add(sighting, times[s], table.symbols());
        of_sightings_[s] = known;
    }
    std::vector<ObservedIndex> order(ids.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](ObservedIndex e) { return table.text(ids[e]); });
    std::vector<ObservedIndex> places(ids.size());
    for (const ObservedIndex e : order) {
        places[e] = static_cast<ObservedIndex>(entities_.size());
        observations_.push_back(std::move(seen[e]));
        entities_.push_back(observed(table.text(ids[e]), observations_.back()));
    }
    for (ObservedIndex& e : of_sightings_)
        e = e == not_observed ? e : places[e];
}

ObservedIndex SeenEntities::position(std::string_view id) const {
    const auto found = std::ranges::lower_bound(entities_, id, {}, &ObservedEntity::id);
    assert(found != entities_.end() && found->id == id && "an entity has this id");
    return static_cast<ObservedIndex>(found - entities_.begin());
}

std::vector<Company> SeenEntities::company(std::span<const ObservedIndex> wanted) const {
    std::vector<Company> found(wanted.size());
    if (wanted.empty())
        return found;
    std::vector<ObservedIndex> places(entities_.size(), not_observed);
    for (std::size_t w = 0; w < wanted.size(); ++w)
        places[wanted[w]] = static_cast<ObservedIndex>(w);
    // Few rows show one of them.
    std::vector<char> is_wanted(of_sightings_.size());
    for (SightingNumber s = 0; s < is_wanted.size(); ++s)
        if (of_sightings_[s] != not_observed && places[of_sightings_[s]] != not_observed)
            is_wanted[s] = 1;
    std::vector<SightingNumber> present;
    for (RowNumber r = 0; r < table_.rows().size(); ++r) {
        if (set_.positions[r] == ClaimSet::repeated)
            continue;
        const ClaimRow& row = table_.rows()[r];
        present.clear();
        bool shows_one = false;
        for_each_sighting(table_, row, [&](SightingNumber s) {
            present.push_back(s);
            shows_one |= is_wanted[s] != 0;
        });
        if (shows_one)
            add_company(row.article, present, places, found);
    }
    put_in_order(found);
    return found;
}

void SeenEntities::put_in_order(std::span<Company> found) const {
    for (Company& company : found) {
        detail::sort_without_repetition(company.companions);
        detail::sort_without_repetition(company.articles);
        for (const ArticleNumber article : company.articles)
            if (const auto& published = table_.articles()[article].published)
                add_unless_last(*published, company.days);
        detail::sort_without_repetition(company.days);
    }
}

void SeenEntities::add_company(ArticleNumber article, std::span<const SightingNumber> present,
                               std::span<const ObservedIndex> places,
                               std::span<Company> found) const {
    for (const SightingNumber s : present) {
        const ObservedIndex entity = of_sightings_[s];
        if (places[entity] == not_observed)
            continue;
        Company& company = found[places[entity]];
        add_unless_last(article, company.articles);
        if (present.size() > most_named)
            continue;
        for (const SightingNumber other : present)
            if (of_sightings_[other] != entity)
                add_companion(of_sightings_[other], company.companions);
    }
}

} // namespace entente
