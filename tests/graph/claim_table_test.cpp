#include "graph/claim_table.hpp"
#include "graph/consolidate.hpp"
#include "graph/queries/event_filter.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/claims.hpp"
#include "tests/support/shipped.hpp"

#include <algorithm>
#include <random>

using namespace entente;
using namespace entente::tests;

namespace {

const Participant holt = person("Ana Holt", "SUR");
const Participant reyes = person("Luis Reyes", "BEL");

std::vector<Claim> some_claims() {
    return {visits(holt, city("Port Vela", "Belmark")).on("2024-05-06").in("a1"),
            hosts(state("Belmark"), holt).on("2024-05").in("a2"),
            meets(holt, reyes).at(state("Belmark")).on("2024-05-06").planned().in("a3"),
            tells(holt, reyes).saying("It rains.").in("a1"),
            tells(holt, reyes).saying("It rains.").in("a2"),
            // Said once; said by two claims of one mention; and by two mentions of one article.
            tells(holt, reyes).saying("It snows.").in("a2"),
            tells(holt, reyes).saying("It hails.").mention("m1").in("a3"),
            tells(holt, state("Belmark")).saying("It hails.").mention("m1").in("a3"),
            tells(reyes, holt).saying("It thaws.").mention("m2").in("a1"),
            tells(reyes, holt).saying("It thaws.").mention("m3").in("a1"),
            sanctions(state("Arvenia"), state("Belmark")).subtype("tariff").denied().in("a4")};
}

/// A table of the claims; symbols are numbered as `words` come first.
ClaimTable table_of(const std::vector<Claim>& claims, std::vector<std::string> words = {}) {
    ClaimTable table;
    for (const std::string& word : words)
        table.symbols().add(word);
    for (const Claim& claim : claims)
        table.add(claim);
    return table;
}

/// All that a consolidation says, with claims by their ids in the table.
std::string printed(const Consolidation& facts, const ClaimTable& table) {
    std::string text;
    for (const GraphEntity& entity : facts.entities)
        text += entity.id + "|" + entity.name + "|" + entity.country + "\n";
    for (const Event& event : facts.events) {
        text += to_string(event.id) + full_type(event) + std::string(to_string(event.status)) +
                (event.time ? event.time->interval.edtf() : "-");
        for (const Participation& part : event.participations)
            text += "," + std::to_string(part.entity) + "=" + std::string(part.role);
        for (const ClaimIndex claim : event.claims)
            text += " " + to_string(table.rows()[facts.rows[claim]].id);
        text += "\n";
    }
    return text;
}

std::string printed(const ClaimTable& table) {
    return printed(consolidate(table, shipped_ontology()), table);
}

} // namespace

TEST_CASE("a text is found by its symbol alone, appended or added", "[graph]") {
    SymbolTable symbols;
    const Symbol place = symbols.add("place");
    const Symbol appended = symbols.append("Suria");
    CHECK(symbols.find("") == no_symbol);
    CHECK(symbols.find("place") == place);
    CHECK(symbols.find("Suria") == appended);
    CHECK(symbols.find("Belmark") == std::nullopt);
}

TEST_CASE("a symbol is its text, each once", "[graph]") {
    SymbolTable symbols;
    const Symbol suria = symbols.add("Suria");
    CHECK(symbols.add("Suria") == suria);
    CHECK(symbols.text(suria) == "Suria");
    CHECK(symbols.add("") == no_symbol);
    CHECK(symbols.text(no_symbol).empty());
}

TEST_CASE("appended symbols are found like added ones", "[graph]") {
    SymbolTable symbols;
    std::vector<Symbol> numbers;
    for (int i = 0; i < 1000; ++i)
        numbers.push_back(symbols.append("name " + std::to_string(i)));
    for (int i = 0; i < 1000; ++i)
        REQUIRE(symbols.add("name " + std::to_string(i)) == numbers[static_cast<std::size_t>(i)]);
    CHECK(symbols.size() == 1001);
    CHECK(symbols.text(symbols.add(std::string(1'000'000, 'x'))).size() == 1'000'000);
    CHECK(symbols.text(numbers[7]) == "name 7");
}

TEST_CASE("a claim's id in bytes sorts and reads as its digits do", "[graph]") {
    const std::string low = "00000000000000000000000000000abc";
    const std::string high = "f0000000000000000000000000000000";
    CHECK(to_string(read_claim_id(low)) == low);
    CHECK(read_claim_id(low) < read_claim_id(high));
    CHECK(to_string(read_claim_id("claim 7")) != to_string(read_claim_id("claim 8")));
}

TEST_CASE("a table holds what consolidation asks of a claim", "[graph]") {
    const Claim claim = meets(holt, reyes).at(state("Belmark")).on("2024-05-06").planned();
    const ClaimTable table = table_of({claim});
    REQUIRE(table.rows().size() == 1);
    const ClaimRow& row = table.rows()[0];
    CHECK(table.text(table.types()[row.type].type) == "meet");
    CHECK(table.text(table.sightings()[row.object].name) == "Luis Reyes");
    CHECK(row.interval->edtf() == "2024-05-06");
    CHECK(row.modality == Modality::planned);
    REQUIRE(table.qualifiers(row).size() == 1);
    CHECK(table.text(table.qualifiers(row)[0].role) == "place");
    CHECK(sizeof(ClaimRow) <= 96);
}

TEST_CASE("an article has its first day, whichever line told it first", "[graph]") {
    for (const bool turned : {false, true}) {
        ClaimTable table;
        table.add(appeared("a1", turned ? "2024-05-02" : "2024-05-07"));
        table.add(appeared("a1", turned ? "2024-05-07" : "2024-05-02"));
        REQUIRE(table.articles().size() == 1);
        CHECK(to_string(*table.articles()[0].published) == "2024-05-02");
    }
}

TEST_CASE("a table of claims makes the events that the claims make", "[graph]") {
    const Consolidation facts = consolidate({}, some_claims(), shipped_ontology());
    const ClaimTable table = table_of(some_claims());
    const Consolidation of_table = consolidate(table, shipped_ontology());
    CHECK(printed(of_table, table) == printed(facts, table_of(facts.claims)));
    CHECK(of_table.claims.empty());
}

TEST_CASE("rows come in any order and twice, and symbols have any numbers", "[graph]") {
    std::vector<Claim> claims = some_claims();
    const std::string expected = printed(table_of(claims));
    std::mt19937 random(7);
    for (int round = 0; round < 100; ++round) {
        std::vector<Claim> shuffled = claims;
        shuffled.insert(shuffled.end(), claims.begin(), claims.begin() + round % 6);
        std::ranges::shuffle(shuffled, random);
        std::vector<std::string> words{"visit", "place", "a3", "Ana Holt", "BEL", "tariff"};
        std::ranges::shuffle(words, random);
        REQUIRE(printed(table_of(shuffled, words)) == expected);
    }
}

TEST_CASE("of rows with one id the most confident is kept, then the one that sorts first",
          "[graph]") {
    Claim one = visits("Ana Holt", "Belmark").on("2024-05-06");
    Claim other = one;
    other.subject->name = "A. Holt";
    for (const bool turned : {false, true}) {
        const ClaimTable table =
            table_of(turned ? std::vector{one, other} : std::vector{other, one}, {"Belmark"});
        const Consolidation facts = consolidate(table, shipped_ontology());
        REQUIRE(facts.rows.size() == 1);
        CHECK(facts.entities[*find_entity(facts, one.subject->id)].name == "A. Holt");
    }
}
