#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace entente {

/// A claim's id, or an event's, in sixteen bytes: they sort as the 32 hexadecimal digits do.
struct ClaimId {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    auto operator<=>(const ClaimId&) const = default;
};

/// Reads 32 lower-case hexadecimal digits; absent for anything else.
std::optional<ClaimId> read_id_digits(std::string_view digits);

/// The same. Ids of another form, which other programs may give, are
/// hashed (SHA-256) to that size.
ClaimId read_claim_id(std::string_view id);

/// 32 lower-case hexadecimal digits.
std::string to_string(ClaimId id);

/// The id of an event: the first half of the SHA-256 of the digits of its claims' ids, one after
/// the other in their order.
ClaimId hash_of(std::span<const ClaimId> ids);

/// The key of an event mention in eight bytes: the first sixteen hexadecimal digits, or a hash of a
/// key of another form. Tells apart the mentions of one article.
std::uint64_t read_mention_key(std::string_view key);

} // namespace entente
