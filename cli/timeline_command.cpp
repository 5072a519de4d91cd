#include "cli/checked_output.hpp"
#include "cli/query_commands.hpp"
#include "cli/query_run.hpp"
#include "cli/timeline_table.hpp"

#include <CLI/CLI.hpp>

namespace entente {

TimelineCommand::TimelineCommand(CLI::App& program)
    : parser_(program.add_subcommand("timeline",
                                     "List the events of articles or claim lines by date")) {
    add_query_options(*parser_, options_);
    parser_->footer(
        "Examples:\n"
        "  entente timeline article.txt                   what happened when, as a table\n"
        "  entente timeline news/ --actor Russia --actor \"Kim Jong-un\"\n"
        "  entente timeline news/ --actor RUS --place FIN all who act for Russia, in Finland\n"
        "  entente timeline news/ --from 2019-03-01 --to 2019-03-31 --csv > march.csv\n"
        "  entente timeline news/ --type meet --modality planned --as-known-on 2019-02-01\n"
        "  entente extract news/ > claims.jsonl; entente timeline claims.jsonl");
}

bool TimelineCommand::chosen() const { return parser_->parsed(); }

ExitCode TimelineCommand::run() const {
    const OutputFormat format = format_of(options_);
    QueryRun query(options_,
                   {.claims = format == OutputFormat::json, .ids = format != OutputFormat::table});
    if (format == OutputFormat::table) {
        write_timeline_table(query.graph(), query.ontology(), query.filter(),
                             [](std::string_view piece) { standard_output().write(piece); });
        return query.finish();
    }
    const std::vector<TimelineEntry> entries =
        timeline(query.graph(), query.ontology(), query.filter());
    return query.finish(format == OutputFormat::json ? write_timeline_json(query.graph(), entries)
                                                     : write_timeline_csv(query.graph(), entries));
}

} // namespace entente
