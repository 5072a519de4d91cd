#pragma once

#include "graph/event.hpp"

#include <compare>
#include <cstdint>
#include <vector>

namespace entente {

/// Where a sentence stands.
struct SentencePlace {
    /// In the order of the articles' ids.
    std::uint32_t article = 0;
    CodePointSpan span;
    ClaimIndex claim = 0;

    auto operator<=>(const SentencePlace&) const = default;
};

/// The places of the sentences of claims, by article and span, each as often as claims stand in it.
/// O(n log n).
std::vector<SentencePlace> sentences_of(const std::vector<Claim>& claims);

} // namespace entente
