#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente::detail {

/// Whether a phrase is compared as it stands or without case and diacritics.
enum class Comparison : std::uint8_t { folded, exact };

/// Phrases of one or more words, each with a number, to be found by the longest that starts
/// somewhere. A flat hash table: a word that starts no phrase costs one probe.
class PhraseIndex {
  public:
    struct Entry {
        /// Words joined by one space, folded unless compared exactly. Borrowed while the index is
        /// built.
        std::string_view phrase;
        std::uint32_t value = 0;
    };

    PhraseIndex() = default;
    /// Precondition: no two entries have the same phrase, and none is empty.
    PhraseIndex(std::span<const Entry> entries, Comparison comparison);

    struct Match {
        std::size_t words = 0;
        std::uint32_t value = 0;
    };
    std::optional<Match> longest(std::span<const std::string_view> words) const;

    /// The number of exactly this phrase.
    std::optional<std::uint32_t> find(std::string_view phrase) const;

  private:
    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t begin = 0;
        std::uint32_t size = 0; ///< 0: free
        std::uint32_t value = 0;
    };
    /// How many words the longest phrase with this first word has.
    struct FirstWord {
        std::uint64_t hash = 0;
        std::uint32_t most_words = 0; ///< 0: free
    };

    const Slot* slot(std::uint64_t hash, std::string_view phrase) const;
    std::uint32_t most_words(std::uint64_t first_word) const;
    void insert(const Entry& entry);
    void insert_first_word(std::string_view phrase);

    Comparison comparison_ = Comparison::folded;
    std::string phrases_;
    std::vector<Slot> slots_;
    std::vector<FirstWord> first_words_;
};

} // namespace entente::detail
