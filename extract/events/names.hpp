#pragma once

#include "extract/events/document.hpp"
#include "ontology/gazetteer.hpp"
#include "ontology/trigger_lexicon.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// A proper name in the text: one that the gazetteer lists, or one that the engine recognises.
struct Name {
    TokenSpan tokens = {};
    /// Narrower than the tokens where a name is only part of one ("U.S." of "U.S.-led").
    ByteSpan bytes = {};
    /// What the gazetteer knows under it, the likeliest first; empty for a name that it does not
    /// list.
    std::span<const Sense> senses = {};
    /// For an unlisted name, what the engine takes it for.
    EntityKind kind = EntityKind::other;
    /// For an unlisted name, the country that a listed name inside it tells ("the *Surian* Foreign
    /// Ministry").
    std::string country = {};

    bool is_listed() const noexcept { return !senses.empty(); }
    bool is_person() const noexcept {
        return (is_listed() ? senses.front().entity->kind : kind) == EntityKind::person;
    }
    bool is_demonym() const noexcept {
        return is_listed() && senses.front().kind == NameKind::demonym;
    }
};

/// Finds the names of a document, in the order of the text, none inside another. O(tokens).
std::vector<Name> find_names(const Document& document, const Gazetteer& gazetteer,
                             const TriggerLexicon& lexicon);

} // namespace entente
