// Tables of an invented world: what is read, and what is refused.

#include "tests/ontology/gazetteer/invented_tables.hpp"
#include "tests/support/catch.hpp"

#include "ontology/diagnostic.hpp"
#include "ontology/gazetteer.hpp"

#include <string>
#include <vector>

using namespace entente;

namespace {

struct Complaint {
    std::string file;
    std::uint64_t line = 0;
    std::string what;
};

/// What reading complains of; empty if it does not.
Complaint complaint(const InventedTables& tables) {
    try {
        Gazetteer::read(tables.directory());
    } catch (const Error& error) {
        return {std::filesystem::path(error.location().file).filename().string(),
                error.location().line, error.what()};
    }
    return {};
}

std::string holder(const Gazetteer& gazetteer, std::string_view title, std::string_view day) {
    const Entity* found = gazetteer.office_holder("ARV", title, *read_day(day));
    return found ? found->name : "";
}

} // namespace

TEST_CASE("tables are read", "[ontology]") {
    const InventedTables tables;
    const Gazetteer gazetteer = Gazetteer::read(tables.directory());
    REQUIRE(gazetteer.state("ARV"));
    CHECK(gazetteer.state("ARV")->name == "Arvenia");
    CHECK(holder(gazetteer, "president", "2003-01-01") == "Mara Holt");
    CHECK(holder(gazetteer, "first citizen", "2003-01-01") == "Mara Holt");
    CHECK(holder(gazetteer, "head of state", "2030-01-01") == "Jon Reyes");
    CHECK(holder(gazetteer, "president", "2001-04-30").empty());
    const std::vector<std::string_view> words{"White", "Spire", "of", "Lorn"};
    const auto match = gazetteer.longest_match(words);
    REQUIRE(match);
    CHECK(match->words == 2);
    CHECK(match->senses.front().kind == NameKind::seat);
}

TEST_CASE("given names tell a gender, or none", "[ontology]") {
    const InventedTables tables;
    const Gazetteer gazetteer = Gazetteer::read(tables.directory());
    REQUIRE(gazetteer.given_name("Mara"));
    CHECK(gazetteer.given_name("Mara")->gender == Gender::female);
    CHECK(gazetteer.given_name("JON")->gender == Gender::male);
    REQUIRE(gazetteer.given_name("Lane"));
    CHECK_FALSE(gazetteer.given_name("Lane")->gender);
    CHECK(gazetteer.given_name("Lane")->is_word);
    CHECK_FALSE(gazetteer.given_name("Holt"));
}

TEST_CASE("what leaders are called is a given name of unknown gender", "[ontology]") {
    InventedTables tables;
    tables.with("people.tsv", "ent:person/osk\tOskar Bel Lund\tBel Lund\t\tARV\tGOV\town\n"
                              "ent:person/tan\tTan Wei\tTan\t\tARV\tGOV\town\n"
                              "ent:person/pre\tPresident Orb\tOrb\t\tARV\tGOV\town\n");
    const Gazetteer gazetteer = Gazetteer::read(tables.directory());
    REQUIRE(gazetteer.given_name("Oskar"));
    CHECK_FALSE(gazetteer.given_name("Oskar")->gender);
    CHECK_FALSE(gazetteer.given_name("Oskar")->is_word);
    CHECK_FALSE(gazetteer.given_name("Tan"));       // the family name stands first
    CHECK_FALSE(gazetteer.given_name("President")); // a title
    CHECK(gazetteer.given_name("Mara")->gender == Gender::female);
}

TEST_CASE("where lists disagree on the holder, none is named", "[ontology]") {
    InventedTables tables;
    tables.with("terms_share_alike.tsv",
                "ent:person/reyes\tARV\thead_of_state\tPresident\t2003-01-01\t2003-12-31\tother\n");
    const Gazetteer gazetteer = Gazetteer::read(tables.directory());
    CHECK(holder(gazetteer, "president", "2003-06-01").empty());
    CHECK(holder(gazetteer, "president", "2002-06-01") == "Mara Holt");
}

TEST_CASE("a term without a first day names nobody by day", "[ontology]") {
    InventedTables tables;
    tables.with("terms.tsv", "ent:person/holt\tBLM\thead_of_state\tPresident\t\t\town\n");
    const Gazetteer gazetteer = Gazetteer::read(tables.directory());
    CHECK(gazetteer.office_holder("BLM", "president", *read_day("2003-06-01")) == nullptr);
    CHECK(gazetteer.terms(*gazetteer.find("ent:person/holt")).size() == 2);
}

TEST_CASE("the digest is of the tables' bytes", "[ontology]") {
    InventedTables tables;
    const std::string before = Gazetteer::read(tables.directory()).digest();
    CHECK(before.size() == 64);
    CHECK(Gazetteer::read(tables.directory()).digest() == before);
    tables.with("names.tsv", "ent:state/BLM\tdemonym\tBelmarker\town\n");
    CHECK(Gazetteer::read(tables.directory()).digest() != before);
}

TEST_CASE("a gazetteer can be moved and still answers", "[ontology]") {
    const InventedTables tables;
    Gazetteer first = Gazetteer::read(tables.directory());
    const Gazetteer second = std::move(first);
    CHECK(holder(second, "president", "2003-01-01") == "Mara Holt");
}

