#pragma once

#include "extract/language/annotation.hpp"
#include "extract/language/engine.hpp"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace entente::detail {

/// A text of a CoNLL-U stream with its annotation. The labels borrow from the reader's strings.
struct ConlluText {
    std::string text;
    Annotation annotation;
};

/// What a CoNLL-U stream holds.
struct ConlluStream {
    std::vector<ConlluText> texts;
    LabelScheme scheme = LabelScheme::universal;
    /// Labels that the annotations point to. Moving the stream leaves them where they are.
    std::set<std::string, std::less<>> labels;
};

/// Throws `Error` with `name` and the line where the stream is malformed.
ConlluStream read_conllu(std::istream& input, std::string_view name);

} // namespace entente::detail
