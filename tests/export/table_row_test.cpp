#include "export/claims_csv.hpp"
#include "export/dyad_panel.hpp"
#include "export/events_tsv.hpp"
#include "export/table_row.hpp"
#include "tests/export/naughty.hpp"
#include "tests/support/catch.hpp"

#include <ostream>
#include <sstream>
#include <streambuf>

using namespace entente;
using namespace entente::tests;

namespace {

/// A disk that is found to be full only when what it buffers is flushed.
class FullDisk : public std::streambuf {
    int_type overflow(int_type c) override { return traits_type::not_eof(c); }
    int sync() override { return -1; }
};

/// What is said of it when `write` meets a full disk; empty if nothing is.
template <typename Write>
std::string complaint(const Write& write) {
    FullDisk disk;
    std::ostream output(&disk);
    try {
        write(output);
    } catch (const Error& problem) {
        return problem.location().file + problem.what();
    }
    return {};
}

} // namespace

TEST_CASE("a text that a spreadsheet would take for a formula begins with an apostrophe",
          "[export]") {
    CHECK(csv_field("=1+1") == "'=1+1");
    CHECK(csv_field("@SUM") == "'@SUM");
    CHECK(csv_field("\t=1") == "'\t=1");
    CHECK(csv_field("a=1") == "a=1");
}

TEST_CASE("a number is never guarded, and an unknown one is empty", "[export]") {
    TableRow row;
    row.decimal(-4, 1);
    row.number(0);
    row.number_or_empty({});
    row.number_or_empty(731);
    CHECK(row.take() == "-4.0,0,,731\r\n");
}

TEST_CASE("fields are quoted where their separator, a quote or the end of a line is in them",
          "[export]") {
    TableRow commas;
    commas.text("a,b\tc");
    commas.text("a \"b\"");
    CHECK(commas.take() == "\"a,b\tc\",\"a \"\"b\"\"\"\r\n");
    TableRow tabs('\t');
    tabs.text("a,b\tc");
    tabs.line("two\nlines");
    CHECK(tabs.take() == "\"a,b\tc\"\ttwo lines\n");
}

TEST_CASE("what no reader would take is repaired or dropped from a field", "[export]") {
    CHECK(csv_field("nul" + std::string(1, '\0') + "\x01 bad\xFF") == "nul bad\uFFFD");
}

TEST_CASE("an address in the table of claims is one of http(s) or none", "[export]") {
    const auto table_with = [](std::string_view url) {
        ArticleRecord record = article("a1");
        record.url = url;
        std::ostringstream output;
        write_claims_csv(output, graph_of({record}, {visits(person("Ana Holt"), state("Suria"))}));
        return output.str();
    };
    CHECK(table_with("javascript:alert(1)").find("javascript") == std::string::npos);
    CHECK(table_with("https://arven.example/1").find(",https://arven.example/1,") !=
          std::string::npos);
}

TEST_CASE("a table that only a flush shows to be cut short is an error", "[export]") {
    const EntityGraph graph = small_story();
    const Ontology& ontology = shipped_ontology();
    for (const std::string& said :
         {complaint([&](std::ostream& output) { write_claims_csv(output, graph); }),
          complaint(
              [&](std::ostream& output) { write_events_tsv(output, graph, ontology, nullptr); }),
          complaint(
              [&](std::ostream& output) { write_dyad_panel(output, graph, ontology, {}); })}) {
        CHECK(said.find("cannot be written; check the path and the free space") !=
              std::string::npos);
        CHECK(said.find('<') == std::string::npos);
    }
}
