#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string_view>

namespace entente::bench {

/// What a piece of work took.
struct Cost {
    std::uint64_t elapsed_microseconds = 0;
    /// Of all threads together.
    std::uint64_t processor_microseconds = 0;
    /// The most memory that the whole program had meanwhile (Linux: VmHWM).
    std::uint64_t peak_bytes = 0;
    /// By how much the memory grew that is allocated and not freed; negative where more was freed.
    std::int64_t kept_bytes = 0;
};

/// Runs `work` once. Other threads of the program must rest meanwhile.
Cost cost_of(const std::function<void()>& work);

/// One JSON object a line: the stage and its cost.
void print_cost(std::ostream& output, std::string_view stage, const Cost& cost);

/// One JSON object a line: how many there are of something.
void print_count(std::ostream& output, std::string_view of, std::uint64_t count);

/// One JSON object a line: a text by its key.
void print_text(std::ostream& output, std::string_view key, std::string_view text);

} // namespace entente::bench
