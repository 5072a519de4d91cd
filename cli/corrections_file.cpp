#include "cli/corrections_file.hpp"

#include <CLI/CLI.hpp>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace entente {

void add_corrections_option(CLI::App& command, std::vector<std::string>& files) {
    command
        .add_option("--corrections", files,
                    "File of what you know better: see entente correct --help; again for several")
        ->type_name("FILE")
        ->allow_extra_args(false);
}

Corrections load_corrections(std::span<const std::string> files, Console& console) {
    Corrections all;
    for (const std::string& file : files) {
        errno = 0;
        std::ifstream input(file, std::ios::binary);
        if (input)
            add(all, read_corrections(input, file,
                                      [&](const Diagnostic& problem) { console.report(problem); }));
        if (!input.eof())
            throw Error({.file = file}, std::string("cannot be read: ") + std::strerror(errno) +
                                            "; a file of corrections is right");
    }
    if (files.size() > 1)
        for (const Contradiction& found : contradictions(all))
            console.report(
                rejection({.file = "--corrections"}, found.problem, "take one of the lines out"));
    return all;
}

} // namespace entente
