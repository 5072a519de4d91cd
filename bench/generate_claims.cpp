// Prints invented articles and claims, as `entente extract` would: README.md beside this.

#include "bench/claim_generator.hpp"
#include "ontology/claim_line.hpp"
#include "ontology/diagnostic.hpp"

#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>

namespace {

using namespace entente;
using bench::NewsShape;

struct Options {
    std::string ontology;
    NewsShape shape;
    bool no_text = false;
};

void add_options(CLI::App& program, Options& options) {
    NewsShape& shape = options.shape;
    program.add_option("ONTOLOGY", options.ontology, "diplomacy.jsonld")->required();
    program.add_option("--claims", shape.claims, "How many claims to invent")
        ->capture_default_str();
    program.add_option("--seed", shape.seed, "Another seed, other news")->capture_default_str();
    program.add_option("--actors", shape.actors, "How many take part")
        ->check(CLI::Range(1'000U, 10'000'000U))
        ->capture_default_str();
    program.add_option("--zipf", shape.zipf_hundredths, "Exponent of Zipf's law, in hundredths")
        ->check(CLI::Range(0U, 300U))
        ->capture_default_str();
    program.add_option("--days", shape.days, "Days of publication, from 2005-01-01 on")
        ->check(CLI::Range(120U, 100'000U))
        ->capture_default_str();
    program.add_flag("--no-text", options.no_text, "Leave out the sentences");
}

void print(const Options& options) {
    std::ifstream file(options.ontology);
    if (!file)
        throw Error({.file = options.ontology}, "cannot be opened");
    const Ontology ontology = read_ontology(file, options.ontology);
    generate_claims(options.shape, ontology,
                    [&](const ArticleRecord& article, const std::vector<Claim>& claims) {
                        std::string lines = write_article_line(article) + '\n';
                        for (const Claim& claim : claims)
                            lines += write_claim_line(claim, options.no_text
                                                                 ? EvidenceText::leave_out
                                                                 : EvidenceText::write) +
                                     '\n';
                        std::cout << lines;
                    });
    if (!std::cout.flush())
        throw Error({.file = "standard output"}, "cannot be written");
}

} // namespace

int main(int argc, char** argv) {
    CLI::App program("Invents news about invented states and people, and prints its claim lines.",
                     "entente-generate-claims");
    Options options;
    add_options(program, options);
    CLI11_PARSE(program, argc, argv);
    try {
        print(options);
    } catch (const std::exception& problem) {
        std::cerr << "entente-generate-claims: " << problem.what() << '\n';
        return 3;
    }
    return 0;
}
