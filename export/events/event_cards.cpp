#include "export/events/event_cards.hpp"

#include "export/escaping.hpp"
#include "export/wording.hpp"
#include "graph/article_records.hpp"
#include "graph/timeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace entente {

namespace {

void keep_different(std::vector<EntityIndex>& entities) {
    std::ranges::sort(entities);
    const auto repeated = std::ranges::unique(entities);
    entities.erase(repeated.begin(), repeated.end());
}

} // namespace

EventCards::EventCards(const EntityGraph& graph, const Ontology& ontology)
    : graph_(graph), ontology_(ontology), witnesses_(graph) {}

EventCard EventCards::card(EventIndex index) const {
    const Event& event = graph_.facts.events[index];
    EventCard card{exported_id(event.id), clean_line(full_type(event)),
                   clean_line(describe(graph_, event, ontology_)), event.status,
                   tone_of(event, ontology_)};
    if (const std::string_view adjective = style_of(event.status).adjective; !adjective.empty())
        card.label += fmt::format(" ({})", adjective);
    if (event.time) {
        card.time = event.time->interval;
        card.dates = words_for(*card.time);
    }
    for (const Participation& part : event.participations)
        if (part.role == "place" || graph_.facts.entities[part.entity].kind == EntityKind::place)
            card.places.push_back(part.entity);
        else if (is_actor_role(part.role))
            card.actors.push_back(part.entity);
    keep_different(card.places);
    keep_different(card.actors);
    const Claim& claim = witnesses_.best(std::span(&index, 1), {});
    card.sentence = clean_line(claim.evidence.text);
    card.citation = witnesses_.article(claim.article);
    if (const auto* article = standing_record(graph_.facts.articles, claim.article))
        card.url = safe_url(article->url);
    return card;
}

std::vector<EventIndex> EventCards::by_day() const {
    std::vector<EventIndex> events(graph_.facts.events.size());
    std::iota(events.begin(), events.end(), EventIndex{0});
    sort_by_day(graph_, events);
    return events;
}

std::optional<Day> shown_end(const TimeInterval& time) {
    const std::optional<Day> first = time.first();
    const std::optional<Day> end = time.end();
    if (!first || !end)
        return std::nullopt;
    const Day shown = std::min(*end, *make_day(9999, 12, 31));
    return *first < shown ? std::optional(shown) : std::nullopt;
}

std::string quotation(const EventCard& card) {
    if (card.sentence.empty())
        return card.citation;
    const std::string sentence = "“" + card.sentence + "”";
    return card.citation.empty() ? sentence : fmt::format("{} ({})", sentence, card.citation);
}

} // namespace entente
