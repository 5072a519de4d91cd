#include "extract/reader/input_format.hpp"

#include "extract/reader/article_json.hpp"
#include "extract/reader/line_text.hpp"
#include "ontology/text.hpp"

#include <array>
#include <string>

namespace entente {

namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t deepest_first_line = 64;
constexpr std::array json_endings = {".jsonl"sv, ".ndjson"sv, ".json"sv};

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() > end.size() && text.substr(text.size() - end.size()) == end;
}

/// "{" before a key, or "[" before a container: neither opens an article in plain text.
bool looks_like_json(std::string_view bytes) {
    if (bytes.empty() || (bytes.front() != '{' && bytes.front() != '['))
        return false;
    const std::string_view next = trim(bytes.substr(1));
    const std::string_view openings = bytes.front() == '{' ? "\"}" : "{[";
    return !next.empty() && openings.find(next.front()) != std::string_view::npos;
}

bool is_claim_line(std::string_view line) {
    const auto json = read_article_json(repair_utf8(line).text, deepest_first_line);
    const auto* members = std::get_if<ArticleJson>(&json);
    return members && !members->text &&
           (members->record == "article" || members->record == "claim");
}

} // namespace

std::optional<InputFormat> format_of_name(std::string_view file) {
    const std::string lowered = lower_ascii(file);
    if (ends_with(lowered, ".txt"))
        return InputFormat::plain_text;
    for (const std::string_view ending : json_endings)
        if (ends_with(lowered, ending))
            return InputFormat::json_lines;
    return std::nullopt;
}

InputFormat format_of_beginning(std::string_view bytes) {
    bytes = trim(bytes);
    if (!looks_like_json(bytes))
        return InputFormat::plain_text;
    return is_claim_line(trim(bytes.substr(0, bytes.find('\n')))) ? InputFormat::claim_lines
                                                                  : InputFormat::json_lines;
}

} // namespace entente
