#pragma once

#include "graph/store/stored_article.hpp"
#include "ontology/claim_line.hpp"
#include "ontology/diagnostic.hpp"

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace entente {

/// Puts articles together again of the lines that `extract` prints: an article's line, then as many
/// claims of it as the line promises. What does not fit is reported and left out, whole articles at
/// a time, so that no article is stored with half of its claims.
class StoredLines {
  public:
    using Sink = std::function<void(StoredArticle, const Location&)>;

    StoredLines(Sink sink, DiagnosticSink report)
        : sink_(std::move(sink)), report_(std::move(report)) {}

    void take(std::variant<ArticleRecord, Claim, LineProblem> line, const Location& location);
    /// Hands on the last article.
    void finish();

  private:
    void take(ArticleRecord record, const Location& location);
    void take(Claim claim, const Location& location);
    void reject(const Location& location, std::string problem, std::string remedy,
                std::string article) const;

    Sink sink_;
    DiagnosticSink report_;
    std::optional<ArticleRecord> record_;
    Location location_;
    std::vector<Claim> claims_;
    /// Whether a line of the article could not be read: then it is left out.
    bool damaged_ = false;
};

} // namespace entente
