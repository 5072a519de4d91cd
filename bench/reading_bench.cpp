/// Measures how fast articles are annotated and extracted. Answers on standard output what is asked
/// on standard input, so that its runs can alternate with those of others (reading_speed.py beside
/// this).
///
///     annotate THREADS   -> seconds elapsed, seconds of processor time, hash of the output
///     extract THREADS    -> the same
///     texts FILE         -> writes what is annotated to FILE, separated by NUL; their number

#include "bench/workload.hpp"
#include "ontology/diagnostic.hpp"

#include <exception>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

namespace {

using entente::Instructions;
using entente::bench::Measurement;
using entente::bench::Task;
using entente::bench::Workload;

constexpr int wrong_usage = 2;
constexpr int cannot_work = 3;

std::optional<Instructions> read_instructions(std::string_view name) {
    if (name == "portable")
        return Instructions::portable;
    if (name == "avx2")
        return Instructions::avx2;
    if (name == "avx512")
        return Instructions::avx512;
    return std::nullopt;
}

void write_texts(const Workload& workload, const std::string& path) {
    std::ofstream file(path, std::ios::binary);
    const auto texts = workload.texts();
    std::string_view separator;
    for (const std::string_view text : texts) {
        file << separator << text;
        separator = std::string_view("\0", 1);
    }
    if (!file.flush())
        throw entente::Error({.file = path}, "cannot be written");
    std::cout << texts.size() << std::endl;
}

void answer(const Workload& workload, const std::string& question) {
    std::istringstream words(question);
    std::string verb;
    std::string argument;
    words >> verb >> argument;
    if (verb == "texts")
        return write_texts(workload, argument);
    const Task task = verb == "extract" ? Task::extract : Task::annotate;
    const Measurement measured = workload.measure(task, std::stoul(argument));
    std::cout << measured.elapsed_seconds << ' ' << measured.processor_seconds << ' '
              << measured.digest << std::endl;
}

} // namespace

int main(int argc, char** argv) {
    const auto instructions = argc == 4 ? read_instructions(argv[3]) : std::nullopt;
    if (!instructions || !entente::available(*instructions)) {
        std::cerr << "Usage: entente-bench SHARE_FOLDER ARTICLES.jsonl avx512|avx2|portable\n"
                     "The instructions must be this processor's.\n";
        return wrong_usage;
    }
    try {
        const Workload workload(argv[1], argv[2], *instructions);
        for (std::string question; std::getline(std::cin, question);)
            answer(workload, question);
    } catch (const std::exception& error) {
        std::cerr << "entente-bench: " << error.what() << '\n';
        return cannot_work;
    }
    return 0;
}
