#include "extract/language/network/transition_scorer.hpp"
#include "tests/extract/language/network/random_weights.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

using namespace entente;
using namespace entente::detail;

namespace {

using Tokens = std::array<std::uint32_t, 3>;
constexpr float infinity = std::numeric_limits<float>::infinity();
const Kernels& fast = kernels(best_instructions());

std::vector<float> scores_of(const TransitionScorer& scorer, Tokens tokens,
                             TransitionScorer::Workspace& workspace) {
    const std::span<const float> scores = scorer.scores(tokens, workspace);
    return {scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(scorer.count())};
}

/// The definition, in double precision.
std::vector<double> defined_scores(const TransitionWeights& weights, std::span<const float> vectors,
                                   Tokens tokens) {
    const auto affine = [](const DenseLayer& layer, const auto* in, std::size_t o) {
        double sum = layer.bias[o];
        for (std::size_t k = 0; k < layer.inputs; ++k)
            sum += static_cast<double>(layer.weights[o * layer.inputs + k]) * in[k];
        return sum;
    };
    std::vector<double> candidates(weights.lower_bias.begin(), weights.lower_bias.end());
    for (std::size_t f = 0; f < tokens.size(); ++f) {
        std::vector<double> linear(hidden_width);
        for (std::size_t h = 0; h < hidden_width && tokens[f] != no_token; ++h)
            linear[h] = affine(weights.linear, vectors.data() + tokens[f] * vector_width, h);
        for (std::size_t c = 0; c < candidates.size(); ++c) {
            const std::size_t row = f * candidates.size() + c;
            if (tokens[f] == no_token)
                candidates[c] += weights.missing[row];
            for (std::size_t k = 0; k < hidden_width && tokens[f] != no_token; ++k)
                candidates[c] += weights.lower[row * hidden_width + k] * linear[k];
        }
    }
    std::vector<double> hidden;
    for (std::size_t h = 0; h < hidden_width; ++h)
        hidden.push_back(std::max(candidates[2 * h], candidates[2 * h + 1]));
    std::vector<double> scores;
    for (std::size_t o = 0; o < weights.upper.outputs; ++o)
        scores.push_back(affine(weights.upper, hidden.data(), o));
    return scores;
}

} // namespace

TEST_CASE("scores follow their definition, with tokens that are missing", "[language]") {
    test::RandomWeights random(1);
    const TransitionWeights& weights = random.weights().entities;
    const auto vectors = random.some(5 * vector_width, 1.0F);
    const TransitionScorer scorer(weights, fast);
    TransitionScorer::Workspace workspace;
    scorer.begin(vectors, workspace);
    for (const Tokens tokens :
         {Tokens{0, no_token, no_token}, Tokens{4, 2, 3}, Tokens{no_token, no_token, no_token}}) {
        const std::vector<float> scores = scores_of(scorer, tokens, workspace);
        const std::vector<double> expected = defined_scores(weights, vectors, tokens);
        for (std::size_t i = 0; i < expected.size(); ++i)
            CHECK(scores[i] == Approx(expected[i]).margin(1e-3));
    }
}

TEST_CASE("a token far behind scores with the same bits as when it was near", "[language]") {
    test::RandomWeights random(2);
    const std::size_t count = 2 * TransitionScorer::window + 77;
    const auto vectors = random.some(count * vector_width, 1.0F);
    const TransitionScorer scorer(random.weights().entities, fast);
    TransitionScorer::Workspace near;
    TransitionScorer::Workspace far;
    scorer.begin(vectors, far);
    scores_of(scorer, {static_cast<std::uint32_t>(count - 1), no_token, no_token}, far);
    for (const std::uint32_t token : {0U, 63U, 64U, 1023U, 1024U, 1100U, 1101U, 1151U, 1152U}) {
        scorer.begin(vectors, near);
        const Tokens tokens{token, token / 2, token};
        CHECK(scores_of(scorer, tokens, near) == scores_of(scorer, tokens, far));
    }
}

TEST_CASE("computing ahead never overwrites a token of the same state", "[language]") {
    test::RandomWeights random(3);
    const auto vectors = random.some(3 * TransitionScorer::window * vector_width, 1.0F);
    const TransitionScorer scorer(random.weights().entities, fast);
    TransitionScorer::Workspace workspace;
    TransitionScorer::Workspace other;
    scorer.begin(vectors, workspace);
    scores_of(scorer, {5, 5, 5}, workspace);
    const Tokens tokens{5, TransitionScorer::window + 5, 5};
    const std::vector<float> scores = scores_of(scorer, tokens, workspace);
    scorer.begin(vectors, other);
    CHECK(scores == scores_of(scorer, tokens, other));
}

TEST_CASE("a scorer refuses weights of another shape", "[language]") {
    test::RandomWeights random(4);
    TransitionWeights weights = random.weights().entities;
    CHECK_NOTHROW(TransitionScorer(weights, fast));
    SECTION("a transition too many") { weights.transitions.push_back({5, "X"}); }
    SECTION("too few features") { weights.features = 2; }
    SECTION("no features") { weights.features = 0; }
    SECTION("a short bias") { weights.lower_bias = weights.lower_bias.first(127); }
    CHECK_THROWS_AS(TransitionScorer(weights, fast), std::invalid_argument);
}

TEST_CASE("the best allowed class wins, the first of equals", "[language]") {
    Penalties penalties(2, 3, 16);
    penalties.allow(0, 0);
    penalties.allow(0, 2);
    std::vector<float> scores(16, 0.0F);
    scores[1] = 9.0F;
    CHECK(penalties.best(scores, 0, fast, nullptr) == 0);
    scores[2] = 0.5F;
    CHECK(penalties.best(scores, 0, fast, nullptr) == 2);
    CHECK(penalties.best(scores, 1, fast, nullptr) == 3);
}

TEST_CASE("the first allowed class is taken where scores are no numbers", "[language]") {
    Penalties penalties(1, 3, 16);
    penalties.allow(0, 1);
    penalties.allow(0, 2);
    for (const float score : {std::nanf(""), -infinity})
        CHECK(penalties.best(std::vector<float>(16, score), 0, fast, nullptr) == 1);
}

TEST_CASE("a margin is the smallest lead over another allowed class", "[language]") {
    Penalties penalties(1, 3, 16);
    penalties.allow(0, 0);
    penalties.allow(0, 2);
    std::vector<float> scores(16, 0.0F);
    scores[0] = 2.0F;
    scores[1] = 1.9F;
    Margin margin;
    penalties.best(scores, 0, fast, &margin);
    CHECK(margin.smallest == 2.0F);
    scores[2] = 1.5F;
    penalties.best(scores, 0, fast, &margin);
    CHECK(margin.smallest == 0.5F);
    scores[2] = 1.0F;
    penalties.best(scores, 0, fast, &margin);
    CHECK(margin.smallest == 0.5F);
}
