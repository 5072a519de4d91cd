#pragma once

#include <filesystem>
#include <string>

namespace entente::bake {

/// Reads a whole file of the model's source. Throws `Error` that names `path` and the remedy.
std::string read_source_file(const std::filesystem::path& path);

} // namespace entente::bake
