#include "graph/store/graph_tables.hpp"

#include "graph/queries/event_filter.hpp"
#include "graph/store/byte_stream.hpp"
#include "graph/store/claim_block.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/shipped.hpp"
#include "tests/support/stored.hpp"
#include "tests/support/temporary_folder.hpp"

#include <random>

using namespace entente;
using namespace entente::tests;

namespace {

/// Some two hundred claims of thirty articles about a few people and states.
std::vector<StoredArticle> random_articles(std::mt19937& random) {
    const std::vector<std::string> people = {"Ana Holt", "Luis Reyes", "Mira Sand", "Jon Vale"};
    const std::vector<std::string> states = {"Suria", "Belmark", "Arvenia"};
    const auto pick = [&](const std::vector<std::string>& from) {
        return from[random() % from.size()];
    };
    std::vector<StoredArticle> articles;
    for (int a = 0; a < 30; ++a) {
        const std::string id = "a" + std::to_string(a);
        std::vector<Claim> claims;
        for (int c = 0; c < 7; ++c) {
            ClaimBuilder claim = random() % 2 == 0
                                     ? visits(pick(people), pick(states))
                                     : meets(person(pick(people)), person(pick(people), "SUR"));
            claim.in(id)
                .on("2024-05-0" + std::to_string(1 + random() % 9))
                .at(city("Port", "Suria"));
            if (random() % 3 == 0)
                claim.planned();
            claims.push_back(claim);
        }
        articles.push_back(article(id).told_on("2024-05-10").with(std::move(claims)));
    }
    return articles;
}

Consolidation consolidated(const Store& store) {
    std::vector<ArticleRecord> records;
    std::vector<Claim> claims;
    store.for_each([&](StoredArticle article) {
        for (Claim& claim : decode_claims(article.block, article.record.id))
            claims.push_back(std::move(claim));
        records.push_back(std::move(article.record));
    });
    return consolidate(std::move(records), std::move(claims), shipped_ontology());
}

StoreGraph made(const Store& store, const Corrections& corrections = {}) {
    return consolidate_store(store, shipped_ontology(), corrections, [](std::uint64_t) {});
}

/// An event by names and ids, without indices.
std::string printed(const Event& event, const Consolidation& facts) {
    std::string text = to_string(event.id) + " " + full_type(event) + " " +
                       std::string(to_string(event.status)) + " " + std::to_string(event.articles) +
                       (event.time ? " " + event.time->interval.edtf() : "");
    for (const Participation& part : event.participations)
        text += ", " + std::string(part.role) + " " + facts.entities[part.entity].id;
    for (const ClaimIndex claim : event.claims)
        text += " + " + facts.claims[claim].id;
    return text;
}

std::vector<std::string> printed(const Consolidation& facts) {
    std::vector<std::string> lines;
    for (const Event& event : facts.events)
        lines.push_back(printed(event, facts));
    return lines;
}

std::vector<std::string> bytes_of(const std::vector<GraphEntity>& entities) {
    std::vector<std::string> bytes;
    for (const GraphEntity& entity : entities)
        bytes.push_back(encode_entity(entity));
    return bytes;
}

} // namespace

TEST_CASE("a kept graph is read as consolidation made it", "[graph][store]") {
    const TemporaryFolder folder;
    std::mt19937 random(5);
    Store store(folder.file("g.entente"), Store::Access::create);
    store.put(random_articles(random));
    const Consolidation facts = consolidated(store);
    CHECK(kept_graph(store)->changes != store.changes());
    REQUIRE(keep_graph(store, {store.changes(), "test"}, made(store)));
    CHECK(kept_graph(store) == GraphOrigin{store.changes(), "test"});
    const std::optional<Consolidation> read = read_graph(store, {});
    REQUIRE(read);
    CHECK(printed(*read) == printed(facts));
    CHECK(read->claims == facts.claims);
    CHECK(read->articles == facts.articles);
    CHECK(bytes_of(read->entities) == bytes_of(facts.entities));
    CHECK(read->joined_ids == facts.joined_ids);
    CHECK(facts.events.size() > 20);
}

TEST_CASE("of a kept graph the events of some actors can be read alone", "[graph][store]") {
    const TemporaryFolder folder;
    std::mt19937 random(6);
    Store store(folder.file("g.entente"), Store::Access::create);
    store.put(random_articles(random));
    const Consolidation facts = consolidated(store);
    keep_graph(store, {store.changes(), "test"}, made(store));

    const auto takes_part = [&](const Event& event, auto is_meant) {
        return std::ranges::any_of(event.participations, [&](const Participation& part) {
            return is_meant(facts.entities[part.entity]);
        });
    };
    std::vector<std::string> expected;
    for (const Event& event : facts.events)
        if (takes_part(event,
                       [](const GraphEntity& entity) { return entity.name == "Ana Holt"; }) &&
            takes_part(event, [](const GraphEntity& entity) { return entity.country == "SUR"; }))
            expected.push_back(printed(event, facts));
    const std::optional<Consolidation> read =
        read_graph(store, {.actors = {"ANA HOLT", "SUR"}, .claims = true});
    REQUIRE(read);
    CHECK_FALSE(expected.empty());
    CHECK(printed(*read) == expected);
    CHECK_FALSE(read_graph(store, {.actors = {"Nobody"}, .claims = true}));
    CHECK(read_graph(store, {.actors = {"Ana Holt"}, .claims = false})->claims.empty());
}

