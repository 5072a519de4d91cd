#include "cli/checked_output.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/event_words.hpp"
#include "cli/graph_input.hpp"
#include "graph/life_cycle.hpp"
#include "graph/merge_log.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <optional>

namespace entente {

namespace {

constexpr std::size_t most_apart = 12;

std::string padded(std::string_view word, std::size_t width) {
    std::string text(word);
    text.resize(std::max(text.size(), width), ' ');
    return text;
}

std::string known_on(const Stage& stage) { return stage.known ? to_string(*stage.known) : ""; }
std::string date_of(const Stage& stage) { return stage.date ? stage.date->edtf() : ""; }

/// An event, and how it came to be.
class Reasons {
  public:
    Reasons(const EntityGraph& graph, const Ontology& ontology, EventIndex event)
        : graph_(graph), ontology_(ontology), log_(merge_log(graph.facts, ontology, event)),
          stages_(life_cycle(graph.facts, graph.facts.events[event])) {}

    std::string text() const {
        std::string text = event_line(graph_, log_.event, ontology_) + "\nbecame known\n";
        for (const Stage& stage : stages_) {
            const std::string date = date_of(stage);
            text += "  " + padded(stage.known ? known_on(stage) : "on no day", 12) +
                    padded(to_string(stage.status), 11) + (date.empty() ? "" : "for " + date) +
                    "\n";
        }
        text += "joined by\n";
        for (const MergedMention& mention : log_.mentions)
            text += "  " + padded(to_string(mention.rule), 14) + source_of(mention) + "\n";
        return text + apart_text();
    }

    std::string json() const {
        JsonWriter json;
        json.begin_object();
        write_event_members(json, graph_, log_.event, ontology_);
        write_stages(json);
        write_mentions(json);
        write_apart(json);
        json.end_object();
        return json.take() + "\n";
    }

  private:
    std::string source_of(const MergedMention& mention) const {
        const Claim& claim = graph_.facts.claims[mention.claims.front()];
        std::string source = sources_of(graph_.facts, std::span(mention.claims).first(1)).front();
        return claim.evidence.text.empty() ? source
                                           : source + ": " + printable_line(claim.evidence.text);
    }

    std::string apart_text() const {
        std::string text = log_.apart.empty() ? "" : "stayed apart from\n";
        for (std::size_t i = 0; i < std::min(most_apart, log_.apart.size()); ++i)
            text += "  " + padded(to_string(log_.apart[i].rule), 14) +
                    event_line(graph_, log_.apart[i].event, ontology_) + "\n";
        if (log_.apart.size() > most_apart)
            text += "  and " + std::to_string(log_.apart.size() - most_apart) + " more\n";
        return text;
    }

    void write_stages(JsonWriter& json) const {
        json.key("stages");
        json.begin_array();
        for (const Stage& stage : stages_) {
            json.begin_object();
            json.member("status", to_string(stage.status));
            json.member_or_null("known", known_on(stage));
            json.member_or_null("date", date_of(stage));
            json.member("claim", graph_.facts.claims[stage.claim].id);
            json.end_object();
        }
        json.end_array();
    }

    void write_mentions(JsonWriter& json) const {
        json.key("mentions");
        json.begin_array();
        for (const MergedMention& mention : log_.mentions) {
            json.begin_object();
            json.member("rule", to_string(mention.rule));
            json.key("claims");
            write_claims(json, graph_.facts, mention.claims);
            json.end_object();
        }
        json.end_array();
    }

    void write_apart(JsonWriter& json) const {
        json.key("apart");
        json.begin_array();
        for (const ApartEvent& apart : log_.apart) {
            json.begin_object();
            json.member("rule", to_string(apart.rule));
            write_event_members(json, graph_, apart.event, ontology_);
            json.end_object();
        }
        json.end_array();
    }

    const EntityGraph& graph_;
    const Ontology& ontology_;
    MergeLog log_;
    std::vector<Stage> stages_;
};

} // namespace

WhyCommand::WhyCommand(CLI::App& program)
    : parser_(program.add_subcommand("why", "Tell how an event came to be one")) {
    parser_->add_option("EVENT", event_, "Its id, or a beginning that no other id has")->required();
    add_article_options(*parser_, options_);
    add_graph_options(*parser_, options_);
    parser_->add_flag("--json", json_, "As a JSON object");
    parser_->footer("Told are the stages of the event by the day they became known, by which rule "
                    "each mention\njoined it, and why events near it stayed apart.\n"
                    "\n"
                    "Examples:\n"
                    "  entente timeline claims.jsonl --json           ids of events\n"
                    "  entente why 9f2c0a claims.jsonl\n"
                    "  entente why 9f2c0a news/ --json");
}

bool WhyCommand::chosen() const { return parser_->parsed(); }

ExitCode WhyCommand::run() const {
    const Ontology ontology = load_ontology(options_.resources);
    Console console;
    LazyGazetteer gazetteer(options_.resources, console.sink());
    const EntityGraph graph = build_graph_of_inputs(options_, ontology, gazetteer, console).graph;
    const std::optional<EventIndex> event = find_event(graph.facts, event_);
    if (!event) {
        console.report(
            rejection(Location{"EVENT", 0, 0},
                      "no event, or more than one, has an id that begins with \"" + event_ + "\"",
                      "an id that timeline --json shows is right"));
        return console.finish();
    }
    const Reasons reasons(graph, ontology, *event);
    CheckedOutput output = standard_output();
    output.write(json_ ? reasons.json() : reasons.text());
    output.flush();
    return console.finish();
}

} // namespace entente
