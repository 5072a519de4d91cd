#pragma once

#include "extract/article.hpp"
#include "extract/reader/known_article.hpp"
#include "graph/store/stored_article.hpp"

#include <utility>

/// \file
/// Between the articles that are read and those that a store holds, which do not know each other.

namespace entente {

inline StoredText text_to_store(const Article& article) {
    return {article.form == TextForm::page ? StoredText::Form::page : StoredText::Form::body,
            article.text};
}

/// The article as it was read first. Precondition: it is stored with its text.
inline Article stored_article_to_read(StoredArticle stored) {
    const TextForm form =
        stored.text->form == StoredText::Form::page ? TextForm::page : TextForm::body;
    return lay_out_known_article(stored.record, std::move(stored.text->text), form);
}

} // namespace entente
