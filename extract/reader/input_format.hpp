#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace entente {

enum class InputFormat : std::uint8_t {
    plain_text,
    json_lines,
    claim_lines, ///< what `extract` prints
};

/// The format that a file's name promises: `.txt` plain text, `.jsonl`, `.ndjson` and `.json` JSON
/// lines of articles or claims. Absent for another ending.
std::optional<InputFormat> format_of_name(std::string_view file);

/// Tells the format from the beginning of an input, best its whole first line: claim lines, other
/// JSON, or plain text.
InputFormat format_of_beginning(std::string_view bytes);

} // namespace entente
