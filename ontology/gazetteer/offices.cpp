#include "ontology/gazetteer/offices.hpp"

#include "ontology/gazetteer/words.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
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

bool overlaps(const Term& one, const Term& other) {
    return !(one.until && other.from && *one.until < *other.from) &&
           !(other.until && one.from && *other.until < *one.from);
}

/// Ends or begins a term of ours where a user's own term of that office says who held it; false
/// where nothing is left. Who is followed by the user's does not come back after it.
bool give_way(TermRow& ours, const TermRow& own) {
    Term& term = ours.term;
    if (!overlaps(term, own.term) || !term.from) {
        return true;
    }
    if (ours.holder == own.holder) {
        return false;
    }
    if (*term.from < *own.term.from) {
        term.until = *own.term.from - std::chrono::days(1);
        return true;
    }
    if (!own.term.until || (term.until && *term.until <= *own.term.until)) {
        return false;
    }
    term.from = *own.term.until + std::chrono::days(1);
    return true;
}

/// A user's own term that tells only when someone left begins when ours of that one last did.
void begin_as_ours(TermRow& own, const std::vector<TermRow*>& ours) {
    if (own.term.from || !own.term.until) {
        return;
    }
    std::optional<Day> from;
    for (const TermRow* row : ours) {
        if (row->holder == own.holder && overlaps(row->term, own.term)) {
            from = std::max(from, row->term.from);
        }
    }
    own.term.from = from;
}

/// Lets our terms give way to a user's own of the same office. O(rows + terms of those offices).
void give_way_to_own(std::vector<TermRow>& rows) {
    std::unordered_map<std::string, std::vector<TermRow*>> ours;
    for (TermRow& row : rows) {
        if (!row.own) {
            ours[local_key(row.term.country, row.meaning)].push_back(&row);
        }
    }
    std::unordered_set<const TermRow*> gone;
    for (TermRow& own : rows) {
        const auto same_office =
            own.own ? ours.find(local_key(own.term.country, own.meaning)) : ours.end();
        if (same_office == ours.end()) {
            continue;
        }
        begin_as_ours(own, same_office->second);
        for (TermRow* row : same_office->second) {
            if (own.term.from && !give_way(*row, own)) {
                gone.insert(row);
            }
        }
    }
    std::vector<TermRow> left;
    for (TermRow& row : rows) {
        if (!gone.contains(&row)) {
            left.push_back(std::move(row));
        }
    }
    rows = std::move(left);
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

Terms::Terms(std::vector<TermRow> rows, const Titles& titles, std::span<const Entity> entities) {
    for (TermRow& row : rows) {
        std::string title;
        append_folded(row.term.title, title);
        row.meaning = titles.meaning(row.term.country, title);
    }
    give_way_to_own(rows);
    std::stable_sort(rows.begin(), rows.end(), [](const TermRow& left, const TermRow& right) {
        return std::tie(left.holder, left.term.from) < std::tie(right.holder, right.term.from);
    });
    terms_.reserve(rows.size());
    held_.reserve(rows.size());
    for (TermRow& row : rows) {
        held_.push_back(
            {.meaning = std::move(row.meaning), .term = static_cast<std::uint32_t>(terms_.size())});
        terms_.push_back(std::move(row.term));
        terms_.back().holder = &entities[row.holder];
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
