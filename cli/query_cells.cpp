#include "cli/query_cells.hpp"

#include "graph/timeline.hpp"

namespace entente {

Cell date_cell(const Event& event) {
    if (!event.time)
        return std::monostate();
    return event.time->interval.edtf();
}

Cell goldstein_cell(const Balance& balance) {
    const std::optional<double> mean = mean_goldstein(balance);
    if (!mean)
        return std::monostate();
    return Decimal{*mean, 2};
}

Cell number_cell(std::uint64_t number) { return static_cast<std::int64_t>(number); }

std::string describe_dated(const EntityGraph& graph, const Event& event, const Ontology& ontology) {
    return (event.time ? event.time->interval.edtf() : "undated") + ": " +
           describe(graph, event, ontology);
}

} // namespace entente
