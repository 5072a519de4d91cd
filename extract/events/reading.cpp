#include "extract/events/reading.hpp"

#include "extract/events/attribution.hpp"
#include "extract/events/event_time.hpp"
#include "extract/events/implied_visits.hpp"
#include "extract/events/named_circumstances.hpp"
#include "extract/events/setting.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace entente {

namespace {

/// "In 1997 the President declared": an office of long ago is resolved to whoever holds it when the
/// article appears. Such an event is another's.
void drop_outdated_holders(std::vector<EventMention>& events, const Document& document) {
    constexpr std::chrono::days longest_ago{2 * 365};
    const auto published = document.article().published;
    const auto by_office = [](const Mention& mention) {
        return mention.resolution == Resolution::holder;
    };
    std::erase_if(events, [&](const EventMention& event) {
        const auto last = event.time ? event.time->interval.last() : std::nullopt;
        const bool old = published && last && *last < *published - longest_ago;
        return old && (std::ranges::any_of(event.subjects, by_office) ||
                       std::ranges::any_of(event.objects, by_office));
    });
}

/// "as my father *would say*", "states should consider": nobody has said anything.
void drop_unsaid(std::vector<EventMention>& events) {
    std::erase_if(events, [](const EventMention& event) {
        const Modality modality = event.factuality.modality;
        return event.rule->type == "statement" &&
               (modality == Modality::possible || modality == Modality::conditional ||
                modality == Modality::requested);
    });
}

} // namespace

Reading::Reading(const Article& article, const Engine& engine, const Ontology& ontology,
                 const Gazetteer& gazetteer, const TriggerLexicon& lexicon)
    : document(article, engine), actors(document, gazetteer, lexicon),
      arguments(document, actors, lexicon) {
    FoundEvents found = find_events(document, actors, arguments, lexicon, ontology);
    drop_unreal_events(found, document, lexicon);
    events = std::move(found.events);
    missed = std::move(found.missed);
    add_implied_visits(events, document, lexicon);
    add_named_circumstances(events, document, ontology, lexicon);
    for (EventMention& event : events)
        event.factuality = judge_factuality(document, lexicon, *event.rule, event.trigger);
    drop_unsaid(events);
    date_events(events, document, arguments);
    drop_outdated_holders(events, document);
    attribute_events(events, document, actors, arguments, lexicon);
}

} // namespace entente
