#include "graph/store/event_lines.hpp"

#include "bench/claim_generator.hpp"
#include "graph/store/graph_tables.hpp"
#include "graph/timeline.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/shipped.hpp"
#include "tests/support/stored.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <map>
#include <set>

using namespace entente;
using namespace entente::tests;

namespace {

Event visit_event() {
    return {.id = {1, 2},
            .type = Word("visit"),
            .subtype = Word("state"),
            .participations = {{0, Word("subject")}, {70'000, Word("sponsor")}},
            .time = ToldTime{*read_edtf("2024-05-06/.."), TimeBasis::tense},
            .status = EventStatus::denied,
            .claims = {4, 5},
            .articles = 300,
            .confidence = 0.3};
}

Event undated_meeting() {
    Event event;
    event.type = Word("meet");
    event.participations = {{7, Word("participant")}, {8, Word("participant")}};
    return event;
}

/// All that a line shows.
std::string shown(const Event& event) {
    std::string text = full_type(event) + " " + std::string(to_string(event.status)) + " " +
                       std::to_string(event.articles) + " " +
                       (event.time ? event.time->interval.edtf() : "undated");
    for (const Participation& part : event.participations)
        text += ", " + std::string(part.role) + " " + std::to_string(part.entity);
    return text;
}

std::string block_of_three() {
    LineBlock block;
    block.add(3, visit_event());
    block.add(400, undated_meeting());
    block.add(4'000'000'000, visit_event());
    CHECK(block.lines() == 3);
    return block.take();
}

std::map<std::uint32_t, std::string> lines_of(std::string_view block,
                                              const std::vector<std::uint32_t>& wanted) {
    EventLines read;
    decode_lines(block, wanted, read);
    std::map<std::uint32_t, std::string> lines;
    for (std::size_t n = 0; n < read.numbers.size(); ++n) {
        lines.emplace(read.numbers[n], shown(read.events[n]));
        CHECK(read.events[n].id == ClaimId());
    }
    return lines;
}

void put_news(Store& store, std::uint64_t claims) {
    std::vector<StoredArticle> articles;
    bench::generate_claims({.claims = claims, .actors = 1000, .days = 400}, shipped_ontology(),
                           [&](const ArticleRecord& record, const std::vector<Claim>& made) {
                               articles.push_back(make_stored(record, std::nullopt, made));
                           });
    store.put(articles);
}

StoreGraph made_of(const Store& store) {
    return consolidate_store(store, shipped_ontology(), {}, [](std::uint64_t) {});
}

std::vector<std::string> lines_of(const EntityGraph& graph, const EventFilter& filter) {
    std::vector<std::string> lines;
    for (const TimelineEntry& entry : timeline(graph, shipped_ontology(), filter)) {
        const Event& event = graph.facts.events[entry.event];
        lines.push_back(entry.date + " " + full_type(event) + " " + entry.description + " " +
                        std::string(to_string(event.status)) + " " +
                        std::to_string(event.articles));
        for (const Participation& part : event.participations)
            lines.back() +=
                ", " + std::string(part.role) + " " + graph.facts.entities[part.entity].id;
    }
    return lines;
}

/// What a timeline reads of a file.
EntityGraph part_for(const Store& store, const EventFilter& filter) {
    return build_graph(*read_graph(
        store, {.actors = filter.actors, .others = filter.places, .claims = false, .ids = false}));
}

std::string id_of(const EntityGraph& graph, EntityIndex entity) {
    return graph.facts.entities[entity].id;
}

/// Those with most events first.
std::vector<EntityIndex> by_events(const EntityGraph& graph) {
    std::vector<EntityIndex> order(graph.facts.entities.size());
    for (EntityIndex e = 0; e < order.size(); ++e)
        order[e] = e;
    std::ranges::stable_sort(order, std::ranges::greater(), [&](EntityIndex e) {
        return boost::out_degree(vertex_of_entity(graph, e), graph.vertices);
    });
    return order;
}

/// Someone with few events, who has one together with another.
std::vector<std::string> quiet_pair(const EntityGraph& graph, EntityIndex busy) {
    for (const EventIndex e : events_of(graph, busy))
        for (const Participation& part : graph.facts.events[e].participations)
            if (boost::out_degree(vertex_of_entity(graph, part.entity), graph.vertices) < 5)
                return {id_of(graph, busy), id_of(graph, part.entity)};
    return {id_of(graph, busy)};
}

/// One, two and three busy ones, one and a quiet one, and countries of many.
std::vector<std::vector<std::string>> casts(const EntityGraph& graph) {
    const std::vector<EntityIndex> order = by_events(graph);
    const std::string first = id_of(graph, order[0]);
    const std::string second = id_of(graph, order[1]);
    const std::string third = id_of(graph, order[2]);
    const std::string country = graph.facts.entities[order[0]].country;
    const std::string other = graph.facts.entities[order[1]].country;
    return {{first},        {first, second},        {second, first},
            {first, third}, {first, second, third}, quiet_pair(graph, order[0]),
            {country},      {country, other},       {country, second},
            {first, first}};
}

std::vector<EventFilter> filters_of(const EntityGraph& graph) {
    const std::vector<EntityIndex> order = by_events(graph);
    const auto place = std::ranges::find_if(
        order, [&](EntityIndex e) { return graph.facts.entities[e].kind == EntityKind::place; });
    using Words = std::vector<std::string>;
    using Days = std::pair<std::optional<Day>, std::optional<Day>>;
    std::vector<EventFilter> filters;
    for (const auto& [from, to] :
         {Days{}, Days{read_day("2005-06-01"), {}}, Days{{}, read_day("2005-09-30")},
          Days{read_day("2005-06-01"), read_day("2005-06-03")}})
        for (const Words& types : {Words{}, Words{"meet"}, Words{"visit/state", "statement"}})
            for (const Words& places : {Words{}, Words{id_of(graph, *place)},
                                        Words{graph.facts.entities[order[1]].country}})
                for (const Words& modalities : {Words{}, Words{"planned", "cancelled"}})
                    for (const std::uint32_t least : {0U, 2U})
                        filters.push_back({.from = from,
                                           .to = to,
                                           .types = types,
                                           .places = places,
                                           .modalities = modalities,
                                           .min_sources = least});
    return filters;
}

} // namespace

TEST_CASE("lines come back from their block, those alone that are wanted", "[graph][store]") {
    const std::string block = block_of_three();
    Event line = visit_event();
    keep_line(line);
    CHECK(shown(line) == shown(visit_event()));
    CHECK(line.claims.empty());
    CHECK(line.time->basis == TimeBasis());
    const auto all = lines_of(block, {0, 3, 4, 400, 4'000'000'000});
    CHECK(all == std::map<std::uint32_t, std::string>{{3, shown(visit_event())},
                                                      {400, shown(undated_meeting())},
                                                      {4'000'000'000, shown(visit_event())}});
    EventLines whole;
    decode_lines(block, whole);
    CHECK(whole.numbers == std::vector<std::uint32_t>{3, 400, 4'000'000'000});
    CHECK(shown(whole.events[1]) == shown(undated_meeting()));
    CHECK(lines_of(block, {400}).size() == 1);
    CHECK(lines_of(block, {1, 5}).empty());
    CHECK(lines_of(block, {}).empty());
}

TEST_CASE("a block that was cut is found damaged, and so is one of other bytes", "[graph][store]") {
    const std::string block = block_of_three();
    const std::vector<std::uint32_t> all = {3, 400, 4'000'000'000};
    const std::vector<std::uint32_t> last = {all.back()};
    std::size_t damaged = 0;
    for (std::size_t size = 0; size < block.size(); ++size)
        try {
            EventLines none;
            // Cut between two lines it is whole, but does not have the last.
            decode_lines(std::string_view(block).substr(0, size), last, none);
            CHECK(none.events.empty());
        } catch (const detail::DamagedBytes&) {
            ++damaged;
        }
    CHECK(damaged + 3 == block.size());
    for (std::size_t at = 0; at < block.size(); ++at)
        for (const char byte : {'\x00', '\x7f', '\xff'}) {
            std::string other = block;
            other[at] = byte;
            try {
                EventLines others;
                decode_lines(other, all, others);
                CHECK(others.events.size() <= all.size());
            } catch (const detail::DamagedBytes&) {
                continue; // Bytes that mean something else need not be found.
            }
        }
}

TEST_CASE("a timeline of lines is the timeline of the whole graph, whatever is asked for",
          "[graph][store]") {
    const TemporaryFolder folder;
    Store store(folder.file("g.entente"), Store::Access::create);
    put_news(store, 4000);
    const StoreGraph made = made_of(store);
    REQUIRE(keep_graph(store, {store.changes(), "test"}, made));
    const EntityGraph whole = build_graph(*read_graph(store, {}));
    // All are busy, some are, and none is.
    const std::size_t least = GENERATE(std::size_t{1}, std::size_t{40}, least_of_busy);
    REQUIRE(keep_graph(store, {store.changes(), "test"}, made, least));
    std::size_t lines = 0;
    for (const std::vector<std::string>& actors : casts(whole)) {
        const EventFilter any{.actors = actors};
        CAPTURE(least, actors);
        CHECK(lines_of(part_for(store, any), any) == lines_of(whole, any));
        for (EventFilter filter : filters_of(whole)) {
            filter.actors = actors;
            const std::vector<std::string> expected = lines_of(whole, filter);
            lines += expected.size();
            if (lines_of(part_for(store, filter), filter) != expected)
                FAIL_CHECK("another timeline of " << expected.size() << " events");
        }
    }
    CHECK(lines > 1000);
}

TEST_CASE("a graph kept anew leaves no lines of the one before", "[graph][store]") {
    const TemporaryFolder folder;
    Store store(folder.file("g.entente"), Store::Access::create);
    const StoredArticle first =
        article("a1").with({visits("Ana Holt", "Suria").in("a1").on("2024-05-06"),
                            visits("Ana Holt", "Belmark").in("a1").on("2024-05-08")});
    const StoredArticle second =
        article("a1").told_on("2024-05-09").with({visits("Ana Holt", "Arvenia").in("a1")});
    const EventFilter filter{.actors = {"Ana Holt"}};
    std::vector<std::string> lines;
    for (const StoredArticle& told : {first, second}) {
        store.put(std::span(&told, 1));
        keep_graph(store, {store.changes(), "test"}, made_of(store), 1);
        std::ranges::copy(lines_of(part_for(store, filter), filter), std::back_inserter(lines));
    }
    REQUIRE(lines.size() == 3);
    CHECK(lines.back().find("Arvenia") != std::string::npos);
}
