#include "extract/language/network/arc_eager.hpp"
#include "tests/extract/language/network/random_weights.hpp"
#include "tests/support/catch.hpp"

using namespace entente;
using namespace entente::detail;

namespace {

using enum ParserAction;
using Features = std::array<std::uint32_t, 8>;
constexpr std::uint32_t none = no_token;

template <class... Actions>
unsigned actions(Actions... action) {
    return ((1U << static_cast<unsigned>(action)) | ... | 0U);
}

ArcEagerState state_of(std::size_t tokens) {
    ArcEagerState state;
    state.begin(tokens);
    return state;
}

ArcEagerState after(std::size_t tokens, std::initializer_list<ParserAction> moves) {
    ArcEagerState state = state_of(tokens);
    for (const ParserAction move : moves)
        state.apply(move, 7);
    return state;
}

} // namespace

TEST_CASE("a document without tokens is parsed at once", "[language]") {
    CHECK(state_of(0).is_final());
    CHECK_FALSE(state_of(1).is_final());
}

TEST_CASE("with an empty stack a parser shifts, or breaks behind the next token", "[language]") {
    CHECK(state_of(1).possible_actions() == actions(shift));
    CHECK(state_of(2).possible_actions() == actions(shift, break_sentence));
}

TEST_CASE("with a stack and a buffer a parser may attach; the last token it may not shift",
          "[language]") {
    CHECK(after(3, {shift}).possible_actions() ==
          actions(shift, reduce, left_arc, right_arc, break_sentence));
    CHECK(after(2, {shift}).possible_actions() == actions(reduce, left_arc, right_arc));
    CHECK(after(2, {shift, right_arc}).possible_actions() == actions(reduce));
}

TEST_CASE("no arc and no shift crosses the beginning of a sentence", "[language]") {
    const ArcEagerState state = after(4, {break_sentence, shift});
    CHECK(state.possible_actions() == actions(reduce, break_sentence));
    ArcEagerState next = after(4, {break_sentence, shift, reduce});
    CHECK(next.possible_actions() == actions(shift, break_sentence));
    next.apply(break_sentence, 0);
    CHECK(next.possible_actions() == actions(shift));
}

TEST_CASE("arcs hang the stack's top below the buffer's first token, or the reverse",
          "[language]") {
    ArcEagerState state = after(3, {shift, left_arc});
    CHECK(state.heads() == std::vector<std::uint32_t>{1, none, none});
    CHECK(state.labels()[0] == 7);
    CHECK(state.features() == Features{1, 2, none, none, none, 0, none, none});
    state.apply(shift, 0);
    state.apply(right_arc, 9);
    CHECK(state.heads() == std::vector<std::uint32_t>{1, none, 1});
    CHECK(state.labels()[2] == 9);
    CHECK(state.features() == Features{none, none, 2, 1, none, none, none, none});
    state.apply(reduce, 0);
    CHECK(state.features() == Features{none, none, 1, none, none, none, 0, 2});
    CHECK(state.possible_actions() == actions(reduce));
    state.apply(reduce, 0);
    CHECK(state.is_final());
}

TEST_CASE("the child that was attached last stands for all on its side", "[language]") {
    const ArcEagerState state = after(4, {shift, right_arc, reduce, right_arc, reduce});
    CHECK(state.features() == Features{3, none, 0, none, none, none, none, 2});
}

TEST_CASE("a new head takes a child away from the old one", "[language]") {
    // Token 1 first hangs below 0, then below 2.
    const ArcEagerState state = after(3, {shift, right_arc, left_arc});
    CHECK(state.heads() == std::vector<std::uint32_t>{none, 2, none});
    CHECK(state.features() == Features{2, none, 0, none, none, 1, none, none});
}

TEST_CASE("a token without a head goes back to the buffer once, and may not be shifted again",
          "[language]") {
    ArcEagerState state = after(4, {shift, shift, reduce});
    CHECK(state.features() == Features{1, 2, 0, none, none, none, none, none});
    CHECK(state.possible_actions() == actions(reduce, left_arc, right_arc, break_sentence));
    SECTION("unless something hangs below it now") {
        state.apply(left_arc, 7);
        CHECK(state.possible_actions() == actions(shift, break_sentence));
        state.apply(shift, 0);
        CHECK(state.features()[2] == 1);
    }
    SECTION("unless the stack is empty") {
        state.apply(reduce, 0);
        CHECK(state.possible_actions() == actions(shift, break_sentence));
    }
}

TEST_CASE("a break needs the next two tokens to be neighbours", "[language]") {
    // Token 2 went back in front of 3, then 1 in front of 2.
    const ArcEagerState one_back = after(5, {shift, shift, shift, right_arc, reduce, reduce});
    CHECK(one_back.features()[0] == 2);
    CHECK(one_back.features()[1] == 4);
    CHECK((one_back.possible_actions() & actions(break_sentence)) == 0);
}

TEST_CASE("whatever is chosen, a parse ends soon with heads that form trees", "[language]") {
    test::RandomNumbers numbers(11);
    for (std::size_t tokens = 1; tokens < 120; ++tokens) {
        ArcEagerState state = state_of(tokens);
        std::size_t steps = 0;
        while (!state.is_final()) {
            const unsigned possible = state.possible_actions();
            REQUIRE(possible != 0);
            std::size_t action = numbers.below(parser_action_count);
            while ((possible >> action & 1U) == 0)
                action = (action + 1) % parser_action_count;
            state.apply(static_cast<ParserAction>(action), 1);
            REQUIRE(++steps <= 8 * tokens);
        }
        for (std::uint32_t token = 0; token < tokens; ++token) {
            std::size_t climbed = 0;
            for (std::uint32_t at = token; state.heads()[at] != none; at = state.heads()[at])
                REQUIRE(++climbed < tokens);
        }
    }
}
