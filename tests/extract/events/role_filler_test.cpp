#include "tests/extract/events/extraction.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace entente;
using namespace entente::tests;

/// \file
/// Who fills a role where several words could, in sentences that presuppose what they tell.

namespace {

/// "Ana Holt -> Ivo Reyes" for each claim of a type in an article of 2019-03-25.
std::vector<std::string> pairs_of(std::string_view type, const std::string& text) {
    const auto name = [](const std::optional<Participant>& one) {
        return one ? one->name : std::string("-");
    };
    std::vector<std::string> pairs;
    for (const Claim& claim :
         shipped_extractor().extract(article(text, make_day(2019, 3, 25))).claims)
        if (claim.type == type)
            pairs.push_back(name(claim.subject) + " -> " + name(claim.object));
    return pairs;
}

} // namespace

TEST_CASE("the state of an office does not meet beside its holder", "[events]") {
    CHECK(pairs_of("meet", "South Korean President Moon Jae-in meets with North Korean leader "
                           "Kim Jong-un for the second time.") ==
          std::vector<std::string>{"Moon Jae-in -> Kim Jong-un"});
}

TEST_CASE("an office behind a name describes its bearer, not who holds it today", "[events]") {
    CHECK(pairs_of("coerce", "Pasteur Bizimungu, first president of Rwanda after the war, who was "
                             "arrested last June, thanked Uganda.") ==
          std::vector<std::string>{"- -> Pasteur Bizimungu"});
}

TEST_CASE("a charity that runs a home killed nobody in it", "[events]") {
    CHECK(pairs_of("assault",
                   "Gunmen stormed a home in Yemen, run by a charity, killing sixteen "
                   "people.") == std::vector<std::string>{"Gunmen -> home", "Gunmen -> people"});
}

TEST_CASE("two of different states who condemn a third at a meeting met", "[events]") {
    CHECK(pairs_of("meet", "At a meeting in Sochi, Vladimir Putin and Recep Tayyip Erdogan "
                           "condemned the rebels.") ==
          std::vector<std::string>{"Vladimir Putin -> Recep Tayyip Erdogan"});
}
