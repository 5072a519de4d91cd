// Invents claims, makes a graph of them, and writes it as linked data: README.md beside this.

#include "bench/cost.hpp"
#include "bench/news_options.hpp"
#include "export/json_ld.hpp"
#include "export/n_quads.hpp"
#include "export/turtle.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <streambuf>
#include <utility>
#include <vector>

namespace {

using namespace entente;
using bench::cost_of;
using bench::print_cost;
using bench::print_count;

struct Options {
    std::string ontology;
    bench::NewsShape shape;
    std::string n_quads;
    std::uint32_t rounds = 5;
    /// A format; all, if empty.
    std::string only;
};

/// Counts what is written, and forgets it.
class CountingBuffer : public std::streambuf {
  public:
    explicit CountingBuffer(bool counts_lines) : counts_lines_(counts_lines) {}

    std::uint64_t bytes() const noexcept { return bytes_; }
    std::uint64_t lines() const noexcept { return lines_; }

  protected:
    std::streamsize xsputn(const char* text, std::streamsize length) override {
        bytes_ += static_cast<std::uint64_t>(length);
        if (counts_lines_)
            lines_ += static_cast<std::uint64_t>(std::count(text, text + length, '\n'));
        return length;
    }
    int overflow(int byte) override {
        ++bytes_;
        return byte;
    }

  private:
    bool counts_lines_ = false;
    std::uint64_t bytes_ = 0;
    std::uint64_t lines_ = 0;
};

using Writer = void (*)(std::ostream&, const EntityGraph&, const Ontology&);

void measure(const std::string& format, Writer write, const EntityGraph& graph,
             const Ontology& ontology, bool is_timed) {
    CountingBuffer counted(!is_timed);
    std::ostream output(&counted);
    const bench::Cost cost = cost_of([&] { write(output, graph, ontology); });
    if (is_timed)
        return print_cost(std::cout, format, cost);
    print_count(std::cout, "bytes of " + format, counted.bytes());
    print_count(std::cout, "lines of " + format, counted.lines());
}

EntityGraph invent(const Options& options, const Ontology& ontology) {
    std::vector<ArticleRecord> articles;
    std::vector<Claim> all;
    bench::generate_claims(options.shape, ontology,
                           [&](ArticleRecord article, std::vector<Claim> claims) {
                               articles.push_back(std::move(article));
                               std::ranges::move(claims, std::back_inserter(all));
                           });
    return build_graph(consolidate(std::move(articles), std::move(all), ontology));
}

void measure(const Options& options) {
    const Ontology ontology = bench::load_ontology(options.ontology);
    const EntityGraph graph = invent(options, ontology);
    print_count(std::cout, "claims", graph.facts.claims.size());
    print_count(std::cout, "events", graph.facts.events.size());
    if (!options.n_quads.empty()) {
        std::ofstream file(options.n_quads, std::ios::binary);
        write_n_quads(file, graph, ontology);
    }
    const std::vector<std::pair<std::string, Writer>> writers = {
        {"JSON-LD", &write_json_ld}, {"N-Quads", &write_n_quads}, {"Turtle", &write_turtle}};
    // The first round counts, the others are timed.
    for (std::uint32_t round = 0; round <= options.rounds; ++round)
        for (const auto& [format, write] : writers)
            if (options.only.empty() || options.only == format)
                measure(format, write, graph, ontology, round > 0);
}

} // namespace

int main(int argc, char** argv) {
    CLI::App program("Measures the writers of linked data on invented claims.",
                     "entente-linked-data-bench");
    Options options;
    options.shape.claims = 100'000;
    bench::add_news_options(program, options.ontology, options.shape);
    program.add_option("--n-quads", options.n_quads, "Write the N-Quads to this file too");
    program.add_option("--rounds", options.rounds, "Time each writer so many times")
        ->capture_default_str();
    program.add_option("--only", options.only, "Measure this format alone: JSON-LD, say");
    CLI11_PARSE(program, argc, argv);
    try {
        measure(options);
    } catch (const std::exception& problem) {
        std::cerr << "entente-linked-data-bench: " << problem.what() << '\n';
        return 3;
    }
    return 0;
}
