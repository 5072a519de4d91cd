#pragma once

#include "extract/events/extractor.hpp"
#include "extract/language/cnn_engine.hpp"
#include "tests/support/shipped.hpp"

#include <memory>
#include <string>

/// \file
/// The extractor as it is shipped: real model, ontology, gazetteer and rules.

namespace entente::tests {

inline const Engine& shipped_engine() {
    static const std::unique_ptr<Engine> engine =
        read_cnn_engine(ENTENTE_TEST_SHARE "/model/en_core_web_sm-3.8.0.bin");
    return *engine;
}

inline const Gazetteer& shipped_gazetteer() {
    static const Gazetteer gazetteer = Gazetteer::read(ENTENTE_TEST_SHARE "/gazetteer");
    return gazetteer;
}

inline const Extractor& shipped_extractor() {
    static const Extractor extractor(shipped_engine(), shipped_ontology(), shipped_gazetteer(),
                                     shipped_lexicon());
    return extractor;
}

/// An article of one paragraph.
inline Article article(std::string text, std::optional<Day> published = {}) {
    Article made;
    made.id = "test";
    made.text = std::move(text);
    made.published = published;
    if (!made.text.empty())
        made.paragraphs = {{0, static_cast<std::uint32_t>(made.text.size())}};
    return made;
}

} // namespace entente::tests
