#include "export/events_tsv.hpp"
#include "tests/export/naughty.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <map>
#include <sstream>

using namespace entente;
using namespace entente::tests;

namespace {

using Row = std::map<std::string, std::string>;

std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream input(line + "\t");
    for (std::string cell; std::getline(input, cell, '\t');)
        cells.push_back(cell);
    return cells;
}

/// Rows by the names of their columns; of texts without quotes and tabs.
std::vector<Row> rows_of(const EntityGraph& graph) {
    std::ostringstream output;
    write_events_tsv(output, graph, shipped_ontology(), nullptr);
    std::istringstream input(output.str());
    std::string line;
    std::getline(input, line);
    const std::vector<std::string> heading = cells_of(line);
    std::vector<Row> rows;
    while (std::getline(input, line)) {
        const std::vector<std::string> cells = cells_of(line);
        REQUIRE(cells.size() == heading.size());
        Row& row = rows.emplace_back();
        for (std::size_t c = 0; c < cells.size(); ++c)
            row[heading[c]] = cells[c];
    }
    return rows;
}

Participant of_country(Participant participant, const std::string& country) {
    participant.country = country;
    return participant;
}

} // namespace

TEST_CASE("an event and pair is a row with the columns of POLECAT and ICEWS", "[export]") {
    const std::vector<Row> rows =
        rows_of(graph_of({article("a1")}, {sanctions(of_country(state("Arvenia"), "DEU"),
                                                     of_country(state("Belmark"), "PRK"))
                                               .on("2024-05-02")}));
    REQUIRE(rows.size() == 1);
    const Row& row = rows.front();
    CHECK(row.at("Event Date") == "2024-05-02");
    CHECK(row.at("Event Type") == "SANCTION");
    CHECK(row.at("Quad Code") == "MATERIAL CONFLICT");
    CHECK(row.at("CAMEO Code") == "160");
    CHECK(row.at("Intensity") == "-4.0");
    CHECK(row.at("Actor Name") == "Arvenia");
    CHECK(row.at("Source Name") == "Arvenia");
    CHECK(row.at("Actor Country") == "DEU");
    CHECK(row.at("Actor COW") == "255");
    CHECK(row.at("Actor GW") == "260");
    CHECK(row.at("Target Name") == "Belmark");
    CHECK(row.at("Publisher") == "The Arven Post");
    CHECK(row.at("Publication Date") == "2024-05-03");
    CHECK(row.at("Status") == "actual");
}

TEST_CASE("a state that no list has is empty, never 0", "[export]") {
    const std::vector<Row> rows =
        rows_of(graph_of({}, {sanctions(of_country(state("Arvenia"), "XAV"), state("Belmark"))}));
    CHECK(rows.front().at("Actor COW").empty());
    CHECK(rows.front().at("Actor GW").empty());
}

TEST_CASE("a vague time has no date, an open one its known end", "[export]") {
    const auto row = [](std::string_view edtf) {
        return rows_of(graph_of({}, {meets(person("Ana Holt"), person("Luis Reyes")).on(edtf)}))
            .front();
    };
    CHECK(row("2024-05").at("Event Date").empty());
    CHECK(row("2024-05").at("First Day") == "2024-05-01");
    CHECK(row("2024-05").at("Date Precision") == "month");
    CHECK(row("../2024-05-06").at("Event Date") == "2024-05-06");
    CHECK(row("../2024-05-06").at("Date Precision") == "until");
    CHECK(row("2024-05-06").at("Date Precision") == "day");
}

TEST_CASE("a city that is visited is a place, and its state the recipient", "[export]") {
    const std::vector<Row> rows =
        rows_of(graph_of({}, {visits(person("Ana Holt"), city("Port Vela", "Suria")),
                              sanctions(state("Suria"), state("Belmark"))}));
    const auto visit =
        std::ranges::find_if(rows, [](const Row& row) { return row.at("Type") == "visit"; });
    REQUIRE(visit != rows.end());
    CHECK(visit->at("City") == "Port Vela");
    CHECK(visit->at("Recipient Name") == "Suria");
    CHECK(visit->at("Country") == visit->at("Recipient Country"));
}

TEST_CASE("a planned visit is an agreement, a denied one has no code", "[export]") {
    const auto row = [](const Claim& claim) { return rows_of(graph_of({}, {claim})).front(); };
    const Participant holt = person("Ana Holt");
    CHECK(row(visits(holt, state("Suria")).planned()).at("Event Type") == "AGREE");
    CHECK(row(visits(holt, state("Suria")).denied()).at("Event Type").empty());
    CHECK(row(visits(holt, state("Suria")).denied()).at("Status") == "denied");
}

TEST_CASE("an event of one actor has a row without recipient", "[export]") {
    Claim claim = sanctions(state("Arvenia"), state("Belmark"));
    claim.subject.reset();
    const std::vector<Row> rows = rows_of(graph_of({}, {claim}));
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().at("Actor Name").empty());
    CHECK(rows.front().at("Recipient Name") == "Belmark");
}
