#include "cli/query_cells.hpp"
#include "cli/query_commands.hpp"
#include "cli/query_run.hpp"
#include "cli/sparkline.hpp"
#include "graph/queries/pair_relation.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>

namespace entente {

namespace {

std::uint32_t of_quad(const Balance& balance, QuadClass quad) {
    return balance.quads[static_cast<std::size_t>(quad)];
}

/// A plus for each cooperation, a minus for each conflict, as far as there is room.
std::string bar(const Balance& balance) {
    constexpr std::uint32_t room = 20;
    return std::string(std::min(cooperation(balance), room), '+') +
           std::string(std::min(conflict(balance), room), '-');
}

std::vector<Cell> row_of(const EntityGraph& graph, const PairPeriod& period) {
    const Balance& balance = period.balance;
    std::vector<std::string> ids;
    for (const EventIndex e : period.events)
        ids.push_back(to_string(graph.facts.events[e].id));
    return {period.period ? Cell(period.period->edtf()) : Cell(),
            number_cell(balance.events),
            number_cell(period.together),
            number_cell(cooperation(balance)),
            number_cell(conflict(balance)),
            number_cell(of_quad(balance, QuadClass::verbal_cooperation)),
            number_cell(of_quad(balance, QuadClass::material_cooperation)),
            number_cell(of_quad(balance, QuadClass::verbal_conflict)),
            number_cell(of_quad(balance, QuadClass::material_conflict)),
            goldstein_cell(balance),
            bar(balance),
            std::move(ids)};
}

/// The months from the first to the last, with those in which nothing happened.
std::vector<std::uint32_t> monthly(const PairRelation& relation,
                                   std::uint32_t (*count)(const Balance&)) {
    std::vector<std::uint32_t> counts;
    std::optional<std::chrono::year_month> previous;
    for (const PairPeriod& period : relation.periods) {
        if (!period.period || period.period->granularity() != Granularity::month)
            continue;
        const std::chrono::year_month_day first(*period.period->first());
        const std::chrono::year_month month = first.year() / first.month();
        const auto skipped = previous ? (month - *previous).count() - 1 : 0;
        counts.insert(counts.end(), static_cast<std::size_t>(skipped), 0);
        counts.push_back(count(period.balance));
        previous = month;
    }
    return counts;
}

std::vector<std::string> notes_of(const PairRelation& relation) {
    const auto of_cooperation = monthly(relation, cooperation);
    const auto of_conflict = monthly(relation, conflict);
    if (of_cooperation.size() < 2)
        return {};
    const std::uint32_t highest =
        std::max(std::ranges::max(of_cooperation), std::ranges::max(of_conflict));
    return {"", "cooperation " + sparkline(of_cooperation, highest),
            "conflict    " + sparkline(of_conflict, highest) + "  a column a month"};
}

ResultTable table_of(const EntityGraph& graph, const PairRelation& relation) {
    ResultTable table{{{"period"},
                       {"events"},
                       {"together"},
                       {"cooperation"},
                       {"conflict"},
                       {"verbal_cooperation", Shown::lines},
                       {"material_cooperation", Shown::lines},
                       {"verbal_conflict", Shown::lines},
                       {"material_conflict", Shown::lines},
                       {"goldstein"},
                       {"", Shown::table},
                       {"event_ids", Shown::lines}},
                      {}};
    for (const PairPeriod& period : relation.periods)
        table.rows.push_back(row_of(graph, period));
    table.notes = notes_of(relation);
    return table;
}

} // namespace

PairCommand::PairCommand(CLI::App& program)
    : parser_(
          program.add_subcommand("pair", "Count cooperation and conflict of two over the months")) {
    parser_->add_option("ONE", one_, "An id, name or country code")->type_name(" ")->required();
    parser_->add_option("OTHER", other_, "The same for the other")->type_name(" ")->required();
    add_query_options(*parser_, options_);
    parser_->footer(
        "Examples:\n"
        "  entente pair USA PRK news/                     all who act for both countries\n"
        "  entente pair \"Donald Trump\" \"Kim Jong-un\" news/ --csv > relation.csv\n"
        "  entente pair Russia Ukraine claims.jsonl --from 2018-01-01 --modality actual\n"
        "  entente timeline news/ --actor USA --actor PRK the events behind it\n"
        "Columns: events in which one acts on the other, or both meet; those in which they act\n"
        "together on a third; of the former the quad classes, and the mean on the Goldstein "
        "scale.");
}

bool PairCommand::chosen() const { return parser_->parsed(); }

ExitCode PairCommand::run() const {
    QueryRun query(options_, {.actors = {one_, other_}});
    const std::vector<EntityIndex> ones = query.actors(one_, "ONE");
    const std::vector<EntityIndex> others = query.actors(other_, "OTHER");
    return query.finish(table_of(query.graph(), pair_relation(query.graph(), query.ontology(),
                                                              query.events(), ones, others)));
}

} // namespace entente
