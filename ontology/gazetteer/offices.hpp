#pragma once

#include "ontology/gazetteer.hpp"
#include "ontology/gazetteer/phrase_index.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente::detail {

std::optional<Office> read_office(std::string_view word);

/// A term as a table gives it.
struct TermRow {
    /// Its holder is null.
    Term term;
    /// Index of who held it.
    std::uint32_t holder = 0;
    /// Whether a user's own table gives it.
    bool own = false;
    /// What its title means: see `Titles::meaning`. Filled by `Terms`.
    std::string meaning = {};
};

/// The titles, and which of them mean the same where.
class Titles {
  public:
    struct Row {
        Title title;
        /// The title under which its holders are found; empty if it is the title itself.
        std::string means;
    };
    struct LocalMeaning {
        std::string country;
        std::string words;
        std::string means;
    };

    Titles() = default;
    Titles(std::span<const Row> rows, std::span<const LocalMeaning> local);

    std::optional<Gazetteer::TitleMatch> longest(std::span<const std::string_view> words) const;

    /// What `title` means in `country`: "premier" -> "prime minister"; in the USA "secretary of
    /// state" -> "foreign minister". An unknown title means itself.
    std::string meaning(std::string_view country, std::string_view title) const;

  private:
    PhraseIndex index_;
    std::vector<Title> titles_;
    std::vector<std::string> means_;
    PhraseIndex local_index_;
    std::vector<std::string> local_means_;
};

/// Who held which office when. Borrows the holders.
class Terms {
  public:
    Terms() = default;
    /// `titles` says which titles of the terms mean the same. Where a user's own term says who held
    /// an office, ours that say otherwise for those days give way.
    Terms(std::vector<TermRow> rows, const Titles& titles, std::span<const Entity> entities);

    std::span<const Term> of(const Entity& person) const;

    /// The only holder on `day` of the office that `meaning` names (see `Titles::meaning`); null if
    /// there are none or several.
    const Entity* holder(std::string_view country, std::string_view meaning, Day day) const;

  private:
    struct Held {
        std::string meaning;
        std::uint32_t term = 0;
    };

    /// By holder, then first day.
    std::vector<Term> terms_;
    /// By country.
    std::vector<Held> held_;
};

} // namespace entente::detail
