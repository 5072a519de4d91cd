#pragma once

#include "graph/claim_id.hpp"
#include "graph/radix_sort.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace entente::detail {

/// So many bits of an id that few of millions share them: what ids are sorted by first, in
/// three turns of `radix_sort` instead of seven.
constexpr std::uint32_t leading_bits(ClaimId id) {
    return static_cast<std::uint32_t>(id.high >> 34U);
}

/// The numbers of `count` things in the order of their ids, with the leading bits of these; things
/// of one id in any order. `id_of` gives the id of a number. O(count), with few exceptions.
template <typename IdOf>
std::vector<ShortKeyed> order_by_id(std::size_t count, const IdOf& id_of) {
    std::vector<ShortKeyed> order(count);
    for (std::uint32_t n = 0; n < count; ++n)
        order[n] = {leading_bits(id_of(n)), n};
    radix_sort(order);
    for_each_run(order, [&](std::span<ShortKeyed> run) {
        if (run.size() > 1)
            std::ranges::sort(run, {}, [&](const ShortKeyed& keyed) { return id_of(keyed.item); });
    });
    return order;
}

} // namespace entente::detail
