#pragma once

#include "ontology/diagnostic.hpp"
#include "ontology/gazetteer.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

/// \file
/// A user's own table of actors as a file: see docs/gazetteer.md, "Actors of your own".

namespace entente::detail {

/// What a cell says, in the order in which messages list the columns.
enum class ActorColumn : std::uint8_t {
    id,
    name,
    kind,
    country,
    sector,
    aliases,
    abbreviations,
    demonyms,
    surname,
    title,
    office,
    body,
    from,
    until,
    source,
};

inline constexpr std::size_t actor_columns = 15;

/// One line of the table. Borrows the table's text.
struct ActorRow {
    std::uint64_t line = 0;
    /// By column, without spaces around; empty where the table has no such column or cell.
    std::array<std::string_view, actor_columns> cells;

    std::string_view operator[](ActorColumn column) const {
        return cells[static_cast<std::size_t>(column)];
    }
};

/// Calls `visit` for each line that can be cut into cells; reports the others. Throws `Error` with
/// file and line where the first line names no, unknown or repeated columns. O(bytes).
void for_each_actor_row(const ActorTable& table, const DiagnosticSink& report,
                        const std::function<void(const ActorRow&)>& visit);

} // namespace entente::detail
