#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente::bake {

/// A class that a transition system chooses among: an action and its label.
struct Move {
    int action = 0;
    std::string label;

    bool operator==(const Move&) const = default;
};

enum class TransitionSystem { parser, entities };

/// The classes in the order of the network's output rows, from the frequencies of `json`:
/// `{"<action>": {"<label>": frequency, ...}, ...}`. `place` is for messages. Throws `Error` on
/// malformed JSON.
std::vector<Move> order_moves(std::string_view json, TransitionSystem system,
                              const std::string& place);

} // namespace entente::bake
