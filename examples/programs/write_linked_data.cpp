// Reads one article and writes what it tells as linked data: JSON-LD, one node a line.

#include "toolkit.hpp"

#include "export/json_ld.hpp"
#include "extract/reader/plain_text.hpp"
#include "graph/consolidate.hpp"

namespace {

using namespace entente;

void write_linked_data(const std::string& share, const std::string& file) {
    const example::Toolkit toolkit(share);
    const auto write = [&](const Article& article) {
        Extraction extraction = toolkit.extractor.extract(article);
        const EntityGraph graph = build_graph(consolidate(
            {std::move(extraction.article)}, std::move(extraction.claims), toolkit.ontology));
        write_json_ld(std::cout, graph, toolkit.ontology);
    };
    std::ifstream input = example::open(file);
    read_plain_text(input, file, article_id(file), {}, write, example::report);
}

} // namespace

int main(int argc, char** argv) {
    return example::run(argc, argv, "SHARE ARTICLE.txt", write_linked_data);
}
