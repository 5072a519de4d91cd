#include "cli/checked_output.hpp"
#include "cli/commands.hpp"
#include "cli/corrected_lines.hpp"
#include "cli/inputs.hpp"
#include "graph/quoted_fields.hpp"
#include "graph/store/held_claims.hpp"
#include "ontology/claim_line.hpp"

#include <CLI/CLI.hpp>

#include <array>
#include <iostream>
#include <map>

namespace entente {

namespace {

/// A verb as a subcommand: what follows it, and what it says.
struct VerbHelp {
    CorrectionVerb verb;
    std::string_view fields;
    std::string_view help;
};
constexpr std::array verb_helps{
    VerbHelp{CorrectionVerb::same, "ID ID", "Two ids are one entity"},
    VerbHelp{CorrectionVerb::apart, "ID ID", "Two ids are not one entity"},
    VerbHelp{CorrectionVerb::name, "ID NAME", "What an entity is called"},
    VerbHelp{CorrectionVerb::kind, "ID KIND",
             "What it is: person, state, organisation, group, place, other"},
    VerbHelp{CorrectionVerb::country, "ID ISO3", "Its country: ISO 3166-1 alpha-3, or none"},
    VerbHelp{CorrectionVerb::sector, "ID SECTOR", "PLOVER's sector: GOV, MIL, ..., or none"},
    VerbHelp{CorrectionVerb::wrong, "CLAIM [INPUT...]", "A claim is wrong"},
    VerbHelp{CorrectionVerb::one_event, "CLAIM CLAIM [INPUT...]", "Two claims tell of one event"},
    VerbHelp{CorrectionVerb::two_events, "CLAIM CLAIM [INPUT...]",
             "Two claims tell of different events"},
};

/// How many ids of claims a verb names.
std::size_t claims_named(CorrectionVerb verb) {
    switch (verb) {
    case CorrectionVerb::wrong:
        return 1;
    case CorrectionVerb::one_event:
    case CorrectionVerb::two_events:
        return 2;
    default:
        return 0;
    }
}

/// Words as a line of the file.
std::string line_of(std::string_view verb, std::span<const std::string> words) {
    std::string line(verb);
    for (const std::string& word : words)
        line += '\t' + quote_field(word);
    return line;
}

/// Finds claims among the lines that extract printed, and how to find them again.
std::map<std::string, ClaimTrace> find_traces(std::span<const std::string> ids,
                                              std::span<const std::string> inputs,
                                              Console& console) {
    std::map<std::string, ClaimTrace> found;
    InputSinks sinks;
    sinks.report = [&](const Diagnostic& problem) { console.report(problem); };
    sinks.article = [&](const Article&, const std::string& input) {
        console.report(rejection({.file = input}, "is an article, which has no claims yet",
                                 "the lines that entente extract printed are right"));
    };
    sinks.claim_line = [&](const std::string& line, const Location& location) {
        const auto record = read_line(line);
        if (const auto* problem = std::get_if<LineProblem>(&record))
            console.report(rejection(location, problem->problem, problem->remedy));
        if (const auto* claim = std::get_if<Claim>(&record))
            if (std::ranges::find(ids, claim->id) != ids.end())
                found.emplace(claim->id, trace_of(*claim));
    };
    read_inputs(inputs, {.limits = {}, .published = {}}, sinks);
    return found;
}

/// The same among the claims of a graph.
std::map<std::string, ClaimTrace> find_traces(std::span<const std::string> ids,
                                              const std::string& graph) {
    std::map<std::string, ClaimTrace> found;
    const Store store(graph, Store::Access::read);
    for_each_held(store, [&](const ArticleRecord&, const std::vector<Claim>& claims) {
        for (const Claim& claim : claims)
            if (std::ranges::find(ids, claim.id) != ids.end())
                found.emplace(claim.id, trace_of(claim));
    });
    return found;
}

} // namespace

CorrectCommand::CorrectCommand(CLI::App& program)
    : parser_(program.add_subcommand("correct", "Say what you know better than the articles")) {
    CLI::Option_group* kept = parser_->add_option_group("Where they are kept");
    kept->add_option("--corrections", file_, "A file of their own; it need not be there yet")
        ->type_name("FILE");
    kept->add_option("--graph", graph_, "A graph file that `entente add` made")->type_name("FILE");
    kept->require_option(1);
    parser_->require_subcommand(1);
    parser_->fallthrough();
    for (const VerbHelp& verb : verb_helps) {
        const std::string word(to_string(verb.verb));
        CLI::App* command = parser_->add_subcommand(word, std::string(verb.help));
        command->add_option(std::string(verb.fields), words_)->type_name(" ")->required();
    }
    parser_->add_subcommand("list", "Print the corrections, sorted");
    parser_->add_subcommand("remove", "Take a correction out again")
        ->add_option("CORRECTION", words_, "As it was said: same ID ID")
        ->type_name(" ")
        ->required();
    parser_->footer(
        "Examples:\n"
        "  entente correct --corrections my.txt same local:person/ana-holt wd:Q1\n"
        "  entente correct --corrections my.txt apart local:person/a-holt local:person/ana-holt\n"
        "  entente correct --corrections my.txt name wd:Q1 \"Ana Holt\"\n"
        "  entente correct --corrections my.txt wrong 5d0c92... claims.jsonl\n"
        "  entente correct --corrections my.txt remove same local:person/ana-holt wd:Q1\n"
        "  entente timeline claims.jsonl --corrections my.txt\n"
        "  entente correct --graph news.entente wrong 5d0c92...   kept in the graph\n"
        "Ids are those of claim lines, and of entente timeline --json and entente who. With the "
        "claim\nlines as INPUT, a claim is found again though a later version words it "
        "differently.");
}

bool CorrectCommand::chosen() const { return parser_->parsed(); }

ExitCode CorrectCommand::run() const {
    Console console;
    if (graph_.empty()) {
        CorrectedLines lines(file_, console);
        return run(lines, console);
    }
    const bool only_listed = parser_->get_subcommands().front()->get_name() == "list";
    Store store(graph_, only_listed ? Store::Access::read : Store::Access::write);
    CorrectedLines lines(store, console);
    return run(lines, console);
}

ExitCode CorrectCommand::run(CorrectedLines& lines, Console& console) const {
    const std::string verb = parser_->get_subcommands().front()->get_name();
    CheckedOutput output = standard_output();
    if (verb == "list") {
        write_corrections(output.stream(), lines.corrections());
        output.flush();
        return console.finish();
    }
    if (verb == "remove")
        remove(lines, console);
    else
        add(verb, lines, output, console);
    return console.finish();
}

void CorrectCommand::remove(CorrectedLines& lines, Console& console) const {
    const auto said = read_correction(line_of(words_.front(), std::span(words_).subspan(1)));
    const auto* correction = std::get_if<Correction>(&said);
    if (correction && lines.remove(*correction))
        return lines.save();
    console.report(rejection({.file = lines.file()}, "there is no such correction",
                             "one that entente correct list prints is right"));
}

void CorrectCommand::add(const std::string& verb, CorrectedLines& lines, CheckedOutput& output,
                         Console& console) const {
    const std::optional<CorrectionVerb> known = read_correction_verb(verb);
    const std::size_t claims = claims_named(*known);
    const auto words = std::span(words_);
    const auto fields = claims == 0 ? words : words.first(std::min(claims, words.size()));
    const auto said = read_correction(line_of(verb, fields));
    if (const auto* problem = std::get_if<CorrectionProblem>(&said))
        return console.report(rejection({.file = verb}, problem->problem, problem->remedy));
    const auto inputs = words.subspan(fields.size());
    const bool traced = claims > 0 && (!inputs.empty() || !graph_.empty());
    const auto traces = !traced          ? std::map<std::string, ClaimTrace>()
                        : inputs.empty() ? find_traces(fields, graph_)
                                         : find_traces(fields, inputs, console);
    if (traced && traces.size() < claims)
        return console.report(
            rejection({.file = verb}, "there is no such claim", "an id of a claim line is right"));
    if (!lines.add(std::get<Correction>(said), console))
        return;
    for (const auto& [claim, trace] : traces)
        lines.add(trace);
    lines.save();
    output.write(write_correction(std::get<Correction>(said)) + "\n");
}

} // namespace entente
