#include "graph/claim_id.hpp"

#include "ontology/text.hpp"

#include <sodium.h>

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
    crypto_hash_sha256_state hash{};
    crypto_hash_sha256_init(&hash);
    for (const ClaimId id : ids) {
        std::array<char, id_digits> digits{};
        write_hex(id, digits.data());
        crypto_hash_sha256_update(&hash, reinterpret_cast<const unsigned char*>(digits.data()),
                                  digits.size());
    }
    std::array<std::uint8_t, crypto_hash_sha256_BYTES> bytes{};
    crypto_hash_sha256_final(&hash, bytes.data());
    const std::span<const std::uint8_t> kept = std::span(bytes).first<id_digits / 2>();
    return {read_number(kept.first<half / 2>()), read_number(kept.last<half / 2>())};
}

std::uint64_t read_mention_key(std::string_view key) {
    const auto leading = key.size() == id_digits ? read_hex(key.substr(0, half)) : std::nullopt;
    return leading ? *leading : short_hash(key);
}

} // namespace entente
