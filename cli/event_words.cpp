#include "cli/event_words.hpp"

#include "graph/life_cycle.hpp"
#include "graph/timeline.hpp"

#include <algorithm>
#include <set>

namespace entente {

namespace {

constexpr std::size_t shown_digits = 12;

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

std::string edtf_of(const Event& event) {
    return event.time ? event.time->interval.edtf() : std::string();
}

std::string day_of(const Consolidation& facts, const Claim& claim) {
    const auto day = published(facts, claim.article);
    return day ? to_string(*day) : std::string();
}

} // namespace

bool is_printable_line(std::string_view text) { return std::ranges::none_of(text, is_control); }

std::string printable_line(std::string_view text) {
    std::string clean(text);
    std::ranges::replace_if(clean, is_control, ' ');
    return clean;
}

std::string event_line(const EntityGraph& graph, EventIndex index, const Ontology& ontology) {
    const Event& event = graph.facts.events[index];
    const std::string date = event.time ? edtf_of(event) : "undated";
    return printable_line(date + " " + full_type(event) + ", " +
                          std::string(to_string(event.status)) + ": " +
                          describe(graph, event, ontology) + " [" +
                          to_string(event.id).substr(0, shown_digits) + "]");
}

std::vector<std::string> sources_of(const Consolidation& facts,
                                    std::span<const ClaimIndex> claims) {
    std::set<std::string> sources;
    for (const ClaimIndex c : claims) {
        const Claim& claim = facts.claims[c];
        const std::string day = day_of(facts, claim);
        std::string words = claim.article + (day.empty() ? "" : " (" + day + ")");
        for (const Attribution& attribution : claim.attributed_to)
            words += ", says " + attribution.speaker.name;
        sources.insert(printable_line(words));
    }
    return {sources.begin(), sources.end()};
}

void write_event_members(JsonWriter& json, const EntityGraph& graph, EventIndex index,
                         const Ontology& ontology) {
    const Event& event = graph.facts.events[index];
    json.member("event", to_string(event.id));
    json.member_or_null("edtf", edtf_of(event));
    json.member("type", event.type);
    json.member_or_null("subtype", event.subtype);
    json.member("status", to_string(event.status));
    json.member("description", describe(graph, event, ontology));
}

void write_claims(JsonWriter& json, const Consolidation& facts,
                  std::span<const ClaimIndex> claims) {
    json.begin_array();
    for (const ClaimIndex c : claims) {
        const Claim& claim = facts.claims[c];
        json.begin_object();
        json.member("id", claim.id);
        json.member("article", claim.article);
        json.member_or_null("published", day_of(facts, claim));
        json.key("attributed_to");
        json.begin_array();
        for (const Attribution& attribution : claim.attributed_to)
            json.string(attribution.speaker.name);
        json.end_array();
        json.end_object();
    }
    json.end_array();
}

} // namespace entente
