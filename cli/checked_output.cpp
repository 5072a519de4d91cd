#include "cli/checked_output.hpp"

#include "ontology/diagnostic.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <ostream>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace entente {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& file, const std::string& what, int reason) {
    throw Error({.file = file}, what +
                                    (reason != 0 ? std::string(": ") + std::strerror(reason) : "") +
                                    "; check the path and the free space");
}

/// Removes a file when it goes, unless it has been kept. What is no file stays.
class TemporaryFile {
  public:
    explicit TemporaryFile(fs::path path) : path_(std::move(path)) {}
    ~TemporaryFile() {
        if (!path_.empty())
            unlink(path_.c_str());
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

using Names = std::vector<std::string_view>;

/// Throws `Error`, which calls the folder `name`, unless it can be listed and holds nothing but
/// regular files of these names.
void check_contents(const fs::path& folder, const std::string& name, const Names& names) {
    std::error_code problem;
    fs::directory_iterator entry(folder, problem);
    for (; !problem && entry != fs::directory_iterator(); entry.increment(problem)) {
        const std::string file = entry->path().filename().string();
        std::error_code unknown;
        if (!fs::is_regular_file(entry->symlink_status(unknown)) ||
            std::ranges::find(names, file) == names.end())
            throw Error({.file = name},
                        "holds other files, such as " + file + "; name a new or empty folder");
    }
    if (problem)
        fail(name, "cannot be listed", problem.value());
}

/// Whether a folder stands there. Throws `Error` where something else does, or other files in it.
bool may_replace(const fs::path& folder, const std::string& name, const Names& names) {
    std::error_code problem;
    const fs::file_status status = fs::symlink_status(folder, problem);
    if (status.type() == fs::file_type::not_found)
        return false;
    if (status.type() == fs::file_type::none)
        fail(name, "cannot be looked at", problem.value());
    if (!fs::is_directory(status))
        throw Error({.file = name}, "is no folder; name a new one");
    check_contents(folder, name, names);
    return true;
}

/// A new folder, and what takes its name in exchange. When it goes, its files of some names are
/// removed, and it, if it is empty then.
class TemporaryFolder {
  public:
    TemporaryFolder(fs::path path, Names names) : path_(std::move(path)), names_(std::move(names)) {
        if (mkdir(path_.c_str(), ACCESSPERMS) == 0)
            return;
        const int reason = errno;
        fail(path_.string(), "cannot be made", reason);
    }
    ~TemporaryFolder() {
        for (const std::string_view name : names_)
            unlink((path_ / name).c_str());
        rmdir(path_.c_str());
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const fs::path& path() const noexcept { return path_; }

  private:
    fs::path path_;
    Names names_;
};

/// Some file systems know no exchange, and no renaming that replaces nothing.
bool knows_no_flags(int reason) { return reason == EINVAL || reason == ENOSYS; }

/// Gives each path the name behind it, one after the other. 0, or the reason why all is as it was.
int rename_all(std::span<const std::pair<fs::path, fs::path>> steps) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (std::rename(steps[i].first.c_str(), steps[i].second.c_str()) == 0)
            continue;
        const int reason = errno;
        for (; i > 0; --i)
            std::rename(steps[i - 1].second.c_str(), steps[i - 1].first.c_str());
        return reason;
    }
    return 0;
}

/// Gives each of two folders the other's name, in three steps where the system has none for it. 0,
/// or the reason why all is as it was.
int exchange(const fs::path& one, const fs::path& other) {
    if (renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0)
        return 0;
    if (!knows_no_flags(errno))
        return errno;
    const fs::path aside = one.string() + ".old";
    return rename_all(
        std::array<std::pair<fs::path, fs::path>, 3>{{{other, aside}, {one, other}, {aside, one}}});
}

/// Gives a folder a name that nothing has. 0, or the reason why it has not got it.
int rename_to_new(const fs::path& folder, const fs::path& name) {
    if (renameat2(AT_FDCWD, folder.c_str(), AT_FDCWD, name.c_str(), RENAME_NOREPLACE) == 0)
        return 0;
    // Then only an empty folder would be replaced.
    return knows_no_flags(errno) && std::rename(folder.c_str(), name.c_str()) == 0 ? 0 : errno;
}

/// Puts a folder in the place of another, which gets its name.
void replace_folder(const fs::path& target, const TemporaryFolder& by, const std::string& name,
                    const Names& names) {
    if (const int reason = exchange(by.path(), target))
        fail(name, "cannot be put in place", reason);
    try {
        check_contents(by.path(), name, names); // Others may have put something there meanwhile.
    } catch (const Error&) {
        exchange(by.path(), target);
        throw;
    }
}

void write_part(const fs::path& part, const std::string& name, const FolderFile& file) {
    write_stream(part, name, file.write);
    std::error_code problem;
    if (file.is_program)
        fs::permissions(part, fs::perms::owner_exec, fs::perm_options::add, problem);
    if (problem)
        fail(name, "cannot be made a program", problem.value());
    synchronise(part, name);
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

bool is_standard_output(std::string_view file) { return file.empty() || file == "-"; }

CheckedOutput standard_output() { return {std::cout, "<stdout>"}; }

void write_file(const std::string& path, const std::function<void(std::ostream&)>& write) {
    if (is_special(path))
        return write_stream(path, path, write);
    if (path.ends_with('/'))
        throw Error({.file = path}, "is the name of a folder; name a file");
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

void write_output(const std::string& file, const std::function<void(std::ostream&)>& write) {
    if (!is_standard_output(file))
        return write_file(file, write);
    CheckedOutput output = standard_output();
    write(output.stream());
    output.flush();
}

void require_replaceable(const std::string& path, std::span<const std::string_view> names) {
    may_replace(resolve(path), path, Names(names.begin(), names.end()));
}

void write_folder(const std::string& path, std::span<const FolderFile> files) {
    const fs::path target = resolve(path);
    Names names;
    for (const FolderFile& file : files)
        names.push_back(file.name);
    const bool replaces = may_replace(target, path, names);
    const TemporaryFolder temporary(beside(target), names);
    for (const FolderFile& file : files)
        write_part(temporary.path() / file.name, path + "/" + file.name, file);
    synchronise(temporary.path(), path);
    if (replaces)
        return replace_folder(target, temporary, path, names);
    if (const int reason = rename_to_new(temporary.path(), target))
        fail(path, "cannot be put in place", reason);
}

} // namespace entente
