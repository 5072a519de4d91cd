#pragma once

#include "bench/claim_generator.hpp"
#include "ontology/diagnostic.hpp"

#include <CLI/CLI.hpp>

#include <fstream>
#include <string>

/// \file
/// What the programs that invent claims have in common.

namespace entente::bench {

/// Adds ONTOLOGY, and what shapes the news.
inline void add_news_options(CLI::App& program, std::string& ontology, NewsShape& shape) {
    program.add_option("ONTOLOGY", ontology, "diplomacy.jsonld")->required();
    program.add_option("--claims", shape.claims, "How many claims to invent")
        ->capture_default_str();
    program.add_option("--seed", shape.seed, "Another seed, other news")->capture_default_str();
    program.add_option("--actors", shape.actors, "How many take part")
        ->check(CLI::Range(1'000U, 10'000'000U))
        ->capture_default_str();
    program.add_option("--zipf", shape.zipf_hundredths, "Exponent of Zipf's law, in hundredths")
        ->check(CLI::Range(0U, 300U))
        ->capture_default_str();
    program.add_option("--days", shape.days, "Days of publication, from 2005-01-01 on")
        ->check(CLI::Range(120U, 100'000U))
        ->capture_default_str();
}

/// Throws `Error`.
inline Ontology load_ontology(const std::string& path) {
    std::ifstream file(path);
    if (!file)
        throw Error({.file = path}, "cannot be opened");
    return read_ontology(file, path);
}

} // namespace entente::bench
