#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

struct pcre2_real_code_8;

namespace entente {

/// Where a pattern matches, in bytes; half-open.
struct RegexMatch {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t bytes() const noexcept { return end - begin; }
    bool operator==(const RegexMatch&) const = default;
};

/// Memory for matching, for one thread at a time.
class RegexScratch {
  public:
    RegexScratch();
    RegexScratch(RegexScratch&&) noexcept;
    RegexScratch& operator=(RegexScratch&&) noexcept;
    ~RegexScratch();

  private:
    friend class Regex;
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// A regular expression as Python's `re` writes them, run by PCRE2. Constant and safe to share
/// between threads, each with its own scratch.
class Regex {
  public:
    /// Whether a match may begin anywhere, or only where the search starts.
    enum class Anchor { none, at_start };

    /// Throws `std::invalid_argument` with the place in the pattern where it is malformed.
    explicit Regex(std::string_view python_pattern, Anchor anchor = Anchor::none);
    Regex(Regex&&) noexcept = default;
    Regex& operator=(Regex&&) noexcept = default;
    ~Regex() = default;

    /// The leftmost match at or behind `start`; a look-behind sees what stands before it. Matching
    /// is limited in steps, so that no text can make it run away: where the limit is hit, there is
    /// no match. Precondition: `text` is valid UTF-8 and `start` stands at a code point.
    std::optional<RegexMatch> search(std::string_view text, RegexScratch& scratch,
                                     std::size_t start = 0) const;

  private:
    struct Free {
        void operator()(pcre2_real_code_8* code) const noexcept;
    };
    std::unique_ptr<pcre2_real_code_8, Free> code_;
};

} // namespace entente
