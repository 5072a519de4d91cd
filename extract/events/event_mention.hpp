#pragma once

#include "extract/events/actors.hpp"
#include "extract/events/factuality.hpp"
#include "ontology/trigger_lexicon.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace entente {

/// When an event was, and the words that say so.
struct EventTime {
    TimeInterval interval;
    TimeBasis basis = TimeBasis::tense;
    std::optional<ByteSpan> bytes = {};
};

/// Who says that an event is so, and with which words.
struct Speaker {
    Mention who = {};
    ByteSpan cue = {};
};

/// An event as one place of the text tells it: all participants together. Only layout.hpp lays it
/// out as triples.
struct EventMention {
    const Rule* rule = nullptr;
    /// The rule of the act that is promised, refused, threatened ("refused to *lift sanctions*");
    /// null where none is named. It decides the codes.
    const Rule* act = nullptr;
    std::uint32_t trigger = no_token;
    std::vector<Mention> subjects = {};
    std::vector<Mention> objects = {};
    std::vector<std::pair<std::string, Mention>> others = {};
    std::optional<EventTime> time = {};
    Factuality factuality = {};
    /// Outermost first.
    std::vector<Speaker> speakers = {};
};

} // namespace entente
