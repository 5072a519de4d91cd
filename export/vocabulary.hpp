#pragma once

#include "ontology/ontology.hpp"

#include <iosfwd>

namespace entente {

/// Writes what can be said as a SKOS concept scheme in Turtle: event types with their roles and
/// subtypes, and beside it two schemes of the codes of PLOVER and CAMEO that types have, each with
/// its notation, of which we know no publication in RDF.
///
/// A type is mapped to the code of its deeds: `skos:closeMatch` where no other type of its rank has
/// that code (`skos:exactMatch` where the code is PLOVER's and the type a top type, since such
/// types are PLOVER's categories), otherwise `skos:broadMatch`. Deterministic. Throws `Error` if
/// the stream cannot be written.
void write_vocabulary(std::ostream& output, const Ontology& ontology);

} // namespace entente
