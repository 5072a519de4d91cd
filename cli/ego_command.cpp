#include "cli/query_cells.hpp"
#include "cli/query_commands.hpp"
#include "cli/query_run.hpp"
#include "graph/queries/ego.hpp"

#include <CLI/CLI.hpp>

#include <utility>

namespace entente {

namespace {

ResultTable table_of(const EntityGraph& graph, const std::vector<EgoActor>& actors) {
    ResultTable table{{{"hops"},
                       {"actor"},
                       {"id", Shown::lines},
                       {"kind"},
                       {"country"},
                       {"events"},
                       {"first"},
                       {"latest"},
                       {"latest_id", Shown::lines},
                       {"through"},
                       {"through_id", Shown::lines}},
                      {}};
    for (const EgoActor& found : actors) {
        const GraphEntity& actor = graph.facts.entities[found.actor];
        const GraphEntity& through = graph.facts.entities[found.through];
        const Event& latest = graph.facts.events[found.latest];
        table.rows.push_back({number_cell(found.hops), actor.name, actor.id,
                              std::string(to_string(actor.kind)), text_or_nothing(actor.country),
                              number_cell(found.events), date_cell(graph.facts.events[found.first]),
                              date_cell(latest), to_string(latest.id), through.name, through.id});
    }
    return table;
}

} // namespace

EgoCommand::EgoCommand(CLI::App& program)
    : parser_(program.add_subcommand("ego", "List who is connected to someone, and through whom")) {
    constexpr std::uint32_t most_hops = 100;
    parser_->add_option("ACTOR", centre_, "An id, name or country code")
        ->type_name(" ")
        ->required();
    add_query_options(*parser_, options_);
    parser_->add_option("--hops", hops_, "How many events may lie between")
        ->type_name("N")
        ->check(CLI::Range(1U, most_hops))
        ->capture_default_str();
    parser_->footer(
        "Examples:\n"
        "  entente ego \"Kim Jong-un\" news/                who took part in his events\n"
        "  entente ego \"Kim Jong-un\" news/ --hops 2       and who in theirs\n"
        "  entente ego DEU news/ --type meet --from 2018-01-01 --json\n"
        "Actors are people, states, organisations and groups: a city where two have been, or a "
        "topic\n"
        "of both, connects nobody. Events are those with someone a hop nearer, mostly "
        "\"through\".");
}

bool EgoCommand::chosen() const { return parser_->parsed(); }

ExitCode EgoCommand::run() const {
    // What is a hop away took part in the same events.
    std::vector<std::string> actors;
    if (hops_ == 1)
        actors.push_back(centre_);
    QueryRun query(options_, {.actors = std::move(actors), .claims = false});
    const std::vector<EntityIndex> centre = query.actors(centre_, "ACTOR");
    const ActorNetwork network = make_actor_network(query.graph(), query.events(), centre);
    return query.finish(table_of(query.graph(), ego(query.graph(), network, centre, hops_)));
}

} // namespace entente
