// Prints invented articles and claims, as `entente extract` would: README.md beside this.

#include "bench/claim_generator.hpp"
#include "bench/news_options.hpp"
#include "ontology/claim_line.hpp"
#include "ontology/diagnostic.hpp"

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
    bench::add_news_options(program, options.ontology, options.shape);
    program.add_flag("--no-text", options.no_text, "Leave out the sentences");
}

void print(const Options& options) {
    const Ontology ontology = bench::load_ontology(options.ontology);
    generate_claims(options.shape, ontology,
                    [&](const ArticleRecord& article, const std::vector<Claim>& claims) {
                        std::string lines = write_article_line(article) + '\n';
                        for (const Claim& claim : claims)
                            lines +=
                                write_claim_line(claim, options.no_text ? EvidenceText::leave_out
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
