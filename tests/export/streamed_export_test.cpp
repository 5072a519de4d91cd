#include "export/claims_csv.hpp"
#include "export/dyad_panel.hpp"
#include "export/events/calendar.hpp"
#include "export/events/geo_json.hpp"
#include "export/events/timeline_js.hpp"
#include "export/events/vis_timeline.hpp"
#include "export/events_tsv.hpp"
#include "export/json_ld.hpp"
#include "export/n_quads.hpp"
#include "export/network/neo4j.hpp"
#include "export/turtle.hpp"
#include "graph/queries/part_of_graph.hpp"
#include "graph/store/claim_block.hpp"
#include "graph/store/graph_tables.hpp"
#include "graph/store/walk_graph.hpp"
#include "tests/export/random_story.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <sstream>

/// \file
/// What is written while a kept graph is read is what is written of all of it in memory.

using namespace entente;
using namespace entente::tests;

namespace {

/// Everything that can be written piece by piece, one behind the other.
std::string all_formats(const GraphWalk& walk) {
    std::ostringstream text;
    const Ontology& ontology = shipped_ontology();
    write_n_quads(text, walk, ontology);
    write_json_ld(text, walk, ontology);
    write_turtle(text, walk, ontology);
    write_claims_csv(text, walk);
    write_events_tsv(text, walk, ontology, nullptr);
    write_dyad_panel(text, walk, ontology, {});
    text << write_vis_timeline(text, walk, ontology);
    for (const std::size_t most : {std::size_t{0}, std::size_t{3}, most_timeline_events})
        text << write_timeline_js(text, walk, ontology, most);
    text << write_geo_json(text, walk, ontology, shipped_gazetteer());
    text << write_calendar(text, walk, ontology, &shipped_gazetteer());
    for (const GraphFile& file : neo4j_files())
        file.write(text, walk, ontology);
    return text.str();
}

/// The articles of a story with their claims, ready to be stored.
std::vector<StoredArticle> stored(const Consolidation& story) {
    std::map<std::string, std::vector<Claim>> claims;
    for (const Claim& claim : story.claims)
        claims[claim.article].push_back(claim);
    std::vector<StoredArticle> articles;
    for (const ArticleRecord& record : story.articles)
        articles.push_back(make_stored(record, {}, claims[record.id]));
    return articles;
}

/// All that a store holds, made into a graph in memory.
EntityGraph in_memory(const Store& store, const Corrections& corrections = {}) {
    std::vector<ArticleRecord> records;
    std::vector<Claim> claims;
    store.for_each([&](StoredArticle article) {
        if (!is_held(article))
            return;
        std::ranges::move(decode_claims(article.block, article.record.id),
                          std::back_inserter(claims));
        records.push_back(std::move(article.record));
    });
    return build_graph(
        consolidate(std::move(records), std::move(claims), shipped_ontology(), corrections));
}

void keep(Store& store, const Corrections& corrections = {}) {
    REQUIRE(keep_graph(
        store, {store.changes(), "test"},
        consolidate_store(store, shipped_ontology(), corrections, [](std::uint64_t) {})));
}

std::string streamed(const Store& store, const EventFilter& filter = {}) {
    std::string text;
    walk_graph(
        store, shipped_ontology(), [&](const EntityGraph&) { return filter; },
        [&](const GraphWalk& walk) { text = all_formats(walk); });
    return text;
}

std::string written(const EntityGraph& graph) { return all_formats(MemoryWalk(graph)); }

/// People who meet and visit in thirty articles, several of them telling of one event; some of
/// which tell of nothing.
Consolidation news(std::mt19937& random) {
    const std::vector<std::string> people = {"Ana Holt", "Luis Reyes", "Mira Sand", "Jon Vale"};
    const std::vector<std::string> states = {"Suria", "Belmark", "Arvenia"};
    const auto pick = [&](const std::vector<std::string>& from) {
        return from[random() % from.size()];
    };
    std::vector<ArticleRecord> articles;
    std::vector<Claim> claims;
    for (int a = 0; a < 30; ++a) {
        const std::string id = "a" + std::to_string(a);
        articles.push_back(article(id, "News " + id));
        for (int c = a % 5 == 0 ? 7 : 0; c < 7; ++c) {
            ClaimBuilder claim =
                random() % 2 == 0 ? visits(person(pick(people), "SUR"), state(pick(states)))
                                  : meets(person(pick(people), "BEL"), person(pick(people), "SUR"));
            claim.in(id).on("2024-05-0" + std::to_string(1 + random() % 9));
            claim.said_by(person("Speaker " + std::to_string(random() % 3)));
            if (random() % 3 == 0)
                claim.at(city("Port Vela", "Suria"));
            if (random() % 4 == 0)
                claim.planned();
            claims.push_back(claim.sure(0.5 + 0.1 * static_cast<double>(random() % 5)));
            claims.back().evidence.span = {static_cast<std::uint32_t>(random() % 3), 9};
        }
    }
    return graph_of(std::move(articles), std::move(claims)).facts;
}

} // namespace

