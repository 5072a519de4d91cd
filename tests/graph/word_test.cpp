#include "graph/word.hpp"

#include "tests/support/catch.hpp"

#include <array>
#include <string>
#include <thread>
#include <vector>

using namespace entente;

TEST_CASE("words of one text are one word, whatever text they were read from", "[graph]") {
    const std::string read = "visit";
    const Word word(read);
    CHECK(word == Word("visit"));
    CHECK(word.text().data() == Word("visit").text().data());
    CHECK(word == "visit");
    CHECK(word != Word("meet"));
    CHECK(word != "visits");
    CHECK(std::string(word) == "visit");
}

TEST_CASE("a word of nothing is the empty one", "[graph]") {
    CHECK(Word() == Word(""));
    CHECK(Word().empty());
    CHECK_FALSE(Word("a").empty());
}

TEST_CASE("words sort as their texts do, not as they were made", "[graph]") {
    const Word later("word-test-b");
    const Word earlier("word-test-a");
    CHECK(earlier < later);
    CHECK(Word() < earlier);
    CHECK((later <=> Word("word-test-b")) == std::strong_ordering::equal);
}

TEST_CASE("threads that make the same words at once get the same ones", "[graph]") {
    constexpr std::size_t count = 200;
    std::array<std::vector<Word>, 4> made;
    std::vector<std::thread> threads;
    for (std::vector<Word>& words : made)
        threads.emplace_back([&words] {
            for (std::size_t n = 0; n < count; ++n)
                words.push_back(Word("word-test-thread-" + std::to_string(n)));
        });
    for (std::thread& thread : threads)
        thread.join();
    for (const std::vector<Word>& words : made)
        CHECK(words == made.front());
    CHECK(made.front().back() == "word-test-thread-199");
}
