#pragma once

#include "extract/events/document.hpp"
#include "extract/events/time_expressions.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// The words that time expressions are made of. All are looked up in lower case.

namespace entente {

/// 1 for "january" and "jan.".
std::optional<unsigned> month_number(std::string_view word);

/// 0 for "sunday".
std::optional<unsigned> weekday_number(std::string_view word);

/// 2 for "two", 20 for "twenty", 1 for "a". Absent for digits.
std::optional<unsigned> counted_number(std::string_view word);

/// "days" -> Unit::day.
std::optional<TimeExpression::Unit> unit_of(std::string_view word);

/// The first month of a season of the north: 6 for "summer".
std::optional<unsigned> season_begin(std::string_view word);

/// Days from the day of publication: -1 for "yesterday".
std::optional<int> near_day(std::string_view word);

/// Up to four digits, an ordinal's ending apart: 3 for "3rd".
std::optional<unsigned> digits(std::string_view word);

/// 1 to 31.
std::optional<unsigned> day_number(std::string_view word);

/// 1800 to 2199, in four digits.
std::optional<int> year_number(std::string_view word);

/// The words of a document in lower case, read sentence by sentence. Borrows the document, which
/// must outlive it.
class SentenceWords {
  public:
    explicit SentenceWords(const Document& document);

    void enter(TokenSpan sentence) { sentence_ = sentence; }
    TokenSpan sentence() const noexcept { return sentence_; }
    /// Empty behind the sentence.
    std::string_view at(std::uint32_t token) const {
        return token < sentence_.end ? std::string_view(words_[token]) : std::string_view();
    }
    /// So many words before a token; empty before the sentence.
    std::string_view before(std::uint32_t token, std::uint32_t count = 1) const {
        return token >= sentence_.begin + count ? std::string_view(words_[token - count])
                                                : std::string_view();
    }
    const Document& document() const noexcept { return document_; }

  private:
    const Document& document_;
    std::vector<std::string> words_;
    TokenSpan sentence_ = {};
};

} // namespace entente
