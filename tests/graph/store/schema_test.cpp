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

/// Does to a file what no store would.
void execute(const std::string& path, const char* statements) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    CHECK(sqlite3_exec(database, statements, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
}

std::string refusal(const std::string& path) {
    try {
        const Store store(path, Store::Access::read);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

StoredArticle visit_told(std::string_view id) {
    return article(id).with({visits("Ana Holt", "Suria").in(id).saying("She saw Łódź.")});
}

std::size_t events_about(Store& store, std::string_view words) {
    keep_graph(store, {store.changes(), "test"},
               consolidate_store(store, shipped_ontology(), {}, [](std::uint64_t) {}));
    return read_graph(store, {.words = read_search(words)})->events.size();
}

} // namespace

TEST_CASE("a file of the version before is brought up to date, and searched as a new one",
          "[graph][store]") {
    const TemporaryFolder folder;
    const std::string path = folder.file("g.entente");
    const StoredArticle told = visit_told("a1");
    {
        Store store(path, Store::Access::create);
        store.put(std::span(&told, 1));
        CHECK(events_about(store, "lodz") == 1);
    }
    execute(path, R"(
        DROP TABLE sentence_words;
        DROP TABLE name_words;
        CREATE VIRTUAL TABLE sentence_words USING
          fts5(sentence, content = '', tokenize = 'unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE name_words USING
          fts5(name, content = '', tokenize = 'unicode61 remove_diacritics 2');
        DROP TABLE event_lines;
        PRAGMA user_version = 2;)");
    Store store(path, Store::Access::read);
    CHECK(kept_graph(store)->changes != store.changes());
    CHECK(events_about(store, "lodz") == 1);
    CHECK(events_about(store, "holt") == 1);
    CHECK(store.read("a1") == told);
}

TEST_CASE("a file of a later version is refused with both versions", "[graph][store]") {
    const TemporaryFolder folder;
    const std::string path = folder.file("g.entente");
    { const Store store(path, Store::Access::create); }
    execute(path, "PRAGMA user_version = 99");
    const std::string message = refusal(path);
    CHECK(message.find("version 99") != std::string::npos);
    CHECK(message.find("up to 4") != std::string::npos);
}

TEST_CASE("an article whose claims are damaged can be put anyway", "[graph][store]") {
    const TemporaryFolder folder;
    const std::string path = folder.file("g.entente");
    const StoredArticle told = visit_told("a1");
    {
        Store store(path, Store::Access::create);
        store.put(std::span(&told, 1));
    }
    execute(path, "UPDATE article_claims SET block = x'ff'");
    Store store(path, Store::Access::write);
    CHECK(store.put_anyway(std::span(&told, 1)).front() == PutOutcome::replaced);
    CHECK(events_about(store, "lodz") == 1);
}
