#include "graph/apply_corrections.hpp"
#include "graph/consolidate.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/claims.hpp"
#include "tests/support/shipped.hpp"

#include <algorithm>
#include <random>
#include <sstream>

using namespace entente;
using namespace entente::tests;

namespace {

struct ReadFile {
    Corrections corrections;
    std::vector<Diagnostic> problems;
};

ReadFile read(const std::string& text) {
    ReadFile file;
    std::istringstream input(text);
    file.corrections = read_corrections(
        input, "my.txt", [&](const Diagnostic& problem) { file.problems.push_back(problem); });
    return file;
}

Corrections said(const std::string& text) {
    ReadFile file = read(text);
    REQUIRE(file.problems.empty());
    return file.corrections;
}

std::string written(const Corrections& corrections) {
    std::ostringstream output;
    write_corrections(output, corrections);
    return output.str();
}

Consolidation corrected(std::vector<Claim> claims, const std::string& text) {
    return consolidate({}, std::move(claims), shipped_ontology(), said(text));
}

std::string quoted(const std::string& text) { return '"' + text + '"'; }

Claim with_evidence(Claim claim, std::uint32_t begin, std::uint32_t end) {
    claim.evidence.span = {begin, end};
    return claim;
}

} // namespace

TEST_CASE("a file of corrections may have comments, blank lines, tabs and quotes", "[graph]") {
    const Corrections found =
        said("\xEF\xBB\xBF# what I know\n"
             "\n"
             "same\tlocal:person/b local:person/a   # the same, in Belmark\r\n"
             "  name  local:person/a \"Ana \\\"Ani\\\" Holt\"\n"
             "country local:person/a SUR\n"
             "wrong 5d0c\n");
    CHECK(found.entries.contains({CorrectionVerb::same, "local:person/a", "local:person/b"}));
    CHECK(found.entries.contains({CorrectionVerb::name, "local:person/a", "Ana \"Ani\" Holt"}));
    CHECK(found.entries.size() == 4);
}

TEST_CASE("a line that cannot be read is named, with what would be right", "[graph]") {
    const auto [line, problem, remedy] = GENERATE(table<std::string, std::string, std::string>({
        {"sane a b", "no correction is called \"sane\"", "did you mean \"same\"?"},
        {"same a", "\"same\" has 2 fields behind it", "same ID ID is right"},
        {"same a b c", "\"same\" has 2 fields behind it", "quotes around what has blanks"},
        {"same a a", "\"a\" stands there twice", "same ID ID is right"},
        {"name a Ana Holt", "\"name\" has 2 fields behind it", "name ID \"Ana Holt\""},
        {"name a \"Ana Holt", "a field in quotes does not end", "is right"},
        {"kind a human", "\"human\" is no kind", "person"},
        {"country a Suria", "\"Suria\" is no country", "ISO 3166-1"},
        {"sector a gov", "\"gov\" is no sector", "GOV"},
        {"wrong", "\"wrong\" has 1 fields behind it", "wrong CLAIM is right"},
        {"claim c1 evidence=5-1", "tells nothing of a claim", "evidence=12-80"},
        {"claim c1 type=visit", "is missing", "article=ID"},
        {"same a \xFF", "no UTF-8", "UTF-8 is right"},
    }));
    CAPTURE(line);
    const ReadFile file = read("# first\n" + line + "\nwrong c2\n");
    REQUIRE(file.problems.size() == 1);
    CHECK(file.problems[0].location == Location{"my.txt", 2, 0});
    CHECK(file.problems[0].problem.find(problem) != std::string::npos);
    CHECK(file.problems[0].remedy.find(remedy) != std::string::npos);
    CHECK(file.corrections.entries.size() == 1); // the rest holds
}

TEST_CASE("what is written is read as the same, in any order and however often", "[graph]") {
    Corrections all = said("same a b\napart b c\nname a \"Ana  # Holt\"\nkind a person\n"
                           "wrong c1\none-event c1 c2\ntwo-events c3 c2\n"
                           "claim c1 \"article=an article\" evidence=3-9 type=visit subject=a "
                           "\"subject-name=Ana\t Holt\"\n");
    const std::string text = written(all);
    CHECK(said(text) == all);
    std::vector<std::string> lines;
    std::istringstream input(text + text);
    for (std::string line; std::getline(input, line);)
        lines.push_back(line);
    std::mt19937 random(5);
    for (int round = 0; round < 50; ++round) {
        std::ranges::shuffle(lines, random);
        std::string shuffled;
        for (const std::string& line : lines)
            shuffled += line + "\n";
        REQUIRE(said(shuffled) == all);
    }
    add(all, all);
    CHECK(written(all) == text);
}

TEST_CASE("contradictions are reported with both lines", "[graph]") {
    const ReadFile direct = read("same a b\n\napart b a\n");
    REQUIRE(direct.problems.size() == 1);
    CHECK(direct.problems[0].location.line == 3);
    CHECK(direct.problems[0].remedy.find("line 1") != std::string::npos);
    CHECK(read("same a b\nsame b c\napart a c\n").problems.size() == 1);
    CHECK(read("one-event a b\ntwo-events a b\n").problems.size() == 1);
    const ReadFile values = read("country a SUR\ncountry a BEL\ncountry b BEL\n");
    REQUIRE(values.problems.size() == 1);
    CHECK(values.problems[0].problem.find("neither holds") != std::string::npos);
}

