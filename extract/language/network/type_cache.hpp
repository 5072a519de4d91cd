#pragma once

#include "extract/language/network/kernels.hpp"
#include "extract/language/network/panels.hpp"
#include "extract/language/network/token_features.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace entente::detail {

/// Remembers what the network computes of a token alone, by its features: `token_type_width`
/// floats. Bounded; all is forgotten when it is full, which costs time and changes nothing.
class TypeCache {
  public:
    /// 3.8 KB each.
    static constexpr std::size_t default_capacity = 8192;

    explicit TypeCache(std::size_t capacity = default_capacity);

    /// Forgets everything unless `count` more types fit. Until the next call, entries stay where
    /// they are. Precondition: `count` <= capacity.
    void make_room_for(std::size_t count);

    struct Entry {
        float* numbers = nullptr;
        /// Whether the caller must fill it.
        bool is_new = false;
    };
    Entry find_or_add(const TokenFeatures& token);

    std::size_t size() const noexcept { return keys_.size(); }

  private:
    float* entry(std::size_t index);

    std::size_t capacity_;
    std::vector<TokenFeatures> keys_;
    /// Open addressing; index + 1 into `keys_`, 0 where empty.
    std::vector<std::uint32_t> slots_;
    /// Grows with use, so that a short run needs little memory.
    std::vector<AlignedFloats> slabs_;
};

} // namespace entente::detail
