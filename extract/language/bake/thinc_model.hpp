#pragma once

#include "extract/language/bake/packed_value.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace entente::bake {

/// A layer of a network as thinc stores it.
struct ThincNode {
    std::string name;
    /// Other nodes by index.
    std::map<std::string, std::size_t, std::less<>> references;
    std::map<std::string, PackedValue, std::less<>> attributes;
    std::map<std::string, FloatArray, std::less<>> parameters;
};

/// A network file: its nodes in breadth-first order. Keeps the file in memory, into which the
/// arrays point.
class ThincModel {
  public:
    /// Throws `Error` where `path` is not such a file.
    static ThincModel read(const std::filesystem::path& path);

    const std::vector<ThincNode>& nodes() const noexcept { return nodes_; }
    const ThincNode& node(std::size_t index) const;
    /// All nodes with this name, in order.
    std::vector<const ThincNode*> named(std::string_view name) const;
    /// The only node with this name.
    const ThincNode& only(std::string_view name) const;

    /// Throws `Error` where the shape differs. `shape` is for comparing and the message.
    const FloatArray& parameter(const ThincNode& node, std::string_view name,
                                const std::vector<std::size_t>& shape) const;
    const FloatArray& parameter(const ThincNode& node, std::string_view name) const;
    const PackedValue& attribute(const ThincNode& node, std::string_view name) const;
    std::size_t reference(const ThincNode& node, std::string_view name) const;

    /// Throws `Error` that names the file.
    [[noreturn]] void refuse(const std::string& problem) const;

  private:
    explicit ThincModel(PackedValue file) : file_(std::move(file)) {}

    PackedValue file_;
    std::vector<ThincNode> nodes_;
};

} // namespace entente::bake
