#include "ontology/gazetteer/offices.hpp"

#include "ontology/gazetteer/words.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace entente::detail {

namespace {

constexpr std::array<std::pair<std::string_view, Office>, 5> office_words{{
    {"head_of_state", Office::head_of_state},
    {"head_of_government", Office::head_of_government},
    {"foreign_minister", Office::foreign_minister},
    {"defence_minister", Office::defence_minister},
    {"other", Office::other},
}};

/// A title that names the office itself, whatever its holder is called there.
std::optional<Office> office_itself(std::string_view meaning) {
    std::string word(meaning);
    std::replace(word.begin(), word.end(), ' ', '_');
    const std::optional<Office> office = read_office(word);
    return office == Office::other ? std::nullopt : office;
}

/// Someone who acts in an office is found as its holder.
std::string_view without_acting(std::string_view title) {
    for (const std::string_view word : {"acting ", "interim ", "caretaker ", "transitional "}) {
        if (title.starts_with(word)) {
            return title.substr(word.size());
        }
    }
    return title;
}

bool covers(const Term& term, Day day) {
    return term.from && *term.from <= day && (!term.until || day <= *term.until);
}

std::string local_key(std::string_view country, std::string_view words) {
    return std::string(country) + '\t' + std::string(words);
}

} // namespace

std::optional<Office> read_office(std::string_view word) {
    for (const auto& [name, office] : office_words) {
        if (name == word) {
            return office;
        }
    }
    return std::nullopt;
}

Titles::Titles(std::span<const Row> rows, std::span<const LocalMeaning> local) {
    // An index borrows its phrases while it is built: they must not move.
    std::vector<std::string> phrases;
    phrases.reserve(rows.size() + local.size());
    std::vector<PhraseIndex::Entry> entries;
    for (const Row& row : rows) {
        phrases.push_back(folded_words(row.title.words));
        entries.push_back({phrases.back(), static_cast<std::uint32_t>(titles_.size())});
        titles_.push_back(row.title);
        means_.push_back(row.means.empty() ? row.title.words : row.means);
    }
    index_ = PhraseIndex(entries, Comparison::folded);
    entries.clear();
    for (const LocalMeaning& row : local) {
        phrases.push_back(local_key(row.country, row.words));
        entries.push_back({phrases.back(), static_cast<std::uint32_t>(local_means_.size())});
        local_means_.push_back(row.means);
    }
    local_index_ = PhraseIndex(entries, Comparison::exact);
}

std::optional<Gazetteer::TitleMatch>
Titles::longest(std::span<const std::string_view> words) const {
    const auto match = index_.longest(words);
    if (!match) {
        return std::nullopt;
    }
    return Gazetteer::TitleMatch{.words = match->words, .title = &titles_[match->value]};
}

std::string Titles::meaning(std::string_view country, std::string_view title) const {
    std::string words;
    append_folded(without_acting(title), words);
    if (const auto local = local_index_.find(local_key(country, words))) {
        return local_means_[*local];
    }
    const auto known = index_.find(folded_words(words));
    return known ? means_[*known] : words;
}

Terms::Terms(std::vector<Term> terms, const Titles& titles) : terms_(std::move(terms)) {
    std::stable_sort(terms_.begin(), terms_.end(), [](const Term& left, const Term& right) {
        return std::tuple(left.holder, left.from) < std::tuple(right.holder, right.from);
    });
    held_.reserve(terms_.size());
    for (std::uint32_t at = 0; at < terms_.size(); ++at) {
        std::string title;
        append_folded(terms_[at].title, title);
        held_.push_back({.meaning = titles.meaning(terms_[at].country, title), .term = at});
    }
    std::sort(held_.begin(), held_.end(), [&](const Held& left, const Held& right) {
        return std::tie(terms_[left.term].country, left.term) <
               std::tie(terms_[right.term].country, right.term);
    });
}

std::span<const Term> Terms::of(const Entity& person) const {
    const auto first = std::partition_point(
        terms_.begin(), terms_.end(), [&](const Term& term) { return term.holder < &person; });
    const auto last = std::partition_point(
        first, terms_.end(), [&](const Term& term) { return term.holder == &person; });
    return {first, last};
}

const Entity* Terms::holder(std::string_view country, std::string_view meaning, Day day) const {
    const std::optional<Office> office = office_itself(meaning);
    const Entity* holder = nullptr;
    auto held = std::partition_point(held_.begin(), held_.end(), [&](const Held& candidate) {
        return terms_[candidate.term].country < country;
    });
    for (; held != held_.end() && terms_[held->term].country == country; ++held) {
        const Term& term = terms_[held->term];
        const bool same = office ? term.office == *office : held->meaning == meaning;
        if (!same || !covers(term, day) || term.holder == holder) {
            continue;
        }
        if (holder) {
            return nullptr;
        }
        holder = term.holder;
    }
    return holder;
}

} // namespace entente::detail
