#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace entente {

/// The number of a text in a symbol table. Of one table, equal numbers are equal texts; that one
/// number is smaller than another says nothing.
using Symbol = std::uint32_t;

/// The empty text, in every table.
inline constexpr Symbol no_symbol = 0;

/// Texts by number, each kept once. Texts stay where they are as long as the table lives.
class SymbolTable {
  public:
    SymbolTable();

    /// The number of a text, which is added if it is new. O(bytes).
    Symbol add(std::string_view text);

    /// The number of a text; absent if it is not in the table. O(bytes), and O(texts) after
    /// `append`.
    std::optional<Symbol> find(std::string_view text) const;

    /// Adds a text that the caller knows to be new, as the strings of a store are: dearer searches
    /// wait until `add` needs them. Precondition: `text` is neither empty nor in the table.
    Symbol append(std::string_view text);

    /// Precondition: `symbol` is of this table. O(1).
    std::string_view text(Symbol symbol) const { return texts_[symbol]; }

    /// How many texts there are, the empty one included.
    std::size_t size() const noexcept { return texts_.size(); }

  private:
    std::string_view keep(std::string_view text);
    void index_appended();
    void grow_slots();
    /// Where a text stands, or would stand.
    std::size_t slot_of(std::string_view text) const;

    std::vector<std::string_view> texts_;
    std::vector<std::unique_ptr<char[]>> blocks_;
    std::size_t room_ = 0;
    /// Open addressing: numbers, or `no_symbol` where free.
    std::vector<Symbol> slots_;
    std::size_t indexed_ = 1;
};

} // namespace entente
