#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace entente::bake {

/// Reads a whole file of the model's source. Throws `Error` that names `path` and the remedy.
std::string read_source_file(const std::filesystem::path& path);

/// SHA-256 in lower-case hexadecimal.
std::string sha256(std::string_view bytes);

} // namespace entente::bake
