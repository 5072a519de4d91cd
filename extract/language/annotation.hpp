#pragma once

#include "ontology/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Coarse part of speech: the seventeen tags of Universal Dependencies, and `space` for tokens of
/// white space.
enum class PartOfSpeech : std::uint8_t {
    adj,
    adp,
    adv,
    aux,
    cconj,
    det,
    intj,
    noun,
    num,
    part,
    pron,
    propn,
    punct,
    sconj,
    sym,
    verb,
    x,
    space
};

/// Where a token stands in a named entity.
enum class EntityPosition : std::uint8_t { outside, begin, inside };

/// A word, number, punctuation mark or run of white space, as an engine annotates it.
/// `tag`, `dep`, `morph` and `entity` borrow from the engine, which must outlive the token.
struct Token {
    /// Into the annotated text.
    ByteSpan span;
    /// Whether one ASCII space follows, which belongs to no token.
    bool space_after = false;
    bool sentence_start = false;
    PartOfSpeech pos = PartOfSpeech::x;
    EntityPosition entity_position = EntityPosition::outside;
    /// Index of the head in the same annotation; a root is its own head.
    std::uint32_t head = 0;
    /// Fine tag, as the engine names it (Penn Treebank: "VBD").
    std::string_view tag;
    /// Dependency label, as the engine names it ("nsubj"). Rules never see it: see syntax.hpp.
    std::string_view dep;
    /// Universal features, "Number=Sing|Person=3"; empty where there are none.
    std::string_view morph;
    /// The engine's entity label ("GPE"); empty outside entities.
    std::string_view entity;
    std::string lemma;
};

/// What an engine says of one text: its tokens in order. Sentences begin where `sentence_start` is
/// set.
struct Annotation {
    std::vector<Token> tokens;
};

std::string_view to_string(PartOfSpeech pos);
/// Reads what `to_string` writes ("PROPN"); absent for anything else.
std::optional<PartOfSpeech> read_part_of_speech(std::string_view name);

} // namespace entente
