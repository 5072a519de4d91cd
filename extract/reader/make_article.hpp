#pragma once

#include "extract/article.hpp"
#include "extract/reader/layout.hpp"
#include "extract/reader/reader.hpp"
#include "ontology/diagnostic.hpp"

#include <cstdint>
#include <string>

/// \file
/// What readers of all formats share.

namespace entente {

/// The place of an article in its input, with whom to tell what is wrong with it.
struct ArticleOrigin {
    Location location;
    const DiagnosticSink& report;

    void warn(const std::string& article, std::string problem, std::string remedy) const;
    void reject(const std::string& article, std::string problem, std::string remedy) const;
};

/// Fills what a layout says of an article whose text is in place; `options.published` wins over the
/// layout, which wins over nothing. Warns where no day of publication is known.
void apply_layout(Article& article, Layout layout, const ReaderOptions& options,
                  const ArticleOrigin& origin);

/// Rejects a text without letters or over the limit; true if it may stay.
bool check_text(const Article& article, const ReaderLimits& limits, const ArticleOrigin& origin);

/// Warns of `repairs` bad UTF-8 sequences, if any.
void warn_of_repairs(const std::string& article, std::uint64_t repairs,
                     const ArticleOrigin& origin);

} // namespace entente
