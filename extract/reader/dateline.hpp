#pragma once

#include "extract/reader/stated_dates.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// What opens an agency's report: "PORT VELA, March 25 (Reuters) - ".
struct Dateline {
    /// As it stands there, without a region after a comma; empty if there is none.
    std::string place;
    std::optional<StatedDate> date;
    /// Bytes up to where the prose begins.
    std::size_t length = 0;
};

/// Reads the dateline at the front of a paragraph; absent if there is none. Its place is in
/// capitals, or a date or an agency in brackets follows it, so that a clause before a dash is none:
/// "Talks in Port Vela - the first - failed".
std::optional<Dateline> read_dateline(std::string_view paragraph);

} // namespace entente
