#include "extract/language/bake/json_value.hpp"
#include "extract/language/bake/moves.hpp"
#include "extract/language/bake/sections.hpp"
#include "extract/language/bake/source_file.hpp"
#include "extract/language/bake/thinc_model.hpp"
#include "ontology/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente::bake {
namespace {

constexpr std::size_t width = 96;
constexpr std::size_t pieces = 3;
constexpr std::size_t encoder_layers = 4;
constexpr std::size_t window = 3;
constexpr std::size_t hidden_width = 64;
constexpr std::size_t hidden_pieces = 2;
constexpr std::size_t pad_rows = 4;

void add_parameter(ModelWriter& model, const std::string& section, const FloatArray& array) {
    model.add_floats(section, array.bytes);
}

/// A maxout layer and the layer norm behind it.
void add_maxout(ModelWriter& model, const ThincModel& network, const std::string& section,
                const ThincNode& maxout, const ThincNode& norm, std::size_t inputs) {
    add_parameter(model, section + "/weights",
                  network.parameter(maxout, "W", {width, pieces, inputs}));
    add_parameter(model, section + "/bias", network.parameter(maxout, "b", {width, pieces}));
    add_parameter(model, section + "/scale", network.parameter(norm, "G", {width}));
    add_parameter(model, section + "/shift", network.parameter(norm, "b", {width}));
}

/// The hash embeddings, by their column. Returns the number of columns.
std::size_t add_embeddings(ModelWriter& model, const ThincModel& network,
                           const std::string& prefix) {
    std::vector<std::string> columns;
    for (const PackedValue& name :
         network.attribute(network.only("extract_features"), "columns").elements())
        columns.emplace_back(name.text());
    const auto tables = network.named("hashembed");
    if (tables.size() != columns.size())
        network.refuse("there is not one hash embedding for each column");
    std::vector<std::uint64_t> seeds(columns.size());
    std::vector<bool> seen(columns.size(), false);
    for (const ThincNode* table : tables) {
        const std::size_t column = network.attribute(*table, "column").number();
        if (column >= columns.size() || seen[column])
            network.refuse("a hash embedding has an impossible column");
        seen[column] = true;
        seeds[column] = network.attribute(*table, "seed").number();
        const FloatArray& rows = network.parameter(*table, "E");
        if (rows.shape.size() != 2 || rows.shape[0] == 0 || rows.shape[1] != width)
            network.refuse("a hash embedding has an impossible shape");
        add_parameter(model, fmt::format("{}/embedding{}", prefix, column), rows);
    }
    model.add_strings(prefix + "/columns", columns);
    model.add_numbers(prefix + "/seeds", seeds);
    return columns.size();
}

void check_windows(const ThincModel& network) {
    const auto windows = network.named("expand_window");
    if (windows.size() != encoder_layers)
        network.refuse("the encoder has not four layers");
    for (const ThincNode* node : windows)
        if (network.attribute(*node, "window_size").number() != 1)
            network.refuse("the encoder's window is not one word to each side");
    const bool padded =
        std::any_of(network.nodes().begin(), network.nodes().end(), [](const ThincNode& node) {
            const auto pad = node.attributes.find("pad");
            return pad != node.attributes.end() && pad->second.number() == pad_rows;
        });
    if (!padded)
        network.refuse("the encoder has not four rows of padding");
}

void add_tok2vec(ModelWriter& model, const ThincModel& network, const std::string& prefix) {
    const std::size_t columns = add_embeddings(model, network, prefix);
    check_windows(network);
    const auto maxouts = network.named("maxout");
    const auto norms = network.named("layernorm");
    if (maxouts.size() != encoder_layers + 1 || norms.size() != maxouts.size())
        network.refuse("there are not five maxout layers, each with a layer norm");
    add_maxout(model, network, prefix + "/mixer", *maxouts[0], *norms[0], columns * width);
    for (std::size_t i = 1; i < maxouts.size(); ++i)
        add_maxout(model, network, fmt::format("{}/layer{}", prefix, i), *maxouts[i], *norms[i],
                   window * width);
}

void add_tagger(ModelWriter& model, const std::filesystem::path& source) {
    const std::filesystem::path path = source / "tagger/cfg";
    std::vector<std::string> labels;
    for (const JsonLeaf& leaf : read_json_leaves(read_source_file(path), path.string()))
        if (leaf.path.size() == 2 && leaf.path[0] == "labels")
            labels.push_back(leaf.value);
    const ThincModel network = ThincModel::read(source / "tagger/model");
    const ThincNode& softmax = network.only("softmax");
    if (network.attribute(softmax, "softmax_normalize").boolean() ||
        network.attribute(softmax, "softmax_temperature").real() != 1.0)
        network.refuse("the tagger's scores are normalised");
    model.add_strings("tagger/labels", labels);
    add_parameter(model, "tagger/weights", network.parameter(softmax, "W", {labels.size(), width}));
    add_parameter(model, "tagger/bias", network.parameter(softmax, "b", {labels.size()}));
}

std::size_t add_moves(ModelWriter& model, const std::filesystem::path& source,
                      const std::string& part, TransitionSystem system) {
    const std::filesystem::path path = source / part / "moves";
    const PackedValue file = PackedValue::unpack(read_source_file(path), path.string());
    std::vector<std::string> names;
    for (const Move& move : order_moves(file.at("moves").text(), system, path.string()))
        names.push_back(fmt::format("{}\t{}", move.action, move.label));
    model.add_strings(part + "/moves", names);
    return names.size();
}

/// The linear layer that feeds the hidden one: the only one that is not the output.
const ThincNode& input_layer(const ThincModel& network, const ThincNode& output) {
    const auto linears = network.named("linear");
    if (linears.size() != 2)
        network.refuse("expected two linear layers");
    return linears[0] == &output ? *linears[1] : *linears[0];
}

void check_search(const std::filesystem::path& path) {
    for (const JsonLeaf& leaf : read_json_leaves(read_source_file(path), path.string()))
        if ((leaf.path == std::vector<std::string>{"beam_width"} && leaf.value != "1") ||
            (leaf.path == std::vector<std::string>{"learn_tokens"} && leaf.value != "false"))
            throw Error({.file = path.string()},
                        fmt::format("{} is {}; this program runs greedy models that keep their "
                                    "tokens",
                                    leaf.path.front(), leaf.value));
}

/// `features` is the number of tokens that a state shows to the network.
void add_transitions(ModelWriter& model, const std::filesystem::path& source,
                     const std::string& part, TransitionSystem system, std::size_t features) {
    check_search(source / part / "cfg");
    const std::size_t moves = add_moves(model, source, part, system);
    const ThincModel network = ThincModel::read(source / part / "model");
    const ThincNode& root = network.only("parser_model");
    if (!network.attribute(root, "has_upper").boolean())
        network.refuse("the network lacks its upper layer");
    const ThincNode& lower = network.node(network.reference(root, "lower"));
    const ThincNode& upper = network.node(network.reference(root, "upper"));
    const ThincNode& input = input_layer(network, upper);
    const auto add = [&](const char* section, const ThincNode& node, std::string_view parameter,
                         const std::vector<std::size_t>& shape) {
        add_parameter(model, part + section, network.parameter(node, parameter, shape));
    };
    add("/input/weights", input, "W", {hidden_width, width});
    add("/input/bias", input, "b", {hidden_width});
    add("/lower/weights", lower, "W", {features, hidden_width, hidden_pieces, hidden_width});
    add("/lower/bias", lower, "b", {hidden_width, hidden_pieces});
    add("/lower/pad", lower, "pad", {1, features, hidden_width, hidden_pieces});
    add("/upper/weights", upper, "W", {moves, hidden_width});
    add("/upper/bias", upper, "b", {moves});
    if (system == TransitionSystem::entities)
        add_tok2vec(model, network, part + "/tok2vec");
}

} // namespace

void add_networks(ModelWriter& model, const std::filesystem::path& source) {
    add_tok2vec(model, ThincModel::read(source / "tok2vec/model"), "tok2vec");
    add_tagger(model, source);
    add_transitions(model, source, "parser", TransitionSystem::parser, 8);
    add_transitions(model, source, "ner", TransitionSystem::entities, 3);
}

} // namespace entente::bake
