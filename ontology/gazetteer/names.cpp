#include "ontology/gazetteer/names.hpp"

#include "ontology/gazetteer/words.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace entente::detail {

namespace {

constexpr std::array<std::pair<std::string_view, NameKind>, 6> name_kinds{{
    {"name", NameKind::name},
    {"abbreviation", NameKind::abbreviation},
    {"demonym", NameKind::demonym},
    {"city", NameKind::city},
    {"capital", NameKind::capital},
    {"seat", NameKind::seat},
}};

/// A name under one of the phrases that find it.
struct Keyed {
    std::string phrase;
    /// Of the phrase: a quick way to bring equal ones together. Never seen outside.
    std::size_t hash = 0;
    NameKind kind = NameKind::name;
    std::uint32_t entity = 0;
    std::uint32_t row = 0;
    int rank = 0;
};

/// Which sense comes first: a user's own, a state before a capital before another city, a person
/// last.
int rank(const NameRow& row, EntityKind entity) {
    if (row.own) {
        return -1;
    }
    if (row.kind == NameKind::name && entity == EntityKind::person) {
        return 6;
    }
    constexpr int by_kind[] = {/*name*/ 0, /*abbreviation*/ 1, /*demonym*/ 2,
                               /*city*/ 5, /*capital*/ 4,      /*seat*/ 3};
    return by_kind[static_cast<std::size_t>(row.kind)];
}

/// Brings equal phrases together, the likeliest sense first.
void group(std::vector<Keyed>& keyed) {
    for (Keyed& name : keyed) {
        name.hash = std::hash<std::string_view>{}(name.phrase);
    }
    std::sort(keyed.begin(), keyed.end(), [](const Keyed& left, const Keyed& right) {
        return left.hash != right.hash ? left.hash < right.hash
                                       : std::tie(left.phrase, left.rank, left.row) <
                                             std::tie(right.phrase, right.rank, right.row);
    });
}

/// "kim jong - un" is also written "kim jong un".
std::optional<std::string> without_hyphens(std::string_view phrase) {
    std::string plain(phrase);
    for (std::size_t at; (at = plain.find(" - ")) != std::string::npos;) {
        plain.erase(at, 2);
    }
    return plain == phrase ? std::nullopt : std::optional(plain);
}

std::vector<Keyed> keyed_without_case(std::span<const NameRow> rows,
                                      std::span<const Entity> entities) {
    std::vector<Keyed> keyed;
    keyed.reserve(rows.size() + rows.size() / 4);
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
        const NameRow& name = rows[row];
        if (name.kind == NameKind::abbreviation) {
            continue;
        }
        Keyed entry{.phrase = folded_words(name.name),
                    .kind = name.kind,
                    .entity = name.entity,
                    .row = row,
                    .rank = rank(name, entities[name.entity].kind)};
        if (std::optional<std::string> plain = without_hyphens(entry.phrase)) {
            keyed.push_back(entry);
            entry.phrase = *std::move(plain);
        }
        keyed.push_back(std::move(entry));
    }
    group(keyed);
    return keyed;
}

std::vector<Keyed> keyed_with_case(std::span<const NameRow> rows) {
    std::vector<Keyed> keyed;
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
        // A user's own name also goes before an abbreviation that is spelt the same.
        if (rows[row].kind == NameKind::abbreviation || rows[row].own) {
            keyed.push_back({.phrase = spaced_words(rows[row].name),
                             .kind = rows[row].kind,
                             .entity = rows[row].entity,
                             .row = row,
                             .rank = rank(rows[row], EntityKind::other)});
        }
    }
    group(keyed);
    return keyed;
}

/// Adds a sense unless the entity has a likelier one since `begin`.
void add_sense(std::vector<Sense>& senses, std::size_t begin, const Sense& sense) {
    const auto first = senses.begin() + static_cast<std::ptrdiff_t>(begin);
    const bool known = std::any_of(
        first, senses.end(), [&](const Sense& other) { return other.entity == sense.entity; });
    if (!known) {
        senses.push_back(sense);
    }
}

} // namespace

