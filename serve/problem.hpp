#pragma once

#include "serve/http.hpp"

#include <string>

namespace entente {

/// An answer that says what is wrong and what would be right, as problem details (RFC 9457).
HttpResponse problem(unsigned status, const std::string& detail);

} // namespace entente
