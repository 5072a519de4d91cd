#include "extract/language/bake/thinc_model.hpp"

#include "extract/language/bake/source_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace entente::bake {
namespace {

void read_node(ThincNode& node, const PackedValue& description, const PackedValue& attributes,
               const PackedValue& parameters) {
    node.name = description.at("name").text();
    for (const auto& [name, target] : description.at("refs").entries())
        if (!target.is_nil())
            node.references.emplace(name.text(), target.number());
    // Each attribute is a msgpack value wrapped into bytes.
    for (const auto& [name, value] : attributes.entries())
        node.attributes.emplace(name.text(), PackedValue::unpack(value.text(), value.place()));
    for (const auto& [name, value] : parameters.entries())
        if (!value.is_nil())
            node.parameters.emplace(name.text(), read_float_array(value));
}

} // namespace

ThincModel ThincModel::read(const std::filesystem::path& path) {
    ThincModel model(PackedValue::unpack(read_source_file(path), path.string()));
    const auto descriptions = model.file_.at("nodes").elements();
    const auto attributes = model.file_.at("attrs").elements();
    const auto parameters = model.file_.at("params").elements();
    if (attributes.size() != descriptions.size() || parameters.size() != descriptions.size())
        model.refuse("nodes, attributes and parameters differ in number");
    model.nodes_.resize(descriptions.size());
    for (std::size_t i = 0; i < descriptions.size(); ++i)
        read_node(model.nodes_[i], descriptions[i], attributes[i], parameters[i]);
    return model;
}

void ThincModel::refuse(const std::string& problem) const { file_.refuse(problem); }

const ThincNode& ThincModel::node(std::size_t index) const {
    if (index >= nodes_.size())
        refuse(fmt::format("there is no node {}", index));
    return nodes_[index];
}

std::vector<const ThincNode*> ThincModel::named(std::string_view name) const {
    std::vector<const ThincNode*> found;
    for (const ThincNode& node : nodes_)
        if (node.name == name)
            found.push_back(&node);
    return found;
}

const ThincNode& ThincModel::only(std::string_view name) const {
    const auto found = named(name);
    if (found.size() != 1)
        refuse(fmt::format("expected one node '{}', found {}", name, found.size()));
    return *found.front();
}

const FloatArray& ThincModel::parameter(const ThincNode& node, std::string_view name) const {
    const auto found = node.parameters.find(name);
    if (found == node.parameters.end())
        refuse(fmt::format("node '{}' lacks parameter '{}'", node.name, name));
    return found->second;
}

const FloatArray& ThincModel::parameter(const ThincNode& node, std::string_view name,
                                        const std::vector<std::size_t>& shape) const {
    const FloatArray& array = parameter(node, name);
    if (array.shape != shape)
        refuse(fmt::format("parameter '{}' of node '{}' has shape {} instead of {}", name,
                           node.name, fmt::join(array.shape, " x "), fmt::join(shape, " x ")));
    return array;
}

const PackedValue& ThincModel::attribute(const ThincNode& node, std::string_view name) const {
    const auto found = node.attributes.find(name);
    if (found == node.attributes.end())
        refuse(fmt::format("node '{}' lacks attribute '{}'", node.name, name));
    return found->second;
}

std::size_t ThincModel::reference(const ThincNode& node, std::string_view name) const {
    const auto found = node.references.find(name);
    if (found == node.references.end())
        refuse(fmt::format("node '{}' lacks the reference '{}'", node.name, name));
    return found->second;
}

} // namespace entente::bake
