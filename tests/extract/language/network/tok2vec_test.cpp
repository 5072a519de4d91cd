#include "extract/language/network/tok2vec.hpp"
#include "tests/extract/language/network/random_weights.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <stdexcept>

using namespace entente;
using namespace entente::detail;
using namespace entente::test;

namespace {

using Sizes = std::vector<std::size_t>;

using Row = std::vector<double>;

std::vector<float> vectors(const Tok2Vec& tok2vec, const std::vector<TokenFeatures>& tokens,
                           const std::vector<std::size_t>& lengths, Tok2Vec::Workspace& workspace) {
    std::vector<float> result(tokens.size() * vector_width);
    tok2vec.embed(tokens, lengths, workspace, result);
    return result;
}

std::vector<float> vectors(const Tok2Vec& tok2vec, const std::vector<TokenFeatures>& tokens,
                           const std::vector<std::size_t>& lengths) {
    Tok2Vec::Workspace workspace;
    return vectors(tok2vec, tokens, lengths, workspace);
}

const Kernels& fast = kernels(best_instructions());

/// Maxout and layer norm by their definition, in double precision.
Row defined_layer(const MaxoutLayer& layer, const Row& in) {
    Row out;
    for (std::size_t o = 0; o < vector_width; ++o) {
        double largest = -1e9;
        for (std::size_t p = 0; p < vector_pieces; ++p) {
            const std::size_t row = o * vector_pieces + p;
            double sum = layer.bias[row];
            for (std::size_t k = 0; k < layer.inputs; ++k)
                sum += layer.weights[row * layer.inputs + k] * in[k];
            largest = std::max(largest, sum);
        }
        out.push_back(largest);
    }
    const double mean = std::accumulate(out.begin(), out.end(), 0.0) / vector_width;
    double variance = 1e-8;
    for (const double x : out)
        variance += (x - mean) * (x - mean) / vector_width;
    for (std::size_t o = 0; o < vector_width; ++o)
        out[o] = (out[o] - mean) / std::sqrt(variance) * layer.gain[o] + layer.shift[o];
    return out;
}

Row defined_embedding(const Tok2VecWeights& weights, const TokenFeatures& token) {
    Row embedded;
    for (const HashEmbedColumn& column : weights.columns) {
        const auto keys = hash_keys(attribute_value(token, column.attribute), column.seed);
        for (std::size_t o = 0; o < vector_width; ++o) {
            double sum = 0;
            for (const std::uint32_t key : keys)
                sum += column.table[key % column.rows * vector_width + o];
            embedded.push_back(sum);
        }
    }
    return defined_layer(weights.mixer, embedded);
}

/// Four rows of zeros around the document, which every layer computes too; zeros outside them.
std::vector<Row> defined_vectors(const Tok2VecWeights& weights,
                                 const std::vector<TokenFeatures>& tokens) {
    const std::size_t pads = 4;
    std::vector<Row> rows(tokens.size() + 2 * pads, Row(vector_width));
    for (std::size_t i = 0; i < tokens.size(); ++i)
        rows[pads + i] = defined_embedding(weights, tokens[i]);
    for (const MaxoutLayer& layer : weights.encoder) {
        std::vector<Row> next = rows;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            Row window = r == 0 ? Row(vector_width) : rows[r - 1];
            const Row after = r + 1 == rows.size() ? Row(vector_width) : rows[r + 1];
            window.insert(window.end(), rows[r].begin(), rows[r].end());
            window.insert(window.end(), after.begin(), after.end());
            const Row change = defined_layer(layer, window);
            for (std::size_t o = 0; o < vector_width; ++o)
                next[r][o] += change[o];
        }
        rows = std::move(next);
    }
    return {rows.begin() + pads, rows.end() - pads};
}

} // namespace

TEST_CASE("vectors follow their definition, pad rows included", "[language]") {
    RandomWeights random(1);
    const Tok2VecWeights& weights = random.weights().tok2vec;
    const Tok2Vec tok2vec(weights, fast);
    for (const std::size_t count : Sizes{1, 2, 3, 9}) {
        const auto tokens = random_tokens(count, count);
        const auto result = vectors(tok2vec, tokens, {count});
        const auto expected = defined_vectors(weights, tokens);
        double worst = 0;
        for (std::size_t i = 0; i < result.size(); ++i)
            worst =
                std::max(worst, std::abs(result[i] - expected[i / vector_width][i % vector_width]));
        CHECK(worst < 1e-3);
    }
}

