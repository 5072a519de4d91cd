#include "extract/language/network/token_features.hpp"

#include <bit>

namespace entente {
namespace {

std::uint64_t mix(std::uint64_t k) {
    k ^= k >> 33U;
    k *= 0xff51afd7ed558ccdULL;
    k ^= k >> 33U;
    k *= 0xc4ceb9fe1a85ec53ULL;
    return k ^ (k >> 33U);
}

} // namespace

std::uint64_t attribute_value(const TokenFeatures& token, TokenAttribute attribute) {
    switch (attribute) {
    case TokenAttribute::norm:
        return token.norm;
    case TokenAttribute::prefix:
        return token.prefix;
    case TokenAttribute::suffix:
        return token.suffix;
    case TokenAttribute::shape:
        return token.shape;
    case TokenAttribute::space_after:
        return token.space_after ? 1 : 0;
    case TokenAttribute::is_space:
        return token.is_space ? 1 : 0;
    }
    return 0;
}

std::array<std::uint32_t, 4> hash_keys(std::uint64_t value, std::uint32_t seed) {
    constexpr std::uint64_t length = sizeof value;
    std::uint64_t h1 = std::rotl(value * 0x87c37b91114253d5ULL, 31) * 0x4cf5ad432745937fULL;
    h1 ^= seed ^ length;
    std::uint64_t h2 = seed ^ length;
    h1 += h2;
    h2 += h1;
    h1 = mix(h1);
    h2 = mix(h2);
    h1 += h2;
    h2 += h1;
    return {static_cast<std::uint32_t>(h1), static_cast<std::uint32_t>(h1 >> 32U),
            static_cast<std::uint32_t>(h2), static_cast<std::uint32_t>(h2 >> 32U)};
}

} // namespace entente