TEST_CASE("a correction that is taken out takes the trace of its claim along", "[graph]") {
    Corrections corrections =
        said("wrong c1\none-event c1 c2\nclaim c1 article=a1 evidence=0-9 type=visit\n");
    CHECK(remove(corrections, {CorrectionVerb::wrong, "c1", ""}));
    CHECK(corrections.traces.size() == 1);
    CHECK(remove(corrections, {CorrectionVerb::one_event, "c2", "c1"}));
    CHECK(corrections == Corrections());
    CHECK_FALSE(remove(corrections, {CorrectionVerb::wrong, "c1", ""}));
}

TEST_CASE("who is said to be one is one, whatever their names, kinds and countries", "[graph]") {
    const std::string lula = person("Lula", "BRA").id;
    const auto facts = corrected({visits(person("Lula", "BRA"), state("Belmark")).in("a1"),
                                  visits(person("Da Silva"), state("Suria")).in("a2")},
                                 "same " + lula + " " + person("Da Silva").id + "\n");
    CHECK(find_entity(facts, lula) == find_entity(facts, person("Da Silva").id));
    REQUIRE(facts.entity_joins.size() == 1);
    CHECK(facts.entity_joins[0].by_correction);
}

TEST_CASE("of two groups that a user joins the name of more words is kept", "[graph]") {
    const auto group = [](std::string_view name) {
        Participant made = person(name);
        made.kind = EntityKind::group;
        made.id = unlinked_entity_id(EntityKind::group, name, "");
        return made;
    };
    const Participant sons = group("Sons of Suria");
    const Participant front = group("Northern-Liberation-Front");
    const auto facts =
        corrected({visits(sons, state("Belmark")).in("a1"), visits(front, state("Suria")).in("a2")},
                  "same " + sons.id + " " + front.id + "\n");
    REQUIRE(find_entity(facts, front.id));
    CHECK(facts.entities[*find_entity(facts, front.id)].id == sons.id);
}

TEST_CASE("who is told apart stays so, whatever speaks for it", "[graph]") {
    const auto facts =
        corrected({visits(person("Ana Holt", "SUR"), state("Belmark")).in("a1"),
                   visits(person("Ana Holt"), state("Belmark")).in("a1")},
                  "apart " + person("Ana Holt").id + " " + person("Ana Holt", "SUR").id + "\n");
    CHECK(facts.entity_joins.empty());
    CHECK(facts.entities.size() == 3);
}

TEST_CASE("nobody joins through a third those whom a correction tells apart", "[graph]") {
    const Participant kerry = person("John Kerry", "SUR");
    const Participant full = person("John F. Kerry", "SUR");
    const Participant other = person("John Forbes Kerry", "SUR");
    const auto facts = corrected({visits(kerry, state("Belmark")).in("a1"),
                                  visits(full, state("Belmark")).in("a1"),
                                  visits(other, state("Belmark")).in("a1")},
                                 "apart " + full.id + " " + other.id + "\n");
    CHECK(find_entity(facts, full.id) != find_entity(facts, other.id));
    CHECK(facts.entity_joins.empty());
}

TEST_CASE("a name, kind, country and sector that a user gives hold", "[graph]") {
    const std::string id = person("Anna Hold", "SUR").id;
    const auto facts =
        corrected({visits(person("Anna Hold", "SUR"), state("Belmark"))},
                  "name " + id + " \"Ana Holt\"\nkind " + id + " organisation\ncountry " + id +
                      " BEL\nsector " + id + " MIL\n");
    const GraphEntity& holt = facts.entities[*find_entity(facts, id)];
    CHECK(holt.name == "Ana Holt");
    CHECK(holt.aliases == std::vector<std::string>{"Anna Hold"});
    CHECK(holt.kind == EntityKind::organisation);
    CHECK(holt.country == "BEL");
    CHECK(holt.sector == "MIL");
}

TEST_CASE("a country that is taken away, or corrected, bears on who is who", "[graph]") {
    const std::vector<Claim> claims{visits(person("Ana Holt", "SUR"), state("Belmark")).in("a1"),
                                    visits(person("Ana Holt", "BEL"), state("Suria")).in("a2")};
    CHECK(corrected(claims, "").entity_joins.empty());
    const std::string id = person("Ana Holt", "BEL").id;
    CHECK(corrected(claims, "country " + id + " SUR\n").entity_joins.size() == 1);
    CHECK(corrected(claims, "country " + id + " none\n").entity_joins.size() == 1);
}

TEST_CASE("a claim that is called wrong is left out, with the event that it alone told",
          "[graph]") {
    const Claim wrong = visits("Ana Holt", "Belmark").in("a1");
    const Claim right = visits("Luis Reyes", "Suria").in("a2");
    const auto facts = corrected({wrong, right}, "wrong " + quoted(wrong.id) + "\n");
    REQUIRE(facts.claims.size() == 1);
    CHECK(facts.claims[0].id == right.id);
    CHECK(facts.events.size() == 1);
}

