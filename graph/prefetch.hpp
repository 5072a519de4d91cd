#pragma once

#include <cstddef>

namespace entente::detail {

/// How many items ahead a loop asks for what it will look at. Main memory answers in the time that
/// some of our items take.
inline constexpr std::size_t items_ahead = 8;

/// Asks for the line of the cache that holds an address.
inline void prefetch_line(const void* address) {
    __builtin_prefetch(address);
    // GCC takes a function that does nothing but prefetch for one without effect, and leaves out
    // its calls. Nothing is executed here.
    asm volatile("");
}

/// Asks for what a loop over scattered values will need, so that it need not wait for it: the
/// consolidation of millions of claims mostly waits for memory. Changes nothing else.
template <typename Value>
void prefetch(const Value& value) {
    constexpr std::size_t cache_line = 64;
    const auto* const begin = reinterpret_cast<const char*>(&value);
    for (std::size_t offset = 0; offset < sizeof(Value); offset += cache_line)
        prefetch_line(begin + offset);
    if constexpr (alignof(Value) < cache_line)
        prefetch_line(begin + sizeof(Value) - 1);
}

} // namespace entente::detail
