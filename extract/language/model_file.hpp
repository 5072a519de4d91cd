#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace entente {

/// Strings in a section of a model file. Borrows from the file.
class StringTable {
  public:
    StringTable() = default;
    /// `count + 1` offsets into `bytes`.
    StringTable(std::span<const std::uint32_t> offsets, std::string_view bytes)
        : offsets_(offsets), bytes_(bytes) {}

    std::size_t size() const noexcept { return offsets_.empty() ? 0 : offsets_.size() - 1; }
    std::string_view operator[](std::size_t index) const {
        return bytes_.substr(offsets_[index], offsets_[index + 1] - offsets_[index]);
    }
    /// The index of the first string that is not before `text`; size() if none. Precondition: the
    /// strings are sorted by their bytes. O(log size).
    std::size_t lower_bound(std::string_view text) const;
    /// The index of `text`. The same precondition.
    std::optional<std::size_t> find_sorted(std::string_view text) const;

  private:
    std::span<const std::uint32_t> offsets_;
    std::string_view bytes_;
};

/// A baked language model, mapped into memory. What it hands out borrows from it.
class ModelFile {
  public:
    /// Maps `path` and checks its size, version and digest. Throws `Error`, which says how to mend
    /// it, where the file is missing, truncated, damaged or of another version.
    static ModelFile open(const std::filesystem::path& path);

    ModelFile(ModelFile&& other) noexcept;
    ModelFile& operator=(ModelFile&& other) noexcept;
    ~ModelFile();

    /// Each throws `Error` where the section is missing or of another shape.
    std::string_view text(std::string_view section) const;
    std::span<const float> floats(std::string_view section) const;
    /// Precondition on the file: exactly `count` floats.
    std::span<const float> floats(std::string_view section, std::size_t count) const;
    std::span<const std::uint64_t> numbers(std::string_view section) const;
    StringTable strings(std::string_view section) const;
    bool has(std::string_view section) const;

    const std::filesystem::path& path() const noexcept { return path_; }
    /// BLAKE2b-256 of the content, in lower-case hexadecimal.
    const std::string& digest() const noexcept { return digest_; }

    /// Throws `Error`: the file is not what this program's entente-bake writes.
    [[noreturn]] void refuse(const std::string& problem) const;

  private:
    ModelFile(std::filesystem::path path, std::span<const std::byte> bytes);
    void verify();
    std::span<const std::byte> find(std::string_view section) const;
    std::span<const std::byte> require(std::string_view section) const;
    template <typename T>
    std::span<const T> array(std::string_view section) const;

    std::filesystem::path path_;
    std::span<const std::byte> bytes_;
    std::string digest_;
};

} // namespace entente
