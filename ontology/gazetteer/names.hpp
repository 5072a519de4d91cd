#pragma once

#include "ontology/gazetteer.hpp"
#include "ontology/gazetteer/phrase_index.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente::detail {

std::optional<NameKind> read_name_kind(std::string_view word);

/// What a gender makes of a given name: "female", "male" or "both".
std::optional<GivenName> read_given_name(std::string_view gender);

/// A name as a table gives it. A user's own go first; then the kind decides, then the order of the
/// tables.
struct NameRow {
    std::string name;
    NameKind kind = NameKind::name;
    /// Index of what it names.
    std::uint32_t entity = 0;
    /// Whether a user's own table gives it.
    bool own = false;
};

/// All names and what each may mean. Borrows the entities.
class Names {
  public:
    Names() = default;
    Names(std::span<const NameRow> rows, std::span<const Entity> entities);

    std::optional<NameMatch> longest(std::span<const std::string_view> words) const;

  private:
    struct Range {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };
    std::span<const Sense> senses(std::uint32_t range) const;

    PhraseIndex folded_;
    /// Abbreviations, compared with case; each lists also what the folded phrase means.
    PhraseIndex exact_;
    std::vector<Sense> senses_;
    std::vector<Range> ranges_;
};

/// Lists of people by their family name. Borrows the entities.
class Surnames {
  public:
    struct Row {
        std::string surname;
        const Entity* person = nullptr;
    };

    Surnames() = default;
    explicit Surnames(std::span<const Row> rows);

    std::span<const Entity* const> find(std::string_view surname) const;

  private:
    PhraseIndex index_;
    std::vector<const Entity*> people_;
    std::vector<std::uint32_t> begins_;
};

} // namespace entente::detail
