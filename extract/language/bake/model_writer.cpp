#include "extract/language/bake/model_writer.hpp"

#include "extract/language/model_format.hpp"
#include "ontology/diagnostic.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace entente::bake {
namespace {

template <typename T>
void append_value(std::string& bytes, const T& value) {
    const auto offset = bytes.size();
    bytes.resize(offset + sizeof value);
    std::memcpy(bytes.data() + offset, &value, sizeof value);
}

std::size_t aligned(std::size_t size) {
    constexpr std::size_t step = detail::section_alignment;
    return (size + step - 1) / step * step;
}

detail::SectionEntry describe(const std::string& name, std::size_t offset, std::size_t bytes) {
    detail::SectionEntry entry;
    assert(!name.empty() && name.size() < entry.name.size() &&
           "a section's name must fit its entry");
    std::copy(name.begin(), name.end(), entry.name.begin());
    entry.offset = offset;
    entry.bytes = bytes;
    return entry;
}

[[noreturn]] void refuse_output(const std::filesystem::path& path, int error) {
    throw Error({.file = path.string()}, fmt::format("the model file cannot be written: {}",
                                                     std::generic_category().message(error)));
}

/// Writes and flushes the file; 0, or what went wrong.
int write_file(const std::filesystem::path& path, std::string_view bytes) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return errno;
    int error = 0;
    while (!bytes.empty() && error == 0) {
        const ::ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0)
            error = errno == EINTR ? 0 : errno;
        else
            bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (error == 0 && ::fsync(descriptor) != 0)
        error = errno;
    if (::close(descriptor) != 0 && error == 0)
        error = errno;
    return error;
}

} // namespace

void ModelWriter::add_text(std::string_view name, std::string_view text) {
    sections_.push_back({.name = std::string(name), .bytes = std::string(text)});
}

void ModelWriter::add_floats(std::string_view name, std::string_view bytes) {
    add_text(name, bytes);
}

void ModelWriter::add_numbers(std::string_view name, std::span<const std::uint64_t> numbers) {
    std::string bytes;
    for (const std::uint64_t number : numbers)
        append_value(bytes, number);
    add_text(name, bytes);
}

void ModelWriter::add_strings(std::string_view name, std::span<const std::string> strings) {
    std::string bytes;
    append_value(bytes, static_cast<std::uint32_t>(strings.size()));
    std::uint32_t offset = 0;
    append_value(bytes, offset);
    for (const std::string& string : strings) {
        offset += static_cast<std::uint32_t>(string.size());
        append_value(bytes, offset);
    }
    for (const std::string& string : strings)
        bytes += string;
    add_text(name, bytes);
}

std::string ModelWriter::assemble() const {
    std::string table;
    std::string content;
    const std::size_t table_bytes = sections_.size() * sizeof(detail::SectionEntry);
    const std::size_t start = sizeof(detail::ModelHeader) + table_bytes;
    for (const Section& section : sections_) {
        append_value(table, describe(section.name, start + content.size(), section.bytes.size()));
        content += section.bytes;
        content.resize(aligned(content.size()));
    }
    content.insert(0, table);
    detail::ModelHeader header;
    header.section_count = static_cast<std::uint32_t>(sections_.size());
    header.bytes = sizeof header + content.size();
    ::crypto_generichash(header.digest.data(), header.digest.size(),
                         reinterpret_cast<const unsigned char*>(content.data()), content.size(),
                         nullptr, 0);
    std::string file;
    append_value(file, header);
    return file += content;
}

void ModelWriter::write(const std::filesystem::path& path) const {
    const std::filesystem::path temporary =
        path.parent_path() / fmt::format(".{}.{}", path.filename().string(), ::getpid());
    int error = write_file(temporary, assemble());
    if (error == 0 && std::rename(temporary.c_str(), path.c_str()) != 0)
        error = errno;
    if (error == 0)
        return;
    ::unlink(temporary.c_str());
    refuse_output(path, error);
}

} // namespace entente::bake
