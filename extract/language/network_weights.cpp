#include "extract/language/network_weights.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <string>

namespace entente {
namespace {

constexpr std::size_t encoder_layers = 4;
constexpr std::size_t window = 3;

TokenAttribute read_attribute(const ModelFile& model, std::string_view name) {
    struct Named {
        std::string_view name;
        TokenAttribute attribute;
    };
    static constexpr std::array<Named, 6> attributes{{
        {"NORM", TokenAttribute::norm},
        {"PREFIX", TokenAttribute::prefix},
        {"SUFFIX", TokenAttribute::suffix},
        {"SHAPE", TokenAttribute::shape},
        {"SPACY", TokenAttribute::space_after},
        {"IS_SPACE", TokenAttribute::is_space},
    }};
    for (const Named& known : attributes)
        if (known.name == name)
            return known.attribute;
    model.refuse(fmt::format("the network looks at '{}', which this program does not know", name));
}

MaxoutLayer read_maxout(const ModelFile& model, const std::string& section, std::size_t inputs) {
    return {
        .inputs = inputs,
        .weights = model.floats(section + "/weights", vector_width * vector_pieces * inputs),
        .bias = model.floats(section + "/bias", vector_width * vector_pieces),
        .gain = model.floats(section + "/scale", vector_width),
        .shift = model.floats(section + "/shift", vector_width),
    };
}

Tok2VecWeights read_tok2vec(const ModelFile& model, const std::string& prefix) {
    Tok2VecWeights weights;
    const StringTable columns = model.strings(prefix + "/columns");
    const auto seeds = model.numbers(prefix + "/seeds");
    if (seeds.size() != columns.size())
        model.refuse(fmt::format("'{}' has not one seed for each column", prefix));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto table = model.floats(fmt::format("{}/embedding{}", prefix, i));
        weights.columns.push_back({.attribute = read_attribute(model, columns[i]),
                                   .seed = static_cast<std::uint32_t>(seeds[i]),
                                   .rows = table.size() / vector_width,
                                   .table = table});
    }
    weights.mixer = read_maxout(model, prefix + "/mixer", columns.size() * vector_width);
    for (std::size_t i = 1; i <= encoder_layers; ++i)
        weights.encoder.push_back(
            read_maxout(model, fmt::format("{}/layer{}", prefix, i), window * vector_width));
    return weights;
}

DenseLayer read_dense(const ModelFile& model, const std::string& section, std::size_t inputs,
                      std::size_t outputs) {
    return {
        .inputs = inputs,
        .outputs = outputs,
        .weights = model.floats(section + "/weights", inputs * outputs),
        .bias = model.floats(section + "/bias", outputs),
    };
}

/// "2 TAB nsubj".
Transition read_transition(const ModelFile& model, std::string_view line) {
    const auto tab = line.find('\t');
    Transition transition;
    const auto [end, error] =
        std::from_chars(line.data(), line.data() + line.size(), transition.action);
    if (tab == std::string_view::npos || error != std::errc() || end != line.data() + tab)
        model.refuse(fmt::format("'{}' is no move", line));
    transition.label = line.substr(tab + 1);
    return transition;
}

TransitionWeights read_transitions(const ModelFile& model, const std::string& part,
                                   std::size_t features) {
    TransitionWeights weights;
    const StringTable moves = model.strings(part + "/moves");
    for (std::size_t i = 0; i < moves.size(); ++i)
        weights.transitions.push_back(read_transition(model, moves[i]));
    constexpr std::size_t candidates = hidden_width * hidden_pieces;
    weights.features = features;
    weights.linear = read_dense(model, part + "/input", vector_width, hidden_width);
    weights.lower = model.floats(part + "/lower/weights", features * candidates * hidden_width);
    weights.lower_bias = model.floats(part + "/lower/bias", candidates);
    weights.missing = model.floats(part + "/lower/pad", features * candidates);
    weights.upper = read_dense(model, part + "/upper", hidden_width, moves.size());
    return weights;
}

} // namespace

NetworkWeights read_network_weights(const ModelFile& model) {
    return {
        .tok2vec = read_tok2vec(model, "tok2vec"),
        .tagger = read_dense(model, "tagger", vector_width, model.strings("tagger/labels").size()),
        .parser = read_transitions(model, "parser", 8),
        .entity_tok2vec = read_tok2vec(model, "ner/tok2vec"),
        .entities = read_transitions(model, "ner", 3),
    };
}

} // namespace entente
