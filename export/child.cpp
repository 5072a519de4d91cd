#include "export/child.hpp"

#include "ontology/diagnostic.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace entente {

namespace {

constexpr std::size_t most_complaints = 4096;

struct CloseFile {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};
/// Without a name from the start, so that nothing is left behind however we end. Files instead of
/// pipes: neither side can block the other, and the output is bounded by a resource limit.
using TemporaryFile = std::unique_ptr<std::FILE, CloseFile>;

[[noreturn]] void fail(const std::string& what) {
    throw Error({}, what + ": " + std::strerror(errno)); // NOLINT(concurrency-mt-unsafe)
}

TemporaryFile temporary_file() {
    TemporaryFile file(std::tmpfile());
    if (!file)
        fail("cannot make a temporary file; is there room in TMPDIR or /tmp?");
    return file;
}

TemporaryFile file_with(std::string_view text) {
    TemporaryFile file = temporary_file();
    const bool written = std::fwrite(text.data(), 1, text.size(), file.get()) == text.size() &&
                         std::fflush(file.get()) == 0;
    if (!written)
        fail("cannot write a temporary file");
    if (::lseek(::fileno(file.get()), 0, SEEK_SET) != 0)
        fail("cannot rewind a temporary file");
    return file;
}

/// The child has written through its own descriptor of the same file.
std::string read_back(const TemporaryFile& file, std::size_t limit) {
    std::rewind(file.get());
    std::string text;
    std::array<char, std::size_t{1} << 16U> block{};
    while (text.size() < limit) {
        const std::size_t count = std::fread(block.data(), 1, block.size(), file.get());
        text.append(block.data(), count);
        if (count == 0)
            break;
    }
    if (std::ferror(file.get()) != 0)
        fail("cannot read a temporary file");
    text.resize(std::min(text.size(), limit));
    return text;
}

std::vector<std::string> environment() {
    std::vector<std::string> variables{"LC_ALL=C", "SOURCE_DATE_EPOCH=0"};
    for (const char* name : {"PATH", "HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_DATA_DIRS",
                             "FONTCONFIG_FILE", "FONTCONFIG_PATH", "LD_LIBRARY_PATH"})
        if (const char* value = std::getenv(name)) // NOLINT(concurrency-mt-unsafe)
            variables.push_back(std::string(name) + "=" + value);
    return variables;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> found;
    for (std::string& text : texts)
        found.push_back(text.data());
    found.push_back(nullptr);
    return found;
}

class FileActions {
  public:
    FileActions() { ::posix_spawn_file_actions_init(&actions_); }
    ~FileActions() { ::posix_spawn_file_actions_destroy(&actions_); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;

    void connect(const TemporaryFile& file, int descriptor) {
        ::posix_spawn_file_actions_adddup2(&actions_, ::fileno(file.get()), descriptor);
    }
    const posix_spawn_file_actions_t* get() const noexcept { return &actions_; }

  private:
    posix_spawn_file_actions_t actions_{};
};

/// Limits the child from outside, just after its start: posix_spawn itself cannot, and fork is
/// unsafe where the parent has threads or much memory.
void limit(pid_t child, const ChildLimits& limits) {
    const auto set = [child](auto resource, std::uint64_t most) {
        const rlimit bound{most, most};
        ::prlimit(child, resource, &bound, nullptr); // Fails only if the child has already ended.
    };
    set(RLIMIT_CPU, limits.seconds);
    set(RLIMIT_AS, limits.memory_bytes);
    set(RLIMIT_FSIZE, limits.output_bytes);
    set(RLIMIT_CORE, 0);
}

int wait_for(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            fail("cannot wait for a child process");
    return status;
}

} // namespace

ChildResult run_child(const std::vector<std::string>& arguments, std::string_view input,
                      const ChildLimits& limits, std::string_view remedy) {
    const TemporaryFile in = file_with(input);
    const TemporaryFile out = temporary_file();
    const TemporaryFile err = temporary_file();
    FileActions actions;
    actions.connect(in, STDIN_FILENO);
    actions.connect(out, STDOUT_FILENO);
    actions.connect(err, STDERR_FILENO);
    std::vector<std::string> argument_texts = arguments;
    std::vector<std::string> variable_texts = environment();
    pid_t child = 0;
    errno = ::posix_spawnp(&child, arguments.front().c_str(), actions.get(), nullptr,
                           pointers(argument_texts).data(), pointers(variable_texts).data());
    if (errno != 0)
        fail("cannot run \"" + arguments.front() + "\"; " + std::string(remedy));
    limit(child, limits);
    const int status = wait_for(child);
    ChildResult result;
    if (WIFEXITED(status))
        result.exit_code = WEXITSTATUS(status);
    if (WIFSIGNALED(status))
        result.signal = WTERMSIG(status);
    result.output = read_back(out, limits.output_bytes);
    result.complaints = read_back(err, most_complaints);
    return result;
}

} // namespace entente
