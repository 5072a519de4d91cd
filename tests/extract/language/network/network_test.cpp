#include "extract/language/network/network.hpp"
#include "tests/extract/language/network/random_weights.hpp"
#include "tests/support/catch.hpp"

#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <thread>
#include <utility>

using namespace entente;
using namespace entente::test;

namespace {

using Lengths = std::vector<std::size_t>;

NetworkAnalysis analyse(const Network& network, const std::vector<TokenFeatures>& tokens,
                        const Lengths& lengths) {
    NetworkWorkspace workspace;
    NetworkAnalysis analysis;
    network.analyse(tokens, lengths, workspace, analysis);
    return analysis;
}

void check_equal(const NetworkAnalysis& a, const NetworkAnalysis& b) {
    CHECK(a.tags == b.tags);
    CHECK(a.heads == b.heads);
    CHECK(a.dependencies == b.dependencies);
    CHECK(a.sentence_starts == b.sentence_starts);
    CHECK(a.entity_positions == b.entity_positions);
    CHECK(a.entities == b.entities);
}

void append(NetworkAnalysis& all, const NetworkAnalysis& part) {
    const auto join = [](auto& to, const auto& from) {
        to.insert(to.end(), from.begin(), from.end());
    };
    join(all.tags, part.tags);
    join(all.heads, part.heads);
    join(all.dependencies, part.dependencies);
    join(all.sentence_starts, part.sentence_starts);
    join(all.entity_positions, part.entity_positions);
    join(all.entities, part.entities);
}

} // namespace

TEST_CASE("documents are analysed alike alone, together, and in any workspace", "[language]") {
    const RandomWeights random(1);
    const Network network(random.weights());
    const Lengths lengths{30, 0, 1, 1500, 700, 2, 5000, 40};
    const auto count = std::accumulate(lengths.begin(), lengths.end(), std::size_t{0});
    const auto tokens = random_tokens(count, 3);
    const NetworkAnalysis together = analyse(network, tokens, lengths);
    NetworkAnalysis alone;
    auto first = tokens.begin();
    for (const std::size_t length : lengths) {
        const auto last = first + static_cast<std::ptrdiff_t>(length);
        append(alone, analyse(network, {first, last}, {length}));
        first = last;
    }
    check_equal(together, alone);
}

TEST_CASE("an analysis has the same bits with all instructions", "[language]") {
    const RandomWeights random(2);
    const auto tokens = random_tokens(60, 4);
    const NetworkAnalysis portable =
        analyse(Network(random.weights(), Instructions::portable), tokens, {25, 35});
    for (const Instructions instructions : runnable_instructions()) {
        const Network network(random.weights(), instructions);
        CHECK(network.instructions() == instructions);
        check_equal(analyse(network, tokens, {25, 35}), portable);
    }
}

TEST_CASE("threads with their own workspaces share a network", "[language]") {
    const RandomWeights random(3);
    const Network network(random.weights());
    const auto tokens = random_tokens(300, 5);
    NetworkAnalysis one;
    NetworkAnalysis other;
    std::thread thread([&] { one = analyse(network, tokens, {100, 200}); });
    other = analyse(network, tokens, {100, 200});
    thread.join();
    check_equal(one, other);
}

TEST_CASE("an analysis is sound: heads in the document, entities within sentences", "[language]") {
    const RandomWeights random(4);
    const Network network(random.weights());
    const Lengths lengths{200, 1, 350};
    const auto tokens = random_tokens(551, 6);
    const NetworkAnalysis analysis = analyse(network, tokens, lengths);
    std::size_t token = 0;
    for (const std::size_t length : lengths) {
        CHECK(analysis.sentence_starts[token] == 1);
        for (std::size_t i = 0; i < length; ++i, ++token) {
            REQUIRE(analysis.heads[token] < length);
            REQUIRE(analysis.tags[token] < 50);
            REQUIRE(analysis.dependencies[token] < network.dependency_labels().size());
            const bool is_root = analysis.heads[token] == i;
            REQUIRE(is_root ==
                    (network.dependency_labels()[analysis.dependencies[token]] == "ROOT"));
            const bool outside = analysis.entity_positions[token] == EntityPosition::outside;
            REQUIRE(outside == network.entity_labels()[analysis.entities[token]].empty());
            if (analysis.entity_positions[token] == EntityPosition::inside) {
                REQUIRE(i > 0);
                REQUIRE(analysis.sentence_starts[token] == 0);
                REQUIRE(analysis.entities[token] == analysis.entities[token - 1]);
            }
            if (analysis.entity_positions[token] == EntityPosition::begin)
                REQUIRE_FALSE(tokens[token].is_space);
        }
    }
}

TEST_CASE("a margin is measured for each document and changes nothing", "[language]") {
    const RandomWeights random(5);
    const Network network(random.weights());
    const auto tokens = random_tokens(90, 7);
    const Lengths lengths{40, 0, 50};
    NetworkWorkspace workspace;
    NetworkAnalysis measured;
    std::vector<float> margins(3, -1.0F);
    network.analyse(tokens, lengths, workspace, measured, margins);
    check_equal(measured, analyse(network, tokens, lengths));
    CHECK(margins[0] >= 0.0F);
    CHECK(std::isfinite(margins[0]));
    CHECK(margins[1] == std::numeric_limits<float>::infinity());
    CHECK(std::isfinite(margins[2]));
}

TEST_CASE("weights that are no numbers give some analysis, and no crash", "[language]") {
    const RandomWeights random(6);
    NetworkWeights weights = random.weights();
    const std::vector<float> broken(vector_width, std::numeric_limits<float>::quiet_NaN());
    weights.tok2vec.mixer.gain = broken;
    weights.entity_tok2vec.mixer.gain = broken;
    const Network network(weights);
    const NetworkAnalysis analysis = analyse(network, random_tokens(50, 8), {50});
    for (const std::uint32_t head : analysis.heads)
        CHECK(head < 50);
}

TEST_CASE("nothing to analyse is analysed", "[language]") {
    const RandomWeights random(7);
    const Network network(random.weights());
    CHECK(analyse(network, {}, {}).heads.empty());
    CHECK(analyse(network, {}, {0, 0, 0}).heads.empty());
}

TEST_CASE("a network refuses weights that do not fit together", "[language]") {
    const RandomWeights random(8);
    NetworkWeights weights = random.weights();
    std::swap(weights.parser, weights.entities);
    CHECK_THROWS_AS(Network(weights), std::invalid_argument);
    weights = random.weights();
    weights.tagger.inputs = 95;
    CHECK_THROWS_AS(Network(weights), std::invalid_argument);
}