TEST_CASE("a place has coordinates where a table gives them, and no part in the digest",
          "[ontology]") {
    InventedTables tables;
    const Gazetteer gazetteer = Gazetteer::read(tables.directory());
    CHECK(gazetteer.coordinates("ent:p/lorn") ==
          Coordinates{-12.5, 100.25, Coordinates::Extent::city});
    CHECK_FALSE(gazetteer.coordinates("ent:state/ARV"));
    CHECK_FALSE(gazetteer.coordinates("ent:p/nowhere"));
    tables.with("coordinates.tsv", "ent:state/ARV\t1\t2\tstate\town\n");
    CHECK(Gazetteer::read(tables.directory()).digest() == gazetteer.digest());
}

TEST_CASE("a malformed table is refused with file and line", "[ontology]") {
    struct Case {
        std::string table;
        std::string row;
        std::string expected;
    };
    const std::vector<Case> cases{
        {"states.tsv", "ent:state/CAL\tCAL\tCalland\n", "3 columns; expected 4"},
        {"states.tsv", "ent:state/CAL\tCAL\tCalland\town\textra\n", "5 columns; expected 4"},
        {"states.tsv", "ent:state/CAL\tCAL\t\town\n", "column 3 is empty"},
        {"states.tsv", "ent:state/ARV\tCAL\tCalland\town\n", "id 'ent:state/ARV' is listed twice"},
        {"states.tsv", "ent:state/CAL\tARV\tCalland\town\n", "state 'ARV' is listed twice"},
        {"cities.tsv", "ent:p/x\tXan\t\tARV\ttown\town\n", "unknown kind 'town'"},
        {"cities.tsv", "ent:p/x\tXan\t\tXXX\tcity\town\n", "unknown state 'XXX'"},
        {"coordinates.tsv", "ent:p/x\t0\t0\tcity\town\n", "unknown id 'ent:p/x'"},
        {"coordinates.tsv", "ent:p/lorn\t0\t0\tcity\town\n", "listed twice"},
        {"coordinates.tsv", "ent:state/ARV\t90.5\t0\tstate\town\n", "from -90 to 90"},
        {"coordinates.tsv", "ent:state/ARV\t0\teast\tstate\town\n", "from -180 to 180"},
        {"coordinates.tsv", "ent:state/ARV\t0\tnan\tstate\town\n", "from -180 to 180"},
        {"coordinates.tsv", "ent:state/ARV\t0\t0\tland\town\n", "unknown extent 'land'"},
        {"given_names.tsv", "Jon\tmale\t\town\n", "given name 'jon' is listed twice"},
        {"given_names.tsv", "jan\tm\t\town\n", "unknown gender 'm'"},
        {"groups.tsv", "ent:o/x\tXan\t\t\tXXX\tREB\town\n", "unknown state 'XXX'"},
        {"seats.tsv", "ent:o/x\tXan\t\t\tGOV\town\n", "column 4 is empty"},
        {"people.tsv", "ent:person/x\tXan\t\t\tARV\tGOV\town\n", "expected a family name"},
        {"names.tsv", "ent:state/CAL\tname\tCalland\town\n", "unknown id 'ent:state/CAL'"},
        {"names.tsv", "ent:state/ARV\tnickname\tArv\town\n", "unknown kind of name 'nickname'"},
        {"titles.tsv", "king\tmonarch\tGOV\t\n", "unknown office 'monarch'"},
        {"titles.tsv", "President\thead_of_state\tGOV\t\n", "listed twice"},
        {"local_titles.tsv", "ARV\tfirst citizen\tking\town\n", "listed twice"},
        {"terms.tsv", "ent:state/ARV\tARV\tother\tChief\t\t\town\n", "is not a person"},
        {"terms.tsv", "ent:person/holt\tXXX\tother\tChief\t\t\town\n", "unknown state"},
        {"terms.tsv", "ent:person/holt\tARV\tother\tChief\t2001-13-01\t\town\n", "is not a day"},
        {"terms.tsv", "ent:person/holt\tARV\tother\tChief\t2001\t\town\n", "is not a day"},
        {"terms.tsv", "ent:person/holt\tARV\tother\tChief\t2002-01-01\t2001-01-01\town\n",
         "before it begins"},
    };
    for (const Case& one : cases) {
        INFO(one.table << ": " << one.row);
        InventedTables tables;
        tables.with(one.table, one.row);
        const Complaint found = complaint(tables);
        CHECK(found.file == one.table);
        CHECK(found.line > 1);
        CHECK(found.what.find(one.expected) != std::string::npos);
    }
}

TEST_CASE("a table without its column names is refused", "[ontology]") {
    const InventedTables tables;
    for (const std::string text : {"", "# nothing\n", "code\tid\tname\tsource\n", "id\n"}) {
        tables.write("states.tsv", text);
        CHECK(complaint(tables).file == "states.tsv");
    }
}

TEST_CASE("a missing table is refused by name", "[ontology]") {
    const InventedTables tables;
    std::filesystem::remove(tables.directory() / "terms.tsv");
    CHECK(complaint(tables).file == "terms.tsv");
}

TEST_CASE("names that hold only separators match nothing", "[ontology]") {
    InventedTables tables;
    tables.with("names.tsv", "ent:state/BLM\tname\t-\town\n");
    tables.with("people.tsv", "ent:person/y\tYan Yo\tYo\t|||\tARV\tGOV\town\n");
    const Gazetteer gazetteer = Gazetteer::read(tables.directory());
    const std::vector<std::string_view> words{"-"};
    CHECK_FALSE(gazetteer.longest_match(words));
    CHECK(gazetteer.with_surname("Yo").size() == 1);
}
