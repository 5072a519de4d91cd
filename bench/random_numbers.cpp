#include "bench/random_numbers.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>

namespace entente::bench {

namespace {

constexpr unsigned fraction_bits = 24;

/// log2 of `number` with 24 bits of fraction, by squaring. Precondition: number > 0.
std::uint64_t binary_logarithm(std::uint32_t number) {
    const auto whole = static_cast<unsigned>(std::bit_width(number) - 1);
    std::uint64_t rest = (std::uint64_t{number} << 30U) >> whole; // 1 to 2, in units of 2^-30.
    std::uint64_t logarithm = whole;
    for (unsigned bit = 0; bit < fraction_bits; ++bit) {
        rest = (rest * rest) >> 30U;
        const std::uint64_t doubled = rest >> 31U;
        rest >>= doubled;
        logarithm = logarithm << 1U | doubled;
    }
    return logarithm;
}

std::uint64_t square_root(std::uint64_t number) {
    std::uint64_t root = 0;
    for (std::uint64_t bit = std::uint64_t{1} << 31U; bit > 0; bit >>= 1U)
        if ((root + bit) * (root + bit) <= number)
            root += bit;
    return root;
}

/// 2^40 / 2^exponent, of an exponent with 24 bits of fraction; at least 1.
std::uint64_t inverse_power_of_two(std::uint64_t exponent) {
    static const auto factors = [] { // 2^-(1/2), 2^-(1/4), ..., in units of 2^-31.
        std::array<std::uint64_t, fraction_bits> made{};
        std::uint64_t last = std::uint64_t{1} << 30U;
        for (std::uint64_t& factor : made)
            factor = last = square_root(last << 31U);
        return made;
    }();
    std::uint64_t power = std::uint64_t{1} << 31U;
    for (unsigned bit = 0; bit < fraction_bits; ++bit)
        if ((exponent >> (fraction_bits - 1 - bit) & 1U) != 0)
            power = (power * factors[bit]) >> 31U;
    const std::uint64_t halvings = std::min<std::uint64_t>(exponent >> fraction_bits, 63);
    return std::max<std::uint64_t>((power << 9U) >> halvings, 1);
}

} // namespace

std::uint64_t RandomNumbers::next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
}

std::uint32_t RandomNumbers::below(std::uint32_t count) {
    assert(count > 0 && "there is nothing to choose from");
    return static_cast<std::uint32_t>(((next() >> 32U) * count) >> 32U);
}

std::uint32_t draw(std::span<const Stretch> stretches, RandomNumbers& random) {
    std::uint32_t chance = random.below(1000);
    for (const Stretch& stretch : stretches) {
        if (chance < stretch.per_mille)
            return stretch.least + random.below(stretch.most - stretch.least + 1);
        chance -= stretch.per_mille;
    }
    assert(false && "the stretches of a distribution make a thousand");
    return 0;
}

WeightedDraw::WeightedDraw(std::span<const std::uint64_t> weights) {
    sums_.reserve(weights.size());
    std::uint64_t sum = 0;
    for (const std::uint64_t weight : weights)
        sums_.push_back(sum += weight);
    assert(sum > 0 && "something can be drawn");
}

std::uint32_t WeightedDraw::operator()(RandomNumbers& random) const {
    const std::uint64_t chance = random.next() % sums_.back();
    return static_cast<std::uint32_t>(std::ranges::upper_bound(sums_, chance) - sums_.begin());
}

std::vector<std::uint64_t> zipf_weights(std::uint32_t ranks, std::uint32_t hundredths) {
    std::vector<std::uint64_t> weights;
    weights.reserve(ranks);
    for (std::uint32_t rank = 1; rank <= ranks; ++rank)
        weights.push_back(inverse_power_of_two(binary_logarithm(rank) * hundredths / 100));
    return weights;
}

} // namespace entente::bench
