#pragma once

#include "extract/language/syntax.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// Where the next word of a kind stands, looked up rather than searched for from each place of a
/// text.
class NextWord {
  public:
    /// Of so many tokens those for which `is_such` holds. O(tokens).
    template <class Predicate>
    NextWord(std::size_t tokens, Predicate is_such) : next_(tokens + 1, no_token) {
        for (auto i = static_cast<std::uint32_t>(tokens); i > 0; --i)
            next_[i - 1] = is_such(i - 1) ? i - 1 : next_[i];
    }

    /// At or behind a token; `no_token` if there is none. O(1).
    std::uint32_t from(std::uint32_t token) const { return next_[token]; }
    /// Whether one stands from `begin` to before `end`. O(1).
    bool is_between(std::uint32_t begin, std::uint32_t end) const {
        return begin < end && next_[begin] < end;
    }

  private:
    std::vector<std::uint32_t> next_;
};

} // namespace entente
