#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The fields of a line, parted by blanks and tabs, up to a comment, which begins with # where a
/// field would. A field in double quotes may hold blanks, and \", \\, \t, \n and \r. Absent if
/// quotes are not closed, or an escape is none of these. O(bytes).
///   same wd:Q30 "an id"  # why -> same; wd:Q30; an id
std::optional<std::vector<std::string>> split_fields(std::string_view line);

/// A field as a line has it: in quotes where it would not be read as one otherwise.
std::string quote_field(std::string_view field);

} // namespace entente
