#pragma once

#include "ontology/ontology.hpp"
#include "ontology/trigger_lexicon.hpp"

#include <fstream>
#include <string>

/// \file
/// What the program ships, as the tests read it.

namespace entente::tests {

inline const Ontology& shipped_ontology() {
    static const Ontology ontology = [] {
        const std::string path = ENTENTE_TEST_SOURCE "/ontology/resources/diplomacy.jsonld";
        std::ifstream input(path);
        return read_ontology(input, path);
    }();
    return ontology;
}

inline const TriggerLexicon& shipped_lexicon() {
    static const TriggerLexicon lexicon = [] {
        const std::string path = ENTENTE_TEST_SOURCE "/ontology/resources/triggers.json";
        std::ifstream input(path);
        return read_trigger_lexicon(input, path, shipped_ontology());
    }();
    return lexicon;
}

} // namespace entente::tests
