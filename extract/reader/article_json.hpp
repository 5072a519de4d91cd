#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace entente {

/// The members of an article's JSON object that we know, as they stand there.
struct ArticleJson {
    std::optional<std::string> id;
    std::optional<std::string> title;
    std::optional<std::string> text;
    std::optional<std::string> published;
    std::optional<std::string> url;
    std::optional<std::string> publisher;
    /// "claim" or "article" for the lines that `extract` prints.
    std::optional<std::string> record;
};

/// Why a line is no article.
struct ArticleJsonProblem {
    std::string problem;
    std::string remedy;
};

/// Reads one JSON object (RFC 8259) without building what is unknown. Numbers stand as they are
/// written. Precondition: `line` is valid UTF-8. O(bytes), in time and memory.
std::variant<ArticleJson, ArticleJsonProblem> read_article_json(std::string_view line,
                                                                std::uint32_t depth_limit);

/// Replaces each escaped half of a surrogate pair that lacks its other half ("\ud83d") by "\ufffd";
/// gives their number.
std::uint64_t repair_lone_surrogates(std::string& line);

} // namespace entente