TEST_CASE("a part of a kept graph knows all whom its claims name, by whatever id",
          "[graph][store]") {
    const TemporaryFolder folder;
    Store store(folder.file("g.entente"), Store::Access::create);
    const Participant desk = person("Mira Sand", "ARV");
    const std::vector<StoredArticle> told = {
        article("a1").with({visits(person("Ana Holt"), state("Suria")).in("a1").said_by(desk)}),
        article("a2").with({visits(person("Ana Holt", "BEL"), state("Suria")).in("a2"),
                            visits("Jon Vale", "Arvenia").in("a2")})};
    store.put(told);
    keep_graph(store, {store.changes(), "test"}, made(store));
    const Consolidation facts = consolidated(store);
    REQUIRE(facts.joined_ids.size() == 1);
    const auto& [id, known_as] = *facts.joined_ids.begin();
    for (const GraphPart& part :
         {GraphPart{.actors = {"Suria"}}, GraphPart{.words = read_search("holt")}}) {
        const std::optional<Consolidation> read = read_graph(store, part);
        REQUIRE(read);
        CHECK(read->joined_ids == facts.joined_ids);
        CHECK(find_entity(*read, id) == find_entity(*read, known_as));
        CHECK(find_entity(*read, desk.id));
        CHECK_FALSE(find_entity(*read, person("Jon Vale").id));
    }
    // By the id alone, without claims.
    const auto by_id = read_graph(store, {.actors = {id}, .claims = false});
    REQUIRE(by_id);
    CHECK(find_entity(*by_id, id));
    const auto with_other = read_graph(store, {.actors = {id}, .others = {"Jon Vale"}});
    REQUIRE(with_other);
    CHECK(find_entity(*with_other, person("Jon Vale").id));
    CHECK(with_other->events.size() == by_id->events.size());
    CHECK_FALSE(read_graph(store, {.others = {"Nobody"}}));
}

TEST_CASE("of a kept graph the events that words tell of can be read alone", "[graph][store]") {
    const TemporaryFolder folder;
    Store store(folder.file("g.entente"), Store::Access::create);
    const Claim visit =
        visits("Ana Holt", "Suria").in("a1").saying("Ana Holt visited Suria's hárbour.");
    const Claim other = visits("Luis Reyes", "Belmark").in("a1").saying("Reyes went to Belmark.");
    const Claim third =
        meets(person("Luis Reyes"), person("Mira Sand")).in("a2").saying("They met.");
    const std::vector<StoredArticle> told = {article("a1").with({visit, other}),
                                             article("a2").with({third})};
    store.put(told);
    keep_graph(store, {store.changes(), "test"}, made(store));
    const auto events_about = [&](const std::string& words) {
        return read_graph(store, {.words = read_search(words), .claims = true})->events.size();
    };
    // Whoever searches looks at each sentence of the articles that come into question.
    CHECK(events_about("harbour") == 2);
    CHECK(events_about("sand") == 1);
    CHECK(events_about("\"luis reyes\"") == 2);
    CHECK(events_about("harbour reyes") == 0);
    const std::vector<StoredArticle> corrected = {
        article("a1").told_on("2024-05-06").with({other})};
    store.put(corrected);
    keep_graph(store, {store.changes(), "test"}, made(store));
    CHECK(events_about("harbour") == 0);
    CHECK(events_about("went") == 1);
}

TEST_CASE("a claim that a correction calls wrong is not in the kept graph", "[graph][store]") {
    const TemporaryFolder folder;
    Store store(folder.file("g.entente"), Store::Access::create);
    const Claim right = visits("Ana Holt", "Suria").in("a1").on("2024-05-06");
    const Claim wrong = visits("Luis Reyes", "Belmark").in("a1").on("2024-05-06");
    const StoredArticle told = article("a1").with({right, wrong});
    store.put(std::span(&told, 1));
    Corrections corrections;
    add(corrections, {.verb = CorrectionVerb::wrong, .id = wrong.id, .value = {}});
    keep_graph(store, {store.changes(), "test"}, made(store, corrections));
    CHECK(read_graph(store, {})->claims == std::vector{right});
}

