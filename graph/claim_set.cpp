#include "graph/claim_set.hpp"

#include "graph/id_order.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

namespace entente {

namespace {

using Text = std::string_view;
/// The role, and the texts of a sighting.
using Part = std::array<Text, 6>;

Part part(const ClaimTable& table, Symbol role, SightingNumber number) {
    if (number == no_sighting)
        return {};
    const Sighting& seen = table.sightings()[number];
    return {table.text(role),         table.text(seen.id),     table.text(seen.name),
            table.text(seen.country), table.text(seen.sector), to_string(seen.kind)};
}

std::vector<Part> parts(const ClaimTable& table, const ClaimRow& row) {
    std::vector<Part> found{part(table, no_symbol, row.subject),
                            part(table, no_symbol, row.object)};
    for (const Involvement& qualifier : table.qualifiers(row))
        found.push_back(part(table, qualifier.role, qualifier.who));
    for (const Involvement& speaker : table.speakers(row))
        found.push_back(part(table, no_symbol, speaker.who));
    return found;
}

/// What a row says in texts, never in the numbers of these.
auto content(const ClaimTable& table, const ClaimRow& row) {
    const TypeSymbols type = table.types()[row.type];
    return std::tuple(table.text(table.articles()[row.article].id), table.text(type.type),
                      table.text(type.subtype), row.mention, row.words, row.interval, row.basis,
                      table.text(row.time_text), row.modality, row.polarity, parts(table, row));
}

bool is_preferred(const ClaimTable& table, const ClaimRow& a, const ClaimRow& b) {
    if (a.confidence != b.confidence)
        return a.confidence > b.confidence;
    return content(table, a) < content(table, b);
}

} // namespace

ClaimSet as_set(const ClaimTable& table) {
    const std::vector<ClaimRow>& rows = table.rows();
    ClaimSet set;
    set.rows.reserve(rows.size());
    set.positions.assign(rows.size(), ClaimSet::repeated);
    std::uint32_t last = 0;
    const auto id_of = [&](RowNumber row) { return rows[row].id; };
    for (const detail::ShortKeyed& next : detail::order_by_id(rows.size(), id_of)) {
        const bool same =
            !set.rows.empty() && next.key == last && rows[set.rows.back()].id == rows[next.item].id;
        last = next.key;
        if (!same)
            set.rows.push_back(next.item);
        else if (is_preferred(table, rows[next.item], rows[set.rows.back()]))
            set.rows.back() = next.item;
    }
    for (ClaimIndex c = 0; c < set.rows.size(); ++c)
        set.positions[set.rows[c]] = c;
    return set;
}

} // namespace entente
