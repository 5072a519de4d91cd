#pragma once

#include "extract/article.hpp"
#include "ontology/diagnostic.hpp"

#include <cstdint>
#include <functional>
#include <optional>

namespace entente {

/// Takes articles as a reader finds them, in the order of the input.
using ArticleSink = std::function<void(Article)>;

/// Bounds on the work that one input may cause. An input of exactly the limit is read; one unit
/// more is rejected.
struct ReaderLimits {
    /// Bytes of an article's text, after repair.
    std::uint64_t text_bytes = std::uint64_t{1} << 20U;
    /// Bytes of a JSON line, without its line end.
    std::uint64_t line_bytes = std::uint64_t{16} << 20U;
    /// Arrays and objects within each other in a JSON line; the line's own object counts.
    std::uint32_t json_depth = 64;
};

/// How articles are read.
struct ReaderOptions {
    ReaderLimits limits;
    /// Replaces whatever day of publication the article states itself.
    std::optional<Day> published;
};

} // namespace entente
