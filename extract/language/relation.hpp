#pragma once

#include "extract/language/engine.hpp"

#include <cstdint>
#include <string_view>

namespace entente {

/// How a word relates to its head, whatever the engine calls it.
enum class Relation : std::uint8_t {
    root,
    subject,
    passive_subject,
    object,
    indirect_object,      ///< "gave *Suria* a loan", "gave a loan to *Suria*"
    agent,                ///< "signed by *Holt*"
    oblique,              ///< under a preposition: "arrived in *Moscow*"
    attribute,            ///< after a copula: "is a *guest*", "became *chancellor*"
    complement,           ///< a clause with its own subject: "said he *left*"
    open_complement,      ///< a clause that borrows its subject: "plans to *visit*"
    prepositional_clause, ///< "accused of *sending*"
    adverbial_clause,     ///< "if it *fails*"
    relative_clause,      ///< "the envoy who *left*"
    participle,           ///< a clause after a noun: "sanctions *imposed* by", "plans to *visit*"
    conjunct,
    coordinator,
    appositive,
    possessor,
    compound,
    modifier, ///< an adjective before its noun
    determiner,
    numeral,
    auxiliary,
    passive_auxiliary,
    negation,
    particle,
    marker, ///< "if", "that", "because"
    preposition,
    adverb,
    adverbial_noun, ///< "*Monday*", "last *week*"
    punctuation,
    other,
};

/// "passive subject", for people.
std::string_view to_string(Relation relation);

/// What an engine's dependency label means; `other` for one that its scheme does not know.
/// O(log labels).
Relation read_relation(std::string_view label, LabelScheme scheme);

} // namespace entente
