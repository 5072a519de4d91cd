#pragma once

#include <functional>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

namespace entente {

/// A stream of which every write is checked. Borrows the stream, which must outlive it.
class CheckedOutput {
  public:
    /// `name` is for messages.
    CheckedOutput(std::ostream& stream, std::string name);

    /// Writes, and hands what was written on at once. Throws `Error` with the system's reason where
    /// that fails.
    void write(std::string_view text);

    std::ostream& stream() noexcept { return stream_; }
    /// Throws `Error` unless all that went into the stream has been taken.
    void flush();

  private:
    std::ostream& stream_;
    std::string name_;
};

/// Whether an option's words for a file mean standard output: "-", or none.
bool is_standard_output(std::string_view file);

/// Standard output, checked.
CheckedOutput standard_output();

/// Writes a file by `write`, whole or not at all: first beside it, under another name, which takes
/// the file's place when all is on disk. A device or pipe is written directly. Throws `Error` where
/// that fails, and leaves what was there.
void write_file(const std::string& path, const std::function<void(std::ostream&)>& write);

/// The same, or writes to standard output where `file` means that.
void write_output(const std::string& file, const std::function<void(std::ostream&)>& write);

/// A file of a folder that is written as a whole.
struct FolderFile {
    std::string name;
    std::function<void(std::ostream&)> write;
    /// Whether the user may run it.
    bool is_program = false;
};

/// Throws `Error` unless `write_folder` may write files of these names there: where nothing is, or
/// a folder that holds nothing but regular files of these names.
void require_replaceable(const std::string& path, std::span<const std::string_view> names);

/// Writes a folder with these files, whole or not at all: first beside it, under another name,
/// which takes the folder's place when all is on disk. A folder that is there already may hold only
/// regular files of these names, which are removed. Throws `Error` where that fails, and leaves
/// what was there.
void write_folder(const std::string& path, std::span<const FolderFile> files);

} // namespace entente
