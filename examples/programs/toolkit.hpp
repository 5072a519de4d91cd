#pragma once

#include "frame.hpp"

#include "extract/events/extractor.hpp"
#include "extract/language/cnn_engine.hpp"
#include "ontology/gazetteer.hpp"
#include "ontology/trigger_lexicon.hpp"

#include <memory>

/// \file
/// What the examples that read articles begin with: everything an extractor is made of, read from
/// one folder.

namespace example {

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

} // namespace example
