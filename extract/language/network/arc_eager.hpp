#pragma once

#include "extract/language/network/transition_scorer.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace entente::detail {

/// The actions of the dependency parser, as the model numbers them.
enum class ParserAction : std::uint8_t { shift, reduce, left_arc, right_arc, break_sentence };
inline constexpr std::size_t parser_action_count = 5;

/// The state of an arc-eager dependency parser (Nivre 2003) that may unshift a token without a head
/// (Nivre and Fernandez-Gonzalez 2014) and finds sentence boundaries on its way. Ends after a
/// number of steps that is linear in the number of tokens, whatever is chosen.
class ArcEagerState {
  public:
    /// Begins a document of `tokens` tokens. Reuses memory.
    void begin(std::size_t tokens);

    bool is_final() const noexcept { return stack_.empty() && buffer_length() == 0; }

    /// Bit a is set where action a is possible. Some action is, in every state that is not final.
    unsigned possible_actions() const;

    /// Precondition: `action` is possible. `label` is that of the new arc, where there is one.
    void apply(ParserAction action, std::uint16_t label);

    /// The tokens that stand for this state: the next two of the buffer, the topmost three of the
    /// stack, the last left child of the former's first, and the last left and right child of the
    /// latter's top.
    std::array<std::uint32_t, 8> features() const;

    /// `no_token` where the token has no head.
    const std::vector<std::uint32_t>& heads() const noexcept { return heads_; }
    const std::vector<std::uint16_t>& labels() const noexcept { return labels_; }

  private:
    std::size_t buffer_length() const noexcept { return tokens_ - next_ + returned_.size(); }
    std::uint32_t stacked(std::size_t depth) const;
    std::uint32_t buffered(std::size_t position) const;
    std::uint32_t take_from_buffer();
    void attach(std::uint32_t child, std::uint32_t head, std::uint16_t label);
    void detach(std::uint32_t child);
    void reduce();

    std::size_t tokens_ = 0;
    std::uint32_t next_ = 0;
    std::vector<std::uint32_t> stack_;
    /// Tokens that went back from the stack; its last is the buffer's first.
    std::vector<std::uint32_t> returned_;
    std::vector<std::uint32_t> heads_;
    std::vector<std::uint16_t> labels_;
    /// The child that was attached last, and for each child the one before it, on the same side of
    /// the same head.
    std::vector<std::uint32_t> last_left_;
    std::vector<std::uint32_t> last_right_;
    std::vector<std::uint32_t> previous_;
    std::vector<std::uint8_t> unshiftable_;
    std::vector<std::uint8_t> starts_sentence_;
};

} // namespace entente::detail
