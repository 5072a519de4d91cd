#include "cli/choice.hpp"
#include "cli/query_cells.hpp"
#include "cli/query_commands.hpp"
#include "cli/query_run.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>

namespace entente {

namespace {

const std::map<std::string, RankMeasure>& measures() {
    static const std::map<std::string, RankMeasure> words{
        {"events", RankMeasure::events},
        {"pagerank", RankMeasure::pagerank},
        {"betweenness", RankMeasure::betweenness}};
    return words;
}

Cell share(std::uint64_t millionths) { return Decimal{static_cast<double>(millionths) / 1e6, 6}; }

ResultTable table_of(const EntityGraph& graph, const Ranking& ranking, std::size_t top) {
    const bool measured = !ranking.actors.empty() && ranking.actors.front().betweenness;
    ResultTable table{{{"rank"},
                       {"actor"},
                       {"id", Shown::lines},
                       {"kind"},
                       {"country"},
                       {"events"},
                       {"pagerank"},
                       {"betweenness", measured ? Shown::everywhere : Shown::lines},
                       {"pivots", Shown::lines}},
                      {}};
    for (std::size_t a = 0; a < std::min(top, ranking.actors.size()); ++a) {
        const ActorRank& rank = ranking.actors[a];
        const GraphEntity& actor = graph.facts.entities[rank.actor];
        table.rows.push_back({number_cell(a + 1), actor.name, actor.id,
                              std::string(to_string(actor.kind)), text_or_nothing(actor.country),
                              number_cell(rank.events), share(rank.pagerank),
                              rank.betweenness ? share(*rank.betweenness) : Cell(),
                              ranking.pivots ? number_cell(*ranking.pivots) : Cell()});
    }
    if (ranking.pivots)
        table.notes.push_back("betweenness estimated from " + std::to_string(*ranking.pivots) +
                              " of " + std::to_string(ranking.actors.size()) + " actors");
    return table;
}

} // namespace

RankCommand::RankCommand(CLI::App& program)
    : parser_(program.add_subcommand("rank", "Rank actors by how central they are")) {
    add_query_options(*parser_, options_);
    add_choice(*parser_, "--by", ranking_.measure, measures(),
               "The measure that ranks: events, pagerank or betweenness")
        ->type_name("WORD");
    parser_->add_option("--top", top_, "How many actors; 0 for all")
        ->type_name("N")
        ->capture_default_str();
    parser_->footer(
        "Examples:\n"
        "  entente rank news/                             by number of events\n"
        "  entente rank news/ --by pagerank --from 2018-01-01 --to 2018-12-31\n"
        "  entente rank news/ --by betweenness --type meet --top 0 --csv > brokers.csv\n"
        "PageRank and betweenness are shares of 1, rounded to six decimals. Betweenness takes "
        "long,\n"
        "so it is measured when it ranks; in large graphs from a part of the actors, which is "
        "said.");
}

bool RankCommand::chosen() const { return parser_->parsed(); }

ExitCode RankCommand::run() const {
    QueryRun query(options_, {.claims = false});
    const Ranking ranking =
        rank_actors(make_actor_network(query.graph(), query.events()), ranking_);
    return query.finish(table_of(query.graph(), ranking, top_ == 0 ? ranking.actors.size() : top_));
}

} // namespace entente