std::optional<NameKind> read_name_kind(std::string_view word) {
    for (const auto& [name, kind] : name_kinds) {
        if (name == word) {
            return kind;
        }
    }
    return std::nullopt;
}

std::optional<GivenName> read_given_name(std::string_view gender) {
    if (gender == "both") {
        return GivenName{};
    }
    if (gender != "female" && gender != "male") {
        return std::nullopt;
    }
    return GivenName{.gender = gender == "female" ? Gender::female : Gender::male};
}

Names::Names(std::span<const NameRow> rows, std::span<const Entity> entities) {
    // Groups equal phrases; `finish` sees each group's senses before the group is closed.
    const auto index = [&](const std::vector<Keyed>& keyed, const auto& finish) {
        std::vector<PhraseIndex::Entry> entries;
        for (std::size_t at = 0; at < keyed.size();) {
            const std::string& phrase = keyed[at].phrase;
            const std::size_t begin = senses_.size();
            for (; at < keyed.size() && keyed[at].phrase == phrase; ++at) {
                add_sense(senses_, begin, {&entities[keyed[at].entity], keyed[at].kind});
            }
            finish(begin, phrase);
            entries.push_back({phrase, static_cast<std::uint32_t>(ranges_.size())});
            ranges_.push_back(
                {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(senses_.size())});
        }
        return entries;
    };
    const std::vector<Keyed> folded = keyed_without_case(rows, entities);
    folded_ =
        PhraseIndex(index(folded, [](std::size_t, const std::string&) {}), Comparison::folded);
    const auto add_folded = [&](std::size_t begin, const std::string& phrase) {
        if (const auto range = folded_.find(folded_words(phrase))) {
            for (std::uint32_t at = ranges_[*range].begin; at < ranges_[*range].end; ++at) {
                add_sense(senses_, begin, Sense(senses_[at]));
            }
        }
    };
    const std::vector<Keyed> abbreviations = keyed_with_case(rows);
    exact_ = PhraseIndex(index(abbreviations, add_folded), Comparison::exact);
}

std::span<const Sense> Names::senses(std::uint32_t range) const {
    const Range& found = ranges_[range];
    return std::span(senses_).subspan(found.begin, found.end - found.begin);
}

std::optional<NameMatch> Names::longest(std::span<const std::string_view> words) const {
    const auto folded = folded_.longest(words);
    const auto exact = exact_.longest(words);
    if (!folded && !exact) {
        return std::nullopt;
    }
    const auto& best = !folded || (exact && exact->words >= folded->words) ? exact : folded;
    return NameMatch{.words = best->words, .senses = senses(best->value)};
}

Surnames::Surnames(std::span<const Row> rows) {
    std::vector<std::pair<std::string, const Entity*>> keyed;
    keyed.reserve(rows.size());
    for (const Row& row : rows) {
        keyed.emplace_back(folded_words(row.surname), row.person);
    }
    std::sort(keyed.begin(), keyed.end(), [](const auto& left, const auto& right) {
        return std::tie(left.first, left.second->id) < std::tie(right.first, right.second->id);
    });
    keyed.erase(std::unique(keyed.begin(), keyed.end()), keyed.end());
    std::vector<PhraseIndex::Entry> entries;
    for (const auto& [surname, person] : keyed) {
        if (entries.empty() || entries.back().phrase != surname) {
            entries.push_back({surname, static_cast<std::uint32_t>(begins_.size())});
            begins_.push_back(static_cast<std::uint32_t>(people_.size()));
        }
        people_.push_back(person);
    }
    begins_.push_back(static_cast<std::uint32_t>(people_.size()));
    index_ = PhraseIndex(entries, Comparison::folded);
}

std::span<const Entity* const> Surnames::find(std::string_view surname) const {
    const auto found = index_.find(folded_words(surname));
    if (!found) {
        return {};
    }
    return std::span(people_).subspan(begins_[*found], begins_[*found + 1] - begins_[*found]);
}

} // namespace entente::detail
