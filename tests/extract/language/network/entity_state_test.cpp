#include "extract/language/network/entity_recogniser.hpp"
#include "extract/language/network/entity_state.hpp"
#include "tests/extract/language/network/random_weights.hpp"
#include "tests/support/catch.hpp"

#include <stdexcept>

using namespace entente;
using namespace entente::detail;

namespace {

using enum EntityAction;
using Features = std::array<std::uint32_t, 3>;

template <class... Actions>
unsigned actions(Actions... action) {
    return (bit(action) | ...);
}

/// A document of three tokens and what is found in it.
struct Walk {
    explicit Walk(std::vector<std::uint8_t> sentence_starts = {1, 0, 0},
                  std::vector<std::uint8_t> white_space = {0, 0, 0})
        : starts(std::move(sentence_starts)), is_space(std::move(white_space)),
          positions(starts.size()), labels(starts.size()),
          state(starts, is_space, {positions, labels}) {}
    Walk(const Walk&) = delete;
    Walk& operator=(const Walk&) = delete;

    std::vector<std::uint8_t> starts;
    std::vector<std::uint8_t> is_space;
    std::vector<EntityPosition> positions;
    std::vector<std::uint16_t> labels;
    EntityState state;
};

} // namespace

TEST_CASE("outside, a token may begin an entity, be one, or none", "[language]") {
    CHECK(Walk().state.possible_actions() == actions(begin, unit, out));
}

TEST_CASE("the last token of a sentence cannot begin an entity, nor be inside one", "[language]") {
    CHECK(Walk({1, 1, 0}).state.possible_actions() == actions(unit, out));
    Walk walk({1, 0, 1});
    walk.state.apply(begin, 4);
    CHECK(walk.state.possible_actions() == actions(last));
}

TEST_CASE("the last token of a document cannot begin an entity, nor be inside one", "[language]") {
    CHECK(Walk({1}, {0}).state.possible_actions() == actions(unit, out));
    Walk walk({1, 0}, {0, 0});
    walk.state.apply(begin, 4);
    CHECK(walk.state.possible_actions() == actions(last));
}

TEST_CASE("white space begins no entity, but may be inside one", "[language]") {
    CHECK(Walk({1, 0, 0}, {1, 0, 0}).state.possible_actions() == actions(out));
    Walk walk({1, 0, 0}, {0, 1, 0});
    walk.state.apply(begin, 4);
    CHECK(walk.state.possible_actions() == actions(inside, last));
}

TEST_CASE("an entity keeps its label from beginning to end", "[language]") {
    Walk walk;
    walk.state.apply(begin, 4);
    CHECK(walk.state.open_label() == 4);
    walk.state.apply(inside, 0);
    walk.state.apply(last, 0);
    CHECK(walk.state.is_final());
    CHECK(walk.state.open_label() == EntityState::no_label);
    CHECK(walk.positions ==
          std::vector{EntityPosition::begin, EntityPosition::inside, EntityPosition::inside});
    CHECK(walk.labels == std::vector<std::uint16_t>{4, 4, 4});
}

TEST_CASE("tokens outside have no label, those that are entities have theirs", "[language]") {
    Walk walk;
    walk.state.apply(unit, 3);
    walk.state.apply(out, 9);
    walk.state.apply(unit, 2);
    CHECK(walk.positions ==
          std::vector{EntityPosition::begin, EntityPosition::outside, EntityPosition::begin});
    CHECK(walk.labels == std::vector<std::uint16_t>{3, 0, 2});
}

TEST_CASE("an open entity shows its first token and the one before the next", "[language]") {
    Walk walk;
    CHECK(walk.state.features() == Features{0, no_token, no_token});
    walk.state.apply(begin, 4);
    CHECK(walk.state.features() == Features{1, 0, 0});
    walk.state.apply(inside, 0);
    CHECK(walk.state.features() == Features{2, 0, 1});
}

TEST_CASE("a recogniser's labels begin with the empty one, then in the model's order",
          "[language]") {
    test::RandomWeights random(1);
    const EntityRecogniser recogniser(random.weights().entities, portable_kernels);
    CHECK(recogniser.labels() == std::vector<std::string>{"", "PERSON", "PLACE", "PARTY"});
}

TEST_CASE("a recogniser refuses transitions that could leave an entity open", "[language]") {
    test::RandomWeights random(1);
    const auto make = [&](std::vector<Transition> transitions) {
        return EntityRecogniser(random.transitions(3, std::move(transitions)), portable_kernels);
    };
    CHECK_NOTHROW(make({{1, "PERSON"}, {3, "PERSON"}, {5, ""}}));
    CHECK_THROWS_AS(make({{1, "PERSON"}, {3, "PLACE"}, {5, ""}}), std::invalid_argument);
    CHECK_THROWS_AS(make({{4, "PERSON"}}), std::invalid_argument);
    CHECK_THROWS_AS(make({{6, "PERSON"}, {5, ""}}), std::invalid_argument);
    CHECK_THROWS_AS(make({{0, ""}, {5, ""}}), std::invalid_argument);
}

TEST_CASE("a recogniser never marks a class without a label, however high it scores",
          "[language]") {
    test::RandomWeights random(2);
    TransitionWeights weights = random.transitions(3, {{4, ""}, {5, ""}});
    const std::vector<float> bias{1000.0F, 0.0F};
    weights.upper.bias = bias;
    const EntityRecogniser recogniser(weights, portable_kernels);
    const std::vector<TokenFeatures> tokens(2);
    const std::vector<std::uint8_t> starts{1, 0};
    std::vector<EntityPosition> positions(2, EntityPosition::begin);
    std::vector<std::uint16_t> labels(2, 5);
    EntityRecogniser::Workspace workspace;
    recogniser.recognise(tokens, random.some(2 * vector_width, 1.0F), starts, workspace,
                         {positions, labels}, nullptr);
    CHECK(positions == std::vector(2, EntityPosition::outside));
    CHECK(labels == std::vector<std::uint16_t>{0, 0});
}
