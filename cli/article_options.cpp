#include "cli/article_options.hpp"

#include "cli/corrections_file.hpp"
#include "cli/inputs.hpp"
#include "extract/events/confidence.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <thread>
#include <utility>

namespace entente {

namespace {

constexpr std::uint64_t most_text_bytes = std::uint64_t{1} << 30U;
constexpr std::uint64_t most_line_bytes = std::uint64_t{1} << 31U;
constexpr std::uint32_t deepest_json = 100'000;
constexpr unsigned most_jobs = 1024;
constexpr std::size_t small_task = 1024; // bytes of a task's own

/// What CLI11 prints when a word is wrong; empty when it is right.
std::string check_engine(const std::string& engine) {
    const bool known = engine == "cnn" || engine == "none" ||
                       (engine.rfind("conllu:", 0) == 0 && engine.size() > 7);
    return known ? "" : "no engine \"" + engine + "\"; cnn, none or conllu:FILE is right";
}

/// A task that only reports, at its place in the order.
OrderedTasks::Task make_report(const Diagnostic& diagnostic, Console& console) {
    return
        [diagnostic, &console] { return [diagnostic, &console] { console.report(diagnostic); }; };
}

} // namespace

double least_of_articles(const ArticleOptions& options) {
    return options.min_confidence.value_or(usual_least_confidence);
}

double least_of_claims(const ArticleOptions& options) { return options.min_confidence.value_or(0); }

unsigned thread_count(unsigned jobs) {
    return jobs != 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
}

std::string check_day(const std::string& day) {
    return read_day(day) ? "" : "no day \"" + day + "\"; a day like 2019-03-25 is right";
}

void add_resource_options(CLI::App& command, ResourceOptions& options) {
    command.add_option("--share", options.share, "Folder of model and tables, instead of ours")
        ->type_name("DIR");
    command
        .add_option("--ontology", options.ontology,
                    "JSON-LD file of event types that extends the ontology")
        ->type_name("FILE");
}

void add_confidence_option(CLI::App& command, ArticleOptions& options) {
    command
        .add_option("--min-confidence", options.min_confidence,
                    "Leave out claims that are less sure: 0 to 1; unless given, of articles those "
                    "below 0.67, of claim lines and graph files none")
        ->check(CLI::Range(0.0, 1.0));
}

void add_known_option(CLI::App& command, ArticleOptions& options) {
    command
        .add_option("--as-known-on", options.as_known_on,
                    "Only articles that had been published by this day")
        ->type_name("DAY")
        ->check(check_day);
}

void add_graph_options(CLI::App& command, ArticleOptions& options) {
    add_confidence_option(command, options);
    add_corrections_option(command, options.corrections);
    add_known_option(command, options);
}

void add_article_options(CLI::App& command, ArticleOptions& options) {
    CLI::Option_group* from = command.add_option_group("Articles");
    from->add_option("INPUT", options.inputs,
                     "Articles: plain text, JSON lines, folders of these, or - for standard input")
        ->type_name(" ");
    from->add_option("--graph", options.graph, "Those that `entente add` keeps in this file")
        ->type_name("FILE");
    from->require_option(1, 2);
    add_reading_options(command, options);
}

void add_reading_options(CLI::App& command, ArticleOptions& options) {
    command
        .add_option("--published", options.published,
                    "Day of publication of all articles, whatever they say")
        ->type_name("DAY")
        ->check(check_day);
    command
        .add_option("--engine", options.resources.engine,
                    "What reads the sentences: cnn, none, or conllu:FILE to replay a parse")
        ->type_name("NAME")
        ->check(check_engine)
        ->capture_default_str();
    command
        .add_option("--jobs,-j", options.jobs,
                    "Threads; 0 for one a core. Never shows in the output")
        ->type_name("N")
        ->check(CLI::Range(0U, most_jobs))
        ->capture_default_str();
    add_resource_options(command, options.resources);
    command
        .add_option("--triggers", options.resources.triggers,
                    "File of rules and trigger words, instead of ours")
        ->type_name("FILE");
    command
        .add_option("--actors", options.resources.actors,
                    "Table of actors, aliases and terms of office of your own, which goes before "
                    "ours; again for several")
        ->type_name("FILE")
        ->allow_extra_args(false);
    const std::string limits = "Limits: what exceeds one is rejected, and the rest goes on";
    command.add_option("--max-text", options.limits.text_bytes, "Bytes of an article's text")
        ->type_name("N")
        ->check(CLI::Range(std::uint64_t{1}, most_text_bytes))
        ->capture_default_str()
        ->group(limits);
    command.add_option("--max-line", options.limits.line_bytes, "Bytes of a JSON line")
        ->type_name("N")
        ->check(CLI::Range(std::uint64_t{1}, most_line_bytes))
        ->capture_default_str()
        ->group(limits);
    command.add_option("--max-depth", options.limits.json_depth, "Levels of a JSON line")
        ->type_name("N")
        ->check(CLI::Range(1U, deepest_json))
        ->capture_default_str()
        ->group(limits);
}

void for_each_article(const ArticleOptions& options, Console& console, const ArticleTask& task,
                      const ClaimLineTask& claim_line) {
    OrderedTasks tasks(thread_count(options.jobs));
    InputSinks sinks;
    sinks.report = [&](const Diagnostic& diagnostic) {
        tasks.add(make_report(diagnostic, console), small_task);
    };
    sinks.article = [&](Article article, const std::string& input) {
        const std::size_t bytes = article.text.size() + small_task;
        tasks.add([&task, article = std::move(article), input] { return task(article, input); },
                  bytes);
    };
    if (claim_line)
        sinks.claim_line = [&](std::string line, const Location& location) {
            const std::size_t bytes = line.size() + small_task;
            tasks.add([&claim_line, line = std::move(line),
                       location] { return claim_line(line, location); },
                      bytes);
        };
    sinks.progress = [&](std::uint64_t read, std::uint64_t of) { console.note_read(read, of); };
    if (!options.graph.empty())
        read_stored_articles(options.graph, sinks);
    read_inputs(options.inputs,
                {.limits = options.limits, .published = read_day(options.published)}, sinks);
    tasks.finish();
}

void for_each_labelled_article(const ArticleOptions& options, Console& console,
                               const LabelledArticleTask& task) {
    OrderedTasks tasks(thread_count(options.jobs));
    InputSinks sinks;
    sinks.report = [&](const Diagnostic& diagnostic) {
        tasks.add(make_report(diagnostic, console), small_task);
    };
    sinks.labelled_article = [&](Article article, const JsonLine& line) {
        const std::size_t bytes = article.text.size() + line.text.size() + small_task;
        tasks.add([&task, article = std::move(article), text = std::string(line.text),
                   location = line.location] { return task(article, text, location); },
                  bytes);
    };
    read_inputs(options.inputs,
                {.limits = options.limits, .published = read_day(options.published)}, sinks);
    tasks.finish();
}

void report_warnings(const Extraction& extraction, const std::string& input, Console& console) {
    for (Diagnostic warning : extraction.warnings) {
        if (warning.location.file.empty())
            warning.location.file = input;
        if (warning.article.empty())
            warning.article = extraction.article.id;
        console.report(warning);
    }
}

} // namespace entente
