#pragma once

#include "extract/events/document.hpp"

#include <vector>

namespace entente {

/// What stands between quotation marks, marks included, in the order of the text, none inside
/// another. One that is not closed goes on to the end of its paragraph. O(tokens).
std::vector<TokenSpan> find_quotations(const Document& document);

} // namespace entente
