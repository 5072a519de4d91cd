// The gazetteer that ships with the project: real names.

#include "tests/support/catch.hpp"

#include "ontology/gazetteer.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace entente;

namespace {

const Gazetteer& shipped() {
    static const Gazetteer gazetteer =
        Gazetteer::read(std::filesystem::path(ENTENTE_TEST_SHARE) / "gazetteer");
    return gazetteer;
}

using Words = std::vector<std::string_view>;

/// The likeliest sense; an empty sense where no name starts.
Sense likeliest(const Words& words) {
    const std::optional<NameMatch> match = shipped().longest_match(words);
    return match ? match->senses.front() : Sense{};
}

std::string likeliest_name(const Words& words) {
    const Sense sense = likeliest(words);
    return sense.entity ? sense.entity->name : "";
}

std::size_t matched_words(const Words& words) {
    const std::optional<NameMatch> match = shipped().longest_match(words);
    return match ? match->words : 0;
}

std::string holder(std::string_view country, std::string_view title, std::string_view day) {
    const Entity* found = shipped().office_holder(country, title, *read_day(day));
    return found ? found->name : "";
}

} // namespace

TEST_CASE("the holder of an office is known by the day", "[ontology]") {
    CHECK(holder("KOR", "president", "2019-03-25") == "Moon Jae-in");
    CHECK(holder("RUS", "foreign minister", "2015-06-01") == "Sergei Lavrov");
    CHECK(holder("USA", "president", "2019-03-25") == "Donald Trump");
    CHECK(holder("USA", "president", "2022-03-25") == "Joe Biden");
    CHECK(holder("USA", "president", "2025-06-01") == "Donald Trump");
    CHECK(holder("JPN", "prime minister", "2020-10-01") == "Yoshihide Suga");
    CHECK(holder("GBR", "prime minister", "2022-09-10") == "Liz Truss");
    CHECK(holder("BEL", "prime minister", "2005-05-05") == "Guy Verhofstadt");
}

TEST_CASE("a name may begin with an Arabic article in small letters", "[ontology]") {
    CHECK(likeliest_name({"al", "-", "Qaeda"}) == "Al-Qaeda");
    CHECK(likeliest_name({"al", "Qaeda"}) == "Al-Qaeda");
    CHECK(likeliest_name({"al", "qaeda"}).empty());
}

TEST_CASE("given names tell the gender of leaders", "[ontology]") {
    CHECK(shipped().given_name("Angela")->gender == Gender::female);
    CHECK(shipped().given_name("Recep")->gender == Gender::male);
    CHECK(shipped().given_name("Geun-hye")->gender == Gender::female);
    CHECK_FALSE(shipped().given_name("Kim")->gender);
}

TEST_CASE("an office changes hands from one day to the next", "[ontology]") {
    CHECK(holder("USA", "president", "2017-01-19") == "Barack Obama");
    CHECK(holder("USA", "president", "2017-01-20") == "Donald Trump");
    CHECK(holder("DEU", "chancellor", "2021-12-07") == "Angela Merkel");
    CHECK(holder("DEU", "chancellor", "2021-12-08") == "Olaf Scholz");
}

TEST_CASE("titles that mean the same office find the same holder", "[ontology]") {
    CHECK(holder("CHN", "premier", "2010-01-01") == "Wen Jiabao");
    CHECK(holder("CHN", "prime minister", "2010-01-01") == "Wen Jiabao");
    CHECK(holder("RUS", "minister of foreign affairs", "2015-06-01") == "Sergei Lavrov");
    CHECK(holder("GBR", "foreign secretary", "2003-03-20") == "Jack Straw");
    CHECK(holder("KOR", "acting president", "2017-04-01") == "Hwang Kyo-ahn");
}

TEST_CASE("a title means what its country means by it", "[ontology]") {
    CHECK(holder("USA", "secretary of state", "2019-03-25") == "Mike Pompeo");
    CHECK(holder("FRA", "secretary of state", "2019-03-25").empty());
    CHECK(holder("PRK", "leader", "2019-04-25") == "Kim Jong-un");
    CHECK(holder("IRN", "leader", "2019-04-25") == "Ali Khamenei");
    CHECK(holder("IRN", "president", "2019-04-25") == "Hassan Rouhani");
    CHECK(holder("DEU", "leader", "2015-04-25") == "Angela Merkel");
    CHECK(holder("wd:Q1065", "secretary-general", "2010-01-01") == "Ban Ki-moon");
}

