#include "export/claims_csv.hpp"
#include "export/dyad_panel.hpp"
#include "export/events_tsv.hpp"
#include "export/explorer.hpp"
#include "export/json_ld.hpp"
#include "export/n_quads.hpp"
#include "export/turtle.hpp"
#include "export/vocabulary.hpp"
#include "tests/export/naughty.hpp"
#include "tests/export/story_contents.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <vector>

/// \file
/// Writes the stories of the tests in every format into a folder, for readers that are not ours
/// (oracles/).

using namespace entente;
using namespace entente::tests;

namespace {

std::ofstream sample(const std::filesystem::path& folder, const std::string& name) {
    return std::ofstream(folder / name, std::ios::binary);
}

/// As text, for readers.
void write_texts(const std::filesystem::path& folder, const std::string& name,
                 const EntityGraph& graph) {
    const Ontology& ontology = shipped_ontology();
    sample(folder, name + ".texts.json") << texts_of(graph.facts);
    std::ofstream json_ld = sample(folder, name + ".jsonld");
    write_json_ld(json_ld, graph, ontology);
    std::ofstream n_quads = sample(folder, name + ".nq");
    write_n_quads(n_quads, graph, ontology);
    std::ofstream turtle = sample(folder, name + ".ttl");
    write_turtle(turtle, graph, ontology);
    std::ofstream claims = sample(folder, name + ".csv");
    write_claims_csv(claims, graph);
    std::ofstream events = sample(folder, name + ".events.tsv");
    write_events_tsv(events, graph, ontology, nullptr);
    std::ofstream dyads = sample(folder, name + ".dyads.csv");
    write_dyad_panel(dyads, graph, ontology, {.articles = count_by_day(graph.facts.articles)});
    if (has_explorer()) {
        std::ofstream page = sample(folder, name + ".html");
        write_explorer(page, graph, ontology, {});
    }
}

/// With all actors and sentences.
DotText write_dot_text(const std::filesystem::path& folder, const std::string& name,
                       const EntityGraph& graph) {
    PictureOptions options;
    options.max_actors = graph.facts.entities.size();
    options.max_footnotes = graph.facts.claims.size();
    const DotText dot = make_dot(graph, shipped_ontology(), options);
    std::ofstream text = sample(folder, name + ".dot");
    write_dot(text, dot);
    return dot;
}

void write_drawings(const std::filesystem::path& folder, const std::string& name,
                    const EntityGraph& graph) {
    const DotText dot = write_dot_text(folder, name, graph);
    std::ofstream svg = sample(folder, name + ".svg");
    svg << draw(dot, PictureFormat::svg).bytes;
}

/// Random codes of states, all that a panel of pairs has of an article's words.
void write_random_panel(const std::filesystem::path& folder, std::size_t texts) {
    std::mt19937 random(1815);
    std::vector<std::string> countries;
    while (countries.size() < texts)
        countries.push_back(random_text(random));
    const EntityGraph story = story_of_countries(countries);
    sample(folder, "countries.texts.json") << texts_of(story.facts);
    std::ofstream dyads = sample(folder, "countries.dyads.csv");
    write_dyad_panel(dyads, story, shipped_ontology(), {});
}

/// Random texts in pictures that Graphviz can lay out. Of eight texts a claim they show two.
void write_random_drawings(const std::filesystem::path& folder, std::size_t texts) {
    constexpr std::size_t most_texts = 3200; // 400 actors
    for (unsigned picture = 0; texts > 0; ++picture) {
        const std::size_t drawn = std::min(texts, most_texts);
        const std::string name = "drawn" + std::to_string(picture);
        const EntityGraph story = random_story(drawn, picture);
        write_drawings(folder, name, story);
        sample(folder, name + ".texts.json") << texts_of(story.facts);
        texts -= drawn;
    }
}

void write_samples(const std::filesystem::path& folder, std::size_t random_texts) {
    std::filesystem::create_directories(folder);
    write_texts(folder, "small", small_story());
    write_texts(folder, "naughty", naughty_story());
    write_texts(folder, "random", random_story(random_texts));
    write_drawings(folder, "small", small_story());
    write_drawings(folder, "naughty", naughty_story());
    write_dot_text(folder, "random", random_story(random_texts));
    write_random_drawings(folder, 4 * random_texts);
    write_random_panel(folder, random_texts);
    std::ofstream vocabulary = sample(folder, "vocabulary.ttl");
    write_vocabulary(vocabulary, shipped_ontology());
    sample(folder, "frame.jsonld") << json_ld_frame();
}

} // namespace

int main(int count, char** arguments) {
    constexpr std::size_t random_texts = 2'000;
    if (count < 2 || count > 3) {
        std::cerr << "usage: write_samples FOLDER [RANDOM_TEXTS]\n";
        return 2;
    }
    write_samples(arguments[1], count == 3 ? std::stoul(arguments[2]) : random_texts);
    return 0;
}
