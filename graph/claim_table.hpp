#pragma once

#include "graph/claim_id.hpp"
#include "graph/symbol_table.hpp"
#include "ontology/claim.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

/// \file
/// Claims in columns, as consolidation reads them: what it does not need (predicates, codes, rules,
/// offsets, circumstances that are no actors) is left out, and texts are numbers.

namespace entente {

/// Into the table's sightings.
using SightingNumber = std::uint32_t;
/// Into the table's types.
using TypeNumber = std::uint32_t;
/// Into the table's articles.
using ArticleNumber = std::uint32_t;
/// Into the table's rows.
using RowNumber = std::uint32_t;

/// Of a subject or object that is absent.
inline constexpr SightingNumber no_sighting = 0xFFFFFFFFU;

/// An actor or place as one or more claims name it: all that consolidation needs of a Participant.
struct Sighting {
    Symbol id = no_symbol;
    Symbol name = no_symbol;
    Symbol country = no_symbol;
    Symbol sector = no_symbol;
    EntityKind kind = EntityKind::other;

    bool operator==(const Sighting&) const = default;
};

/// A type of the ontology with its subtype, if there is one.
struct TypeSymbols {
    Symbol type = no_symbol;
    Symbol subtype = no_symbol;

    bool operator==(const TypeSymbols&) const = default;
};

/// What consolidation needs to know of an article.
struct TableArticle {
    Symbol id = no_symbol;
    Symbol publisher = no_symbol;
    std::optional<Day> published;
};

/// Someone beside subject and object.
struct Involvement {
    /// The role of a qualifier; `no_symbol` for a speaker.
    Symbol role = no_symbol;
    SightingNumber who = no_sighting;
};

/// One claim.
struct ClaimRow {
    ClaimId id;
    /// See `read_mention_key`.
    std::uint64_t mention = 0;
    /// What a statement says, as `words_of` hashes it; 0 for other types.
    std::uint64_t words = 0;
    double confidence = 1;
    /// The time as the claim has it, in its parts.
    std::optional<TimeInterval> interval;
    Symbol time_text = no_symbol;
    ArticleNumber article = 0;
    TypeNumber type = 0;
    SightingNumber subject = no_sighting;
    SightingNumber object = no_sighting;
    /// Into the table's involvements: qualifiers, then speakers. Set by the table.
    std::uint32_t involvements = 0;
    std::uint16_t qualifiers = 0;
    std::uint16_t speakers = 0;
    TimeBasis basis = TimeBasis::expression;
    Modality modality = Modality::actual;
    Polarity polarity = Polarity::positive;
};

/// Claims, their articles, and whom they name, with all texts in one symbol table. Rows may come in
/// any order and more than once: see `consolidate`. A row takes 96 bytes or less, and 8 for each
/// actor or place beside subject and object.
class ClaimTable {
  public:
    /// A whole claim, or an article line.
    void add(const Claim& claim);
    void add(const ArticleRecord& article);

    /// The same from numbers that the functions below gave. `row.involvements`, `qualifiers` and
    /// `speakers` need not be set. At most 65,535 of either are kept.
    void add(ClaimRow row, std::span<const Involvement> qualifiers,
             std::span<const SightingNumber> speakers);
    /// Of several days of one article the first holds, and of several publishers the first in code
    /// point order.
    ArticleNumber add_article(Symbol id, std::optional<Day> published = {},
                              Symbol publisher = no_symbol);
    SightingNumber add_sighting(const Sighting& sighting);
    SightingNumber add_sighting(const Participant& participant);
    TypeNumber add_type(TypeSymbols type);
    void reserve_rows(std::size_t rows) { rows_.reserve(rows); }

    SymbolTable& symbols() noexcept { return symbols_; }
    const SymbolTable& symbols() const noexcept { return symbols_; }
    std::string_view text(Symbol symbol) const { return symbols_.text(symbol); }

    const std::vector<ClaimRow>& rows() const noexcept { return rows_; }
    const std::vector<Sighting>& sightings() const noexcept { return sightings_; }
    const std::vector<TypeSymbols>& types() const noexcept { return types_; }
    const std::vector<TableArticle>& articles() const noexcept { return articles_; }

    std::span<const Involvement> qualifiers(const ClaimRow& row) const {
        return std::span(involvements_).subspan(row.involvements, row.qualifiers);
    }
    std::span<const Involvement> speakers(const ClaimRow& row) const {
        return std::span(involvements_).subspan(row.involvements + row.qualifiers, row.speakers);
    }

  private:
    struct SightingHash {
        std::size_t operator()(const Sighting& sighting) const noexcept;
    };

    SymbolTable symbols_;
    std::vector<ClaimRow> rows_;
    std::vector<Involvement> involvements_;
    std::vector<Sighting> sightings_;
    std::vector<TypeSymbols> types_;
    std::vector<TableArticle> articles_;
    std::unordered_map<Sighting, SightingNumber, SightingHash> sighting_numbers_;
    std::unordered_map<Symbol, ArticleNumber> article_numbers_;
};

/// What tells statements apart: a hash of the sentence, or of the claim's id where texts are left
/// out. 0 for claims of other types.
std::uint64_t words_of(const Claim& claim);

} // namespace entente