TEST_CASE("no holder is made up where none is known", "[ontology]") {
    CHECK(holder("GBR", "president", "2019-03-25").empty());
    CHECK(holder("USA", "president", "1700-01-01").empty());
    CHECK(holder("XXX", "president", "2019-03-25").empty());
    CHECK(holder("USA", "", "2019-03-25").empty());
    CHECK(holder("", "", "2019-03-25").empty());
}

TEST_CASE("a demonym of two words is one name", "[ontology]") {
    const Sense sense = likeliest({"South", "Korean", "officials"});
    REQUIRE(sense.entity);
    CHECK(sense.entity->id == "wd:Q884");
    CHECK(sense.entity->country == "KOR");
    CHECK(sense.kind == NameKind::demonym);
    CHECK(matched_words({"South", "Korean", "officials"}) == 2);
}

TEST_CASE("people are found with and without the hyphen, by either romanisation", "[ontology]") {
    CHECK(likeliest_name({"Kim", "Jong", "-", "un", "arrived"}) == "Kim Jong-un");
    CHECK(likeliest_name({"Kim", "Jong", "Un", "arrived"}) == "Kim Jong-un");
    CHECK(likeliest_name({"Sergey", "Lavrov"}) == "Sergei Lavrov");
    CHECK(likeliest_name({"Recep", "Tayyip", "Erdoğan"}) == "Recep Tayyip Erdogan");
    CHECK(likeliest_name({"Bashar", "al", "-", "Assad"}) == "Bashar al-Assad");
    CHECK(likeliest_name({"VLADIMIR", "PUTIN"}) == "Vladimir Putin");
}

TEST_CASE("abbreviations are compared with case, other names are not", "[ontology]") {
    CHECK(likeliest_name({"US"}) == "United States");
    CHECK(likeliest_name({"U.S."}) == "United States");
    CHECK(likeliest_name({"Us"}).empty());
    CHECK(likeliest_name({"WHO"}) == "World Health Organization");
    CHECK(likeliest_name({"Who"}).empty());
    CHECK(likeliest_name({"NORTH", "KOREA"}) == "North Korea");
    CHECK(likeliest_name({"north", "korea"}).empty());
}

TEST_CASE("seats of power act for their state", "[ontology]") {
    const Sense kremlin = likeliest({"Kremlin", "said"});
    REQUIRE(kremlin.entity);
    CHECK(kremlin.kind == NameKind::seat);
    CHECK(kremlin.entity->country == "RUS");
    CHECK(kremlin.entity->sector == "GOV");
    CHECK(likeliest({"Pentagon"}).entity->sector == "MIL");
    CHECK(likeliest({"Washington", "said"}).kind == NameKind::capital);
    CHECK(likeliest({"Washington", "said"}).entity->country == "USA");
}

TEST_CASE("words that are towns by chance are not matched", "[ontology]") {
    for (const std::string_view word : {"Of", "Nice", "Mobile", "Reading", "Orange", "Split",
                                        "Young", "March", "Bath", "Most", "May", "Francis"}) {
        INFO(word);
        CHECK_FALSE(shipped().longest_match(Words{word}));
    }
}

TEST_CASE("an ambiguous name lists its senses, the likeliest first", "[ontology]") {
    const std::optional<NameMatch> congo = shipped().longest_match(Words{"Congo"});
    REQUIRE(congo);
    REQUIRE(congo->senses.size() == 2);
    CHECK(congo->senses[0].entity->country == "COD");
    CHECK(congo->senses[1].entity->country == "COG");
    CHECK(likeliest({"Georgia"}).entity->kind == EntityKind::state);
    CHECK(likeliest({"Singapore"}).entity->kind == EntityKind::state);
}

