#include "graph/store/graph_tables.hpp"

#include "graph/store/claim_block.hpp"

#include "tests/graph/queries/random_meetings.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/stored.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace entente;
using namespace entente::tests;

namespace {

/// Sentences as the news writes them, and worse.
const std::vector<std::string> sentences = {"Lech Wałęsa went to Łódź.",
                                            "Ærøskøbing’s mayor spoke of “naïve” plans.",
                                            "The ﬁshing rights of the Ⅳ. ﬂeet",
                                            "Die GROẞE STRASSE, die große Straße",
                                            "İstanbul'da ırmak kenarında",
                                            "東京で会談した。",
                                            "हिन्दी भाषा में वार्ता",
                                            "Зеленский встретил Путина в Ялте",
                                            "an \"armed attack\"; DROP TABLE event; --",
                                            "NEAR(arvenia belmark) AND NOT OR",
                                            "sentence:arvenia ^belmark col* + arv",
                                            "U.S.-led e-mail, 5½ per cent, €5 a litre, or 5 €",
                                            "x_y z\u200Bw soft\u00ADhyphen tab\tend",
                                            "c\u0327a va\u0301 vá",
                                            "Nothing of note."};

/// Beside the sentences' own words: what a query may hold.
const std::vector<std::string> queries = {"walesa",
                                          "wałęsa",
                                          "WAŁĘSA lodz",
                                          "aeroskobing",
                                          "ærøskøbing’s",
                                          "naive",
                                          "fishing",
                                          "fish*",
                                          "ﬁsh*",
                                          "iv",
                                          "strasse",
                                          "strass*",
                                          "GROSSE",
                                          "istanbul",
                                          "irmak",
                                          "東京で会談した。",
                                          "東京*",
                                          "हिन्दी",
                                          "हि*",
                                          "зеленский",
                                          "путин*",
                                          "\"armed attack\"",
                                          "\"attack armed\"",
                                          "'; DROP TABLE event; --",
                                          "\"drop table\"",
                                          "NEAR(arvenia belmark)",
                                          "arvenia AND belmark",
                                          "arvenia NOT nobody",
                                          "NOT arvenia",
                                          "arvenia OR nobody",
                                          "sentence:arvenia",
                                          "name : arvenia",
                                          "^belmark",
                                          "arvenia + belmark",
                                          "(arvenia",
                                          "arvenia)",
                                          "{sentence name}: arvenia",
                                          "-arvenia",
                                          "\"arvenia bel\"*",
                                          "\"",
                                          "\"\"",
                                          "\"arvenia",
                                          "*",
                                          "* *",
                                          "arv*enia",
                                          "?",
                                          "½",
                                          "5½",
                                          "€",
                                          "€5",
                                          "u.s.-led",
                                          "\"u s led\"",
                                          "x_y",
                                          "_",
                                          "z\u200Bw",
                                          "zw",
                                          "soft\u00ADhyphen",
                                          "softhyphen",
                                          "c\u0327a",
                                          "ça",
                                          "vá \u0301",
                                          "ana",
                                          "holt",
                                          "ÁNA*",
                                          "jurgens",
                                          "jürgens holt",
                                          "ana reyes",
                                          "\"holt jurgens\"",
                                          ",",
                                          "",
                                          std::string(40'000, 'x')};

const Participant holt = person("Ána Holt");
const Participant juergens = person("Jürgens Ørsted");

std::vector<StoredArticle> told() {
    std::vector<StoredArticle> articles;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        const std::string id = "a" + std::to_string(s);
        const std::string day = "2024-05-" + std::to_string(10 + s);
        articles.push_back(article(id).with({visits(s % 2 == 0 ? holt : juergens, state("Suria"))
                                                 .in(id)
                                                 .on(day)
                                                 .saying(sentences[s]),
                                             meets(person("Guest " + id), person("Luis Reyes"))
                                                 .in(id)
                                                 .on(day)
                                                 .saying("They met in the " + id + ".")}));
    }
    return articles;
}

/// What was found, without indices.
std::vector<std::string> printed(const EntityGraph& graph, std::span<const SearchTerm> terms) {
    const SearchResult found = search_graph(graph, all_events(graph), terms);
    std::vector<std::string> lines;
    for (const EntityHit& hit : found.entities)
        lines.push_back(graph.facts.entities[hit.entity].id + " " + hit.name + " " +
                        std::to_string(hit.events));
    for (const EventHit& hit : found.events)
        lines.push_back(to_string(graph.facts.events[hit.event].id) + " " +
                        graph.facts.claims[hit.claim].id + " " + std::to_string(hit.claims));
    return lines;
}

class KeptNews {
  public:
    KeptNews() : store_(folder_.file("g.entente"), Store::Access::create) {
        store_.put(told());
        keep_graph(store_, {store_.changes(), "test"},
                   consolidate_store(store_, shipped_ontology(), {}, [](std::uint64_t) {}));
    }
    EntityGraph part(std::vector<SearchTerm> words) const {
        return build_graph(*read_graph(store_, {.words = std::move(words)}));
    }

  private:
    TemporaryFolder folder_;
    Store store_;
};

std::vector<Claim> all_claims() {
    std::vector<Claim> claims;
    for (const StoredArticle& article : told())
        std::ranges::move(decode_claims(article.block, article.record.id),
                          std::back_inserter(claims));
    return claims;
}

} // namespace

TEST_CASE("a search finds the same in a kept graph as in the claims", "[graph][store]") {
    const KeptNews news;
    const EntityGraph whole = graph_of(all_claims());
    std::vector<std::string> asked = queries;
    for (const std::string& sentence : sentences) {
        asked.push_back(sentence);
        asked.push_back("\"" + sentence + "\"*");
        for (std::size_t begin = 0; begin < sentence.size();) {
            const std::size_t end = std::min(sentence.find(' ', begin), sentence.size());
            asked.push_back(sentence.substr(begin, end - begin));
            begin = end + 1;
        }
    }
    for (const std::string& query : asked) {
        CAPTURE(query);
        const std::vector<SearchTerm> terms = read_search(query);
        REQUIRE(printed(news.part(terms), terms) == printed(whole, terms));
    }
}

TEST_CASE("a search of a kept graph reads only what the words lead to", "[graph][store]") {
    const KeptNews news;
    const auto events = [&](std::string_view query) {
        return news.part(read_search(query)).facts.events.size();
    };
    CHECK(events("walesa") == 2); // what its article tells
    CHECK(events("nobody") == 0);
    CHECK(events("orsted") == 7); // what he took part in
    CHECK(events("lodz nobody") == 0);
    CHECK(events("") == 30);
}

TEST_CASE("a thousand words can be searched for", "[graph][store]") {
    const KeptNews news;
    std::string words;
    for (int word = 0; word < 1000; ++word)
        words += " arvenia" + std::to_string(word);
    CHECK(news.part(read_search(words)).facts.events.empty());
    CHECK(news.part(read_search("\"" + words + "\"")).facts.events.empty());
}
