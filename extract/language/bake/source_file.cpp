#include "extract/language/bake/source_file.hpp"

#include "ontology/diagnostic.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <array>
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

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    ::crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                         bytes.size());
    std::string text;
    for (const unsigned char byte : digest)
        text += fmt::format("{:02x}", byte);
    return text;
}

} // namespace entente::bake
