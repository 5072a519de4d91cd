#include "cli/checked_output.hpp"

#include "ontology/diagnostic.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <ostream>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace entente {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& file, const std::string& what, int reason) {
    throw Error({.file = file}, what +
                                    (reason != 0 ? std::string(": ") + std::strerror(reason) : "") +
                                    "; check the path and the free space");
}

/// Removes a file, or a folder with all that is in it, when it goes, unless it has been kept.
class TemporaryFile {
  public:
    explicit TemporaryFile(fs::path path) : path_(std::move(path)) {}
    ~TemporaryFile() {
        std::error_code ignored;
        if (!path_.empty())
            fs::remove_all(path_, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const fs::path& path() const noexcept { return path_; }
    void keep() noexcept { path_.clear(); }

  private:
    fs::path path_;
};

void write_stream(const fs::path& path, const std::string& name,
                  const std::function<void(std::ostream&)>& write) {
    errno = 0;
    std::ofstream stream(path, std::ios::binary | std::ios::trunc);
    if (!stream)
        fail(name, "cannot be opened for writing", errno);
    write(stream);
    CheckedOutput(stream, name).flush();
    stream.close();
    if (!stream)
        fail(name, "cannot be written", errno);
}

/// Waits until the file's bytes are on disk, so that a crash after the renaming loses nothing.
void synchronise(const fs::path& path, const std::string& name) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const int failed = file < 0 ? -1 : fsync(file);
    const int reason = errno;
    if (file >= 0)
        close(file);
    if (failed != 0)
        fail(name, "cannot be written", reason);
}

/// Where a path leads, through links, without a slash at its end.
fs::path resolve(const std::string& path) {
    std::error_code ignored;
    const fs::path resolved = fs::weakly_canonical(path, ignored);
    const fs::path target = ignored ? fs::path(path) : resolved;
    return target.has_filename() ? target : target.parent_path();
}

/// The name beside the target under which it is written.
fs::path beside(const fs::path& target) {
    return target.string() + ".part" + std::to_string(getpid());
}

/// Whether a folder stands there. Throws `Error` where something else does, or other files in it.
bool may_replace(const fs::path& folder, const std::string& name,
                 std::span<const FolderFile> files) {
    std::error_code problem;
    if (!fs::exists(folder, problem))
        return false;
    if (!fs::is_directory(folder, problem))
        throw Error({.file = name}, "is no folder; name a new one");
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, problem))
        if (std::ranges::find(files, entry.path().filename().string(), &FolderFile::name) ==
            files.end())
            throw Error({.file = name}, "holds other files, such as " +
                                            entry.path().filename().string() +
                                            "; name a new or empty folder");
    return true;
}

bool is_special(const fs::path& path) {
    std::error_code ignored;
    const fs::file_status status = fs::status(path, ignored);
    return fs::exists(status) && !fs::is_regular_file(status);
}

} // namespace

CheckedOutput::CheckedOutput(std::ostream& stream, std::string name)
    : stream_(stream), name_(std::move(name)) {}

void CheckedOutput::write(std::string_view text) {
    errno = 0;
    stream_.write(text.data(), static_cast<std::streamsize>(text.size()));
    flush();
}

void CheckedOutput::flush() {
    stream_.flush();
    if (!stream_)
        fail(name_, "cannot be written", errno);
}

CheckedOutput standard_output() { return {std::cout, "<stdout>"}; }

void write_file(const std::string& path, const std::function<void(std::ostream&)>& write) {
    if (is_special(path))
        return write_stream(path, path, write);
    const fs::path target = resolve(path);
    TemporaryFile temporary(beside(target));
    write_stream(temporary.path(), path, write);
    synchronise(temporary.path(), path);
    std::error_code renaming;
    fs::rename(temporary.path(), target, renaming);
    if (renaming)
        fail(path, "cannot be put in place", renaming.value());
    temporary.keep();
}

void write_folder(const std::string& path, std::span<const FolderFile> files) {
    const fs::path target = resolve(path);
    const bool replaces = may_replace(target, path, files);
    const TemporaryFile temporary(beside(target));
    std::error_code problem;
    if (!fs::create_directory(temporary.path(), problem))
        fail(path, "cannot be made", problem.value());
    for (const FolderFile& file : files) {
        const fs::path part = temporary.path() / file.name;
        write_stream(part, path + "/" + file.name, file.write);
        if (file.is_program)
            fs::permissions(part, fs::perms::owner_exec, fs::perm_options::add, problem);
        synchronise(part, path);
    }
    // What is exchanged for it goes with the temporary name.
    if (renameat2(AT_FDCWD, temporary.path().c_str(), AT_FDCWD, target.c_str(),
                  replaces ? RENAME_EXCHANGE : RENAME_NOREPLACE) != 0)
        fail(path, "cannot be put in place", errno);
}

} // namespace entente
