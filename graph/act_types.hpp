#pragma once

#include "ontology/claim.hpp"
#include "ontology/ontology.hpp"

#include <map>
#include <string_view>
#include <utility>

namespace entente {

/// What consolidation needs to know of the type of a claim.
struct ActType {
    /// The type, or of a type and its inverse the one that the ontology names first: "visit" for
    /// "host" too.
    std::string_view family;
    /// The subtype where it tells acts apart: imposing sanctions from extending them. Empty where
    /// it only describes, as "state visit" does.
    std::string_view act;
    bool symmetric = false;
    /// Whether subject and object are those of the family exchanged.
    bool inverse = false;
};

/// The act types of an ontology. Borrows it.
class ActTypes {
  public:
    explicit ActTypes(const Ontology& ontology);

    /// A subtype that the ontology does not know is an act of its own in the manner of its type; an
    /// unknown type a family of its own. Borrows the claim. O(log types).
    ActType of(const Claim& claim) const;

  private:
    std::map<std::pair<std::string_view, std::string_view>, ActType> types_;
};

} // namespace entente
