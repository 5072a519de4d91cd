#pragma once

#include "ontology/claim.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// An article's text, and how a reader has to take it.
struct StoredText {
    /// What the text is of.
    enum class Form : std::uint8_t {
        body, ///< of an article whose title stands elsewhere
        page, ///< of a whole file, with title, byline and dates
    };
    Form form = Form::body;
    std::string text;

    auto operator<=>(const StoredText&) const = default;
};

/// What a store holds of one article.
struct StoredArticle {
    /// How often the article was added, withdrawn and restored: odd while it is held, even while it
    /// is withdrawn (causal length; Yu and Rostad 2020, "A Low-Cost Set CRDT Based on Causal
    /// Lengths").
    std::uint64_t causal_length = 1;
    /// Of a withdrawn article only the id is kept.
    ArticleRecord record;
    /// Absent where only the claims were added.
    std::optional<StoredText> text;
    /// The claims, as `encode_claims` writes them.
    std::string block;

    bool operator==(const StoredArticle&) const = default;
};

/// An article with its claims, ready to be stored. `record.claims` becomes their number.
StoredArticle make_stored(ArticleRecord record, std::optional<StoredText> text,
                          std::vector<Claim> claims);

/// Of an article or a correction.
inline bool is_held(std::uint64_t causal_length) { return causal_length % 2 == 1; }
inline bool is_held(const StoredArticle& article) { return is_held(article.causal_length); }

/// What two stores that hold `a` and `b` of one article hold together. The longer causal length
/// wins. Of equals, the later day of publication, so that a correction supersedes what it corrects;
/// of one day the text whose hash sorts last, of one text the newer extractor, then what has more
/// claims (`record_rank`). The text is kept from whichever has it. So the order in which stores are
/// joined never shows: the join is associative, commutative and idempotent. Precondition: both are
/// of one article.
StoredArticle join(StoredArticle a, StoredArticle b);

} // namespace entente
