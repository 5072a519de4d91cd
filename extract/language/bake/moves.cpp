#include "extract/language/bake/moves.hpp"

#include "extract/language/bake/json_value.hpp"
#include "ontology/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <tuple>

namespace entente::bake {
namespace {

struct CountedMove {
    Move move;
    std::int64_t frequency = 0;
};

CountedMove read_move(const JsonLeaf& leaf, const std::string& place) {
    const auto refuse = [&] {
        throw Error({.file = place}, fmt::format("'{}' is no frequency of a move; run "
                                                 "scripts/fetch-model",
                                                 leaf.value));
    };
    CountedMove counted;
    if (leaf.path.size() != 2 || leaf.path[0].size() != 1)
        refuse();
    counted.move.action = leaf.path[0].front() - '0';
    counted.move.label = leaf.path[1];
    const char* const end = leaf.value.data() + leaf.value.size();
    const auto [read, error] = std::from_chars(leaf.value.data(), end, counted.frequency);
    if (error != std::errc() || read != end || counted.frequency < 0 || counted.move.action < 0 ||
        counted.move.action > 5)
        refuse();
    return counted;
}

/// The entity recogniser's action 0 ("missing") is no class, and its action 5 ("out") has no label.
bool is_class(const Move& move, TransitionSystem system) {
    if (system == TransitionSystem::parser)
        return true;
    return move.action != 0 && (move.action != 5 || move.label.empty());
}

} // namespace

std::vector<Move> order_moves(std::string_view json, TransitionSystem system,
                              const std::string& place) {
    std::vector<CountedMove> counted;
    for (const JsonLeaf& leaf : read_json_leaves(json, place))
        counted.push_back(read_move(leaf, place));
    // By action; the most frequent first, and of equals the last in code point order, which UTF-8
    // preserves.
    std::sort(counted.begin(), counted.end(), [](const CountedMove& a, const CountedMove& b) {
        return std::tie(a.move.action, b.frequency, b.move.label) <
               std::tie(b.move.action, a.frequency, a.move.label);
    });
    std::vector<Move> moves;
    for (CountedMove& entry : counted)
        if (is_class(entry.move, system))
            moves.push_back(std::move(entry.move));
    return moves;
}

} // namespace entente::bake