TEST_CASE("a wrong claim is found again when a later extraction words it otherwise", "[graph]") {
    const Claim old = with_evidence(visits("Ana Holt", "Belmark").in("a1").on("2024"), 10, 60);
    Claim again = with_evidence(visits("Ana Holt", "Belmark").in("a1").on("2024-05"), 12, 70);
    Corrections corrections;
    add(corrections, {CorrectionVerb::wrong, old.id, ""});
    corrections.traces.insert(trace_of(old));
    const auto left = [&](std::vector<Claim> claims) {
        return consolidate({}, std::move(claims), shipped_ontology(), corrections).claims.size();
    };
    CHECK(left({again}) == 0);
    CHECK(left({old, again}) == 1); // as long as the very claim is there, it alone is meant
    CHECK(left({with_evidence(again, 60, 90)}) == 1);
    CHECK(left({with_evidence(visits("Ana Holt", "Belmark").in("a2"), 12, 70)}) == 1);
    CHECK(left({with_evidence(visits("Ana Holt", "Suria").in("a1"), 12, 70)}) == 1);
    CHECK(left({with_evidence(meets(person("Ana Holt"), state("Belmark")).in("a1"), 12, 70)}) == 1);
    again.subject->id = "wd:Q1"; // now linked; the name is still hers
    CHECK(left({again}) == 0);
}

TEST_CASE("a wrong claim that is there takes nothing else along that it overlaps", "[graph]") {
    const Claim wrong = with_evidence(visits("Ana Holt", "Belmark").in("a1").on("2024"), 10, 60);
    const Claim right = with_evidence(visits("Ana Holt", "Belmark").in("a1").on("2023"), 12, 70);
    Corrections corrections;
    add(corrections, {CorrectionVerb::wrong, wrong.id, ""});
    corrections.traces.insert(trace_of(wrong));
    const auto facts = consolidate({}, {wrong, right}, shipped_ontology(), corrections);
    CHECK(facts.claims == std::vector{right});
    REQUIRE(facts.events.size() == 1);
    CHECK(facts.events[0].claims == EventClaims{0});
}

TEST_CASE("of a wrong claim that was made several, all are left out", "[graph]") {
    const Claim old = with_evidence(visits("Ana Holt", "Belmark").in("a1").on("2024"), 10, 60);
    const Claim one = with_evidence(visits("Ana Holt", "Belmark").in("a1").on("2023"), 12, 30);
    const Claim other = with_evidence(visits("Ana Holt", "Belmark").in("a1").on("2022"), 30, 70);
    Corrections corrections;
    add(corrections, {CorrectionVerb::wrong, old.id, ""});
    corrections.traces.insert(trace_of(old));
    CHECK(consolidate({}, {one, other}, shipped_ontology(), corrections).events.empty());
    CHECK(with_present_ids(corrections, std::vector{one, other}).entries.size() == 2);
}

TEST_CASE("two claims that a user calls one event are one, with all who take part in either",
          "[graph]") {
    const Claim one =
        meets(person("Ana Holt", "SUR"), person("Luis Reyes", "BEL")).in("a1").on("2024-05-06");
    const Claim other =
        meets(person("Ana Holt", "SUR"), person("Mei Tan", "ARV")).in("a2").on("2024-05");
    CHECK(corrected({one, other}, "").events.size() == 2);
    const std::string pair = quoted(one.id) + " " + quoted(other.id) + "\n";
    const auto facts = corrected({one, other}, "one-event " + pair);
    REQUIRE(facts.events.size() == 1);
    CHECK(facts.events[0].claims.size() == 2);
    CHECK(facts.events[0].participations.size() == 3);
    CHECK(facts.events[0].time->interval.edtf() == "2024-05-06");
    CHECK(corrected({other, one, other}, "one-event " + pair).events[0].id == facts.events[0].id);
}

TEST_CASE("events of different types are not made one", "[graph]") {
    const Claim visit = visits("Ana Holt", "Belmark").in("a1");
    const Claim sanction = sanctions(state("Suria"), state("Belmark")).in("a2");
    CHECK(corrected({visit, sanction},
                    "one-event " + quoted(visit.id) + " " + quoted(sanction.id) + "\n")
              .events.size() == 2);
}

TEST_CASE("two claims that a user tells apart are two events", "[graph]") {
    const Claim exact = visits("Ana Holt", "Belmark").in("a1").on("2024-05-06");
    const Claim vague = visits("Ana Holt", "Belmark").in("a2").on("2024-05");
    const Claim vaguest = visits("Ana Holt", "Belmark").in("a3").on("2024");
    CHECK(corrected({exact, vague, vaguest}, "").events.size() == 1);
    const auto facts = corrected({exact, vague, vaguest},
                                 "two-events " + quoted(exact.id) + " " + quoted(vague.id) + "\n");
    CHECK(facts.events.size() == 2);
    CHECK(corrected({exact, vague, vaguest},
                    "two-events " + quoted(vague.id) + " " + quoted(vaguest.id) + "\n")
              .events.size() == 2);
}
