#pragma once

#include "extract/evaluation/article_score.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// One thing that extraction got wrong, in words.
struct EvaluationError {
    /// "missing", "wrong", "forbidden", or "differs" for a claim that is found but not right in
    /// time, modality and so on.
    std::string_view kind;
    std::string article;
    /// What the label says; empty where there is none.
    std::string expected;
    /// The claim that was made, or for a missing one the nearest; empty where there is none.
    std::string found;
    /// How they differ: "time ../2019-03-26, not 2019-03-24"; empty where that is plain.
    std::string difference;
    /// The claim's, else the label's; may be empty.
    std::string sentence;
};

/// All errors of an article: by label what is missing or differs, then wrong claims, then forbidden
/// ones.
std::vector<EvaluationError> list_errors(const std::string& article, const GoldLabels& labels,
                                         std::span<const Claim> claims, const ArticleScore& score);

/// A line for people, with line break.
std::string error_line(const EvaluationError& error);

} // namespace entente