TEST_CASE("the longest name wins", "[ontology]") {
    CHECK(likeliest_name({"Guinea", "-", "Bissau"}) == "Guinea-Bissau");
    CHECK(likeliest_name({"Guinea"}) == "Guinea");
    CHECK(likeliest_name({"Papua", "New", "Guinea"}) == "Papua New Guinea");
    CHECK(matched_words({"European", "Union", "foreign", "ministers"}) == 2);
}

TEST_CASE("people are listed by their family name", "[ontology]") {
    const auto names = [](std::string_view surname) {
        std::vector<std::string> found;
        for (const Entity* person : shipped().with_surname(surname)) {
            found.push_back(person->name);
        }
        return found;
    };
    const auto has = [&](std::string_view surname, std::string_view name) {
        const std::vector<std::string> found = names(surname);
        return std::find(found.begin(), found.end(), name) != found.end();
    };
    CHECK(has("Kim", "Kim Jong-un"));
    CHECK_FALSE(has("Un", "Kim Jong-un"));
    CHECK(has("Assad", "Bashar al-Assad"));
    CHECK(has("al-Assad", "Bashar al-Assad"));
    CHECK(has("TRUMP", "Donald Trump"));
    CHECK(has("Leyen", "Ursula von der Leyen"));
    CHECK_FALSE(has("Salman", "Mohammed bin Salman"));
    CHECK(names("Nobody-has-this-name").empty());
    CHECK(names("").empty());
}

TEST_CASE("a person's family name is known wherever it stands", "[ontology]") {
    CHECK(shipped().surname(*shipped().find("wd:Q56226")) == "Kim");
    CHECK(shipped().surname(*shipped().find("wd:Q22686")) == "Trump");
    CHECK(shipped().surname(*shipped().find("wd:Q30")).empty());
}

TEST_CASE("terms of a person are in order", "[ontology]") {
    const Entity* putin = shipped().find("wd:Q7747");
    REQUIRE(putin);
    CHECK(putin->country == "RUS");
    const std::span<const Term> terms = shipped().terms(*putin);
    REQUIRE(terms.size() >= 4);
    CHECK(std::is_sorted(terms.begin(), terms.end(), [](const Term& left, const Term& right) {
        return left.from < right.from;
    }));
    CHECK(shipped().terms(*shipped().state("RUS")).empty());
}

TEST_CASE("the longest title is found in any case", "[ontology]") {
    const auto title = [](const Words& words) {
        const auto match = shipped().longest_title(words);
        return match ? std::pair(match->words, match->title->words)
                     : std::pair(std::size_t{0}, std::string());
    };
    CHECK(title({"Foreign", "Minister", "Sergei"}) ==
          std::pair(std::size_t{2}, std::string("foreign minister")));
    CHECK(title({"deputy", "foreign", "minister"}).first == 3);
    CHECK(title({"Secretary", "-", "General"}).second == "secretary-general");
    CHECK(title({"table"}).first == 0);
    CHECK(title({}).first == 0);
    CHECK(shipped().longest_title(Words{"general"})->title->sector == "MIL");
    CHECK(shipped().longest_title(Words{"foreign", "minister"})->title->office ==
          Office::foreign_minister);
}

TEST_CASE("every state is found by its code and its id", "[ontology]") {
    for (const std::string_view code : {"USA", "PRK", "TWN", "PSE", "XKX", "VAT", "HKG", "SUN"}) {
        INFO(code);
        const Entity* state = shipped().state(code);
        REQUIRE(state);
        CHECK(state->kind == EntityKind::state);
        CHECK(shipped().find(state->id) == state);
    }
    CHECK(shipped().state("XXX") == nullptr);
    CHECK(shipped().find("wd:Q0") == nullptr);
    CHECK(shipped().find("") == nullptr);
}

TEST_CASE("hostile words are no names", "[ontology]") {
    const std::string huge(100'000, 'A');
    CHECK_FALSE(shipped().longest_match(Words{}));
    CHECK_FALSE(shipped().longest_match(Words{""}));
    CHECK_FALSE(shipped().longest_match(Words{huge, huge}));
    CHECK_FALSE(shipped().longest_match(Words{"\xFF\xFE", "Korea"}));
    CHECK(matched_words({"South", huge}) == 0);
    CHECK(matched_words({"South Korea"}) == 0);
}
