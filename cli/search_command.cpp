#include "cli/query_cells.hpp"
#include "cli/query_commands.hpp"
#include "cli/query_run.hpp"
#include "graph/queries/search.hpp"
#include "graph/timeline.hpp"

#include <CLI/CLI.hpp>

namespace entente {

namespace {

ResultTable table_of(const QueryRun& query, const SearchResult& found) {
    ResultTable table{{{"found"},
                       {"id", Shown::lines},
                       {"date"},
                       {"what"},
                       {"count"},
                       {"article", Shown::lines},
                       {"text"}},
                      {}};
    const Consolidation& facts = query.graph().facts;
    for (const EntityHit& hit : found.entities) {
        const GraphEntity& entity = facts.entities[hit.entity];
        table.rows.push_back({std::string(to_string(entity.kind)), entity.id, Cell(), entity.name,
                              number_cell(hit.events), Cell(), hit.name});
    }
    for (const EventHit& hit : found.events) {
        const Event& event = facts.events[hit.event];
        const Claim& claim = facts.claims[hit.claim];
        table.rows.push_back({std::string("event"), to_string(event.id), date_cell(event),
                              describe(query.graph(), event, query.ontology()),
                              number_cell(hit.claims), claim.article, claim.evidence.text});
    }
    return table;
}

} // namespace

SearchCommand::SearchCommand(CLI::App& program)
    : parser_(program.add_subcommand("search", "Search names, aliases and evidence")) {
    parser_
        ->add_option("QUERY", query_,
                     "Words that must all occur; \"a phrase\" in quotation marks; begin* for a "
                     "beginning")
        ->type_name(" ")
        ->required();
    add_query_options(*parser_, options_);
    parser_->footer("Examples:\n"
                    "  entente search denuclear* news/                who is called so, and which "
                    "sentences say so\n"
                    "  entente search '\"nerve agent\" Salisbury' news/ --type accuse\n"
                    "  entente search kim news/ --json\n"
                    "Case and diacritics do not matter. \"count\" is of events for actors and "
                    "places, of claims\n"
                    "for events; the sentence shown is of the most confident one.");
}

bool SearchCommand::chosen() const { return parser_->parsed(); }

ExitCode SearchCommand::run() const {
    const std::vector<SearchTerm> terms = read_search(query_);
    QueryRun query(options_, {.words = terms});
    return query.finish(table_of(query, search_graph(query.graph(), query.events(), terms)));
}

} // namespace entente
