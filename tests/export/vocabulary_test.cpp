#include "export/linked_terms.hpp"
#include "export/vocabulary.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/shipped.hpp"

#include <fstream>
#include <sstream>

using namespace entente;
using namespace entente::tests;

namespace {

std::string vocabulary() {
    std::ostringstream output;
    write_vocabulary(output, shipped_ontology());
    return output.str();
}

/// What is said of a subject, in our writer's layout.
std::string said_of(const std::string& text, const std::string& subject) {
    const std::size_t begin = text.find("\n" + subject + "\n");
    REQUIRE(begin != std::string::npos);
    return text.substr(begin, text.find(" .\n", begin) - begin);
}

bool says(const std::string& text, std::string_view what) {
    return text.find(what) != std::string::npos;
}

} // namespace

TEST_CASE("the vocabulary has each type with its label, roles and mapping", "[export]") {
    const std::string visit = said_of(vocabulary(), "<urn:entente:type/visit>");
    CHECK(says(visit, "skos:topConceptOf entente:scheme"));
    CHECK(says(visit, "skos:prefLabel \"visit\"@en"));
    CHECK(says(visit, "entente:subjectRole <urn:entente:role/visitor>"));
    CHECK(says(visit, "skos:broadMatch <urn:entente:code/plover/CONSULT>"));
    CHECK(says(visit, "skos:closeMatch <urn:entente:code/cameo/042>"));
}

TEST_CASE("a type that alone is a PLOVER category matches it exactly", "[export]") {
    CHECK(says(said_of(vocabulary(), "<urn:entente:type/sanction>"),
               "skos:exactMatch <urn:entente:code/plover/SANCTION>"));
}

TEST_CASE("a code has its notation and scheme", "[export]") {
    const std::string code = said_of(vocabulary(), "<urn:entente:code/cameo/042>");
    CHECK(says(code, "skos:notation \"042\""));
    CHECK(says(code, "skos:inScheme <urn:entente:code/cameo>"));
}

TEST_CASE("each term of ours is defined in the published terms", "[export]") {
    std::ifstream file(ENTENTE_TEST_SOURCE "/export/resources/terms.ttl");
    const std::string terms{std::istreambuf_iterator<char>(file), {}};
    for (const LinkedTerm& term : linked_terms)
        if (term.iri.space == Space::entente) {
            CAPTURE(term.name);
            CHECK(says(terms, "\nentente:" + std::string(term.iri.local) + " a owl:"));
        }
}
