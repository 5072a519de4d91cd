#pragma once

#include "extract/events/confidence.hpp"
#include "extract/events/event_mention.hpp"
#include "extract/events/extraction.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// How the claims of an article came about, for those who write rules or doubt a claim. All spans
/// are bytes of the article's text.

namespace entente {

struct Reading;

/// One arc of the way through the parse from a trigger to whoever fills a role.
struct PathStep {
    /// "subject", "oblique".
    std::string_view relation;
    /// Whether the arc is followed from a word to its head.
    bool up = false;
    /// The preposition of the word below; empty if none.
    std::string preposition = {};
    /// The word that the arc leads to.
    std::string word = {};
};

/// For people: "listed in the gazetteer".
std::string_view describe(Resolution resolution);

/// Who or what fills a role, and how it was found.
struct ExplainedRole {
    std::string role;
    Participant participant;
    ByteSpan mention = {};
    Resolution resolution = Resolution::thing;
    /// Empty where the filler stands in another sentence.
    std::vector<PathStep> path = {};
};

/// An event mention, the rule that found it, and its claims.
struct ExplainedEvent {
    ByteSpan sentence = {};
    ByteSpan trigger = {};
    std::string rule;
    /// The rule of the act that is promised, refused or threatened; empty if none.
    std::string act = {};
    std::vector<ExplainedRole> roles = {};
    /// The words that tell the time; absent where none do.
    std::optional<ByteSpan> time = {};
    /// How often the rule is right by itself, 0 to 1.
    double level = 0;
    /// Indexes into the extraction's claims.
    std::vector<std::size_t> claims = {};
    /// What speaks for and against each of them beside the rule.
    std::vector<std::vector<const ClaimSign*>> signs = {};
};

/// A trigger without an event.
struct ExplainedMiss {
    ByteSpan sentence = {};
    ByteSpan trigger = {};
    /// The rule that came nearest.
    std::string rule;
    /// What it lacks: 'the subject is nobody known: "they"'.
    std::string reason;
    /// Whether only someone or something to fill a role is missing, not words of the rule.
    bool is_near = false;
};

/// An actor whom no gazetteer lists.
struct UnlinkedActor {
    Participant participant;
    ByteSpan mention = {};
    /// How many claims name it.
    std::size_t claims = 0;
};

/// The claims of an article with how each came about, and what was nearly one.
struct Explanation {
    Extraction extraction;
    /// All of them in the order of the text.
    std::vector<ByteSpan> sentences;
    std::vector<ExplainedEvent> events;
    std::vector<ExplainedMiss> missed;
    /// In the order of their first claims.
    std::vector<UnlinkedActor> unlinked;
};

/// Explains `extraction`, which was made from this reading. O(claims + length of the text).
Explanation explain(const Reading& reading, Extraction extraction);

} // namespace entente
