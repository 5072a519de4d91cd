#pragma once

#include "extract/events/arguments.hpp"
#include "extract/events/event_mention.hpp"
#include "extract/events/time_expressions.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// An expression that may date an event.
struct TimeCandidate {
    /// How it stands to the event.
    enum class Place : std::uint8_t {
        clause, ///< at a verb or noun that shares its time with the event
        behind, ///< right behind the event's noun, below a verb above it: it may be either's
    };
    const TimeExpression* expression = nullptr;
    /// The word that it belongs to; `no_token` for what stands behind.
    std::uint32_t anchor = no_token;
    Place place = Place::clause;
};

/// Which expressions belong to which events of a document. Borrows all, which must outlive it.
class TimeAnchors {
  public:
    TimeAnchors(const std::vector<EventMention>& events, const Document& document,
                const ArgumentFinder& arguments);

    /// What may date the event, the nearest first. O(log expressions).
    std::vector<TimeCandidate> candidates(const EventMention& event) const;

    /// Those that belong to a verb or noun, in the order of the text; the first 16 of more.
    std::vector<const TimeExpression*> expressions_at(std::uint32_t word) const;

    /// "announced *today's* donation", "during *today's* meeting": the expression for the day of
    /// publication that stands before what the event is about or told at; null if none.
    const TimeExpression* todays(std::uint32_t trigger) const;

    /// "welcomed the outcome of the summit *in June*": whether the expression stands right behind
    /// the noun and all that hangs below it.
    bool is_behind(const TimeExpression& expression, std::uint32_t noun) const;

  private:
    void append_behind(std::uint32_t noun, std::vector<TimeCandidate>& to) const;
    std::uint32_t anchor_of(const TimeExpression& expression) const;
    std::uint32_t told_of_today(const TimeExpression& expression) const;
    bool is_name_part(std::uint32_t word) const;
    std::vector<std::uint32_t> anchors(std::uint32_t trigger) const;
    void append_occasion(std::uint32_t noun, std::vector<std::uint32_t>& to) const;
    bool shares_time(std::uint32_t at) const;
    bool is_told_of_announcement(std::uint32_t noun) const;
    void append_below(std::uint32_t trigger, std::vector<std::uint32_t>& to) const;
    void append_held(std::uint32_t noun, std::vector<std::uint32_t>& to) const;
    void append_occasions(const EventMention& event, std::vector<std::uint32_t>& to) const;
    bool tells_when(std::uint32_t verb) const;
    bool is_told_of_occasion(std::uint32_t clause) const;

    const Document& document_;
    const SyntaxTree& syntax_;
    const ArgumentFinder& arguments_;
    /// In the order of the text.
    std::vector<TimeExpression> expressions_;
    /// An expression, by its place among all, and the word that it belongs to.
    struct Anchored {
        std::uint32_t word;
        std::uint32_t expression;
    };
    /// By word, then in the order of the text; so are those for the day of publication, by trigger.
    std::vector<Anchored> by_anchor_;
    std::vector<Anchored> todays_;
    std::vector<char> is_trigger_;
};

} // namespace entente
