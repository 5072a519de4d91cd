#include "graph/claim_id.hpp"

#include "ontology/sha256.hpp"
#include "ontology/text.hpp"

#include <boost/container/small_vector.hpp>

#include <array>
#include <cstddef>
#include <cstring>

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

/// The two digits of each byte: ids are written by the million.
constexpr auto digits_of_bytes = [] {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<std::array<char, 2>, 256> pairs{};
    for (std::size_t byte = 0; byte < pairs.size(); ++byte)
        pairs[byte] = {digits[byte >> 4U], digits[byte & 15U]};
    return pairs;
}();

void write_hex(std::uint64_t number, char* to) {
    for (std::size_t i = half; i > 0; i -= 2, number >>= 8U)
        std::memcpy(to + i - 2, digits_of_bytes[number & 255U].data(), 2);
}

void write_hex(ClaimId id, char* to) {
    write_hex(id.high, to);
    write_hex(id.low, to + half);
}

} // namespace

std::optional<ClaimId> read_id_digits(std::string_view digits) {
    if (digits.size() != id_digits)
        return std::nullopt;
    const auto high = read_hex(digits.substr(0, half));
    const auto low = read_hex(digits.substr(half));
    return high && low ? std::optional(ClaimId{*high, *low}) : std::nullopt;
}

ClaimId read_claim_id(std::string_view id) {
    if (const auto read = read_id_digits(id))
        return *read;
    return read_claim_id(sha256_hex(id).substr(0, id_digits));
}

std::string to_string(ClaimId id) {
    std::string text(id_digits, '0');
    write_hex(id, text.data());
    return text;
}

ClaimId hash_of(std::span<const ClaimId> ids) {
    // Nearly all events have few claims: their digits need no memory but this.
    constexpr std::size_t few = 16;
    boost::container::small_vector<char, few * id_digits> digits;
    digits.resize(ids.size() * id_digits, boost::container::default_init);
    for (std::size_t i = 0; i < ids.size(); ++i)
        write_hex(ids[i], digits.data() + i * id_digits);
    const std::array<std::uint8_t, 32> hash = sha256({digits.data(), digits.size()});
    const std::span<const std::uint8_t> kept = std::span(hash).first<id_digits / 2>();
    return {read_number(kept.first<half / 2>()), read_number(kept.last<half / 2>())};
}

std::uint64_t read_mention_key(std::string_view key) {
    const auto leading = key.size() == id_digits ? read_hex(key.substr(0, half)) : std::nullopt;
    return leading ? *leading : short_hash(key);
}

} // namespace entente