TEST_CASE("a kept graph is written as all of it in memory, in whatever order it was stored",
          "[export][store]") {
    std::mt19937 random(17);
    const std::vector<Consolidation> stories = {story_of_times().facts, dated_naughty_story().facts,
                                                random_dated_story(some_random_claims).facts,
                                                news(random)};
    for (const Consolidation& story : stories) {
        const TemporaryFolder folder;
        std::vector<StoredArticle> articles = stored(story);
        std::ranges::shuffle(articles, random);
        Store store(folder.file("g.entente"), Store::Access::create);
        for (const StoredArticle& one : articles)
            store.put(std::span(&one, 1));
        keep(store);
        const std::string expected = written(in_memory(store));
        CHECK(streamed(store) == expected);
        std::vector<Claim> shuffled = story.claims;
        shuffled.insert(shuffled.end(), story.claims.begin(), story.claims.end());
        std::ranges::shuffle(shuffled, random);
        CHECK(written(graph_of(story.articles, shuffled)) == expected);
    }
}

TEST_CASE("what a filter leaves of a kept graph is written as in memory", "[export][store]") {
    std::mt19937 random(18);
    const TemporaryFolder folder;
    Store store(folder.file("g.entente"), Store::Access::create);
    store.put(stored(news(random)));
    keep(store);
    const std::vector<EventFilter> filters = {
        {.types = {"visit"}},        {.from = read_day("2024-05-03"), .to = read_day("2024-05-04")},
        {.actors = {"Ana Holt"}},    {.actors = {"BEL", "Mira Sand"}},
        {.actors = {"Nobody"}},      {.places = {"Port Vela"}},
        {.modalities = {"planned"}}, {.min_sources = 3}};
    for (const EventFilter& filter : filters) {
        const EntityGraph part = part_of_graph(in_memory(store), shipped_ontology(), filter);
        CHECK(streamed(store, filter) == written(part));
    }
}

TEST_CASE("wrong, repeated and withdrawn claims do not show in what is written of a kept graph",
          "[export][store]") {
    std::mt19937 random(19);
    const Consolidation story = news(random);
    const TemporaryFolder folder;
    std::vector<StoredArticle> articles = stored(story);
    std::vector<Claim> twice(story.claims.begin(), story.claims.begin() + 1);
    twice.push_back(twice.front());
    twice.back().confidence = 0.99;
    articles.push_back(make_stored(article(twice.front().article, "Newer"), {}, twice));
    articles.back().record.published = read_day("2024-06-01");
    Store store(folder.file("g.entente"), Store::Access::create);
    store.put(articles);
    store.withdraw(std::vector<std::string>{"a3"});
    Corrections corrections;
    add(corrections, {CorrectionVerb::wrong, story.claims.back().id, {}});
    add(corrections,
        {CorrectionVerb::same, person("Ana Holt", "SUR").id, person("Ana Holt", "BEL").id});
    keep(store, corrections);
    const EntityGraph graph = in_memory(store, corrections);
    CHECK(graph.facts.joined_ids.size() > 0);
    CHECK(streamed(store) == written(graph));
}

TEST_CASE("a walk shows events by day, and articles by id with their claims in order",
          "[export][store]") {
    const EntityGraph graph = story_of_times();
    std::vector<std::optional<Day>> days;
    const MemoryWalk walk(graph);
    walk.for_each_event([&](const ShownEvent& shown) { days.push_back(known_day(shown.event)); });
    CHECK(std::ranges::is_sorted(
        days, [](const auto& one, const auto& other) { return one && (!other || *one < *other); }));
    std::vector<std::string> ids;
    walk.for_each_article([&](const ShownArticle& shown) {
        ids.emplace_back(shown.id);
        CHECK(std::ranges::is_sorted(shown.claims, [](const Claim* one, const Claim* other) {
            return stands_before(*one, *other);
        }));
    });
    CHECK(ids == std::vector<std::string>{"a1", "a2"});
}

TEST_CASE("a stream that fails ends a walk through a kept graph with an error", "[export][store]") {
    std::mt19937 random(20);
    const TemporaryFolder folder;
    Store store(folder.file("g.entente"), Store::Access::create);
    store.put(stored(news(random)));
    keep(store);
    std::ostringstream output;
    output.setstate(std::ios::badbit);
    const auto all = [](const EntityGraph&) { return EventFilter(); };
    CHECK_THROWS_AS(
        walk_graph(store, shipped_ontology(), all,
                   [&](const GraphWalk& walk) { write_n_quads(output, walk, shipped_ontology()); }),
        Error);
    CHECK_THROWS_AS(walk_graph(store, shipped_ontology(), all,
                               [&](const GraphWalk& walk) { write_claims_csv(output, walk); }),
                    Error);
    // The store is as usable as before.
    CHECK(streamed(store) == written(in_memory(store)));
}
