#include "graph/symbol_table.hpp"

#include <algorithm>
#include <cassert>
#include <functional>
#include <limits>

namespace entente {

namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 18U;
constexpr std::size_t first_slots = 64;

} // namespace

SymbolTable::SymbolTable() : texts_(1), slots_(first_slots, no_symbol) {}

Symbol SymbolTable::add(std::string_view text) {
    if (text.empty())
        return no_symbol;
    index_appended();
    const std::size_t slot = slot_of(text);
    if (slots_[slot] != no_symbol)
        return slots_[slot];
    const Symbol symbol = append(text);
    index_appended();
    return symbol;
}

std::optional<Symbol> SymbolTable::find(std::string_view text) const {
    if (text.empty())
        return no_symbol;
    if (const Symbol known = slots_[slot_of(text)]; known != no_symbol)
        return known;
    const auto appended =
        std::find(texts_.begin() + static_cast<std::ptrdiff_t>(indexed_), texts_.end(), text);
    return appended == texts_.end() ? std::nullopt
                                    : std::optional(static_cast<Symbol>(appended - texts_.begin()));
}

Symbol SymbolTable::append(std::string_view text) {
    assert(!text.empty() && "the empty text is in every table");
    assert(texts_.size() < std::numeric_limits<Symbol>::max() && "symbols are 32 bits wide");
    texts_.push_back(keep(text));
    return static_cast<Symbol>(texts_.size() - 1);
}

std::string_view SymbolTable::keep(std::string_view text) {
    if (text.size() > room_) {
        room_ = std::max(block_bytes, text.size());
        blocks_.push_back(std::make_unique_for_overwrite<char[]>(room_));
    }
    // Blocks are filled from their ends.
    room_ -= text.size();
    char* const begin = blocks_.back().get() + room_;
    std::ranges::copy(text, begin);
    return {begin, text.size()};
}

void SymbolTable::index_appended() {
    if (indexed_ == texts_.size())
        return;
    if (2 * texts_.size() > slots_.size())
        grow_slots();
    for (; indexed_ < texts_.size(); ++indexed_)
        slots_[slot_of(texts_[indexed_])] = static_cast<Symbol>(indexed_);
}

void SymbolTable::grow_slots() {
    std::size_t wanted = slots_.size();
    while (wanted < 4 * texts_.size())
        wanted *= 2;
    slots_.assign(wanted, no_symbol);
    indexed_ = 1;
}

std::size_t SymbolTable::slot_of(std::string_view text) const {
    std::size_t slot = std::hash<std::string_view>()(text) & (slots_.size() - 1);
    while (slots_[slot] != no_symbol && texts_[slots_[slot]] != text)
        slot = (slot + 1) & (slots_.size() - 1);
    return slot;
}

} // namespace entente
