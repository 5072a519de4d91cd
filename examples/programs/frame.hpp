#pragma once

#include "ontology/diagnostic.hpp"
#include "ontology/ontology.hpp"

#include <concepts>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

/// \file
/// What all examples have in common.

namespace example {

inline std::ifstream open(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw entente::Error({.file = path.string()}, "cannot be opened");
    return file;
}

inline entente::Ontology load_ontology(const std::filesystem::path& share) {
    const std::filesystem::path path = share / "ontology" / "diplomacy.jsonld";
    std::ifstream file = open(path);
    return entente::read_ontology(file, path.string());
}

/// Says on standard error what was wrong with an input; the others are read all the same.
inline void report(const entente::Diagnostic& diagnostic) {
    std::cerr << to_string(diagnostic) << '\n';
}

/// Runs an example with its one or two arguments. What stops it is told on standard error.
template <typename Example>
int run(int argc, char** argv, const std::string& usage, const Example& example) {
    constexpr bool has_file = std::invocable<Example, const char*, const char*>;
    if (argc != (has_file ? 3 : 2)) {
        std::cerr << "usage: " << argv[0] << ' ' << usage << '\n';
        return 2;
    }
    try {
        if constexpr (has_file)
            example(argv[1], argv[2]);
        else
            example(argv[1]);
        return 0;
    } catch (const std::exception& problem) {
        std::cerr << problem.what() << '\n';
        return 3;
    }
}

} // namespace example
