// Reads articles in JSON lines, joins what they tell of the same events, and prints these by date.

#include "toolkit.hpp"

#include "extract/reader/json_lines.hpp"
#include "extract/reader/plain_text.hpp"
#include "graph/consolidate.hpp"
#include "graph/timeline.hpp"

#include <iomanip>

namespace {

using namespace entente;

constexpr int date_width = 14;

void print_timeline(const std::string& share, const std::string& file) {
    const example::Toolkit toolkit(share);
    std::vector<ArticleRecord> articles;
    std::vector<Claim> claims;
    const auto collect = [&](const Article& article) {
        Extraction extraction = toolkit.extractor.extract(article);
        articles.push_back(std::move(extraction.article));
        claims.insert(claims.end(), extraction.claims.begin(), extraction.claims.end());
    };
    std::ifstream input = example::open(file);
    read_json_lines(input, file, article_id(file), {}, collect, example::report);

    const EntityGraph graph =
        build_graph(consolidate(std::move(articles), std::move(claims), toolkit.ontology));
    for (const TimelineEntry& entry : timeline(graph, toolkit.ontology, {}))
        std::cout << std::left << std::setw(date_width) << entry.date << ' ' << entry.description
                  << '\n';
}

} // namespace

int main(int argc, char** argv) {
    return example::run(argc, argv, "SHARE ARTICLES.jsonl", print_timeline);
}
