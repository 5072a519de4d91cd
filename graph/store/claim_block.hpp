#pragma once

#include "ontology/claim.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The claims of one article as bytes: what a store keeps of them. The strings that they share are
/// written once, claims as numbers of these, some 60 bytes each beside their strings. The claims
/// are sorted by their place in the text, then id, so that the same claims are the same bytes in
/// whatever order they come. O(n log n).
std::string encode_claims(std::vector<Claim> claims);

/// Reads what `encode_claims` writes, for the article that the claims are of: nothing is lost.
/// Throws `detail::DamagedBytes` for anything else. O(bytes).
std::vector<Claim> decode_claims(std::string_view block, std::string_view article);

} // namespace entente
