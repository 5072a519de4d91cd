#pragma once

#include <string>
#include <string_view>

namespace entente::tests {

/// Encodes all but unreserved characters (RFC 3986), so that a segment or parameter of an address
/// is read as the text.
inline std::string encode_component(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const bool unreserved = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                                (c >= '0' && c <= '9') ||
                                std::string_view("-._~").find(c) != std::string_view::npos;
        const auto byte = static_cast<unsigned char>(c);
        if (unreserved)
            encoded += c;
        else
            (encoded += '%').append({digits[byte >> 4U], digits[byte & 15U]});
    }
    return encoded;
}

} // namespace entente::tests
