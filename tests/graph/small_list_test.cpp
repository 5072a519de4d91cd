#include "graph/small_list.hpp"

#include "tests/support/catch.hpp"

#include <string>
#include <type_traits>
#include <utility>

using namespace entente;

TEST_CASE("a small list keeps its members when it is copied and moved, however many", "[graph]") {
    using Texts = SmallList<std::string, 2>;
    STATIC_REQUIRE(std::is_nothrow_move_constructible_v<Texts>);
    STATIC_REQUIRE(std::is_nothrow_move_assignable_v<Texts>);
    for (const Texts& texts : {Texts{}, Texts{"a"}, Texts{"a", "b"}, Texts{"a", "b", "c"}}) {
        Texts copy = texts;
        CHECK(copy == texts);
        Texts moved = std::move(copy);
        CHECK(moved == texts);
        Texts other{"of before"};
        other = std::move(moved);
        CHECK(other == texts);
        Texts assigned{"of before"};
        assigned = other;
        CHECK(assigned == texts);
    }
}

TEST_CASE("a small list that outgrows its owner keeps what it had", "[graph]") {
    SmallList<int, 2> numbers{1, 2};
    numbers.push_back(3);
    CHECK(numbers == SmallList<int, 2>{1, 2, 3});
}
