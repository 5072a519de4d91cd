#include "export/claims_csv.hpp"
#include "export/events/calendar.hpp"
#include "export/events/vis_timeline.hpp"
#include "export/events_tsv.hpp"
#include "export/footnotes.hpp"
#include "export/network/neo4j.hpp"
#include "tests/export/naughty.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <sstream>

using namespace entente;
using namespace entente::tests;

namespace {

/// One article in two editions; the older has the text whose hash sorts last.
EntityGraph corrected_story() {
    ArticleRecord first = article("a1");
    first.publisher = "The Old Post";
    first.url = "https://old.example/1";
    first.sha256 = std::string(64, 'f');
    ArticleRecord corrected = article("a1");
    corrected.publisher = "The New Post";
    corrected.url = "https://new.example/1";
    corrected.sha256 = std::string(64, '0');
    corrected.published = read_day("2024-05-04");
    return graph_of({first, corrected, article("a2")},
                    {visits("Ana Holt", "Belmark").in("a1").on("2024-05-01").saying("So it was.")});
}

template <class Write>
std::string written(const Write& write) {
    std::ostringstream output;
    write(output);
    return output.str();
}

void check_newer(const std::string& text) {
    CHECK((text.find("new.example") != std::string::npos ||
           text.find("The New Post") != std::string::npos));
    CHECK(text.find("old.example") == std::string::npos);
    CHECK(text.find("The Old Post") == std::string::npos);
}

} // namespace

TEST_CASE("every format shows the newer of two editions of an article", "[export]") {
    const EntityGraph graph = corrected_story();
    const Ontology& ontology = shipped_ontology();
    check_newer(written([&](auto& output) { write_claims_csv(output, graph); }));
    check_newer(written([&](auto& output) { write_events_tsv(output, graph, ontology, nullptr); }));
    check_newer(written([&](auto& output) { write_vis_timeline(output, graph, ontology); }));
    const auto tables = neo4j_files();
    const auto articles = std::ranges::find(tables, "articles.csv", &GraphFile::name);
    check_newer(
        written([&](auto& output) { articles->write(output, MemoryWalk(graph), ontology); }));
    const std::string calendar =
        written([&](auto& output) { write_calendar(output, graph, ontology, nullptr); });
    check_newer(calendar);
    CHECK(calendar.find("DTSTAMP:20240504") != std::string::npos);
    CHECK(Witnesses(graph).article("a1") == "The New Post, 4 May 2024");
}
