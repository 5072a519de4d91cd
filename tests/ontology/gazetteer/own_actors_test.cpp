// A user's own actors beside those of an invented world: what is added, what it overrules, what is
// refused.

#include "tests/ontology/gazetteer/invented_tables.hpp"
#include "tests/support/catch.hpp"

#include "ontology/diagnostic.hpp"
#include "ontology/gazetteer.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace entente;

namespace {

const std::string columns = "id\tname\tkind\tcountry\tsector\taliases\ttitle\tfrom\tuntil\n";

/// What reading a table of one's own gives.
struct Read {
    Gazetteer gazetteer;
    std::vector<Diagnostic> diagnostics;

    std::string holder(std::string_view title, std::string_view day,
                       std::string_view body = "ARV") const {
        const Entity* found = gazetteer.office_holder(body, title, *read_day(day));
        return found ? found->name : "";
    }
    /// Whom the words name first; "" if they name nobody.
    std::string named(const std::vector<std::string_view>& words) const {
        const auto match = gazetteer.longest_match(words);
        return match && match->words == words.size() ? match->senses.front().entity->id : "";
    }
};

Read read(const std::string& text) {
    const InventedTables tables;
    std::vector<Diagnostic> diagnostics;
    const std::vector<ActorTable> own{{.name = "mine.tsv", .text = text}};
    Gazetteer gazetteer = Gazetteer::read(
        tables.directory(), own, [&](const Diagnostic& one) { diagnostics.push_back(one); });
    return {std::move(gazetteer), std::move(diagnostics)};
}

/// As `read`, of lines below the usual column names, none of which is refused.
Read read_lines(const std::string& lines) {
    Read read_table = read(columns + lines);
    for (const Diagnostic& diagnostic : read_table.diagnostics)
        UNSCOPED_INFO(to_string(diagnostic));
    REQUIRE(read_table.diagnostics.empty());
    return read_table;
}

} // namespace

TEST_CASE("own actors are found under each of their names", "[ontology]") {
    const Read own = read("name\tid\tkind\tcountry\tsector\taliases\tabbreviations\tdemonyms\n"
                          "Sea League\town:sea\torganisation\t\tIGO\tLeague of the Sea\tSL\n"
                          "Calland\town:cal\tstate\tCAL\t\t\t\tCallish\n"
                          "Blue Front\t\tgroup\tARV\tREB\n");
    CHECK(own.diagnostics.empty());
    CHECK(own.named({"Sea", "League"}) == "own:sea");
    CHECK(own.named({"league", "of", "the", "sea"}).empty());
    CHECK(own.named({"League", "of", "the", "Sea"}) == "own:sea");
    CHECK(own.named({"SL"}) == "own:sea");
    CHECK(own.named({"Sl"}).empty());
    CHECK(own.gazetteer.state("CAL") == own.gazetteer.find("own:cal"));
    CHECK(own.named({"Callish"}) == "own:cal");
    const Entity* front = own.gazetteer.find("own:group/blue-front/ARV");
    REQUIRE(front);
    CHECK(front->kind == EntityKind::group);
    CHECK(front->sector == "REB");
}

TEST_CASE("an own line about someone listed adds names and overrules what it says", "[ontology]") {
    const Read own = read_lines("ent:o/pact\tThe Pact\t\t\tMIL\tPact of Lorn\n"
                                "\tSpire\t\t\t\tGrey Spire\n");
    CHECK(own.named({"Northern", "Pact"}) == "ent:o/pact");
    CHECK(own.named({"Pact", "of", "Lorn"}) == "ent:o/pact");
    CHECK(own.gazetteer.find("ent:o/pact")->name == "The Pact");
    CHECK(own.gazetteer.find("ent:o/pact")->sector == "MIL");
    CHECK(own.named({"Grey", "Spire"}) == "ent:o/spire");
    const std::vector<std::string_view> words{"Grey", "Spire"};
    CHECK(own.gazetteer.longest_match(words)->senses.front().kind == NameKind::seat);
}

TEST_CASE("an own name goes before a listed one that is the same", "[ontology]") {
    const Read own = read_lines("own:b\tBelmark\tplace\tARV\n"
                                "own:np\tNP\torganisation\tBLM\tPTY\n");
    CHECK(own.named({"Belmark"}) == "own:b");
    CHECK(own.named({"NP"}) == "own:np");
    CHECK(own.gazetteer.state("BLM")->name == "Belmark");
}

