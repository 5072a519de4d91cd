#include "export/network/neo4j.hpp"
#include "tests/export/random_story.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <sstream>

using namespace entente;
using namespace entente::tests;

namespace {

std::string file_of(const EntityGraph& graph, std::string_view name) {
    const auto files = neo4j_files();
    const auto found = std::ranges::find(files, name, &GraphFile::name);
    REQUIRE(found != files.end());
    std::ostringstream output;
    found->write(output, MemoryWalk(graph), shipped_ontology());
    return output.str();
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

} // namespace

TEST_CASE("a row has dates only as far as they are known", "[export]") {
    const std::string events = file_of(story_of_times(), "events.csv");
    CHECK(has(events, "\"2024-05-06\",\"day\",2024-05-06,2024-05-06,"));
    CHECK(has(events, "\"2024-07-01/..\",\"interval\",2024-07-01,,"));
    CHECK(has(events, "\"../2024-01-15\",\"interval\",,2024-01-15,"));
    CHECK(has(events, ",,,,,1,1,")); // the meeting without any
}

TEST_CASE("roles are types of relations, and values of arrays hold no semicolon", "[export]") {
    CHECK(has(file_of(story_of_times(), "participations.csv"), ",\"PLACE\",\"place\"\n"));
    CHECK_FALSE(has(file_of(naughty_story(), "actors.csv"), "\n\n"));
}

TEST_CASE("the script loads every table", "[export]") {
    const std::string script = file_of(small_story(), "load.sh");
    for (const GraphFile& file : neo4j_files())
        if (file.name.ends_with(".csv"))
            CHECK(has(script, "=" + std::string(file.name)));
        else
            CHECK(file.is_program);
    // What the importer does not know, it refuses; its report would stand among the tables.
    CHECK(has(script, " --read-buffer-size=16m "));
    CHECK(has(script, " --report-file=/dev/null "));
}

TEST_CASE("a full disk is an error of every table", "[export]") {
    const EntityGraph graph = small_story();
    for (const GraphFile& file : neo4j_files()) {
        std::ostringstream output;
        output.setstate(std::ios::badbit);
        CHECK_THROWS_AS(file.write(output, MemoryWalk(graph), shipped_ontology()), Error);
    }
}
