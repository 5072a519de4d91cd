#include "extract/reader/json_lines.hpp"

#include "extract/reader/article_json.hpp"
#include "extract/reader/bounded_lines.hpp"
#include "extract/reader/layout.hpp"
#include "extract/reader/line_text.hpp"
#include "extract/reader/make_article.hpp"
#include "ontology/text.hpp"

#include <fmt/format.h>

#include <istream>
#include <string>
#include <utility>

namespace entente {

namespace {

/// Reads the articles of one stream of lines.
class JsonLinesReader {
  public:
    JsonLinesReader(std::string_view name, std::string_view stem, const ReaderOptions& options,
                    const JsonArticleSink& yield, const DiagnosticSink& report)
        : stem_(stem), options_(options), yield_(yield),
          origin_{{.file = std::string(name)}, report} {}

    void read(std::istream& input);

  private:
    void read_line(std::string line);
    void read_article(ArticleJson json, const std::string& line, std::uint64_t repairs);
    void reject_line(const std::string& problem, const std::string& remedy) const {
        origin_.reject({}, problem, remedy);
    }
    std::optional<Day> read_published(const std::string& article, const ArticleJson& json) const;

    std::string stem_;
    const ReaderOptions& options_;
    const JsonArticleSink& yield_;
    ArticleOrigin origin_;
};

void JsonLinesReader::read(std::istream& input) {
    BoundedLines lines(input, options_.limits.line_bytes);
    bool any = false;
    while (lines.next()) {
        origin_.location.line = lines.number();
        if (lines.too_long())
            reject_line(fmt::format("line of more than {} bytes", options_.limits.line_bytes),
                        "one article a line is right, or raise --max-line");
        else if (trim(lines.line()).empty())
            continue;
        else
            read_line(lines.line());
        any = true;
    }
    origin_.location.line = 0;
    if (input.bad())
        reject_line("cannot be read to its end", "check the file and its disk");
    else if (!any)
        reject_line("no articles", "one JSON object a line is right");
}

void JsonLinesReader::read_line(std::string line) {
    std::uint64_t repairs = 0;
    if (!is_valid_utf8(line)) {
        RepairedText repaired = repair_utf8(line);
        line = std::move(repaired.text);
        repairs = repaired.repairs;
    }
    repairs += repair_lone_surrogates(line);
    auto json = read_article_json(trim(line), options_.limits.json_depth);
    if (const auto* problem = std::get_if<ArticleJsonProblem>(&json))
        return reject_line(problem->problem, problem->remedy);
    read_article(std::get<ArticleJson>(std::move(json)), line, repairs);
}

std::optional<Day> JsonLinesReader::read_published(const std::string& article,
                                                   const ArticleJson& json) const {
    if (options_.published || !json.published || trim(*json.published).empty())
        return std::nullopt;
    const std::string stated(trim(*json.published));
    if (const std::optional<Day> day = read_day(stated))
        return day;
    for (const StatedDate& date : find_stated_dates(stated.substr(0, 100)))
        if (const std::optional<Day> day = day_of(date))
            return day;
    origin_.warn(article, fmt::format("\"published\" names no day: \"{}\"", stated.substr(0, 40)),
                 "a day like 2019-03-25 is right");
    return std::nullopt;
}

void JsonLinesReader::read_article(ArticleJson json, const std::string& line,
                                   std::uint64_t repairs) {
    Article article;
    article.id = std::string(trim(json.id.value_or("")));
    if (article.id.empty())
        article.id = fmt::format("{}:{}", stem_, origin_.location.line);
    if (!json.text && json.record)
        return origin_.reject(article.id,
                              fmt::format("a line of record \"{}\", not an article", *json.record),
                              "give what extract printed to build or timeline");
    if (!json.text)
        return origin_.reject(article.id, "no \"text\"", "an article needs a \"text\"");
    article.text = std::move(*json.text);
    if (!check_text(article, options_.limits, origin_))
        return;
    warn_of_repairs(article.id, repairs, origin_);
    article.published = read_published(article.id, json);
    article.url = json.url.value_or("");
    article.publisher = json.publisher.value_or("");
    apply_layout(article, lay_out_body(article.text, json.title.value_or("")), options_, origin_);
    yield_(std::move(article), {.text = line, .location = origin_.location});
}

} // namespace

void read_json_lines(std::istream& input, std::string_view name, std::string_view stem,
                     const ReaderOptions& options, const ArticleSink& yield,
                     const DiagnosticSink& report) {
    const JsonArticleSink without_line = [&](Article article, const JsonLine&) {
        yield(std::move(article));
    };
    read_json_article_lines(input, name, stem, options, without_line, report);
}

void read_json_article_lines(std::istream& input, std::string_view name, std::string_view stem,
                             const ReaderOptions& options, const JsonArticleSink& yield,
                             const DiagnosticSink& report) {
    JsonLinesReader(name, stem, options, yield, report).read(input);
}

} // namespace entente