TEST_CASE("own people have a family name, given or usual", "[ontology]") {
    const Read own = read("id\tname\tkind\tcountry\tsurname\n"
                          "own:1\tLi Jin-ho\tperson\tARV\n"
                          "own:2\tAna Maria Costa\tperson\tARV\n"
                          "own:3\tOmar bin Said\tperson\tARV\tbin Said\n"
                          "own:4\tTuva\tperson\tARV\n");
    CHECK(own.diagnostics.empty());
    CHECK(own.gazetteer.surname(*own.gazetteer.find("own:1")) == "Li");
    CHECK(own.gazetteer.surname(*own.gazetteer.find("own:2")) == "Costa");
    CHECK(own.gazetteer.surname(*own.gazetteer.find("own:3")) == "bin Said");
    CHECK(own.gazetteer.with_surname("Tuva").size() == 1);
    CHECK(own.named({"Tuva"}) == "own:4");
}

TEST_CASE("an own term overrules who held the office on its days", "[ontology]") {
    const Read own = read_lines("own:yan\tIva Yan\tperson\tARV\tGOV\t\tPresident\t2010-01-01\n");
    CHECK(own.holder("president", "2009-12-31") == "Jon Reyes");
    CHECK(own.holder("president", "2010-01-01") == "Iva Yan");
    CHECK(own.holder("head of state", "2030-01-01") == "Iva Yan");
    CHECK(own.holder("first citizen", "2030-01-01") == "Iva Yan");
}

TEST_CASE("who was followed does not come back, and who follows begins later", "[ontology]") {
    const Read followed =
        read_lines("own:yan\tIva Yan\tperson\tARV\tGOV\t\tPresident\t2010-01-01\t2010-12-31\n");
    CHECK(followed.holder("president", "2010-06-01") == "Iva Yan");
    CHECK(followed.holder("president", "2011-01-01").empty());
    const Read earlier =
        read_lines("own:yan\tIva Yan\tperson\tARV\tGOV\t\tPresident\t2005-04-01\t2005-06-30\n");
    CHECK(earlier.holder("president", "2005-03-31") == "Mara Holt");
    CHECK(earlier.holder("president", "2005-06-30") == "Iva Yan");
    CHECK(earlier.holder("president", "2005-07-01") == "Jon Reyes");
}

TEST_CASE("an own line may only tell when someone left", "[ontology]") {
    const Read own = read_lines("\tJon Reyes\t\t\t\t\tPresident\t\t2012-05-31\n");
    CHECK(own.holder("president", "2006-01-01") == "Jon Reyes");
    CHECK(own.holder("president", "2012-05-31") == "Jon Reyes");
    CHECK(own.holder("president", "2012-06-01").empty());
    CHECK(own.holder("president", "2003-01-01") == "Mara Holt");
}

TEST_CASE("own titles are known, and offices of organisations have holders", "[ontology]") {
    const Read own = read("id\tname\tkind\ttitle\tbody\tfrom\n"
                          "own:1\tIva Yan\tperson\tGrand Warden\tent:o/pact\t2010-01-01\n");
    CHECK(own.diagnostics.empty());
    const std::vector<std::string_view> words{"Grand", "Warden"};
    REQUIRE(own.gazetteer.longest_title(words));
    CHECK(own.gazetteer.longest_title(words)->title->words == "grand warden");
    CHECK(own.holder("grand warden", "2010-01-01", "ent:o/pact") == "Iva Yan");
    CHECK(own.gazetteer.terms(*own.gazetteer.find("own:1")).front().office == Office::other);
}

TEST_CASE("several lines about one person add up", "[ontology]") {
    const Read own =
        read_lines("own:yan\tIva Yan\tperson\tARV\tGOV\t\tPresident\t2010-01-01\t2010-12-31\n"
                   "own:yan\t\t\t\t\tI. Yan\tPresident\t2015-01-01\n");
    CHECK(own.gazetteer.terms(*own.gazetteer.find("own:yan")).size() == 2);
    CHECK(own.holder("president", "2016-01-01") == "Iva Yan");
    CHECK(own.named({"I.", "Yan"}) == "own:yan");
}

TEST_CASE("the digest is of one's own tables too", "[ontology]") {
    const InventedTables tables;
    const std::string without = Gazetteer::read(tables.directory()).digest();
    CHECK(Gazetteer::read(tables.directory(), {}, {}).digest() == without);
    const Read one = read_lines("\tSpire\t\t\t\tGrey Spire\n");
    const Read other = read_lines("\tSpire\t\t\t\tBlack Spire\n");
    CHECK(one.gazetteer.digest() != without);
    CHECK(one.gazetteer.digest() != other.gazetteer.digest());
}

TEST_CASE("a table may come from a spreadsheet", "[ontology]") {
    const Read own = read("\xEF\xBB\xBFName\tKind\tCountry\t\t\r\n\r\n# a remark\r\n\t\t\t\t\r\n"
                          "Blue Front \tgroup\tARV\t\t\r\n");
    CHECK(own.diagnostics.empty());
    CHECK(own.named({"Blue", "Front"}) == "own:group/blue-front/ARV");
}

