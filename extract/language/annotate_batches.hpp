#pragma once

#include "extract/language/engine.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>

namespace entente {

/// Takes the annotation of the text with this index, in order; false to end.
using AnnotationSink = std::function<bool(std::size_t text, Annotation& annotation)>;

/// Annotates texts some at a time, so that the annotations of long articles need not all be in
/// memory; which ones go together changes nothing. Precondition: as for `Engine::annotate`.
void annotate_batches(const Engine& engine, std::span<const std::string_view> texts,
                      const AnnotationSink& take);

} // namespace entente
