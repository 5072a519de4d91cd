#pragma once

#include "graph/claim_table.hpp"
#include "ontology/ontology.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What consolidation needs to know of the type of a claim.
struct ActType {
    /// The number of the type's name; of a type and its inverse, of the one that the ontology names
    /// first: that of "visit" for "host" too.
    std::uint32_t family = 0;
    /// The number of the subtype's name where it tells acts apart: imposing sanctions from
    /// extending them. 0 where it only describes, as "state visit" does.
    std::uint32_t act = 0;
    bool symmetric = false;
    /// Whether subject and object are those of the family exchanged.
    bool inverse = false;
    /// Whether what is said tells it apart.
    bool statement = false;
    /// Whether such events come day after day between the same sides, as fighting does: then news
    /// of one day is not that of the day before.
    bool comes_daily = false;
    /// Whether the type gives the family its name.
    bool heads_family = false;
    bool has_subtype = false;
};

/// Whether events of this type come day after day between the same sides: violence, and what
/// answers it in the street.
bool is_daily(std::string_view type);

/// The act types of the types that claims of a table have. Names are numbered in code point order.
class ActTypes {
  public:
    /// A subtype that the ontology does not know is an act of its own in the manner of its type; an
    /// unknown type a family of its own.
    ActTypes(const ClaimTable& table, const Ontology& ontology);

    const ActType& of(TypeNumber type) const { return types_[type]; }
    std::uint32_t families() const noexcept { return static_cast<std::uint32_t>(names_.size()); }

  private:
    std::vector<ActType> types_;
    std::vector<std::string> names_;
};

} // namespace entente
