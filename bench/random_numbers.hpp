#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

/// \file
/// Chance in whole numbers alone, so that one seed gives the same news on every platform: the
/// standard library's distributions, and powers of floating-point numbers, differ among them.

namespace entente::bench {

/// A sequence of random numbers that its seed decides: SplitMix64 (Steele et al. 2014).
class RandomNumbers {
  public:
    explicit RandomNumbers(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next();
    /// 0 to `count` - 1. Precondition: count > 0.
    std::uint32_t below(std::uint32_t count);
    /// True so many times in a thousand.
    bool per_mille(std::uint32_t share) { return below(1000) < share; }

    template <typename Value>
    void shuffle(std::vector<Value>& values) {
        for (std::size_t rest = values.size(); rest > 1; --rest)
            std::swap(values[rest - 1], values[below(static_cast<std::uint32_t>(rest))]);
    }

  private:
    std::uint64_t state_;
};

/// So many of a thousand are `least` to `most`, all of these as often.
struct Stretch {
    std::uint32_t per_mille = 0;
    std::uint32_t least = 0;
    std::uint32_t most = 0;
};

/// A number of one of the stretches. Precondition: together they are a thousand of a thousand.
std::uint32_t draw(std::span<const Stretch> stretches, RandomNumbers& random);

/// Draws positions, each as often as its weight says. O(log weights) a draw.
class WeightedDraw {
  public:
    /// Precondition: at least one weight is more than 0; together they stay below 2^63.
    explicit WeightedDraw(std::span<const std::uint64_t> weights);
    std::uint32_t operator()(RandomNumbers& random) const;

  private:
    std::vector<std::uint64_t> sums_;
};

/// Weights after Zipf: that of rank k (from 1) is k^-s, in units of 2^-40; `hundredths` is 100 s.
/// O(ranks).
std::vector<std::uint64_t> zipf_weights(std::uint32_t ranks, std::uint32_t hundredths);

} // namespace entente::bench
