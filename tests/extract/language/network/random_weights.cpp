#include "tests/extract/language/network/random_weights.hpp"

namespace entente::test {

std::uint64_t RandomNumbers::next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31U);
}

float RandomNumbers::number(float scale) {
    constexpr float half = 1U << 23U;
    return scale * (static_cast<float>(next() >> 40U) / half - 1.0F);
}

std::vector<float> RandomNumbers::numbers(std::size_t count, float scale) {
    std::vector<float> result(count);
    for (float& x : result)
        x = number(scale);
    return result;
}

RandomWeights::RandomWeights(std::uint64_t seed) : numbers_(seed) {
    using enum TokenAttribute;
    weights_.tok2vec = tok2vec({norm, prefix, suffix, shape, space_after, is_space});
    weights_.tagger = dense(vector_width, 50);
    weights_.parser = transitions(8, parser_transitions());
    weights_.entity_tok2vec = tok2vec({norm, prefix, suffix, shape});
    weights_.entities = transitions(3, entity_transitions());
}

std::span<const float> RandomWeights::some(std::size_t count, float scale) {
    return storage_.emplace_back(numbers_.numbers(count, scale));
}

DenseLayer RandomWeights::dense(std::size_t inputs, std::size_t outputs) {
    return {.inputs = inputs,
            .outputs = outputs,
            .weights = some(inputs * outputs, 0.3F),
            .bias = some(outputs, 0.3F)};
}

MaxoutLayer RandomWeights::maxout(std::size_t inputs) {
    constexpr std::size_t outputs = vector_width * vector_pieces;
    return {.inputs = inputs,
            .weights = some(outputs * inputs, 0.2F),
            .bias = some(outputs, 0.5F),
            .gain = some(vector_width, 1.5F),
            .shift = some(vector_width, 0.5F)};
}

Tok2VecWeights RandomWeights::tok2vec(const std::vector<TokenAttribute>& attributes) {
    Tok2VecWeights result;
    for (const TokenAttribute attribute : attributes) {
        const std::size_t rows = 20 + result.columns.size();
        const auto seed = static_cast<std::uint32_t>(8 + result.columns.size());
        result.columns.push_back({attribute, seed, rows, some(rows * vector_width, 1.0F)});
    }
    result.mixer = maxout(attributes.size() * vector_width);
    for (int layer = 0; layer < 4; ++layer)
        result.encoder.push_back(maxout(3 * vector_width));
    return result;
}

TransitionWeights RandomWeights::transitions(std::size_t features,
                                             std::vector<Transition> transitions) {
    constexpr std::size_t candidates = hidden_width * hidden_pieces;
    TransitionWeights result;
    result.linear = dense(vector_width, hidden_width);
    result.features = features;
    result.lower = some(features * candidates * hidden_width, 0.3F);
    result.lower_bias = some(candidates, 0.3F);
    result.missing = some(features * candidates, 0.5F);
    result.upper = dense(hidden_width, transitions.size());
    result.transitions = std::move(transitions);
    return result;
}

std::vector<Transition> parser_transitions() {
    std::vector<Transition> result{{0, ""}, {1, ""}};
    for (int label = 0; label < 20; ++label)
        result.push_back({2, "left" + std::to_string(label)});
    result.push_back({2, "left1||right2"});
    for (int label = 0; label < 20; ++label)
        result.push_back({3, "right" + std::to_string(label)});
    result.push_back({3, "right1||right2"});
    result.push_back({4, "ROOT"});
    return result;
}

std::vector<Transition> entity_transitions() {
    std::vector<Transition> result;
    for (int action = 1; action <= 4; ++action)
        for (const char* label : {"PERSON", "PLACE", "PARTY"})
            result.push_back({action, label});
    result.push_back({4, ""});
    result.push_back({5, ""});
    return result;
}

std::vector<TokenFeatures> random_tokens(std::size_t count, std::uint64_t seed) {
    RandomNumbers numbers(seed);
    std::vector<TokenFeatures> tokens(count);
    for (TokenFeatures& token : tokens) {
        token.norm = numbers.below(200);
        token.prefix = token.norm % 26;
        token.suffix = token.norm % 60;
        token.shape = token.norm % 7;
        token.space_after = numbers.below(10) != 0;
        token.is_space = token.norm < 6;
    }
    return tokens;
}

std::vector<Instructions> runnable_instructions() {
    std::vector<Instructions> result;
    for (const Instructions instructions :
         {Instructions::portable, Instructions::avx2, Instructions::avx512})
        if (available(instructions))
            result.push_back(instructions);
    return result;
}

} // namespace entente::test
