#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace entente {

/// What is said more than once, by hashes that differ in all bits: a Bloom filter of one hash
/// (1970) that counts to two. It may take for repeated what is not, never the other way round.
class RepeatedWords {
  public:
    /// Of so many claims, of which a part are statements. Takes a byte or less for each: the filter
    /// of a million stays in the processor's cache.
    explicit RepeatedWords(std::size_t claims) {
        while (cells_.size() * cells_in_number < claims * cells_for_each)
            cells_.resize(2 * cells_.size());
    }

    void add(std::uint64_t words) {
        std::uint64_t& number = cells_[place(words)];
        const std::uint64_t said = number >> shift(words) & twice;
        number |= (said == 0 ? once : twice) << shift(words);
    }

    /// Whether these words may have been added twice or more. O(1), like `add`.
    bool may_repeat(std::uint64_t words) const {
        return (cells_[place(words)] >> shift(words) & twice) == twice;
    }

  private:
    static constexpr std::size_t cells_for_each = 2;
    static constexpr std::size_t cells_in_number = 32;
    /// What the two bits of a cell say.
    static constexpr std::uint64_t once = 1;
    static constexpr std::uint64_t twice = 3;

    std::size_t place(std::uint64_t words) const { return (words >> 5U) & (cells_.size() - 1); }
    static unsigned shift(std::uint64_t words) { return 2 * static_cast<unsigned>(words & 31U); }

    std::vector<std::uint64_t> cells_ = std::vector<std::uint64_t>(1);
};

} // namespace entente
