#include "serve/served_file.hpp"

#include "graph/queries/event_filter.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/shipped.hpp"
#include "tests/support/stored.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace entente;
using namespace entente::tests;

namespace {

StoredArticle told(const std::string& id, const std::string& day, const std::string& visitor) {
    return article(id).told_on(day).with({visits(visitor, "Suria").in(id).on(day).saying("S.")});
}

void put(const std::string& path, const StoredArticle& article) {
    Store store(path, Store::Access::create);
    store.put(std::span(&article, 1));
}

} // namespace

TEST_CASE("a served file is read without its claims, and its parts with them", "[serve]") {
    const TemporaryFolder folder;
    const std::string path = folder.file("g.entente");
    put(path, told("a1", "2024-05-06", "Ana Holt"));
    put(path, told("a2", "2024-05-03", "Luis Reyes"));
    put(path, told("a3", "2024-05-09", "Mira Sand"));
    ServedFile file(path, shipped_ontology(), "test", {});
    REQUIRE(file.is_usable());
    const GraphSource source = file.source();
    const WholeGraph whole = source.read();
    CHECK(whole.version == source.version());
    CHECK(whole.articles == 3);
    CHECK(whole.claims == 3);
    CHECK(whole.graph.facts.events.size() == 3);
    CHECK(whole.graph.facts.claims.empty());
    std::vector<EventIndex> by_day{0, 1, 2};
    sort_by_day(whole.graph, by_day);
    for (std::uint32_t position = 0; position < by_day.size(); ++position) {
        const EntityGraph part = source.read_part(std::span(&position, 1));
        REQUIRE(part.facts.events.size() == 1);
        CHECK(part.facts.events.front().id == whole.graph.facts.events[by_day[position]].id);
        REQUIRE(part.facts.claims.size() == 1);
        CHECK(part.facts.claims.front().evidence.text == "S.");
        CHECK(part.facts.articles.size() == 1);
    }
    CHECK(source.read_part({}).facts.events.empty());
}

TEST_CASE("a change of a served file shows in its version, and is read", "[serve]") {
    const TemporaryFolder folder;
    const std::string path = folder.file("g.entente");
    put(path, told("a1", "2024-05-06", "Ana Holt"));
    ServedFile file(path, shipped_ontology(), "test", {});
    const GraphSource source = file.source();
    const std::string before = source.read().version;
    CHECK(source.version() == before);
    put(path, told("a2", "2024-05-07", "Ana Holt"));
    CHECK(source.version() != before);
    const WholeGraph whole = source.read();
    CHECK(whole.graph.facts.events.size() == 2);
    CHECK(source.version() == whole.version);
}
