#include "cli/query_cells.hpp"
#include "cli/query_commands.hpp"
#include "cli/query_run.hpp"
#include "graph/queries/difference.hpp"
#include "graph/timeline.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>

namespace entente {

namespace {

/// Two states of knowledge.
struct States {
    const EntityGraph& before;
    const EntityGraph& after;
    const Ontology& ontology;
};

/// What an event was told to be before, or what became of it.
std::vector<std::string> details(const States& states, const EventChange& change) {
    std::vector<std::string> texts;
    for (const FieldChange& field : change.fields)
        texts.push_back(field.field + ": " + (field.before.empty() ? "none" : field.before) +
                        " -> " + (field.after.empty() ? "none" : field.after));
    if (change.change == Change::merged)
        texts.push_back("now part of " + describe_dated(states.after,
                                                        states.after.facts.events[*change.after],
                                                        states.ontology));
    if (change.change == Change::split)
        texts.push_back("was part of " + describe_dated(states.before,
                                                        states.before.facts.events[*change.before],
                                                        states.ontology));
    return texts;
}

std::vector<Cell> row_of(const States& states, const EventChange& change) {
    const bool is_old = change.change == Change::withdrawn || change.change == Change::merged;
    const EntityGraph& graph = is_old ? states.before : states.after;
    const Event& event = graph.facts.events[is_old ? *change.before : *change.after];
    return {std::string(to_string(change.change)),
            change.before ? Cell(to_string(states.before.facts.events[*change.before].id)) : Cell(),
            change.after ? Cell(to_string(states.after.facts.events[*change.after].id)) : Cell(),
            date_cell(event),
            full_type(event),
            std::string(to_string(event.status)),
            describe(graph, event, states.ontology),
            details(states, change)};
}

ResultTable table_of(const States& states, const std::vector<EventChange>& changes) {
    ResultTable table{{{"change"},
                       {"before_id", Shown::lines},
                       {"after_id", Shown::lines},
                       {"date"},
                       {"type"},
                       {"status"},
                       {"event"},
                       {"details"}},
                      {}};
    for (const EventChange& change : changes)
        table.rows.push_back(row_of(states, change));
    return table;
}

/// Those of which the filter asks for what was, or for what is.
void keep_asked(const States& states, const EventFilter& filter,
                std::vector<EventChange>& changes) {
    const EventSelection before(states.before, states.ontology, filter);
    const EventSelection after(states.after, states.ontology, filter);
    std::erase_if(changes, [&](const EventChange& change) {
        return !(change.before && before.holds(*change.before)) &&
               !(change.after && after.holds(*change.after));
    });
}

} // namespace

DiffCommand::DiffCommand(CLI::App& program)
    : parser_(
          program.add_subcommand("diff", "Show what two graphs, or two days, tell differently")) {
    add_query_options(*parser_, options_);
    parser_
        ->add_option("--since", since_,
                     "Compare with what was known of the inputs on this day; without it there are "
                     "two inputs, the older one first, or an older input and a --graph")
        ->type_name("DAY")
        ->check(check_day);
    parser_->callback([this] {
        const std::size_t graphs = options_.articles.graph.empty() ? 0 : 1;
        if (since_.empty() && options_.articles.inputs.size() + graphs != 2)
            throw CLI::ValidationError("diff", "two inputs, an input and --graph FILE, or --since "
                                               "DAY is right");
    });
    parser_->footer(
        "Examples:\n"
        "  entente diff yesterday.jsonl today.jsonl       claim lines, or articles\n"
        "  entente diff news/ --since 2019-03-01          what was learnt since\n"
        "  entente diff --graph news.graph --since 2019-03-01\n"
        "  entente diff news/ --since 2019-03-01 --as-known-on 2019-03-31 --actor PRK --json\n"
        "An event is the same where it shares claims, or else is told alike. Changes: new, "
        "changed,\n"
        "merged (into another), split (from another), withdrawn.");
}

bool DiffCommand::chosen() const { return parser_->parsed(); }

ExitCode DiffCommand::run() const {
    QueryOptions options = options_;
    if (since_.empty())
        options.articles.inputs.erase(options.articles.inputs.begin());
    QueryRun query(options, {});
    const EntityGraph before = since_.empty() ? query.build({options_.articles.inputs.front()})
                                              : query.build_known_on(*read_day(since_));
    const States states{before, query.graph(), query.ontology()};
    std::vector<EventChange> changes = difference(states.before, states.after);
    keep_asked(states, query.filter(), changes);
    return query.finish(table_of(states, changes));
}

} // namespace entente
