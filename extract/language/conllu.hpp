#pragma once

#include "extract/language/annotation.hpp"
#include "extract/language/engine.hpp"

#include <iosfwd>
#include <memory>
#include <string_view>

/// \file
/// CoNLL-U (universaldependencies.org/format.html): one token a line in ten columns. The column
/// MISC holds what the others cannot: `Entity=B-GPE`, `SpaceAfter=No`, `SpacesAfter=\n`, and
/// `Form=`, `Lemma=` where they have white space. A `# newpar` comment begins each annotated text,
/// and `# label_scheme = clear` says whose labels DEPREL holds.

namespace entente {

/// Writes the annotation of one text. What `read_conllu_engine` reads of it says the same of that
/// text. Precondition: `annotation` is of `text`.
void write_conllu(std::ostream& output, std::string_view text, const Annotation& annotation,
                  LabelScheme scheme = LabelScheme::clear);

/// Reads an engine that knows the annotations of a CoNLL-U stream by their texts. A text is what
/// stands between
/// `# newdoc` or `# newpar` comments; where there are none, every sentence is one. White space
/// around a text does not matter. A text that the stream lacks gets no tokens. Labels are Universal
/// Dependencies unless the stream says otherwise. `name` is for messages; throws `Error` with the
/// line where the stream is malformed.
std::unique_ptr<Engine> read_conllu_engine(std::istream& input, std::string_view name);

/// "clear", "universal" or "none".
std::string_view to_string(LabelScheme scheme);

} // namespace entente
