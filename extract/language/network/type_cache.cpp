#include "extract/language/network/type_cache.hpp"

#include <algorithm>
#include <bit>
#include <cassert>

namespace entente::detail {
namespace {

constexpr std::size_t slab_entries = 256;

std::uint64_t hash_of(const TokenFeatures& token) {
    constexpr std::uint64_t odd = 0x9e3779b97f4a7c15ULL;
    std::uint64_t hash = (token.space_after ? 1U : 0U) + (token.is_space ? 2U : 0U);
    for (const std::uint64_t id : {token.norm, token.prefix, token.suffix, token.shape}) {
        hash = (hash ^ id) * odd;
        hash ^= hash >> 32U;
    }
    return hash;
}

} // namespace

TypeCache::TypeCache(std::size_t capacity)
    : capacity_(capacity), slots_(std::bit_ceil(2 * capacity + 1)) {
    assert(capacity > 0 && "a type cache holds at least one type");
}

void TypeCache::make_room_for(std::size_t count) {
    assert(count <= capacity_ && "a chunk of tokens has no more types than the cache");
    if (keys_.size() + count <= capacity_)
        return;
    keys_.resize(std::min(capacity_ / 2, capacity_ - count));
    std::fill(slots_.begin(), slots_.end(), 0U);
    for (std::size_t i = 0; i < keys_.size(); ++i)
        slots_[slot(keys_[i])] = static_cast<std::uint32_t>(i + 1);
}

std::size_t TypeCache::slot(const TokenFeatures& token) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash_of(token) & mask;
    while (slots_[slot] != 0 && !(keys_[slots_[slot] - 1] == token))
        slot = (slot + 1) & mask;
    return slot;
}

TypeCache::Entry TypeCache::find_or_add(const TokenFeatures& token) {
    std::uint32_t& place = slots_[slot(token)];
    if (place != 0)
        return {entry(place - 1), false};
    assert(keys_.size() < capacity_ && "make_room_for() comes first");
    keys_.push_back(token);
    place = static_cast<std::uint32_t>(keys_.size());
    return {entry(keys_.size() - 1), true};
}

float* TypeCache::entry(std::size_t index) {
    const std::size_t slab = index / slab_entries;
    if (slab == slabs_.size())
        slabs_.emplace_back(slab_entries * token_type_width);
    return slabs_[slab].data() + index % slab_entries * token_type_width;
}

} // namespace entente::detail
