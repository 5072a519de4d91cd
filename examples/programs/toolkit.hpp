#pragma once

#include "extract/events/extractor.hpp"
#include "extract/language/cnn_engine.hpp"
#include "ontology/gazetteer.hpp"
#include "ontology/ontology.hpp"
#include "ontology/trigger_lexicon.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

/// \file
/// What all three examples begin with: everything an extractor is made of, read from one folder.

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

inline entente::TriggerLexicon load_lexicon(const std::filesystem::path& share,
                                            const entente::Ontology& ontology) {
    const std::filesystem::path path = share / "ontology" / "triggers.json";
    std::ifstream file = open(path);
    return entente::read_trigger_lexicon(file, path.string(), ontology);
}

/// Reads all of it once; reading any number of articles with it is then safe from any thread.
struct Toolkit {
    /// `share` is the folder share/entente of a build or of an installation.
    explicit Toolkit(const std::filesystem::path& share)
        : ontology(load_ontology(share)), gazetteer(entente::Gazetteer::read(share / "gazetteer")),
          lexicon(load_lexicon(share, ontology)),
          engine(entente::read_cnn_engine(share / "model" / "en_core_web_sm-3.8.0.bin")),
          extractor(*engine, ontology, gazetteer, lexicon) {}

    // The extractor borrows the other members, so they must stay where they are.
    Toolkit(const Toolkit&) = delete;
    Toolkit& operator=(const Toolkit&) = delete;

    entente::Ontology ontology;
    entente::Gazetteer gazetteer;
    entente::TriggerLexicon lexicon;
    std::unique_ptr<entente::Engine> engine;
    entente::Extractor extractor;
};

/// Says on standard error what was wrong with an input; the others are read all the same.
inline void report(const entente::Diagnostic& diagnostic) {
    std::cerr << to_string(diagnostic) << '\n';
}

/// Runs an example with its arguments. What stops it is told on standard error.
template <typename Example>
int run(int argc, char** argv, const std::string& usage, const Example& example) {
    if (argc != 3) {
        std::cerr << "usage: " << argv[0] << ' ' << usage << '\n';
        return 2;
    }
    try {
        example(argv[1], argv[2]);
        return 0;
    } catch (const std::exception& problem) {
        std::cerr << problem.what() << '\n';
        return 3;
    }
}

} // namespace example
