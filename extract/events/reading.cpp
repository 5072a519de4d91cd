#include "extract/events/reading.hpp"

#include "extract/events/attribution.hpp"
#include "extract/events/event_time.hpp"
#include "extract/events/implied_visits.hpp"
#include "extract/events/named_circumstances.hpp"
#include "extract/events/setting.hpp"

#include <utility>

namespace entente {

Reading::Reading(const Article& article, const Engine& engine, const Ontology& ontology,
                 const Gazetteer& gazetteer, const TriggerLexicon& lexicon)
    : document(article, engine), actors(document, gazetteer, lexicon),
      arguments(document, actors, lexicon) {
    FoundEvents found = find_events(document, actors, arguments, lexicon, ontology);
    drop_unreal_events(found, document, lexicon);
    events = std::move(found.events);
    missed = std::move(found.missed);
    add_implied_visits(events, lexicon);
    add_named_circumstances(events, document, ontology, lexicon);
    for (EventMention& event : events)
        event.factuality = judge_factuality(document, lexicon, *event.rule, event.trigger);
    date_events(events, document, arguments);
    attribute_events(events, document, actors, arguments, lexicon);
}

} // namespace entente
