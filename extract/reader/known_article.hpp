#pragma once

#include "extract/article.hpp"
#include "ontology/claim.hpp"

#include <string>

namespace entente {

/// Makes an article again of its record and its text, as the reader made it that first read it.
/// Precondition: `text` is valid UTF-8, and `record` the record of an article with that text, which
/// was laid out as `form` says. O(bytes).
Article lay_out_known_article(const ArticleRecord& record, std::string text, TextForm form);

} // namespace entente
