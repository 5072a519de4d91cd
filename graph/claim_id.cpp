#include "graph/claim_id.hpp"

#include "ontology/text.hpp"

#include <nettle/sha2.h>

#include <array>
#include <optional>

namespace entente {

namespace {

constexpr std::size_t id_digits = 32;
constexpr std::size_t half = 16;

std::optional<std::uint64_t> read_hex(std::string_view digits) {
    std::uint64_t number = 0;
    for (const char c : digits) {
        const bool decimal = c >= '0' && c <= '9';
        if (!decimal && !(c >= 'a' && c <= 'f'))
            return std::nullopt;
        number = number << 4U | static_cast<std::uint64_t>(decimal ? c - '0' : c - 'a' + 10);
    }
    return number;
}

/// Of the highest byte first.
std::uint64_t read_number(std::span<const std::uint8_t> bytes) {
    std::uint64_t number = 0;
    for (const std::uint8_t byte : bytes)
        number = number << 8U | byte;
    return number;
}

void write_hex(std::uint64_t number, char* to) {
    constexpr std::string_view digits = "0123456789abcdef";
    for (std::size_t i = half; i-- > 0; number >>= 4U)
        to[i] = digits[number & 15U];
}

void write_hex(ClaimId id, char* to) {
    write_hex(id.high, to);
    write_hex(id.low, to + half);
}

} // namespace

ClaimId read_claim_id(std::string_view id) {
    if (id.size() == id_digits) {
        const auto high = read_hex(id.substr(0, half));
        const auto low = read_hex(id.substr(half));
        if (high && low)
            return {*high, *low};
    }
    return read_claim_id(sha256_hex(id).substr(0, id_digits));
}

std::string to_string(ClaimId id) {
    std::string text(id_digits, '0');
    write_hex(id, text.data());
    return text;
}

ClaimId hash_of(std::span<const ClaimId> ids) {
    sha256_ctx hash{};
    sha256_init(&hash);
    for (const ClaimId id : ids) {
        std::array<char, id_digits> digits{};
        write_hex(id, digits.data());
        sha256_update(&hash, digits.size(), reinterpret_cast<const std::uint8_t*>(digits.data()));
    }
    std::array<std::uint8_t, id_digits / 2> bytes{};
    sha256_digest(&hash, bytes.size(), bytes.data());
    return {read_number(std::span(bytes).first<half / 2>()),
            read_number(std::span(bytes).last<half / 2>())};
}

std::uint64_t read_mention_key(std::string_view key) {
    const auto leading = key.size() == id_digits ? read_hex(key.substr(0, half)) : std::nullopt;
    return leading ? *leading : short_hash(key);
}

} // namespace entente
