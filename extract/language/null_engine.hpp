#pragma once

#include "extract/language/engine.hpp"

#include <memory>

namespace entente {

/// Needs no model: cuts words and sentences at white space and punctuation, lower-cases words into
/// lemmas, and parses nothing. Every token is its own head.
std::unique_ptr<Engine> make_null_engine();

} // namespace entente
