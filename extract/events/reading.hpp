#pragma once

#include "extract/events/arguments.hpp"
#include "extract/events/event_finder.hpp"

#include <vector>

namespace entente {

/// One article as extraction understood it, before its claims are laid out. Borrows all it is made
/// from, which must outlive it. O(length of the text).
struct Reading {
    Reading(const Article& article, const Engine& engine, const Ontology& ontology,
            const Gazetteer& gazetteer, const TriggerLexicon& lexicon);

    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    const Document document;
    const ActorResolver actors;
    const ArgumentFinder arguments;
    /// In the order of the text, with times, speakers and factuality.
    std::vector<EventMention> events;
    std::vector<MissedTrigger> missed;
};

} // namespace entente
