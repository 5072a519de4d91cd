#pragma once

#include "extract/language/model_file.hpp"
#include "extract/language/regex.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente {

/// A stretch of a chunk that becomes a token.
struct TokenPiece {
    std::size_t bytes = 0;
    /// The id of what the word is normalised to, where a special case says so; 0 otherwise.
    std::uint64_t norm = 0;
};

/// Cuts text without white space in it into tokens: prefixes and suffixes come off one by one, what
/// remains is a special case ("don't"), an address, or is cut at infixes. Constant; borrows the
/// model.
class TokenizerPatterns {
  public:
    /// Whether special cases are looked up, or cut like other text.
    enum class SpecialCases { use, ignore };

    explicit TokenizerPatterns(const ModelFile& model);

    /// Appends the pieces of `chunk`, which add up to it. O(length), also for hostile chunks.
    void split(std::string_view chunk, RegexScratch& scratch, std::vector<TokenPiece>& pieces,
               SpecialCases special_cases = SpecialCases::use) const;

    /// The tokens that a special case stands for; null if `text` is none.
    const std::vector<TokenPiece>* special_case(std::string_view text) const;

    /// The special cases whose texts hold a prefix, suffix, infix or space.
    std::vector<std::string_view> affixed_special_cases(RegexScratch& scratch) const;

  private:
    struct Affixes;
    bool strip_once(Affixes& affixes, RegexScratch& scratch, SpecialCases special_cases) const;
    std::size_t prefix_bytes(std::string_view text, RegexScratch& scratch) const;
    std::size_t suffix_bytes(std::string_view text, RegexScratch& scratch) const;
    bool is_address(std::string_view text, RegexScratch& scratch) const;
    void split_core(std::string_view core, RegexScratch& scratch, std::vector<TokenPiece>& pieces,
                    SpecialCases special_cases) const;

    Regex prefix_;
    Regex suffix_;
    Regex infix_;
    Regex address_;
    std::unordered_map<std::string_view, std::vector<TokenPiece>> special_cases_;
    std::size_t longest_special_case_ = 0;
};

} // namespace entente
