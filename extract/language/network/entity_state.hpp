#pragma once

#include "extract/language/annotation.hpp"
#include "extract/language/network/transition_scorer.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace entente::detail {

/// The actions of the entity recogniser, as the model numbers them; 0 is none of them.
enum class EntityAction : std::uint8_t { begin = 1, inside, last, unit, out };

constexpr unsigned bit(EntityAction action) { return 1U << static_cast<unsigned>(action); }

/// Where entities go: one element a token.
struct EntityResult {
    std::span<EntityPosition> positions;
    std::span<std::uint16_t> labels;
};

/// Walks over the tokens of a document once and marks each as the beginning, inside, end or whole
/// of an entity, or as outside of any (BILOU).
class EntityState {
  public:
    /// Label of tokens outside.
    static constexpr std::uint16_t no_label = 0;

    /// Borrows all three: `sentence_starts` and `is_space` have one element a token.
    EntityState(std::span<const std::uint8_t> sentence_starts,
                std::span<const std::uint8_t> is_space, const EntityResult& result);

    bool is_final() const noexcept { return next_ == starts_.size(); }

    /// Label of the entity that has begun and not ended; `no_label` where there is none.
    std::uint16_t open_label() const noexcept { return open_label_; }

    /// Those of `bit`. To be inside or to end an entity is possible with its label only.
    unsigned possible_actions() const;

    /// Precondition: `action` is possible. Only to begin an entity and to be one takes a label.
    void apply(EntityAction action, std::uint16_t label);

    /// The next token, the first of the open entity, and, if there are both, the token before the
    /// next.
    std::array<std::uint32_t, 3> features() const;

  private:
    std::span<const std::uint8_t> starts_;
    std::span<const std::uint8_t> is_space_;
    EntityResult result_;
    std::uint32_t next_ = 0;
    std::uint32_t open_begin_ = 0;
    std::uint16_t open_label_ = no_label;
};

} // namespace entente::detail
