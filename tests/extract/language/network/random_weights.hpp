#pragma once

#include "extract/language/network/instructions.hpp"
#include "extract/language/network/token_features.hpp"
#include "extract/language/network/weights.hpp"

#include <cstddef>
#include <cstdint>
#include <list>
#include <span>
#include <string>
#include <vector>

namespace entente::test {

/// The same numbers on every platform: SplitMix64 (Steele, Lea and Flood 2014).
class RandomNumbers {
  public:
    explicit RandomNumbers(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next();
    /// Below `bound`.
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }
    /// From -scale up to scale.
    float number(float scale);
    std::vector<float> numbers(std::size_t count, float scale);

  private:
    std::uint64_t state_;
};

/// A network of random numbers, with tables of a few rows. Owns what the weights view.
class RandomWeights {
  public:
    explicit RandomWeights(std::uint64_t seed);
    RandomWeights(const RandomWeights&) = delete;
    RandomWeights& operator=(const RandomWeights&) = delete;

    const NetworkWeights& weights() const noexcept { return weights_; }

    std::span<const float> some(std::size_t count, float scale);
    DenseLayer dense(std::size_t inputs, std::size_t outputs);
    MaxoutLayer maxout(std::size_t inputs);
    Tok2VecWeights tok2vec(const std::vector<TokenAttribute>& attributes);
    TransitionWeights transitions(std::size_t features, std::vector<Transition> transitions);

  private:
    RandomNumbers numbers_;
    /// A list, so that the views of its elements stay valid.
    std::list<std::vector<float>> storage_;
    NetworkWeights weights_;
};

/// A parser's and an entity recogniser's classes, in the model's order.
std::vector<Transition> parser_transitions();
std::vector<Transition> entity_transitions();

/// Tokens of a small vocabulary, some of them white space.
std::vector<TokenFeatures> random_tokens(std::size_t count, std::uint64_t seed);

/// Those that this machine can run; the portable ones come first.
std::vector<Instructions> runnable_instructions();

} // namespace entente::test