TEST_CASE("a document's vectors are the same alone and among others", "[language]") {
    RandomWeights random(2);
    const Tok2Vec tok2vec(random.weights().tok2vec, fast);
    // Documents longer and shorter than a chunk, and empty ones, in one row.
    const std::vector<std::size_t> lengths{3, 0, 1, 600, 0, 0, 2, 500, 7, 0};
    const std::size_t count = std::accumulate(lengths.begin(), lengths.end(), std::size_t{0});
    const auto tokens = random_tokens(count, 5);
    const auto together = vectors(tok2vec, tokens, lengths);
    std::vector<float> alone;
    auto first = tokens.begin();
    for (const std::size_t length : lengths) {
        const auto last = first + static_cast<std::ptrdiff_t>(length);
        const auto part = vectors(tok2vec, {first, last}, {length});
        alone.insert(alone.end(), part.begin(), part.end());
        first = last;
    }
    CHECK(together == alone);
}

TEST_CASE("vectors do not depend on what the cache has seen", "[language]") {
    RandomWeights random(3);
    const Tok2Vec tok2vec(random.weights().tok2vec, fast);
    const auto tokens = random_tokens(700, 6);
    Tok2Vec::Workspace small(1);
    Tok2Vec::Workspace large;
    const auto cold = vectors(tok2vec, tokens, {700}, large);
    CHECK(vectors(tok2vec, tokens, {700}, large) == cold);
    for (std::uint64_t seed = 10; seed < 13; ++seed) {
        std::vector<TokenFeatures> others = random_tokens(500, seed);
        for (TokenFeatures& token : others)
            token.norm += 1000 * seed;
        vectors(tok2vec, others, {500}, small);
        CHECK(vectors(tok2vec, tokens, {700}, small) == cold);
    }
}

TEST_CASE("vectors have the same bits with all instructions", "[language]") {
    RandomWeights random(4);
    const auto tokens = random_tokens(40, 7);
    std::vector<std::vector<float>> results;
    for (const Instructions instructions : runnable_instructions()) {
        const Tok2Vec tok2vec(random.weights().tok2vec, kernels(instructions));
        results.push_back(vectors(tok2vec, tokens, {13, 27}));
        CHECK(results.back() == results.front());
    }
}

TEST_CASE("what no column looks at does not matter", "[language]") {
    RandomWeights random(5);
    const Tok2Vec tok2vec(random.weights().entity_tok2vec, fast);
    std::vector<TokenFeatures> tokens = random_tokens(5, 8);
    const auto before = vectors(tok2vec, tokens, {5});
    for (TokenFeatures& token : tokens)
        token.is_space = !token.is_space;
    CHECK(vectors(tok2vec, tokens, {5}) == before);
    tokens[0].shape += 1;
    CHECK(vectors(tok2vec, tokens, {5}) != before);
}

TEST_CASE("no documents have no vectors", "[language]") {
    RandomWeights random(6);
    const Tok2Vec tok2vec(random.weights().tok2vec, fast);
    CHECK(vectors(tok2vec, {}, {}).empty());
    CHECK(vectors(tok2vec, {}, {0, 0}).empty());
}

TEST_CASE("weights of a wrong shape are refused", "[language]") {
    RandomWeights random(7);
    Tok2VecWeights weights = random.weights().tok2vec;
    CHECK_NOTHROW(Tok2Vec(weights, fast));
    SECTION("no columns") { weights.columns.clear(); }
    SECTION("a column less than the mixer has inputs for") { weights.columns.pop_back(); }
    SECTION("an empty table") { weights.columns[0] = {}; }
    SECTION("a table with part of a row") {
        weights.columns[0].table = weights.columns[0].table.first(100);
    }
    SECTION("no encoder") { weights.encoder.clear(); }
    SECTION("a short gain") { weights.encoder[2].gain = weights.encoder[2].gain.first(95); }
    CHECK_THROWS_AS(Tok2Vec(weights, fast), std::invalid_argument);
}
