#pragma once

#include "extract/evaluation/article_score.hpp"
#include "extract/evaluation/proportion.hpp"
#include "extract/evaluation/reliability.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>

namespace entente {

/// A type, and a subtype or "".
using TypeName = std::pair<std::string, std::string>;

/// What was found and what not, over all articles. Recall is of all labels; precision of the claims
/// of complete articles, without repeats.
struct Evaluation {
    std::uint64_t articles = 0;
    std::uint64_t complete_articles = 0;
    std::uint64_t labels = 0;
    std::uint64_t claims = 0;
    std::uint64_t repeats = 0;
    std::uint64_t unjudged = 0;

    /// Type and every labelled role right.
    Quality found;
    /// These, and the subtype.
    Quality with_subtype;
    /// These, and all else that a label says.
    Quality with_all;
    /// The first of these by type; the second by subtype.
    std::map<TypeName, Quality> by_type;

    /// Of labels that are found and say so.
    Proportion subtype;
    Proportion time;
    /// Of the times that are not right: how many may be, and say less.
    std::uint64_t vague_times = 0;
    Proportion modality;
    Proportion polarity;
    Proportion speaker;
    /// By role ("subject", "object", "place"), of claims joined with a label of their type.
    std::map<std::string, Proportion> roles;

    /// Of the confidences of the same claims as precision; right in type and roles.
    Reliability reliability;

    /// How many of the readings that must not be made were.
    Proportion forbidden;

    bool operator==(const Evaluation&) const = default;
};

/// Counts one article.
void add(Evaluation& evaluation, const GoldLabels& labels, std::span<const Claim> claims,
         const ArticleScore& score);

} // namespace entente
