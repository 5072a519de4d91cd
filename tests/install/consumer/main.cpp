// Links every library of an installed entente and reads an article without a model. Exits with 0 if
// all is well.

#include "export/dot.hpp"
#include "extract/events/extractor.hpp"
#include "extract/language/null_engine.hpp"
#include "extract/reader/plain_text.hpp"
#include "graph/consolidate.hpp"

#include <cstdio>
#include <exception>
#include <fstream>
#include <sstream>

namespace {

using namespace entente;

std::string draw_article(const std::string& text) {
    const std::string share = ENTENTE_SHARE_DIR;
    std::ifstream types(share + "/ontology/diplomacy.jsonld");
    const Ontology ontology = read_ontology(types, "diplomacy.jsonld");
    std::ifstream rules(share + "/ontology/triggers.json");
    const TriggerLexicon lexicon = read_trigger_lexicon(rules, "triggers.json", ontology);
    const Gazetteer gazetteer = Gazetteer::read(share + "/gazetteer");
    const std::unique_ptr<Engine> engine = make_null_engine();
    const Extractor extractor(*engine, ontology, gazetteer, lexicon);

    std::string drawn;
    std::istringstream input(text);
    const auto draw = [&](const Article& article) {
        Extraction extraction = extractor.extract(article);
        const EntityGraph graph = build_graph(
            consolidate({std::move(extraction.article)}, std::move(extraction.claims), ontology));
        drawn = make_dot(graph, ontology).text;
    };
    read_plain_text(input, "note.txt", "note", {}, draw, [](const Diagnostic&) {});
    return drawn;
}

} // namespace

int main() {
    try {
        const std::string drawn =
            draw_article("Arvenia's president visits Belmark\n25 March 2019\n\n"
                         "The president went to Belmark on Monday.\n");
        return drawn.find("digraph") == std::string::npos ? 1 : 0;
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
