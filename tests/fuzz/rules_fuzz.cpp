// Any bytes are either refused as an ontology or as rules, with an error, or can be looked into.

#include "ontology/diagnostic.hpp"
#include "ontology/ontology.hpp"
#include "ontology/trigger_lexicon.hpp"

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace {

const entente::Ontology& shipped() {
    static const entente::Ontology ontology = [] {
        const std::string path = ENTENTE_TEST_SHARE "/ontology/diplomacy.jsonld";
        std::ifstream input(path);
        return entente::read_ontology(input, path);
    }();
    return ontology;
}

void read_ontology(const std::string& text) {
    std::istringstream input(text);
    try {
        const entente::Ontology read = entente::read_ontology(input, "fuzz", &shipped());
        const entente::Ontology all = shipped().extended_by(read);
        for (const entente::EventType& type : read.types())
            if (type.parent.empty() && all.find(type.name) == nullptr)
                std::abort();
    } catch (const entente::Error&) {
        return;
    }
}

void read_rules(const std::string& text) {
    std::istringstream input(text);
    try {
        const auto lexicon = entente::read_trigger_lexicon(input, "fuzz", shipped());
        for (const entente::Rule& rule : lexicon.rules())
            for (const std::string& lemma : rule.lemmas)
                if (lexicon.rules(rule.kind, lemma).empty())
                    std::abort();
    } catch (const entente::Error&) {
        return;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(bytes), size);
    read_ontology(text);
    read_rules(text);
    return 0;
}
