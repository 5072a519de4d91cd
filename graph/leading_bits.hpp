#pragma once

#include "graph/claim_id.hpp"

namespace entente::detail {

/// So many bits of an id that few of millions share them: what ids are sorted by first, in
/// three turns of `radix_sort` instead of seven.
constexpr std::uint32_t leading_bits(ClaimId id) {
    return static_cast<std::uint32_t>(id.high >> 34U);
}

} // namespace entente::detail
