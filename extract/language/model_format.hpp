#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

/// \file
/// The layout of a baked model file: a header, a table of sections, then the sections themselves,
/// each at a multiple of 64 bytes. Numbers are little endian. entente-bake writes it, `ModelFile`
/// maps it.
///
/// A section is text, an array of 32-bit floats, an array of 64-bit numbers, or a string table: the
/// number of strings n and n + 1 offsets as 32-bit numbers, then the bytes that they point into.

namespace entente::detail {

inline constexpr std::array<char, 8> model_magic{'E', 'N', 'T', 'M', 'O', 'D', 'E', 'L'};
inline constexpr std::uint32_t model_format_version = 1;
inline constexpr std::size_t section_alignment = 64;
inline constexpr std::size_t digest_bytes = 32;

struct ModelHeader {
    std::array<char, 8> magic = model_magic;
    std::uint32_t version = model_format_version;
    std::uint32_t section_count = 0;
    /// Of the whole file.
    std::uint64_t bytes = 0;
    std::uint64_t reserved = 0;
    /// BLAKE2b-256 of everything behind the header. Checked at every start, so a fast hash counts:
    /// it takes a third of SHA-256's time here, and unlike a checksum it also names the model.
    std::array<unsigned char, digest_bytes> digest{};
};
static_assert(sizeof(ModelHeader) == 64);

struct SectionEntry {
    /// Padded with zeros.
    std::array<char, 48> name{};
    /// From the beginning of the file.
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
};
static_assert(sizeof(SectionEntry) == 64);

} // namespace entente::detail
