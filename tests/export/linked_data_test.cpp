#include "export/json_ld.hpp"
#include "export/n_quads.hpp"
#include "export/turtle.hpp"
#include "ontology/diagnostic.hpp"
#include "tests/export/naughty.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <set>
#include <sstream>

using namespace entente;
using namespace entente::tests;

namespace {

using Writer = void (*)(std::ostream&, const EntityGraph&, const Ontology&);
constexpr std::array<Writer, 3> writers{&write_json_ld, &write_n_quads, &write_turtle};

std::string written(Writer write, const EntityGraph& graph) {
    std::ostringstream output;
    write(output, graph, shipped_ontology());
    return output.str();
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream input(text);
    for (std::string line; std::getline(input, line);)
        lines.push_back(line);
    return lines;
}

EntityGraph one_visit() {
    return graph_of(
        {article("a1")},
        {visits(person("Ana Holt"), state("Suria")).on("2024-05-06").saying("She \"did\".")});
}

bool holds(const std::vector<std::string>& lines, std::string_view subject, std::string_view end) {
    return std::ranges::any_of(lines, [&](const std::string& line) {
        return line.starts_with(subject) && line.ends_with(end);
    });
}

} // namespace

TEST_CASE("N-Quads say a statement a line, with whole IRIs", "[export]") {
    const std::vector<std::string> lines = lines_of(written(&write_n_quads, one_visit()));
    CHECK(holds(lines, "<urn:entente:article/a1> <https://schema.org/headline> ",
                "\"A title\"@en ."));
    CHECK(holds(lines, "<urn:entente:event/",
                "<http://semanticweb.cs.vu.nl/2009/11/sem/hasBeginTimeStamp> "
                "\"2024-05-06\"^^<http://www.w3.org/2001/XMLSchema#date> ."));
    CHECK(holds(lines, "<urn:entente:span/",
                "<http://www.w3.org/ns/oa#exact> \"She \\\"did\\\".\" ."));
    for (const std::string& line : lines)
        CHECK((line.starts_with("<urn:entente:") && line.ends_with(" .")));
}

TEST_CASE("no statement is made twice", "[export]") {
    const Participant holt = person("Ana Holt", "SUR");
    Claim claim = visits(holt, state("Belmark")).said_by(holt).said_by(holt);
    for (int twice = 0; twice < 2; ++twice)
        claim.qualifiers.push_back({"topic", person("Luis Reyes")});
    const std::vector<std::string> lines =
        lines_of(written(&write_n_quads, graph_of({article("a1")}, {claim})));
    CHECK(std::set<std::string>(lines.begin(), lines.end()).size() == lines.size());
}

TEST_CASE("Turtle keeps a node in one piece, and its parts behind it", "[export]") {
    const std::vector<std::string> lines = lines_of(written(&write_turtle, one_visit()));
    // The event, and its two roles.
    CHECK(std::ranges::count_if(lines, [](const std::string& line) {
              return line.starts_with("<urn:entente:event/");
          }) == 3);
}

TEST_CASE("linked data is the same bytes for the same claims in any order", "[export]") {
    const Consolidation facts = small_story().facts;
    std::vector<Claim> reversed(facts.claims.rbegin(), facts.claims.rend());
    for (const Writer write : writers)
        CHECK(written(write, graph_of(facts.articles, reversed)) == written(write, small_story()));
}

TEST_CASE("an id of an entity that proved to be another is said to be that one", "[export]") {
    EntityGraph graph = one_visit();
    const std::string id = graph.facts.claims.front().subject->id;
    graph.facts.claims.front().subject->id = "local:person/known-once";
    graph.facts.joined_ids.emplace("local:person/known-once", id);
    CHECK(holds(lines_of(written(&write_n_quads, graph)), "<urn:entente:claim/",
                "<urn:entente:subject> <urn:entente:actor/" + id + "> ."));
}

TEST_CASE("a confidence has four decimals", "[export]") {
    for (const auto& [confidence, text] :
         std::vector<std::pair<double, std::string>>{{1.0, "1.0000"},
                                                     {0.86, "0.8600"},
                                                     {0.00005, "0.0001"},
                                                     {0, "0.0000"},
                                                     {2, "1.0000"}}) {
        const Claim claim = visits(person("Ana Holt"), state("Suria")).sure(confidence);
        CHECK(holds(lines_of(written(&write_n_quads, graph_of({}, {claim}))), "<urn:entente:claim/",
                    "<urn:entente:confidence> \"" + text +
                        "\"^^<http://www.w3.org/2001/XMLSchema#decimal> ."));
    }
}

TEST_CASE("a stream of linked data that fails is an error", "[export]") {
    for (const Writer write : writers) {
        std::ostringstream output;
        output.setstate(std::ios::badbit);
        CHECK_THROWS_AS(write(output, small_story(), shipped_ontology()), Error);
    }
}
