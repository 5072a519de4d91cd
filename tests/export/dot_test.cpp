#include "export/child.hpp"
#include "export/dot.hpp"
#include "tests/export/naughty.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <random>
#include <sstream>

using namespace entente;
using namespace entente::tests;

namespace {

DotText dot_of(const EntityGraph& graph, const PictureOptions& options = {}) {
    return make_dot(graph, shipped_ontology(), options);
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + 1))
        ++found;
    return found;
}

/// What Graphviz itself makes of a text: its complaints, empty if it reads it.
std::string complaints_of(const DotText& dot) {
    const ChildResult result = run_child({"dot", "-Tcanon"}, dot.text, {}, "install Graphviz");
    return result.exit_code == 0 ? result.complaints : "failed: " + result.complaints;
}

} // namespace

TEST_CASE("the default picture says who did what to whom and when", "[export]") {
    const DotText dot = dot_of(small_story());
    CHECK(has(dot.text, "<B>Suria courts Belmark</B>"));
    CHECK(has(dot.text, "visit · 1 May 2024"));
    CHECK(has(dot.text, "planned visit · Jun 2024"));
    CHECK(has(dot.text, "style=dashed"));
    CHECK(has(dot.text, "<S>meeting</S> denied"));
    CHECK(has(dot.text, "Holt was in Belmark on 1 May."));
    CHECK(has(dot.text, "1 statement hidden"));
    CHECK_FALSE(has(dot.text, "Holt greeted Reyes"));
    CHECK(has(dot.text, "Source: The Arven Post, 3 May 2024"));
}

TEST_CASE("cooperation is blue and conflict red, also while planned", "[export]") {
    const DotText dot =
        dot_of(graph_of({}, {sanctions(state("Belmark"), state("Arvenia")).planned()}));
    CHECK(has(dot.text, "#c62828"));
    CHECK_FALSE(has(dot.text, "#1d5fbf"));
    CHECK(has(dot.text, "planned sanction"));
}

TEST_CASE("the text alternative tells the events in sentences", "[export]") {
    const DotText dot = dot_of(small_story());
    CHECK(dot.title == "Suria courts Belmark");
    CHECK(has(dot.description, "Ana Holt visits Belmark, 1 May 2024."));
    CHECK(has(dot.description, "(planned)"));
    CHECK(has(dot.description, "(denied)"));
}

TEST_CASE("the picture does not depend on the order of claims", "[export]") {
    for (const PictureView view :
         {PictureView::relations, PictureView::events, PictureView::timeline}) {
        PictureOptions options;
        options.view = view;
        options.group_by_country = true;
        const Consolidation facts = small_story().facts;
        const std::string expected = dot_of(small_story(), options).text;
        std::mt19937 random(7);
        std::vector<Claim> claims = facts.claims;
        for (int round = 0; round < 20; ++round) {
            std::ranges::shuffle(claims, random);
            CHECK(dot_of(graph_of(facts.articles, claims), options).text == expected);
        }
    }
}

TEST_CASE("at most so many actors are drawn and the others counted", "[export]") {
    std::vector<Claim> claims;
    for (int i = 0; i < 60; ++i)
        claims.push_back(visits(person("Envoy " + std::to_string(i)), state("Suria")));
    const DotText dot = dot_of(graph_of({}, claims));
    CHECK(has(dot.text, "21 actors hidden"));
    CHECK(has(dot.text, "39 events, 40 actors"));
    CHECK(complaints_of(dot).empty());
}

TEST_CASE("a picture too large for dot asks for sfdp", "[export]") {
    std::vector<Claim> claims;
    for (int i = 0; i < 500; ++i)
        claims.push_back(visits(person("Envoy " + std::to_string(i)), state("Suria")));
    PictureOptions options;
    options.max_actors = 500;
    CHECK(dot_of(graph_of({}, claims), options).layout == "dot");
    options.max_actors = 501;
    CHECK(dot_of(graph_of({}, claims), options).layout == "sfdp");
}

TEST_CASE("a node's name is written as text, never as markup", "[export]") {
    // cgraph tells the two apart by what stands in memory before the name.
    CHECK_FALSE(has(dot_of(small_story()).text, "<actor/"));
}

TEST_CASE("countries are framed only on request", "[export]") {
    PictureOptions options;
    CHECK_FALSE(has(dot_of(small_story(), options).text, "cluster_SUR"));
    options.group_by_country = true;
    CHECK(has(dot_of(small_story(), options).text, "cluster_SUR"));
}

TEST_CASE("the timeline puts the events of a date in one rank with it", "[export]") {
    PictureOptions options;
    options.view = PictureView::timeline;
    const DotText dot = dot_of(small_story(), options);
    CHECK(count(dot.text, "rank=same") == 3); // 1 May, June, no date
    CHECK(has(dot.text, "\"date/1%20May%202024\""));
    CHECK(complaints_of(dot).empty());
}

TEST_CASE("a graph without events is still a picture", "[export]") {
    const DotText dot = dot_of(graph_of({}, {}));
    CHECK(has(dot.text, "0 events, 0 actors"));
    CHECK(complaints_of(dot).empty());
}

TEST_CASE("Graphviz reads every naughty text without complaint", "[export]") {
    for (const PictureView view :
         {PictureView::relations, PictureView::events, PictureView::timeline}) {
        PictureOptions options;
        options.view = view;
        options.max_footnotes = 1000;
        options.group_by_country = true;
        CHECK(complaints_of(dot_of(naughty_story(), options)).empty());
    }
}

TEST_CASE("sentences without their text are cited by their article", "[export]") {
    const EntityGraph graph =
        graph_of({article("a1"), article("a2")}, {visits(person("Ana Holt"), state("Suria"))});
    CHECK(has(dot_of(graph).text, "characters 0–0 of The Arven Post, 3\u00A0May\u00A02024"));
}

TEST_CASE("a full disk is an error", "[export]") {
    std::ostringstream output;
    output.setstate(std::ios::badbit);
    CHECK_THROWS_AS(write_dot(output, dot_of(small_story())), Error);
}
