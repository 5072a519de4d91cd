#include "extract/language/network/kernels.hpp"
#include "extract/language/network/panels.hpp"
#include "tests/extract/language/network/random_weights.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

using namespace entente;
using namespace entente::detail;
using namespace entente::test;

namespace {

using Sizes = std::vector<std::size_t>;

/// Compares floats as bits: 0 is not -0, and what is not a number equals itself.
std::vector<std::uint32_t> bits(std::span<const float> numbers) {
    std::vector<std::uint32_t> result;
    for (const float x : numbers)
        result.push_back(std::bit_cast<std::uint32_t>(x));
    return result;
}

/// One chain of fused multiply-adds that begins with the bias, as kernels.hpp promises.
float chain(const float* weights, const float* in, std::size_t inputs, float bias) {
    float sum = bias;
    for (std::size_t k = 0; k < inputs; ++k)
        sum = std::fma(in[k], weights[k], sum);
    return sum;
}

float largest_piece(const MaxoutLayer& layer, std::size_t o, const float* in) {
    float largest = -std::numeric_limits<float>::infinity();
    for (std::size_t p = 0; p < vector_pieces; ++p) {
        const std::size_t row = o * vector_pieces + p;
        largest = std::max(largest, chain(layer.weights.data() + row * layer.inputs, in,
                                          layer.inputs, layer.bias[row]));
    }
    return largest;
}

} // namespace

TEST_CASE("a maxout gives the bits of its definition, with all instructions", "[language]") {
    RandomWeights random(1);
    const std::size_t inputs = 288;
    const MaxoutLayer layer = random.maxout(inputs);
    // Every height of the last tile, and a second block of rows.
    for (const std::size_t rows : Sizes{1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 17, 259}) {
        const auto in = random.some((rows + 2) * vector_width, 2.0F);
        std::vector<float> expected;
        for (std::size_t r = 0; r < rows; ++r)
            for (std::size_t o = 0; o < vector_width; ++o)
                expected.push_back(largest_piece(layer, o, in.data() + r * vector_width));
        for (const Instructions instructions : runnable_instructions()) {
            if (instructions == Instructions::portable && rows > 20)
                continue;
            const Kernels& kernel = kernels(instructions);
            const Panels panels = Panels::maxout(layer, kernel.lanes);
            std::vector<float> out(rows * vector_width);
            kernel.maxout(panels.view(), in.data(), rows, vector_width, out.data());
            CHECK(bits(out) == bits(expected));
        }
    }
}

TEST_CASE("an affine map gives the bits of its definition, with all instructions", "[language]") {
    RandomWeights random(2);
    for (const std::size_t outputs : Sizes{1, 16, 50, 64, 128}) {
        const DenseLayer layer = random.dense(96, outputs);
        for (const std::size_t rows : Sizes{1, 5, 6, 7, 8, 13}) {
            const auto in = random.some(rows * 96, 2.0F);
            for (const Instructions instructions : runnable_instructions()) {
                const Kernels& kernel = kernels(instructions);
                const Panels panels = Panels::dense(layer, dense_groups, kernel.lanes);
                const std::size_t width = panels.padded_outputs();
                REQUIRE(width % 16 == 0);
                std::vector<float> out(rows * width, 1.0F);
                kernel.dense(panels.view(), in.data(), rows, 96, out.data(), width);
                std::vector<float> expected;
                for (std::size_t r = 0; r < rows; ++r)
                    for (std::size_t o = 0; o < width; ++o)
                        expected.push_back(o < outputs
                                               ? chain(layer.weights.data() + o * 96,
                                                       in.data() + r * 96, 96, layer.bias[o])
                                               : 0.0F);
                CHECK(bits(out) == bits(expected));
            }
        }
    }
}

TEST_CASE("a layer norm has the same bits with all instructions", "[language]") {
    RandomWeights random(3);
    constexpr std::size_t rows = 9;
    const auto in = random.some(rows * vector_width, 5.0F);
    const auto residual = random.some(rows * vector_width, 5.0F);
    const auto gain = random.some(vector_width, 1.0F);
    const auto shift = random.some(vector_width, 1.0F);
    std::vector<float> expected(rows * vector_width);
    portable_kernels.normalise(in.data(), rows, gain.data(), shift.data(), residual.data(),
                               expected.data());
    for (const Instructions instructions : runnable_instructions()) {
        std::vector<float> out(rows * vector_width);
        kernels(instructions)
            .normalise(in.data(), rows, gain.data(), shift.data(), residual.data(), out.data());
        CHECK(bits(out) == bits(expected));
        // In place, as the encoder calls it.
        std::vector<float> row(residual.begin(), residual.end());
        kernels(instructions)
            .normalise(in.data(), rows, gain.data(), shift.data(), row.data(), row.data());
        CHECK(bits(row) == bits(expected));
    }
}

