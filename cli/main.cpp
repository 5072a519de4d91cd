#include "cli/commands.hpp"
#include "cli/query_commands.hpp"
#include "cli/serve_command.hpp"
#include "cli/store_commands.hpp"
#include "ontology/diagnostic.hpp"

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>
#include <new>
#include <string>

namespace {

using namespace entente;

constexpr const char* examples =
    "Examples:\n"
    "  entente build article.txt -o graph.svg             draw who did what to whom, and when\n"
    "  entente timeline news/ --actor Russia              list a folder's events by date\n"
    "  entente pair USA PRK news/                         two countries' relation by month\n"
    "  entente path \"Shinzo Abe\" Iran news/              who connects them\n"
    "  entente diff news/ --since 2019-03-01              what was learnt since a day\n"
    "  entente extract news.jsonl > claims.jsonl          print the claims that articles make\n"
    "  entente build claims.jsonl -o graph.jsonld         linked data of claims\n"
    "  entente explain article.txt -o why.html            how each claim was found, and what was "
    "missed\n"
    "  entente conflicts claims.jsonl                     what sources disagree about\n"
    "  entente why ID claims.jsonl                        how an event came to be one\n"
    "  entente who claims.jsonl                           which names were taken for one actor, "
    "and why\n"
    "  entente correct --corrections my.txt same ID ID    say what you know better\n"
    "  entente eval gold.jsonl                            how well claims meet labels of yours\n"
    "  entente serve --graph news.entente                 explore a large graph in a browser\n"
    "  entente extract --help                             options and examples of a command\n"
    "\n"
    "Exit codes: 0 all done; 1 done, but some inputs were rejected (see standard error);\n"
    "2 wrong usage; 3 cannot work: model, ontology or output unusable.\n"
    "Model and tables are found beside the program, or where ENTENTE_SHARE or --share says.";

int to_int(ExitCode code) { return static_cast<int>(code); }

int fail(const std::string& problem) {
    std::cerr << "entente: " + problem + "\n";
    return to_int(ExitCode::unable);
}

template <typename... Commands>
int run_chosen(const Commands&... commands) {
    ExitCode code = ExitCode::usage;
    // The first command that was chosen runs; CLI11 has made sure that there is one.
    static_cast<void>(((commands.chosen() && (code = commands.run(), true)) || ...));
    return to_int(code);
}

int run(int argc, char** argv) {
    CLI::App program("entente: from news articles to a time-stamped graph of diplomatic events",
                     "entente");
    program.require_subcommand(1);
    program.set_version_flag("--version", "entente " ENTENTE_VERSION);
    program.footer(examples);
    const ExtractCommand extract(program);
    const ExplainCommand explain(program);
    const BuildCommand build(program);
    const TimelineCommand timeline(program);
    const PairCommand pair(program);
    const BetweenCommand between(program);
    const EgoCommand ego(program);
    const PathCommand path(program);
    const RankCommand rank(program);
    const CommunitiesCommand communities(program);
    const SearchCommand search(program);
    const DiffCommand diff(program);
    const ConflictsCommand conflicts(program);
    const WhyCommand why(program);
    const WhoCommand who(program);
    const CorrectCommand correct(program);
    const AddCommand add(program);
    const RemoveCommand remove(program);
    const MergeCommand merge(program);
    const CheckCommand check(program);
    const ExportCommand write(program);
    const ServeCommand serve(program);
    const EvalCommand eval(program);
    const AnnotateCommand annotate(program);
    const OntologyCommand ontology(program);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        const bool asked = program.exit(problem) == 0; // Help and version are no mistakes.
        return asked ? to_int(ExitCode::done) : to_int(ExitCode::usage);
    }
    return run_chosen(extract, explain, build, timeline, pair, between, ego, path, rank,
                      communities, search, diff, conflicts, why, who, correct, add, remove, merge,
                      check, write, serve, eval, annotate, ontology);
}

} // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    try {
        return run(argc, argv);
    } catch (const Error& error) {
        return fail(error.what());
    } catch (const std::bad_alloc&) {
        return fail("out of memory; give it fewer --jobs");
    } catch (const std::exception& problem) {
        return fail(problem.what());
    }
}
