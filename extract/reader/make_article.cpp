#include "extract/reader/make_article.hpp"

#include "extract/reader/bounded_paragraphs.hpp"
#include "extract/reader/line_text.hpp"

#include <fmt/format.h>

#include <utility>

namespace entente {

void ArticleOrigin::warn(const std::string& article, std::string problem,
                         std::string remedy) const {
    report({.severity = Severity::warning,
            .location = location,
            .article = article,
            .problem = std::move(problem),
            .remedy = std::move(remedy)});
}

void ArticleOrigin::reject(const std::string& article, std::string problem,
                           std::string remedy) const {
    report({.severity = Severity::rejected,
            .location = location,
            .article = article,
            .problem = std::move(problem),
            .remedy = std::move(remedy)});
}

void apply_layout(Article& article, Layout layout, const ReaderOptions& options,
                  const ArticleOrigin& origin) {
    article.title = std::move(layout.title);
    article.headlines = std::move(layout.headlines);
    article.paragraphs = bound_paragraphs(article.text, layout.paragraphs);
    article.dateline_place = std::move(layout.dateline_place);
    if (article.publisher.empty())
        article.publisher = std::move(layout.publisher);
    if (options.published)
        article.published = options.published;
    else if (!article.published)
        article.published = layout.published;
    if (layout.dateline_date)
        article.dateline_day = article.published
                                   ? nearest_day(*layout.dateline_date, *article.published)
                                   : day_of(*layout.dateline_date);
    if (!article.published)
        origin.warn(article.id, "no day of publication found",
                    "state it in the article or with --published, or relative dates stay unknown");
}

bool check_text(const Article& article, const ReaderLimits& limits, const ArticleOrigin& origin) {
    if (trim(article.text).empty()) {
        origin.reject(article.id, "no text", "an article needs a text in UTF-8");
        return false;
    }
    if (article.text.size() > limits.text_bytes) {
        origin.reject(article.id, fmt::format("text of more than {} bytes", limits.text_bytes),
                      "split it into its articles, or raise --max-text");
        return false;
    }
    return true;
}

void warn_of_repairs(const std::string& article, std::uint64_t repairs,
                     const ArticleOrigin& origin) {
    if (repairs > 0)
        origin.warn(article,
                    fmt::format("{} bad UTF-8 sequence{} replaced by U+FFFD", repairs,
                                repairs == 1 ? "" : "s"),
                    "save the article as UTF-8");
}

} // namespace entente