TEST_CASE("a malformed line is one diagnostic, and the rest is used", "[ontology]") {
    struct Case {
        std::string line;
        std::string problem;
        std::string remedy;
    };
    const std::vector<Case> cases{
        {"own:x\tX Front\tgruop\tARV", "unknown kind \"gruop\"", "did you mean \"group\"?"},
        {"own:x\tX Front\tgroup\tBelmark", "unknown country \"Belmark\"", "BLM is right"},
        {"own:x\tX Front\tgroup\tXXX", "unknown country \"XXX\"", "letters such as FRA"},
        {"own:x\tX Front\tgroup\tARV\tREBEL", "unknown sector \"REBEL\"", "\"REB\"?"},
        {"own:x\tX Front\t\tARV", "\"X Front\" is new", "in column \"kind\""},
        {"\t\tgroup\tARV", "neither id nor name", "one of them"},
        {"own:x\t\tgroup", "no table lists the id own:x", "a name for someone new"},
        {"own x\tX Front\tgroup", "has a space in it", "own:blue-guard"},
        {"local:group/x\tX Front\tgroup", "that no table lists", "own:blue-guard"},
        {"own:x\tX Front\tgroup\t\t\tfront", "\"front\" does not begin with a capital", "|"},
        {"own:x\t--\tgroup", "has no letters", "as it stands in texts"},
        {"own:x\tA B C D E F G H I J K L M\tgroup", "more than 12 words", "shorter"},
        {"ent:o/pact\t\tgroup", "ent:o/pact is of kind organisation, not group", "another id"},
        {"ent:state/ARV\t\t\tBLM", "has the code ARV, not BLM", "another id"},
        {"own:x\tCalland\tstate", "has no code of three letters", "\"country\""},
        {"own:x\tCalland\tstate\tARV", "ARV is the code of ent:state/ARV", "of its own"},
        {"own:x\tX Yo\tperson\tARV\t\t\tChief\t2001-13-01", "\"2001-13-01\" is no day", "2019-03"},
        {"own:x\tX Yo\tperson\tARV\t\t\tChief\t2001", "\"2001\" is no day", "2019-03-25"},
        {"own:x\tX Yo\tperson\tARV\t\t\tChief\t2002-01-01\t2001-01-01", "before it begins",
         "after"},
        {"own:x\tX Yo\tperson\tARV\t\t\t\t2002-01-01", "an office without its title", "\"title\""},
        {"own:x\tX Yo\tperson\t\t\t\tChief", "an office of no state", "\"body\""},
        {"own:x\tX Front\tgroup\tARV\t\t\tChief", "is no person", "for each person"},
        {"own:x\tX Front\tgroup\tARV\tREB\tA\tB\t\t\ttoo many", "10 cells, but 9 columns", "tab"},
        {"own:x\tX \xFF Front\tgroup", "no UTF-8", "save the table as UTF-8"},
    };
    for (const Case& one : cases) {
        INFO(one.line);
        const Read own = read(columns + one.line + "\nown:y\tY Front\tgroup\tARV\n");
        REQUIRE(own.diagnostics.size() == 1);
        const Diagnostic& diagnostic = own.diagnostics.front();
        CHECK(diagnostic.severity == Severity::rejected);
        CHECK(diagnostic.location == Location{"mine.tsv", 2, 0});
        CHECK(diagnostic.problem.find(one.problem) != std::string::npos);
        CHECK(diagnostic.remedy.find(one.remedy) != std::string::npos);
        CHECK(own.gazetteer.find("own:x") == nullptr);
        CHECK(own.named({"Y", "Front"}) == "own:y");
    }
}

TEST_CASE("a name that may be several is refused without an id", "[ontology]") {
    const Read own = read(columns + "own:1\tTuva\tplace\tARV\nown:2\tTuva\tgroup\tARV\n"
                                    "\tTuva\t\t\t\tOld Tuva\n\tTuva\tgroup\t\t\tNew Tuva\n");
    REQUIRE(own.diagnostics.size() == 1);
    CHECK(to_string(own.diagnostics.front()) ==
          "mine.tsv:4: \"Tuva\" may be own:1 or own:2; one of them in column \"id\" is right");
    CHECK(own.named({"New", "Tuva"}) == "own:2");
}

TEST_CASE("a table without usable column names is refused whole", "[ontology]") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"", "no column names"},
        {"# nothing\n", "no column names"},
        {"id\tnmae\n", "unknown column \"nmae\"; did you mean \"name\"?"},
        {"id,name,kind\n", "tabs are right"},
        {"id\tname\tid\n", "column \"id\" stands twice"},
        {"kind\tcountry\n", "neither a column \"id\" nor \"name\""},
    };
    for (const auto& [text, problem] : cases) {
        INFO(text);
        std::string message;
        try {
            read(text);
        } catch (const Error& error) {
            message = error.what();
        }
        CHECK(message.starts_with("mine.tsv"));
        CHECK(message.find(problem) != std::string::npos);
    }
}
