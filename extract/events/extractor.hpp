#pragma once

#include "extract/article.hpp"
#include "extract/events/explanation.hpp"
#include "extract/events/extraction.hpp"
#include "extract/language/engine.hpp"
#include "ontology/gazetteer.hpp"
#include "ontology/ontology.hpp"
#include "ontology/trigger_lexicon.hpp"

#include <string>

namespace entente {

/// Turns articles into claims. Constant and safe to call from several threads at once.
/// Borrows all it is made of, which must outlive it.
class Extractor {
  public:
    /// Claims that are less sure than `least`, 0 to 1, are counted and left out.
    Extractor(const Engine& engine, const Ontology& ontology, const Gazetteer& gazetteer,
              const TriggerLexicon& lexicon, double least = 0);

    /// Claims of one article, with ids, offsets in code points and codes. The same article always
    /// gives the same claims, alone or among others. O(length of the text).
    Extraction extract(const Article& article) const;

    /// The same, with how each claim was found and what was missed.
    Explanation explain(const Article& article) const;

    /// Program version and digest of engine, ontology, rules, gazetteer and the least confidence:
    /// "0.1.0+4be1...".
    const std::string& version() const noexcept { return version_; }

  private:
    Extraction claims_of(const Reading& reading) const;

    const Engine& engine_;
    const Ontology& ontology_;
    const Gazetteer& gazetteer_;
    const TriggerLexicon& lexicon_;
    double least_;
    std::string version_;
};

} // namespace entente
