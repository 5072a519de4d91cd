#include "cli/names_in_graph.hpp"

#include "graph/queries/search.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace entente {

namespace {

constexpr std::size_t most_listed = 5;

std::vector<std::string_view> split_words(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin)
            words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

/// Whom the gazetteer calls by all of these words.
std::optional<EntityIndex> listed_in(const Gazetteer& gazetteer, const EntityGraph& graph,
                                     std::string_view name) {
    const std::vector<std::string_view> words = split_words(name);
    const auto match = gazetteer.longest_match(words);
    if (!match || match->words != words.size())
        return std::nullopt;
    for (const Sense& sense : match->senses)
        if (const auto entity = find_entity(graph.facts, sense.entity->id))
            return entity;
    return std::nullopt;
}

Diagnostic remark(const std::string& option, std::string problem, std::string remedy) {
    Diagnostic diagnostic =
        rejection(Location{option, 0, 0}, std::move(problem), std::move(remedy));
    diagnostic.severity = Severity::warning;
    return diagnostic;
}

bool is_code(const EntityGraph& graph, const std::vector<EntityIndex>& entities,
             std::string_view word) {
    return std::ranges::all_of(
        entities, [&](EntityIndex e) { return graph.facts.entities[e].country == word; });
}

/// "visit", or "visit/state".
bool is_known(const std::string& type, const Ontology& ontology) {
    const std::size_t slash = std::min(type.find('/'), type.size());
    return ontology.find(type.substr(0, slash),
                         slash < type.size() ? type.substr(slash + 1) : std::string()) != nullptr;
}

void report_unknown_type(const std::string& type, const Ontology& ontology, Console& console) {
    std::vector<std::string> full;
    for (const EventType& known : ontology.types())
        full.push_back(known.parent.empty() ? known.name : known.parent + "/" + known.name);
    const std::string nearest =
        nearest_word(type, std::vector<std::string_view>(full.begin(), full.end()));
    console.report(rejection(Location{"--type", 0, 0}, "no event type \"" + type + "\"",
                             nearest.empty() ? "entente ontology lists them"
                                             : "did you mean \"" + nearest + "\"?"));
}

} // namespace

std::string NamesInGraph::listed(const std::vector<EntityIndex>& entities) const {
    std::string text;
    for (std::size_t i = 0; i < entities.size() && i < most_listed; ++i) {
        const GraphEntity& entity = graph_.facts.entities[entities[i]];
        text += (text.empty() ? "" : ", ") + entity.name + " (" + entity.id + ")";
    }
    if (entities.size() > most_listed)
        text += " and " + std::to_string(entities.size() - most_listed) + " more";
    return text;
}

/// Those with most events first.
std::vector<EntityIndex> NamesInGraph::partly_called(std::string_view word) const {
    std::vector<EntityIndex> found;
    const std::vector<SearchTerm> terms = read_search("\"" + std::string(word) + "\"");
    for (EntityIndex e = 0; e < graph_.facts.entities.size() && !terms.empty(); ++e)
        if (occur(terms, graph_.facts.entities[e].name))
            found.push_back(e);
    std::ranges::sort(found, {}, [&](EntityIndex e) {
        return std::pair(-static_cast<std::int64_t>(
                             boost::out_degree(vertex_of_entity(graph_, e), graph_.vertices)),
                         e);
    });
    return found;
}

void NamesInGraph::report_unknown(const std::string& word, const std::string& option) const {
    std::vector<std::string> folded;
    for (const GraphEntity& entity : graph_.facts.entities)
        folded.push_back(fold(entity.name));
    const std::string nearest =
        nearest_word(fold(word), std::vector<std::string_view>(folded.begin(), folded.end()));
    const auto named = std::ranges::find(folded, nearest);
    std::string remedy = "a name or id that timeline --json shows is right";
    if (!nearest.empty())
        remedy = "did you mean " + listed({static_cast<EntityIndex>(named - folded.begin())}) + "?";
    console_.report(rejection(Location{option, 0, 0},
                              "no one called \"" + word + "\" takes part in any event",
                              std::move(remedy)));
}

std::optional<std::string> NamesInGraph::look_up(const std::string& word, const std::string& option,
                                                 Meaning meaning) const {
    const std::vector<EntityIndex> named = actors_meant(graph_, word);
    if (named.size() > 1 && !is_code(graph_, named, word))
        console_.report(remark(option, "several are called \"" + word + "\": " + listed(named),
                               "all are meant; an id means one"));
    const bool is_known =
        meaning == &actors_meant ? !named.empty() : !meaning(graph_, word).empty();
    if (is_known)
        return word;
    if (const auto entity = listed_in(gazetteer_.get(), graph_, word))
        return graph_.facts.entities[*entity].id;
    const std::vector<EntityIndex> partly = partly_called(word);
    if (partly.size() == 1) {
        console_.report(
            remark(option, "\"" + word + "\" is taken for " + listed(partly), "an id is surer"));
        return graph_.facts.entities[partly.front()].id;
    }
    if (partly.empty())
        report_unknown(word, option);
    else
        console_.report(rejection(Location{option, 0, 0},
                                  "\"" + word + "\" may be " + listed(partly),
                                  "a whole name or an id is right"));
    return std::nullopt;
}

bool look_up_names(EventFilter& filter, const EntityGraph& graph, const Ontology& ontology,
                   LazyGazetteer& gazetteer, Console& console) {
    const NamesInGraph names(graph, gazetteer, console);
    bool all_known = true;
    const auto take = [&](std::string& word, const std::string& option,
                          NamesInGraph::Meaning meaning) {
        const std::optional<std::string> known = names.look_up(word, option, meaning);
        all_known = all_known && known.has_value();
        word = known.value_or(word);
    };
    for (std::string& actor : filter.actors)
        take(actor, "--actor", &actors_meant);
    for (std::string& place : filter.places)
        take(place, "--place", &places_meant);
    for (const std::string& type : filter.types)
        if (!is_known(type, ontology)) {
            report_unknown_type(type, ontology, console);
            all_known = false;
        }
    return all_known;
}

} // namespace entente
