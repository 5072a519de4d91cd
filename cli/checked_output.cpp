#include "cli/checked_output.hpp"

#include "ontology/diagnostic.hpp"

#include <cerrno>
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

/// Removes a file when it goes, unless it has been kept.
class TemporaryFile {
  public:
    explicit TemporaryFile(fs::path path) : path_(std::move(path)) {}
    ~TemporaryFile() {
        std::error_code ignored;
        if (!path_.empty())
            fs::remove(path_, ignored);
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
    std::error_code ignored;
    const fs::path resolved = fs::weakly_canonical(path, ignored);
    const fs::path target = ignored ? fs::path(path) : resolved;
    fs::path beside = target;
    beside += ".part" + std::to_string(getpid());
    TemporaryFile temporary(beside);
    write_stream(beside, path, write);
    synchronise(beside, path);
    std::error_code renaming;
    fs::rename(beside, target, renaming);
    if (renaming)
        fail(path, "cannot be put in place", renaming.value());
    temporary.keep();
}

} // namespace entente
