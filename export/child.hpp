#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Bounds on a child's work. Not on the clock: what is refused must not depend on how busy the
/// machine is.
struct ChildLimits {
    /// Of processor time.
    std::uint64_t seconds = 120;
    std::uint64_t memory_bytes = std::uint64_t{2} << 30U;
    std::uint64_t output_bytes = std::uint64_t{256} << 20U;
};

/// How a child ended.
struct ChildResult {
    /// Of a child that ended by itself; -1 otherwise.
    int exit_code = -1;
    /// The signal that ended it; 0 if none.
    int signal = 0;
    std::string output;
    /// The beginning of what it wrote to standard error.
    std::string complaints;
};

/// Runs `arguments.front()`, which is searched in PATH, without a shell and with `input` on its
/// standard input, and waits for its end. It sees PATH, HOME, the places of temporary files and
/// fonts, and otherwise an environment of our own: locale C, and a fixed SOURCE_DATE_EPOCH, so that
/// no clock gets into its output. Safe to call from several threads. Throws `Error` with `remedy`
/// where the program cannot be started, and where no temporary file can be made.
ChildResult run_child(const std::vector<std::string>& arguments, std::string_view input,
                      const ChildLimits& limits, std::string_view remedy);

} // namespace entente
