#include "graph/store/claim_block.hpp"
#include "graph/store/graph_tables.hpp"
#include "ontology/diagnostic.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/shipped.hpp"
#include "tests/support/stored.hpp"
#include "tests/support/temporary_folder.hpp"

#include <sqlite3.h>

using namespace entente;
using namespace entente::tests;

namespace {

void run(const std::string& path, const std::string& statements) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    CHECK(sqlite3_exec(database, statements.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
}

/// Claims of no article, as SQL writes bytes.
std::string no_claims() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string literal = "x'";
    for (const char c : encode_claims({})) {
        const auto byte = static_cast<unsigned char>(c);
        literal += digits[byte >> 4U];
        literal += digits[byte & 0xFU];
    }
    return literal + "'";
}

void keep_graph_in(const std::string& path, std::size_t least = least_of_busy) {
    const StoredArticle told = article("a1").with({visits("Ana Holt", "Suria").in("a1")});
    Store store(path, Store::Access::create);
    store.put(std::span(&told, 1));
    REQUIRE(keep_graph(store, {store.changes(), "test"},
                       consolidate_store(store, shipped_ontology(), {}, [](std::uint64_t) {}),
                       least));
}

std::string complaint(const Store& store, const GraphPart& part) {
    try {
        read_graph(store, part);
    } catch (const Error& error) {
        return error.what();
    }
    return "none";
}

} // namespace

TEST_CASE("a kept graph that speaks of what is not there is damaged", "[graph][store]") {
    const TemporaryFolder folder;
    const std::string path = folder.file("g.entente");
    keep_graph_in(path);
    const auto [damage, missing] = GENERATE(table<std::string, std::string>(
        {{"DELETE FROM article", "an article"},
         {"DELETE FROM article_claims", "an article"},
         {"UPDATE article_claims SET block = " + no_claims(), "a claim"},
         {"DELETE FROM event", "an event"},
         {"DELETE FROM entity", "an entity"}}));
    CAPTURE(damage);
    run(path, damage);
    const Store store(path, Store::Access::read);
    const std::string expected = missing + " of the kept graph is missing";
    const std::string of_some = complaint(store, {.actors = {"Suria"}});
    CAPTURE(of_some);
    CHECK(of_some.find(expected) != std::string::npos);
    // Who reads all events asks for none by its number.
    const std::string of_all = complaint(store, {});
    CAPTURE(of_all);
    CHECK((missing == "an event" || of_all.find(expected) != std::string::npos));
}

TEST_CASE("whatever number an event of a damaged file has, the events are read", "[graph][store]") {
    const TemporaryFolder folder;
    const std::string path = folder.file("g.entente");
    keep_graph_in(path);
    const auto* const number = GENERATE("1099511627776", "9223372036854775807", "-5");
    run(path, std::string("UPDATE event SET number = ") + number);
    const auto facts = read_graph(Store(path, Store::Access::read), {.claims = false});
    REQUIRE(facts.has_value());
    CHECK(facts->events.size() == 1);
}

TEST_CASE("lines of the busy that are damaged are reported, and missing ones read from the events",
          "[graph][store]") {
    const TemporaryFolder folder;
    const std::string path = folder.file("g.entente");
    keep_graph_in(path, 1);
    const GraphPart part{.actors = {"Suria", "Ana Holt"}, .claims = false, .ids = false};
    const Store store(path, Store::Access::read);
    CHECK(read_graph(store, part)->events.size() == 1);
    run(path, "UPDATE event_lines SET lines = x'ff'");
    CHECK(complaint(store, part).find("is damaged") != std::string::npos);
    run(path, "DELETE FROM event_lines WHERE other <> entity");
    CHECK(complaint(store, part).find("is damaged") != std::string::npos);
    run(path, "DELETE FROM event_lines");
    CHECK(read_graph(store, part)->events.size() == 1);
}
