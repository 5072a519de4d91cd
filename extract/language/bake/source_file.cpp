#include "extract/language/bake/source_file.hpp"

#include "ontology/diagnostic.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>

namespace entente::bake {

std::string read_source_file(const std::filesystem::path& path) {
    std::ifstream input(path, std::ios::binary);
    std::string content((std::istreambuf_iterator<char>(input)), std::istreambuf_iterator<char>());
    if (!input.is_open() || input.bad())
        throw Error({.file = path.string()},
                    "this file of the language model cannot be read; run scripts/fetch-model");
    return content;
}

} // namespace entente::bake
