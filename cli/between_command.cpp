#include "cli/query_cells.hpp"
#include "cli/query_commands.hpp"
#include "cli/query_run.hpp"
#include "graph/queries/relation_balances.hpp"
#include "graph/timeline.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace entente {

namespace {

/// The name, and of who stands for a country without being its state the country's code.
std::string party_name(const GraphEntity& entity, bool by_country) {
    return by_country && entity.kind != EntityKind::state ? entity.country : entity.name;
}

ResultTable table_of(const QueryRun& query, const std::vector<RelationBalance>& relations,
                     bool by_country) {
    ResultTable table{{{"one"},
                       {"other"},
                       {"one_id", Shown::lines},
                       {"other_id", Shown::lines},
                       {"events"},
                       {"cooperation"},
                       {"conflict"},
                       {"goldstein"},
                       {"latest"},
                       {"latest_event"},
                       {"latest_id", Shown::lines}},
                      {}};
    for (const RelationBalance& relation : relations) {
        const GraphEntity& one = query.graph().facts.entities[relation.one];
        const GraphEntity& other = query.graph().facts.entities[relation.other];
        const Event& latest = query.graph().facts.events[relation.latest];
        table.rows.push_back(
            {party_name(one, by_country), party_name(other, by_country),
             by_country ? one.country : one.id, by_country ? other.country : other.id,
             number_cell(relation.balance.events), number_cell(cooperation(relation.balance)),
             number_cell(conflict(relation.balance)), goldstein_cell(relation.balance),
             date_cell(latest), describe(query.graph(), latest, query.ontology()),
             to_string(latest.id)});
    }
    return table;
}

/// A year before a day, which was in the other year the last of its month, if need be.
std::string year_before(const std::string& day) {
    const std::chrono::year_month_day date(*read_day(day));
    const std::chrono::year_month_day earlier = date - std::chrono::years(1);
    return to_string(earlier.ok() ? Day(earlier)
                                  : Day(earlier.year() / earlier.month() / std::chrono::last));
}

} // namespace

BetweenCommand::BetweenCommand(CLI::App& program)
    : parser_(program.add_subcommand("between", "Show the state of all relations on a day")) {
    add_query_options(*parser_, options_);
    parser_
        ->add_option("--on", on_,
                     "After the events of the year up to this day, unless --from is given")
        ->type_name("DAY")
        ->check(check_day);
    parser_->add_flag("--by-country", by_country_,
                      "People and organisations count as their countries");
    parser_->add_option("--top", top_, "How many relations; 0 for all")
        ->type_name("N")
        ->capture_default_str();
    parser_->footer(
        "Examples:\n"
        "  entente between news/ --on 2018-12-31          the year 2018, actor by actor\n"
        "  entente between news/ --on 2018-12-31 --as-known-on 2018-12-31 --by-country\n"
        "  entente between news/ --actor RUS --from 2018-03-01 --to 2018-03-31 --top 0 --csv\n"
        "Columns as those of pair, and the latest event. Of a meeting of more than three only "
        "pairs\n"
        "that an article names are related.");
}

bool BetweenCommand::chosen() const { return parser_->parsed(); }

ExitCode BetweenCommand::run() const {
    QueryOptions options = options_;
    if (!on_.empty()) {
        options.to = options.to.empty() ? on_ : std::min(options.to, on_);
        if (options.from.empty())
            options.from = year_before(on_);
    }
    QueryRun query(options, {});
    auto relations = relation_balances(query.graph(), query.ontology(), query.events(),
                                       by_country_ ? Parties::countries : Parties::actors);
    if (top_ > 0 && relations.size() > top_)
        relations.resize(top_);
    return query.finish(table_of(query, relations, by_country_));
}

} // namespace entente
