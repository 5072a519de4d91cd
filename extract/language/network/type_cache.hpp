#pragma once

#include "extract/language/network/kernels.hpp"
#include "extract/language/network/panels.hpp"
#include "extract/language/network/token_features.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace entente::detail {

/// Remembers what the network computes of a token alone, by its features: `token_type_width`
/// floats. Bounded; when it is full, the younger half is forgotten, which costs time and changes
/// nothing. Frequent words come early, so they mostly stay.
class TypeCache {
  public:
    /// 3.8 KB each, in two caches a thread. Almost three times as many would make real news 2 %
    /// faster.
    static constexpr std::size_t default_capacity = 3072;

    explicit TypeCache(std::size_t capacity = default_capacity);

    /// Forgets the younger half, or more, unless `count` more types fit. Until the next call,
    /// entries stay where they are. Precondition: `count` <= capacity.
    void make_room_for(std::size_t count);

    struct Entry {
        float* numbers = nullptr;
        /// Whether the caller must fill it.
        bool is_new = false;
    };
    Entry find_or_add(const TokenFeatures& token);

    std::size_t size() const noexcept { return keys_.size(); }

  private:
    /// Where the token's index is, or would be.
    std::size_t slot(const TokenFeatures& token) const;
    float* entry(std::size_t index);

    std::size_t capacity_;
    std::vector<TokenFeatures> keys_;
    /// Open addressing; index + 1 into `keys_`, 0 where empty.
    std::vector<std::uint32_t> slots_;
    /// Grows with use, so that a short run needs little memory.
    std::vector<AlignedFloats> slabs_;
};

} // namespace entente::detail
