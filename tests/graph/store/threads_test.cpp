#include "graph/store/graph_tables.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/shipped.hpp"
#include "tests/support/stored.hpp"
#include "tests/support/temporary_folder.hpp"

#include <atomic>
#include <thread>

using namespace entente;
using namespace entente::tests;

namespace {

constexpr int articles = 60;

StoredArticle numbered(int number) {
    const std::string id = "a" + std::to_string(number);
    return article(id).with({visits("Ana Holt", "Suria").in(id).saying("She went to Suria.")});
}

/// Keeps the graph of what is there, and reads it again as a whole; whether it was kept.
bool keep_and_read(Store& store) {
    const GraphOrigin origin{store.changes(), "test"};
    const bool kept = keep_graph(
        store, origin, consolidate_store(store, shipped_ontology(), {}, [](std::uint64_t) {}));
    return read_graph(store, {}) && kept;
}

/// Whether a part is as whole as all that is read must be: each event has a claim.
bool is_whole(const Consolidation& part) {
    return std::ranges::all_of(part.events,
                               [](const Event& event) { return !event.claims.empty(); });
}

} // namespace

TEST_CASE("several threads can use one store", "[graph][store]") {
    const TemporaryFolder folder;
    Store store(folder.file("g.entente"), Store::Access::create);
    std::atomic<bool> done = false;
    std::atomic<int> wrong = 0;
    std::thread writer([&] {
        for (int number = 0; number < articles; ++number) {
            const StoredArticle one = numbered(number);
            wrong += store.put(std::span(&one, 1)).front() != PutOutcome::added;
        }
        done = true;
    });
    std::thread keeper([&] {
        while (!done)
            keep_and_read(store);
    });
    std::thread corrector([&] {
        const std::vector<std::string> line = {"same\ta\tb"};
        while (!done) {
            store.correct(line, {});
            wrong += store.corrections().size() > 1;
            store.correct({}, line);
        }
    });
    std::uint64_t seen = 0;
    while (!done) {
        const auto part = read_graph(store, {.words = read_search("suria")});
        wrong += !part || !is_whole(*part);
        const StoreCounts counts = store.counts();
        wrong += counts.articles < seen || counts.articles != counts.claims;
        seen = counts.articles;
        wrong += kept_graph(store) && kept_graph(store)->changes > store.changes();
    }
    writer.join();
    keeper.join();
    corrector.join();
    CHECK(wrong == 0);
    CHECK(store.counts().articles == articles);
    CHECK(keep_and_read(store));
    CHECK(read_graph(store, {})->claims.size() == articles);
}
