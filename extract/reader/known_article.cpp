#include "extract/reader/known_article.hpp"

#include "extract/reader/layout.hpp"
#include "extract/reader/make_article.hpp"

#include <utility>

namespace entente {

Article lay_out_known_article(const ArticleRecord& record, std::string text, TextForm form) {
    Article article;
    article.id = record.id;
    article.text = std::move(text);
    article.form = form;
    article.url = record.url;
    article.publisher = record.publisher;
    // Whatever there was to say of the text was said when it was read first.
    const DiagnosticSink silent = [](const Diagnostic&) {};
    Layout layout = form == TextForm::page ? lay_out_page(article.text)
                                           : lay_out_body(article.text, record.title);
    apply_layout(article, std::move(layout), {.limits = {}, .published = record.published},
                 {.location = {}, .report = silent});
    return article;
}

} // namespace entente
