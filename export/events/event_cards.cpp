#include "export/events/event_cards.hpp"

#include "export/escaping.hpp"
#include "export/footnotes.hpp"
#include "export/wording.hpp"
#include "graph/article_records.hpp"
#include "graph/timeline.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

void keep_different(std::vector<EntityIndex>& entities) {
    std::ranges::sort(entities);
    const auto repeated = std::ranges::unique(entities);
    entities.erase(repeated.begin(), repeated.end());
}

bool is_place(const Participation& part, const Consolidation& actors) {
    return part.role == "place" || actors.entities[part.entity].kind == EntityKind::place;
}

} // namespace

std::vector<EntityIndex> actors_of(const Event& event, const Consolidation& actors) {
    std::vector<EntityIndex> found;
    for (const Participation& part : event.participations)
        if (!is_place(part, actors) && is_actor_role(part.role))
            found.push_back(part.entity);
    keep_different(found);
    return found;
}

EventCard card_of(const ShownEvent& shown, const Consolidation& actors, const Ontology& ontology) {
    const Event& event = shown.event;
    EventCard card{exported_id(to_string(event.id)), clean_line(full_type(event)),
                   clean_line(describe(actors, event, ontology)), event.status,
                   tone_of(event, ontology)};
    if (const std::string_view adjective = style_of(event.status).adjective; !adjective.empty())
        card.label += fmt::format(" ({})", adjective);
    if (event.time) {
        card.time = event.time->interval;
        card.dates = words_for(*card.time);
    }
    for (const Participation& part : event.participations)
        if (is_place(part, actors))
            card.places.push_back(part.entity);
    keep_different(card.places);
    card.actors = actors_of(event, actors);
    const Claim& claim = best_claim(event, shown.claims);
    const ArticleRecord* const article = standing_record(shown.articles, claim.article);
    card.sentence = clean_line(claim.evidence.text);
    card.citation = citation_of(claim.article, article);
    if (article != nullptr)
        card.url = safe_url(article->url);
    return card;
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