TEST_CASE("a layer norm takes the mean away and divides by the deviation", "[language]") {
    RandomWeights random(4);
    const auto in = random.some(vector_width, 5.0F);
    const std::vector<float> ones(vector_width, 1.0F);
    const std::vector<float> zeros(vector_width, 0.0F);
    std::vector<float> out(vector_width);
    portable_kernels.normalise(in.data(), 1, ones.data(), zeros.data(), nullptr, out.data());
    double sum = 0;
    double squares = 0;
    for (const float x : out) {
        sum += x;
        squares += static_cast<double>(x) * x;
    }
    CHECK(sum == Approx(0).margin(1e-4));
    CHECK(squares == Approx(96).epsilon(1e-4));
}

TEST_CASE("a layer norm of equal numbers is its shift", "[language]") {
    const std::vector<float> in(vector_width, 3.0F);
    const std::vector<float> gain(vector_width, 2.0F);
    const std::vector<float> shift(vector_width, 0.25F);
    for (const Instructions instructions : runnable_instructions()) {
        std::vector<float> out(vector_width);
        kernels(instructions)
            .normalise(in.data(), 1, gain.data(), shift.data(), nullptr, out.data());
        CHECK(out == shift);
    }
}

TEST_CASE("joined projections and scores of states have the same bits with all instructions",
          "[language]") {
    RandomWeights random(5);
    const auto types = random.some(4 * token_type_width, 1.0F);
    std::vector<const float*> rows;
    for (std::size_t i = 0; i < 9; ++i)
        rows.push_back(types.data() + i % 4 * token_type_width);
    const auto joined = [&](const Kernels& kernel) {
        std::vector<float> out(7 * vector_width);
        kernel.join(rows.data(), 7, out.data());
        return bits(out);
    };
    for (const Instructions instructions : runnable_instructions())
        CHECK(joined(kernels(instructions)) == joined(portable_kernels));
    for (const std::size_t classes : Sizes{1, 16, 74, 106, 128, 200}) {
        const DenseLayer upper = random.dense(hidden_width, classes);
        const auto scores = [&](const Kernels& kernel) {
            const Panels panels =
                Panels::dense(upper, score_groups(classes, kernel.lanes), kernel.lanes);
            std::vector<float> out(panels.padded_outputs());
            kernel.score(panels.view(), rows.data(), 8, types.data(), out.data());
            out.resize(classes);
            return bits(out);
        };
        for (const Instructions instructions : runnable_instructions())
            CHECK(scores(kernels(instructions)) == scores(portable_kernels));
    }
}

TEST_CASE("the first of the best scores is found, wherever it stands", "[language]") {
    constexpr std::size_t count = 112;
    constexpr float forbidden = -std::numeric_limits<float>::infinity();
    for (const Instructions instructions : runnable_instructions()) {
        const Kernels& kernel = kernels(instructions);
        std::vector<float> scores(count, -1.0F);
        std::vector<float> penalties(count, 0.0F);
        CHECK(kernel.best(scores.data(), penalties.data(), count) == 0);
        for (std::size_t i = 0; i < count; ++i) {
            std::fill(scores.begin(), scores.end(), -1.0F);
            scores[i] = 2.0F;
            scores.back() = 2.0F;
            REQUIRE(kernel.best(scores.data(), penalties.data(), count) == i);
        }
        penalties.back() = forbidden;
        CHECK(kernel.best(scores.data(), penalties.data(), count) == 0);
        std::fill(scores.begin(), scores.end(), std::numeric_limits<float>::quiet_NaN());
        CHECK(kernel.best(scores.data(), penalties.data(), count) == count);
    }
}

TEST_CASE("groups for scores cover all outputs and are few enough", "[language]") {
    for (const std::size_t lanes : Sizes{8, 16}) {
        for (std::size_t outputs = 1; outputs < 400; ++outputs) {
            const std::size_t groups = score_groups(outputs, lanes);
            REQUIRE(groups >= 1);
            REQUIRE(groups <= most_score_groups);
        }
    }
    CHECK(score_groups(106, 16) == 7);
    CHECK(score_groups(106, 8) == 7);
    CHECK(score_groups(74, 16) == 5);
}
