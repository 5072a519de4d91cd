#include "cli/choice.hpp"
#include "cli/query_cells.hpp"
#include "cli/query_commands.hpp"
#include "cli/query_run.hpp"
#include "graph/timeline.hpp"

#include <CLI/CLI.hpp>

#include <map>

namespace entente {

namespace {

const std::map<std::string, PathPreference>& preferences() {
    static const std::map<std::string, PathPreference> words{{"recent", PathPreference::recent},
                                                             {"sources", PathPreference::sources}};
    return words;
}

ResultTable table_of(const QueryRun& query, const std::vector<ActorPath>& paths) {
    ResultTable table{{{"path"},
                       {"step"},
                       {"from"},
                       {"from_id", Shown::lines},
                       {"to"},
                       {"to_id", Shown::lines},
                       {"date"},
                       {"event"},
                       {"event_id", Shown::lines},
                       {"status", Shown::lines},
                       {"articles"},
                       {"shared"}},
                      {}};
    const Consolidation& facts = query.graph().facts;
    for (std::size_t p = 0; p < paths.size(); ++p)
        for (std::size_t s = 0; s < paths[p].size(); ++s) {
            const PathLink& step = paths[p][s];
            const Event& event = facts.events[step.event];
            table.rows.push_back({number_cell(p + 1), number_cell(s + 1),
                                  facts.entities[step.from].name, facts.entities[step.from].id,
                                  facts.entities[step.to].name, facts.entities[step.to].id,
                                  date_cell(event),
                                  describe(query.graph(), event, query.ontology()),
                                  to_string(event.id), std::string(to_string(event.status)),
                                  number_cell(event.articles), number_cell(step.shared)});
        }
    return table;
}

} // namespace

PathCommand::PathCommand(CLI::App& program)
    : parser_(program.add_subcommand("path", "Show who connects two, through which events")) {
    constexpr std::uint32_t most_paths = 100;
    parser_->add_option("FROM", from_, "An id, name or country code")->type_name(" ")->required();
    parser_->add_option("TO", to_, "The same for the other end")->type_name(" ")->required();
    add_query_options(*parser_, options_);
    add_choice(*parser_, "--by", paths_.preference, preferences(),
               "Of equally short paths: the most recent, or the one with most sources "
               "(recent, sources)")
        ->type_name("WORD");
    parser_
        ->add_option("--alternatives,-k", paths_.alternatives,
                     "How many paths at most, with nobody in between in common")
        ->type_name("N")
        ->check(CLI::Range(1U, most_paths))
        ->capture_default_str();
    parser_->footer(
        "Examples:\n"
        "  entente path \"Moon Jae-in\" \"Vladimir Putin\" news/\n"
        "  entente path \"Shinzo Abe\" Iran news/ -k 3 --by sources\n"
        "  entente path DEU PRK news/ --modality actual --to 2018-12-31 --json\n"
        "A path has the fewest events that there can be. \"shared\" counts all events of both.");
}

bool PathCommand::chosen() const { return parser_->parsed(); }

ExitCode PathCommand::run() const {
    QueryRun query(options_, {.claims = false});
    const std::vector<EntityIndex> from = query.actors(from_, "FROM");
    const std::vector<EntityIndex> to = query.actors(to_, "TO");
    std::vector<EntityIndex> ends = from;
    ends.insert(ends.end(), to.begin(), to.end());
    const ActorNetwork network = make_actor_network(query.graph(), query.events(), ends);
    return query.finish(table_of(query, find_paths(query.graph(), network, from, to, paths_)));
}

} // namespace entente
