#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente::bake {

/// A string, number or truth value of a JSON text, as text, and the keys and list positions above
/// it.
struct JsonLeaf {
    std::vector<std::string> path;
    std::string value;
};

/// All leaves of a JSON text in its order; null is an empty value. `place` is for messages. Throws
/// `Error` where it is malformed or nested deeper than 16.
std::vector<JsonLeaf> read_json_leaves(std::string_view json, const std::string& place);

} // namespace entente::bake
