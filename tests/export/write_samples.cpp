#include "export/explorer.hpp"
#include "export/json_ld.hpp"
#include "tests/export/naughty.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

/// \file
/// Writes the stories of the tests in every format into a folder, for readers that are not ours
/// (oracles/).

using namespace entente;
using namespace entente::tests;

namespace {

void write_story(const std::filesystem::path& folder, const std::string& name,
                 const EntityGraph& graph) {
    std::ofstream json_ld(folder / (name + ".jsonld"), std::ios::binary);
    write_json_ld(json_ld, graph, shipped_ontology());
    PictureOptions options;
    if (has_explorer()) {
        std::ofstream page(folder / (name + ".html"), std::ios::binary);
        write_explorer(page, graph, shipped_ontology(), options);
    }
    options.max_footnotes = 1000;
    const DotText dot = make_dot(graph, shipped_ontology(), options);
    std::ofstream text(folder / (name + ".dot"), std::ios::binary);
    write_dot(text, dot);
    std::ofstream svg(folder / (name + ".svg"), std::ios::binary);
    svg << draw(dot, PictureFormat::svg).bytes;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: write_samples FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = arguments[1];
    std::filesystem::create_directories(folder);
    write_story(folder, "small", small_story());
    write_story(folder, "naughty", naughty_story());
    return 0;
}
