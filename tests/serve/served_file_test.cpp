#include "serve/served_file.hpp"

#include "graph/queries/event_filter.hpp"
#include "graph/store/graph_tables.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/shipped.hpp"
#include "tests/support/stored.hpp"
#include "tests/support/temporary_folder.hpp"

#include <unistd.h>

#include <filesystem>
#include <optional>

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

/// Makes files that others own unwritable: of a superuser nobody else, until the end of the block.
class Unprivileged {
  public:
    Unprivileged() : left_(geteuid() == 0 && seteuid(nobody) == 0) {}
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;
    ~Unprivileged() {
        if (left_)
            left_ = seteuid(0) != 0;
    }

  private:
    static constexpr uid_t nobody = 65534;
    bool left_;
};

void forbid_writing(const std::string& path) {
    namespace fs = std::filesystem;
    constexpr auto for_all = fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
    constexpr auto to_enter =
        fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
    fs::permissions(path, for_all);
    fs::permissions(fs::path(path).parent_path(), for_all | to_enter);
}

/// As the owner may.
void allow_writing(const std::string& path) {
    namespace fs = std::filesystem;
    fs::permissions(path, fs::perms::owner_write, fs::perm_options::add);
    fs::permissions(fs::path(path).parent_path(), fs::perms::owner_write, fs::perm_options::add);
}

} // namespace

TEST_CASE("a served file is read without its claims, and its parts with them", "[serve]") {
    const TemporaryFolder folder;
    const std::string path = folder.file("g.entente");
    put(path, told("a1", "2024-05-06", "Ana Holt"));
    put(path, told("a2", "2024-05-03", "Luis Reyes"));
    put(path, told("a3", "2024-05-09", "Mira Sand"));
    ServedFile file(path, shipped_ontology(), "test", {});
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

TEST_CASE("a file that may not be written is served whatever its owner does to it", "[serve]") {
    const TemporaryFolder folder;
    const std::string path = folder.file("g.entente");
    put(path, told("a1", "2024-05-06", "Ana Holt"));
    const auto keep = [&] {
        Store store(path, Store::Access::write);
        renew_kept_graph(store, shipped_ontology(), "test", {}, [](std::uint64_t) {});
    };
    keep();
    forbid_writing(path);
    std::optional<ServedFile> file;
    const auto read = [&] {
        const Unprivileged others;
        if (!file)
            file.emplace(path, shipped_ontology(), "test", [](const Diagnostic&) {});
        WholeGraph whole = file->source().read();
        CHECK(file->source().version() == whole.version);
        return whole;
    };
    const WholeGraph kept = read();
    CHECK_FALSE(kept.has_claims);
    CHECK(kept.graph.facts.events.size() == 1);

    allow_writing(path);
    put(path, told("a2", "2024-05-07", "Ana Holt"));
    forbid_writing(path);
    const WholeGraph made = read();
    CHECK(made.version != kept.version);
    CHECK(made.has_claims);
    CHECK(made.graph.facts.events.size() == 2);
    CHECK(made.claims == 2);
    CHECK(made.newest == read_day("2024-05-07"));

    allow_writing(path);
    keep();
    forbid_writing(path);
    const WholeGraph again = read();
    CHECK_FALSE(again.has_claims);
    CHECK(again.graph.facts.events.size() == 2);
    CHECK(again.newest == made.newest);
    allow_writing(path); // So that it can be removed.
}
