#include "bench/cost.hpp"

#include "ontology/json_writer.hpp"

#include <malloc.h>

#include <chrono>
#include <ctime>
#include <fstream>
#include <ostream>
#include <string>

namespace entente::bench {

namespace {

/// Lets the kernel forget the peak so far; without the right to, peaks are those since the start.
void reset_peak() { std::ofstream("/proc/self/clear_refs") << "5"; }

std::uint64_t peak_bytes() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (std::uint64_t kilobytes = 0; word == "VmHWM:" && status >> kilobytes)
            return kilobytes * 1024;
    return 0;
}

std::uint64_t allocated_bytes() {
    const struct mallinfo2 heap = mallinfo2();
    return heap.uordblks + heap.hblkhd;
}

} // namespace

Cost cost_of(const std::function<void()>& work) {
    malloc_trim(0);
    reset_peak();
    const std::uint64_t allocated = allocated_bytes();
    const auto begin = std::chrono::steady_clock::now();
    const std::clock_t processor_begin = std::clock();
    work();
    const std::clock_t processor_end = std::clock();
    const auto end = std::chrono::steady_clock::now();
    static_assert(CLOCKS_PER_SEC == 1'000'000, "POSIX counts in microseconds");
    using std::chrono::duration_cast, std::chrono::microseconds;
    return {.elapsed_microseconds =
                static_cast<std::uint64_t>(duration_cast<microseconds>(end - begin).count()),
            .processor_microseconds = static_cast<std::uint64_t>(processor_end - processor_begin),
            .peak_bytes = peak_bytes(),
            .kept_bytes = static_cast<std::int64_t>(allocated_bytes() - allocated)};
}

void print_cost(std::ostream& output, std::string_view stage, const Cost& cost) {
    JsonWriter json;
    json.begin_object();
    json.member("stage", stage);
    json.member("elapsed", static_cast<std::int64_t>(cost.elapsed_microseconds));
    json.member("processor", static_cast<std::int64_t>(cost.processor_microseconds));
    json.member("peak", static_cast<std::int64_t>(cost.peak_bytes));
    json.member("kept", cost.kept_bytes);
    json.end_object();
    output << json.take() << std::endl;
}

void print_count(std::ostream& output, std::string_view of, std::uint64_t count) {
    JsonWriter json;
    json.begin_object();
    json.member("count", of);
    json.member("is", static_cast<std::int64_t>(count));
    json.end_object();
    output << json.take() << std::endl;
}

void print_text(std::ostream& output, std::string_view key, std::string_view text) {
    JsonWriter json;
    json.begin_object();
    json.member(key, text);
    json.end_object();
    output << json.take() << std::endl;
}

} // namespace entente::bench
