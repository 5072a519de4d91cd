#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace entente {

/// The numbers by which political science knows a state. Both are absent of what neither list has:
/// territories, Palestine, the Holy See. Never 0.
struct StateCodes {
    /// Of the Correlates of War Project: 2, 365, 731.
    std::optional<std::uint16_t> cow;
    /// Of Gleditsch and Ward: those of Germany, Yemen, Serbia and some small states differ.
    std::optional<std::uint16_t> gw;

    bool operator==(const StateCodes&) const = default;
};

/// The codes of a state by its ISO 3166-1 alpha-3 code, as they are today; and of states that are
/// no more by the gazetteer's codes (SUN, YUG). O(log states).
StateCodes state_codes(std::string_view iso3);

} // namespace entente
