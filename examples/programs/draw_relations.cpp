// Reads one article and writes its relations in Graphviz's language, framed by country.

#include "toolkit.hpp"

#include "export/dot.hpp"
#include "extract/reader/plain_text.hpp"
#include "graph/consolidate.hpp"

namespace {

using namespace entente;

void draw_relations(const std::string& share, const std::string& file) {
    const example::Toolkit toolkit(share);
    const auto draw = [&](const Article& article) {
        Extraction extraction = toolkit.extractor.extract(article);
        const EntityGraph graph = build_graph(consolidate(
            {std::move(extraction.article)}, std::move(extraction.claims), toolkit.ontology));
        PictureOptions options;
        options.group_by_country = true;
        options.gazetteer = &toolkit.gazetteer;
        write_dot(std::cout, make_dot(graph, toolkit.ontology, options));
    };
    std::ifstream input = example::open(file);
    read_plain_text(input, file, article_id(file), {}, draw, example::report);
}

} // namespace

int main(int argc, char** argv) {
    return example::run(argc, argv, "SHARE ARTICLE.txt", draw_relations);
}
