#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente::bake {

/// Collects the sections of a model file (model_format.hpp) and writes it. The same sections give
/// the same bytes.
class ModelWriter {
  public:
    /// Precondition of all four: the name is new, not empty, and shorter than 48 bytes.
    void add_text(std::string_view name, std::string_view text);
    /// `bytes` are little-endian floats.
    void add_floats(std::string_view name, std::string_view bytes);
    void add_numbers(std::string_view name, std::span<const std::uint64_t> numbers);
    void add_strings(std::string_view name, std::span<const std::string> strings);

    /// Writes to a new file beside `path` and renames it, so that `path` is never half-written.
    /// Throws `Error`.
    void write(const std::filesystem::path& path) const;

    /// The whole file.
    std::string assemble() const;

  private:
    struct Section {
        std::string name;
        std::string bytes;
    };
    std::vector<Section> sections_;
};

} // namespace entente::bake
