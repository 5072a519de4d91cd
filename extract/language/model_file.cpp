#include "extract/language/model_file.hpp"

#include "extract/language/model_format.hpp"
#include "ontology/diagnostic.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace entente {
namespace {

static_assert(std::endian::native == std::endian::little,
              "the model file is mapped as it is, and little endian");

constexpr std::string_view remedy = "run scripts/fetch-model and build again";

[[noreturn]] void refuse_file(const std::filesystem::path& path, const std::string& problem) {
    throw Error({.file = path.string()}, fmt::format("{}; {}", problem, remedy));
}

std::string system_message(int error) { return std::generic_category().message(error); }

/// An open file that closes itself.
class OpenFile {
  public:
    explicit OpenFile(const std::filesystem::path& path)
        : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
        if (descriptor_ >= 0)
            return;
        const int error = errno;
        refuse_file(path, error == ENOENT
                              ? "the language model is missing"
                              : "the language model cannot be opened: " + system_message(error));
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() { ::close(descriptor_); }

    int descriptor() const noexcept { return descriptor_; }

  private:
    int descriptor_;
};

std::span<const std::byte> map_file(const std::filesystem::path& path) {
    const OpenFile file(path);
    struct stat status {};
    if (::fstat(file.descriptor(), &status) != 0 || !S_ISREG(status.st_mode))
        refuse_file(path, "the language model is not a file");
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size < sizeof(detail::ModelHeader))
        refuse_file(path, fmt::format("the language model is truncated: {} bytes", size));
    void* const address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.descriptor(), 0);
    if (address == MAP_FAILED)
        refuse_file(path, "the language model cannot be mapped: " + system_message(errno));
    return {static_cast<const std::byte*>(address), size};
}

std::string to_hexadecimal(std::span<const unsigned char> bytes) {
    std::string text;
    for (const unsigned char byte : bytes)
        text += fmt::format("{:02x}", byte);
    return text;
}

detail::ModelHeader read_header(std::span<const std::byte> bytes) {
    detail::ModelHeader header;
    std::memcpy(&header, bytes.data(), sizeof header);
    return header;
}

template <typename T>
std::span<const T> view_as(std::span<const std::byte> bytes) {
    // The file is mapped at a page and its sections are aligned, so this only names what is there.
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
}

bool carries_name(const detail::SectionEntry& entry, std::string_view name) {
    return name.size() < entry.name.size() &&
           std::string_view(entry.name.data(), name.size()) == name && entry.name[name.size()] == 0;
}

} // namespace

std::size_t StringTable::lower_bound(std::string_view text) const {
    std::size_t low = 0;
    std::size_t high = size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if ((*this)[middle] < text)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::optional<std::size_t> StringTable::find_sorted(std::string_view text) const {
    const std::size_t index = lower_bound(text);
    if (index < size() && (*this)[index] == text)
        return index;
    return std::nullopt;
}

ModelFile ModelFile::open(const std::filesystem::path& path) {
    ModelFile model(path, map_file(path));
    model.verify();
    return model;
}

ModelFile::ModelFile(std::filesystem::path path, std::span<const std::byte> bytes)
    : path_(std::move(path)), bytes_(bytes) {}

ModelFile::ModelFile(ModelFile&& other) noexcept
    : path_(std::move(other.path_)), bytes_(std::exchange(other.bytes_, {})),
      digest_(std::move(other.digest_)) {}

ModelFile& ModelFile::operator=(ModelFile&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(bytes_, other.bytes_);
    std::swap(digest_, other.digest_);
    return *this;
}

ModelFile::~ModelFile() {
    if (!bytes_.empty())
        ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

void ModelFile::refuse(const std::string& problem) const { refuse_file(path_, problem); }

void ModelFile::verify() {
    const detail::ModelHeader header = read_header(bytes_);
    if (header.magic != detail::model_magic)
        refuse("this is not a language model of entente");
    if (header.version != detail::model_format_version)
        refuse(fmt::format("the language model has format version {}, this program reads {}",
                           header.version, detail::model_format_version));
    if (header.bytes != bytes_.size())
        refuse(fmt::format("the language model is truncated or too long: {} bytes instead of {}",
                           bytes_.size(), header.bytes));
    const auto content = view_as<unsigned char>(bytes_.subspan(sizeof header));
    std::array<unsigned char, detail::digest_bytes> digest{};
    if (::sodium_init() < 0)
        refuse("the cryptographic library cannot be initialised");
    ::crypto_generichash(digest.data(), digest.size(), content.data(), content.size(), nullptr, 0);
    if (digest != header.digest)
        refuse(
            "the language model is damaged: its content has another digest than its header says");
    if (header.section_count > content.size() / sizeof(detail::SectionEntry))
        refuse("the language model is damaged: its section table is longer than the file");
    digest_ = to_hexadecimal(digest);
}

std::span<const std::byte> ModelFile::find(std::string_view section) const {
    const std::size_t count = read_header(bytes_).section_count;
    const auto table = view_as<detail::SectionEntry>(
        bytes_.subspan(sizeof(detail::ModelHeader), count * sizeof(detail::SectionEntry)));
    for (const detail::SectionEntry& entry : table) {
        if (!carries_name(entry, section))
            continue;
        const bool inside = entry.offset <= bytes_.size() &&
                            entry.bytes <= bytes_.size() - entry.offset &&
                            entry.offset % detail::section_alignment == 0;
        if (!inside)
            refuse(
                fmt::format("section '{}' of the language model lies outside the file", section));
        return bytes_.subspan(entry.offset, entry.bytes);
    }
    return {};
}

bool ModelFile::has(std::string_view section) const { return find(section).data() != nullptr; }

std::span<const std::byte> ModelFile::require(std::string_view section) const {
    const std::span<const std::byte> found = find(section);
    if (found.data() == nullptr)
        refuse(fmt::format("the language model lacks section '{}'", section));
    return found;
}

template <typename T>
std::span<const T> ModelFile::array(std::string_view section) const {
    const std::span<const std::byte> found = require(section);
    if (found.size() % sizeof(T) != 0)
        refuse(fmt::format("section '{}' of the language model has {} bytes, not a multiple of {}",
                           section, found.size(), sizeof(T)));
    return view_as<T>(found);
}

std::string_view ModelFile::text(std::string_view section) const {
    const auto characters = array<char>(section);
    return {characters.data(), characters.size()};
}

std::span<const float> ModelFile::floats(std::string_view section) const {
    return array<float>(section);
}

std::span<const float> ModelFile::floats(std::string_view section, std::size_t count) const {
    const auto found = array<float>(section);
    if (found.size() != count)
        refuse(fmt::format("section '{}' of the language model has {} numbers instead of {}",
                           section, found.size(), count));
    return found;
}

std::span<const std::uint64_t> ModelFile::numbers(std::string_view section) const {
    return array<std::uint64_t>(section);
}

StringTable ModelFile::strings(std::string_view section) const {
    const std::span<const std::byte> found = require(section);
    const auto words = view_as<std::uint32_t>(found);
    if (words.empty() || words.size() - 1 < std::size_t{words[0]} + 1)
        refuse(fmt::format("section '{}' of the language model is no string table", section));
    const auto offsets = words.subspan(1, std::size_t{words[0]} + 1);
    const std::string_view bytes =
        text(section).substr((offsets.size() + 1) * sizeof(std::uint32_t));
    for (std::size_t i = 1; i < offsets.size(); ++i)
        if (offsets[i - 1] > offsets[i] || offsets[i] > bytes.size())
            refuse(fmt::format("section '{}' of the language model is no string table", section));
    return {offsets, bytes};
}

} // namespace entente
