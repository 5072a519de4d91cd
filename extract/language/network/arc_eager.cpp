#include "extract/language/network/arc_eager.hpp"

#include <cassert>

namespace entente::detail {
namespace {

constexpr unsigned bit(ParserAction action) { return 1U << static_cast<unsigned>(action); }

} // namespace

void ArcEagerState::begin(std::size_t tokens) {
    tokens_ = tokens;
    next_ = 0;
    stack_.clear();
    returned_.clear();
    heads_.assign(tokens, no_token);
    labels_.assign(tokens, 0);
    last_left_.assign(tokens, no_token);
    last_right_.assign(tokens, no_token);
    previous_.assign(tokens, no_token);
    unshiftable_.assign(tokens, 0);
    starts_sentence_.assign(tokens, 0);
    if (tokens > 0)
        starts_sentence_.front() = 1;
}

std::uint32_t ArcEagerState::stacked(std::size_t depth) const {
    return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : no_token;
}

std::uint32_t ArcEagerState::buffered(std::size_t position) const {
    if (position < returned_.size())
        return returned_[returned_.size() - 1 - position];
    const std::size_t token = next_ + position - returned_.size();
    return token < tokens_ ? static_cast<std::uint32_t>(token) : no_token;
}

unsigned ArcEagerState::possible_actions() const {
    const std::size_t left = buffer_length();
    const std::uint32_t next = buffered(0);
    const bool at_start = next != no_token && starts_sentence_[next] != 0;
    unsigned possible = 0;
    if (stack_.empty() ? left > 0 : left >= 2 && !at_start && unshiftable_[next] == 0)
        possible |= bit(ParserAction::shift);
    if (!stack_.empty())
        possible |= bit(ParserAction::reduce);
    if (!stack_.empty() && left > 0 && !at_start)
        possible |= bit(ParserAction::left_arc) | bit(ParserAction::right_arc);
    if (left >= 2 && buffered(1) == next + 1 && starts_sentence_[buffered(1)] == 0)
        possible |= bit(ParserAction::break_sentence);
    return possible;
}

std::uint32_t ArcEagerState::take_from_buffer() {
    if (returned_.empty())
        return next_++;
    const std::uint32_t token = returned_.back();
    returned_.pop_back();
    return token;
}

void ArcEagerState::detach(std::uint32_t child) {
    const std::uint32_t head = heads_[child];
    if (head == no_token)
        return;
    std::uint32_t* link = child < head ? &last_left_[head] : &last_right_[head];
    while (*link != child)
        link = &previous_[*link];
    *link = previous_[child];
}

void ArcEagerState::attach(std::uint32_t child, std::uint32_t head, std::uint16_t label) {
    detach(child);
    heads_[child] = head;
    labels_[child] = label;
    std::uint32_t& last = child < head ? last_left_[head] : last_right_[head];
    previous_[child] = last;
    last = child;
}

/// The lowest token of the stack leaves as a root; one above it without a head waits for another
/// chance.
void ArcEagerState::reduce() {
    const std::uint32_t top = stack_.back();
    if (heads_[top] == no_token && stack_.size() > 1) {
        unshiftable_[top] = 1;
        returned_.push_back(top);
    }
    stack_.pop_back();
}

void ArcEagerState::apply(ParserAction action, std::uint16_t label) {
    assert((possible_actions() & bit(action)) != 0 && "the action is possible");
    switch (action) {
    case ParserAction::shift:
        stack_.push_back(take_from_buffer());
        break;
    case ParserAction::reduce:
        reduce();
        break;
    case ParserAction::left_arc:
        attach(stack_.back(), buffered(0), label);
        unshiftable_[buffered(0)] = 0;
        stack_.pop_back();
        break;
    case ParserAction::right_arc:
        attach(buffered(0), stack_.back(), label);
        stack_.push_back(take_from_buffer());
        break;
    case ParserAction::break_sentence:
        starts_sentence_[buffered(1)] = 1;
        break;
    }
}

std::array<std::uint32_t, 8> ArcEagerState::features() const {
    const auto last = [](const std::vector<std::uint32_t>& children, std::uint32_t head) {
        return head == no_token ? no_token : children[head];
    };
    const std::uint32_t next = buffered(0);
    const std::uint32_t top = stacked(0);
    return {next,
            buffered(1),
            top,
            stacked(1),
            stacked(2),
            last(last_left_, next),
            last(last_left_, top),
            last(last_right_, top)};
}

} // namespace entente::detail
