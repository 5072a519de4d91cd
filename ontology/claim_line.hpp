#pragma once

#include "ontology/claim.hpp"
#include "ontology/json_writer.hpp"

#include <string>
#include <string_view>
#include <variant>

/// \file
/// The lines that `entente extract` prints: one JSON object a line, version 1. See
/// docs/architecture.md.

namespace entente {

/// The `v` of each line; a reader of one version rejects the lines of another.
inline constexpr int claim_line_version = 1;

/// The article's line, without a line break.
std::string write_article_line(const ArticleRecord& article);

/// Whether lines carry the sentences of articles (rights, privacy).
enum class EvidenceText : bool { leave_out, write };

/// The claim's line, without a line break.
std::string write_claim_line(const Claim& claim, EvidenceText evidence = EvidenceText::write);

/// Why a line is neither.
struct LineProblem {
    std::string problem;
    std::string remedy;
};

/// Reads what the two functions above write. Unknown keys are ignored.
std::variant<ArticleRecord, Claim, LineProblem> read_line(std::string_view line);

} // namespace entente
