#pragma once

#include "extract/language/attribute_rules.hpp"
#include "extract/language/model_file.hpp"
#include "extract/language/special_phrases.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente {

/// Finds strings by views in a hash map.
struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept {
        return std::hash<std::string_view>{}(text);
    }
};
template <typename Value>
using StringMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

/// What is true of a word wherever it stands; ids are those of `string_id`.
struct Lexeme {
    std::uint64_t norm = 0;
    std::uint64_t prefix = 0;
    std::uint64_t suffix = 0;
    std::uint64_t shape = 0;
    bool is_space = false;
    /// The word's place in phrases that the tokenizer joins or cuts; 0 for most.
    PhraseSymbol phrase_symbol = 0;
    /// What attribute rules can tell of the word.
    WordClass word_class = 0;
};

/// The outline of a word: letters as x or X, digits as d, runs cut after four; "LONG" from 100
/// characters on.
///   "U.S.-led" -> "X.X.-xxx"
std::string word_shape(std::string_view text);

/// Describes words. Constant; borrows its arguments.
class Lexicon {
  public:
    Lexicon(const ModelFile& model, const SpecialPhrases& phrases, const AttributeRules& rules);

    Lexeme describe(std::string_view text) const;

  private:
    std::uint64_t norm_id(std::string_view text, std::string_view lower) const;

    const SpecialPhrases& phrases_;
    const AttributeRules& rules_;
    /// Sorted ids of exact words, and the ids of what they are normalised to.
    std::span<const std::uint64_t> norm_keys_;
    std::vector<std::uint64_t> norm_values_;
};

/// Remembers described words, for one thread at a time. Lexemes stay where they are until `clear`.
class LexemeCache {
  public:
    const Lexeme& find(std::string_view text, const Lexicon& lexicon);
    /// Whether there are so many words that it is time to forget them.
    bool full() const noexcept { return bytes_ > most_bytes; }
    void clear();

  private:
    static constexpr std::size_t most_bytes = std::size_t{12} << 20U;

    StringMap<Lexeme> lexemes_;
    std::size_t bytes_ = 0;
};

} // namespace entente
