#include "cli/query_options.hpp"

#include "cli/choice.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace entente {

namespace {

/// What may have become of an event, in the words of the output.
const std::vector<std::string>& status_words() {
    static const std::vector<std::string> words = [] {
        std::vector<std::string> made;
        for (const EventStatus status :
             {EventStatus::possible, EventStatus::planned, EventStatus::confirmed,
              EventStatus::actual, EventStatus::postponed, EventStatus::cancelled,
              EventStatus::collapsed, EventStatus::denied})
            made.emplace_back(to_string(status));
        return made;
    }();
    return words;
}

/// For CLI11: empty if the word is one of them.
std::string check_modality(const std::string& word) {
    const std::vector<std::string>& words = status_words();
    if (std::ranges::find(words, word) != words.end())
        return {};
    return no_such_word(word, words);
}

/// An option that may be given again.
CLI::Option* add_words(CLI::App& command, const std::string& name, std::vector<std::string>& words,
                       const std::string& description, const std::string& type) {
    return command.add_option(name, words, description)->type_name(type)->allow_extra_args(false);
}

} // namespace

void add_filter_options(CLI::App& command, QueryOptions& options) {
    add_words(command, "--actor", options.actors,
              "Only events in which this one takes part: an id, name, or country code such as PRK "
              "for all who act for it; again for several who take part together",
              "NAME");
    add_words(command, "--type", options.types,
              "Only events of this type: visit, visit/state; again for several", "TYPE");
    add_words(command, "--place", options.places,
              "Only events there: a city, or a state or country code with all places in it; again "
              "for several",
              "NAME");
    command
        .add_option("--from", options.from, "Only events that may have been on this day or later")
        ->type_name("DAY")
        ->check(check_day);
    command.add_option("--to", options.to, "Only events that may have been on this day or earlier")
        ->type_name("DAY")
        ->check(check_day);
    command.parse_complete_callback([&options] {
        const std::optional<Day> first = read_day(options.from);
        const std::optional<Day> last = read_day(options.to);
        if (first && last && *last < *first)
            throw CLI::ValidationError("--from", options.from + " is later than --to " +
                                                     options.to +
                                                     "; the earlier day first is right");
    });
    add_words(command, "--modality", options.modalities,
              "Only events of which this became: possible, planned, confirmed, actual, postponed, "
              "cancelled, collapsed, denied; again for several",
              "WORD")
        ->check(check_modality);
    command
        .add_option("--min-sources", options.min_sources,
                    "Only events of which so many articles tell")
        ->type_name("N");
}

void add_query_options(CLI::App& command, QueryOptions& options) {
    add_article_options(command, options.articles);
    add_graph_options(command, options.articles);
    add_filter_options(command, options);
    CLI::Option* json = command.add_flag("--json", options.json, "A JSON object a line");
    command.add_flag("--csv", options.csv, "Comma-separated values (RFC 4180)")->excludes(json);
}

EventFilter read_filter(const QueryOptions& options) {
    return {.actors = options.actors,
            .from = read_day(options.from),
            .to = read_day(options.to),
            .types = options.types,
            .places = options.places,
            .modalities = options.modalities,
            .min_sources = options.min_sources};
}

OutputFormat format_of(const QueryOptions& options) {
    return options.json  ? OutputFormat::json
           : options.csv ? OutputFormat::csv
                         : OutputFormat::table;
}

} // namespace entente