TEST_CASE("all of a kept graph has the articles that tell of nothing too", "[graph][store]") {
    const TemporaryFolder folder;
    Store store(folder.file("g.entente"), Store::Access::create);
    const std::vector<StoredArticle> told = {
        article("a1").with({visits("Ana Holt", "Suria").in("a1")}), article("a2"), article("a3")};
    store.put(told);
    const std::vector<std::string> withdrawn = {"a3"};
    store.withdraw(withdrawn);
    keep_graph(store, {store.changes(), "test"}, made(store));
    const std::vector<ArticleRecord> all = read_graph(store, {})->articles;
    REQUIRE(all.size() == 2);
    CHECK(all.back().id == "a2");
    CHECK(read_graph(store, {.actors = {"Suria"}})->articles.size() == 1);
}

TEST_CASE("no graph is kept of claims that have changed meanwhile", "[graph][store]") {
    const TemporaryFolder folder;
    Store store(folder.file("g.entente"), Store::Access::create);
    const StoredArticle first = article("a1").with({visits("Ana Holt", "Suria")});
    const StoredArticle second = article("a2");
    store.put(std::span(&first, 1));
    const GraphOrigin origin{store.changes(), "test"};
    const StoreGraph graph = made(store);
    store.put(std::span(&second, 1));
    CHECK_FALSE(keep_graph(store, origin, graph));
    CHECK_FALSE(kept_graph(store) == origin);
}

namespace {

/// An event as older programs wrote it, with the words of its time.
std::string bytes_with_words(std::string_view id, std::string_view words) {
    detail::ByteWriter bytes;
    for (const std::string_view text : {id, std::string_view("visit"), std::string_view()})
        bytes.string(text);
    bytes.number(0); // participations
    bytes.number(1);
    bytes.string("2024-05-06");
    bytes.number(0);
    bytes.string(words);
    bytes.number(static_cast<std::uint64_t>(EventStatus::actual));
    bytes.number(3); // articles
    bytes.real(0.5);
    bytes.number(0); // claims
    return bytes.take();
}

} // namespace

TEST_CASE("events of older files have the words of their times, which are passed by",
          "[graph][store]") {
    const std::string id = to_string(ClaimId{1, 2});
    const StoredEvent read = decode_event(bytes_with_words(id, "on Monday"));
    CHECK(read.event.id == ClaimId{1, 2});
    CHECK(read.event.type == "visit");
    CHECK(read.event.time == ToldTime{*read_edtf("2024-05-06"), TimeBasis::expression});
    CHECK(read.event.articles == 3);
    CHECK(encode_event(read) == bytes_with_words(id, ""));
}

TEST_CASE("an event whose id is no 32 digits is found damaged", "[graph][store]") {
    const std::string id = to_string(ClaimId{1, 2});
    for (const std::string& damaged :
         {std::string(), std::string("ab"), id + "0", "G" + id.substr(1)})
        CHECK_THROWS_AS(decode_event(bytes_with_words(damaged, "")), detail::DamagedBytes);
}

TEST_CASE("events and entities come back from their bytes, and cut bytes are found damaged",
          "[graph][store]") {
    const Event event{.id = {1, 2},
                      .type = Word("visit"),
                      .subtype = Word("state"),
                      .participations = {{0, Word("subject")}, {70'000, Word("sponsor")}},
                      .time = ToldTime{*read_edtf("2024-05-06/.."), TimeBasis::tense},
                      .status = EventStatus::denied,
                      .claims = {},
                      .articles = 3,
                      .confidence = 0.3};
    const std::string bytes = encode_event({event, {{1, 0}, {1, 3}, {9, 2}}});
    const StoredEvent read = decode_event(bytes);
    CHECK(read.event.participations == event.participations);
    CHECK(read.event.time == event.time);
    CHECK(read.claims == std::vector<ClaimPlace>{{1, 0}, {1, 3}, {9, 2}});
    CHECK(encode_event(read) == bytes);
    const StoredEvent alone = decode_event(bytes, Places::left_out);
    CHECK(alone.claims.empty());
    CHECK(encode_event({alone.event, read.claims}) == bytes);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        for (const Places places : {Places::kept, Places::left_out})
            CHECK_THROWS_AS(decode_event(std::string_view(bytes).substr(0, size), places),
                            detail::DamagedBytes);

    const GraphEntity entity{"wd:Q1", "Ana Holt", EntityKind::person,
                             "SUR",   "GOV",      {"Holt", "Ána"}};
    CHECK(encode_entity(decode_entity(encode_entity(entity))) == encode_entity(entity));
    CHECK(decode_ascending(encode_ascending({0, 1, 500, 4'000'000'000})) ==
          std::vector<std::uint32_t>{0, 1, 500, 4'000'000'000});
}
