#include "extract/reader/plain_text.hpp"

#include "extract/reader/layout.hpp"
#include "extract/reader/line_text.hpp"
#include "extract/reader/make_article.hpp"
#include "ontology/text.hpp"

#include <istream>
#include <string>
#include <utility>

namespace entente {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Reads at most `most` bytes of a stream, and one more to tell that there are more.
std::string read_bytes(std::istream& input, std::uint64_t most) {
    constexpr std::size_t step = std::size_t{64} << 10U;
    std::string bytes;
    while (input && bytes.size() <= most) {
        const std::size_t before = bytes.size();
        bytes.resize(before + step);
        input.read(bytes.data() + before, static_cast<std::streamsize>(step));
        bytes.resize(before + static_cast<std::size_t>(input.gcount()));
    }
    return bytes;
}

std::string_view without_mark(std::string_view bytes) {
    if (bytes.substr(0, byte_order_mark.size()) == byte_order_mark)
        bytes.remove_prefix(byte_order_mark.size());
    return bytes;
}

} // namespace

std::string article_id(std::string_view file) {
    while (file.size() > 1 && file.back() == '/')
        file.remove_suffix(1);
    const std::size_t slash = file.rfind('/');
    std::string_view stem = slash == std::string_view::npos ? file : file.substr(slash + 1);
    const std::size_t dot = stem.rfind('.');
    if (dot != std::string_view::npos && dot > 0)
        stem = stem.substr(0, dot);
    return repair_utf8(stem).text;
}

void read_plain_text(std::istream& input, std::string_view name, std::string_view id,
                     const ReaderOptions& options, const ArticleSink& yield,
                     const DiagnosticSink& report) {
    const ArticleOrigin origin{.location = {.file = std::string(name)}, .report = report};
    Article article;
    article.id = std::string(id);
    const std::string bytes = read_bytes(input, options.limits.text_bytes + byte_order_mark.size());
    if (input.bad())
        return origin.reject(article.id, "cannot be read to its end",
                             "check the file and its disk");
    RepairedText repaired = repair_utf8(without_mark(bytes));
    article.text = std::move(repaired.text);
    if (!check_text(article, options.limits, origin))
        return;
    warn_of_repairs(article.id, repaired.repairs, origin);
    article.form = TextForm::page;
    apply_layout(article, lay_out_page(article.text), options, origin);
    yield(std::move(article));
}

} // namespace entente
