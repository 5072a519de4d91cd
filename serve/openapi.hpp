#pragma once

#include <string_view>

namespace entente {

/// serve/resources/openapi.json. Defined in a file that the build generates.
extern const std::string_view openapi_description;

} // namespace entente
