#include "graph/store/store.hpp"

#include "graph/store/claim_block.hpp"
#include "ontology/diagnostic.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/stored.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <random>
#include <thread>

#include <sys/resource.h>

using namespace entente;
using namespace entente::tests;

namespace {

std::vector<StoredArticle> all_of(const Store& store) {
    std::vector<StoredArticle> articles;
    store.for_each([&](StoredArticle article) { articles.push_back(std::move(article)); });
    return articles;
}

PutOutcome put_one(Store& store, const StoredArticle& article) {
    return store.put(std::span(&article, 1)).front();
}

std::string message_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

/// While it lives, no file of this program grows beyond a size: as good as a full disk.
class SmallFiles {
  public:
    explicit SmallFiles(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &before_);
        rlimit small = before_;
        small.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    SmallFiles(const SmallFiles&) = delete;
    SmallFiles& operator=(const SmallFiles&) = delete;

  private:
    void (*handler_)(int);
    rlimit before_{};
};

bool says(const std::string& message, std::string_view words) {
    return message.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("a store gives back what was put into it", "[graph][store]") {
    const TemporaryFolder folder;
    const StoredArticle put = article("a1")
                                  .told_on("2024-05-06")
                                  .text("Ana Holt visited Suria.")
                                  .with({visits("Ana Holt", "Suria")});
    {
        Store store(folder.file("g.entente"), Store::Access::create);
        CHECK(put_one(store, put) == PutOutcome::added);
    }
    const Store store(folder.file("g.entente"), Store::Access::read);
    CHECK(store.read("a1") == put);
    CHECK(all_of(store) == std::vector{put});
    CHECK_FALSE(store.read("a2"));
    CHECK(store.counts().articles == 1);
    CHECK(store.counts().claims == 1);
}

TEST_CASE("putting twice changes nothing", "[graph][store]") {
    const TemporaryFolder folder;
    Store store(folder.file("g.entente"), Store::Access::create);
    const StoredArticle put = article("a1").with({visits("Ana Holt", "Suria")});
    put_one(store, put);
    const std::uint64_t changes = store.changes();
    CHECK(put_one(store, put) == PutOutcome::unchanged);
    CHECK(store.changes() == changes);
}

TEST_CASE("an older extraction does not replace a newer one unless that is asked for",
          "[graph][store]") {
    const TemporaryFolder folder;
    Store store(folder.file("g.entente"), Store::Access::create);
    const StoredArticle newer = article("a1").by("0.2.0+00");
    const StoredArticle older = article("a1").by("0.1.0+00");
    CHECK(put_one(store, older) == PutOutcome::added);
    CHECK(put_one(store, newer) == PutOutcome::replaced);
    CHECK(put_one(store, older) == PutOutcome::older);
    CHECK(store.find("a1")->record.extractor == "0.2.0+00");
    CHECK(store.put_anyway(std::span(&older, 1)).front() == PutOutcome::replaced);
    CHECK(store.find("a1")->record.extractor == "0.1.0+00");
    CHECK(store.put_anyway(std::span(&older, 1)).front() == PutOutcome::unchanged);
}

TEST_CASE("a removed article leaves nothing but its id, and is not added again by accident",
          "[graph][store]") {
    const TemporaryFolder folder;
    Store store(folder.file("g.entente"), Store::Access::create);
    const StoredArticle put = article("a1").text("secret").with({visits("Ana Holt", "Suria")});
    put_one(store, put);
    const std::vector<std::string> both = {"a1", "a2"};
    CHECK(store.withdraw(both) == std::vector<std::string>{"a2"});
    CHECK(all_of(store) == std::vector{withdrawn("a1")});
    CHECK(put_one(store, put) == PutOutcome::withdrawn);
    CHECK(store.counts().articles == 0);
    CHECK(store.put_anyway(std::span(&put, 1)).front() == PutOutcome::replaced);
    CHECK(store.read("a1")->text->text == "secret");
}

TEST_CASE("articles held are counted by the day of their publication", "[graph][store]") {
    const TemporaryFolder folder;
    Store store(folder.file("g.entente"), Store::Access::create);
    for (const auto& [id, day] : {std::pair("a1", "2024-05-06"), std::pair("a2", "1969-05-06"),
                                  std::pair("a3", "2024-05-06"), std::pair("a4", "2024-05-07")})
        put_one(store, article(id).told_on(day));
    put_one(store, article("undated"));
    const std::vector<std::string> gone = {"a4"};
    store.withdraw(gone);
    CHECK(store.articles_by_day() ==
          std::map<Day, std::uint32_t>{{*read_day("1969-05-06"), 1}, {*read_day("2024-05-06"), 2}});
}

TEST_CASE("what stores hold does not depend on the order of what was put into them",
          "[graph][store]") {
    const TemporaryFolder folder;
    std::vector<StoredArticle> puts;
    for (const char* extractor : {"0.1.0+a", "0.2.0+a", "0.2.0+b"})
        for (const char* day : {"2024-05-06", "2024-05-07"})
            for (const char* id : {"a1", "a2", "ä3"})
                puts.push_back(article(id).told_on(day).by(extractor).hash(day));
    puts.push_back(withdrawn("a2"));
    std::vector<StoredArticle> expected;
    std::mt19937 random(3);
    for (int round = 0; round < 10; ++round) {
        std::ranges::shuffle(puts, random);
        Store store(folder.file("g" + std::to_string(round)), Store::Access::create);
        const std::size_t half = random() % puts.size();
        store.put(std::span(puts).first(half));
        store.put(std::span(puts).subspan(half));
        if (round == 0)
            expected = all_of(store);
        CHECK(all_of(store) == expected);
    }
    CHECK(expected.size() == 3);
}

TEST_CASE("corrections hold until they are taken back, also in a join", "[graph][store]") {
    const TemporaryFolder folder;
    Store store(folder.file("g.entente"), Store::Access::create);
    const std::vector<std::string> lines = {"same\ta\tb", "wrong\tc1"};
    store.correct(lines, {});
    const auto before = store.correction_history();
    CHECK(store.corrections() == lines);
    store.correct({}, std::span(lines).first(1));
    CHECK(store.corrections() == std::vector<std::string>{"wrong\tc1"});
    store.join_corrections(before);
    CHECK(store.corrections() == std::vector<std::string>{"wrong\tc1"});
    store.correct(lines, {});
    CHECK(store.corrections() == lines);
}

TEST_CASE("a batch for which there is no room leaves nothing behind", "[graph][store]") {
    const TemporaryFolder folder;
    Store store(folder.file("g.entente"), Store::Access::create);
    put_one(store, article("a0"));
    const std::vector<StoredArticle> batch = {
        article("a1"), article("a2").text(std::string(std::size_t{4} << 20U, 'x'))};
    {
        const SmallFiles no_room(std::size_t{1} << 20U);
        CHECK_FALSE(message_of([&] { store.put(batch); }).empty());
    }
    CHECK(all_of(store) == std::vector<StoredArticle>{article("a0")});
    CHECK(store.put(batch) == std::vector(2, PutOutcome::added));
    CHECK(all_of(store).size() == 3);
}

TEST_CASE("readers see a store while another writes", "[graph][store]") {
    const TemporaryFolder folder;
    Store writer(folder.file("g.entente"), Store::Access::create);
    put_one(writer, article("a0"));
    std::thread writing([&] {
        for (int i = 1; i <= 50; ++i)
            put_one(writer, article("a" + std::to_string(i)));
    });
    const Store reader(folder.file("g.entente"), Store::Access::read);
    std::size_t seen = 0;
    while (seen < 51) {
        const std::size_t now = all_of(reader).size();
        REQUIRE(now >= seen);
        seen = now;
    }
    writing.join();
    CHECK(reader.counts().articles == 51);
}

TEST_CASE("what is no store is refused with what would be right", "[graph][store]") {
    const TemporaryFolder folder;
    const auto opened = [&](const char* name, Store::Access access) {
        return message_of([&] { Store(folder.file(name), access); });
    };
    CHECK(says(opened("none", Store::Access::read), "entente add"));
    std::ofstream(folder.file("text"))
        << "Ana Holt visited Suria on Monday, her office said, and more.";
    CHECK(says(opened("text", Store::Access::write), "no graph of entente"));
    CHECK(says(opened("nowhere/g", Store::Access::create), "cannot be opened"));
}

TEST_CASE("a store lies in one file once it is closed", "[graph][store]") {
    const TemporaryFolder folder;
    {
        Store store(folder.file("g.entente"), Store::Access::create);
        put_one(store, article("a1"));
    }
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path()))
        ++files;
    CHECK(files == 1);
}
