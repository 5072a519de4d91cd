#pragma once

#include "graph/store/stored_article.hpp"
#include "tests/support/claims.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// \file
/// Builders of stored articles:
///   article("a1").told_on("2024-05-06").saying("...").by("0.2.0+ab").with({visits(...)})

namespace entente::tests {

class StoredBuilder {
  public:
    explicit StoredBuilder(std::string_view id) {
        record_.id = id;
        record_.sha256 = "00";
        record_.extractor = "0.1.0+00";
    }

    StoredBuilder& told_on(std::string_view day) {
        record_.published = read_day(day);
        return *this;
    }
    StoredBuilder& hash(std::string_view sha256) {
        record_.sha256 = sha256;
        return *this;
    }
    StoredBuilder& by(std::string_view extractor) {
        record_.extractor = extractor;
        return *this;
    }
    StoredBuilder& text(std::string_view words) {
        text_ = StoredText{form_, std::string(words)};
        return *this;
    }
    /// Of the text that follows.
    StoredBuilder& page() {
        form_ = StoredText::Form::page;
        return *this;
    }
    StoredBuilder& with(std::vector<Claim> claims) {
        claims_ = std::move(claims);
        return *this;
    }

    operator StoredArticle() const { // NOLINT(google-explicit-constructor): stands for its article
        return make_stored(record_, text_, claims_);
    }

  private:
    ArticleRecord record_;
    StoredText::Form form_ = StoredText::Form::body;
    std::optional<StoredText> text_;
    std::vector<Claim> claims_;
};

inline StoredBuilder article(std::string_view id) { return StoredBuilder(id); }

inline StoredArticle withdrawn(std::string_view id, std::uint64_t causal_length = 2) {
    StoredArticle tombstone;
    tombstone.record.id = id;
    tombstone.causal_length = causal_length;
    return tombstone;
}

} // namespace entente::tests
