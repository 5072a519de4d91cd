#pragma once

#include "serve/http.hpp"

#include <cstdint>
#include <optional>

namespace entente {

/// Why a request is not answered at all; absent where it is. Asked may only be by GET and HEAD,
/// without a body, of 127.0.0.1, localhost or [::1] by name and port: a page of another site that
/// makes its own name mean this machine (DNS rebinding) is refused by `Host`, one that asks across
/// sites by `Origin` and `Sec-Fetch-Site` (W3C Fetch Metadata), unless a reader followed a link.
std::optional<HttpResponse> refusal(const HttpRequest& request, std::uint16_t port);

/// Adds the fields that every answer has: what it is may not be guessed, kept, framed or read by
/// pages of other sites.
void add_safe_fields(HttpResponse& response);

} // namespace entente
