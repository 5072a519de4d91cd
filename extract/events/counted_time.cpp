#include "extract/events/counted_time.hpp"

#include "extract/events/tense.hpp"
#include "extract/events/word_list.hpp"
#include "ontology/text.hpp"

#include <array>
#include <chrono>
#include <string>
#include <string_view>

namespace entente {

namespace {

using Unit = TimeExpression::Unit;

int days_of(Unit unit) { return unit == Unit::day ? 1 : unit == Unit::week ? 7 : 30; }

/// "*more than* a week after", "*over* a month before", "*half* a year after".
bool is_rough(const TimeExpression& duration, const Document& document) {
    constexpr std::array<std::string_view, 8> words{"than",  "over",   "under",  "nearly",
                                                    "about", "almost", "around", "half"};
    const std::uint32_t begin = duration.tokens.begin;
    return is_among(document.tokens()[begin].lemma, words) ||
           (begin > 0 && is_among(document.tokens()[begin - 1].lemma, words));
}

/// The day of what a verb tells: stated, or that of publication where it is told in the present.
std::optional<Day> day_of(std::uint32_t verb, const TimeAnchors& anchors,
                          const Document& document) {
    const auto published = document.article().published;
    for (const TimeExpression* expression : anchors.expressions_at(verb)) {
        const auto stated = expression->kind == TimeExpression::Kind::duration
                                ? std::nullopt
                                : resolve(*expression, published, Direction::past);
        if (stated && stated->first() && stated->first() == stated->last())
            return stated->first();
    }
    return tense_of_clause(document.syntax(), verb) == Tense::present ? published : std::nullopt;
}

} // namespace

std::optional<EventTime> before_return(const TimeExpression& duration, const EventMention& event,
                                       const TimeAnchors& anchors, const Document& document) {
    const SyntaxTree& syntax = document.syntax();
    const bool after = syntax.relation(event.trigger) == Relation::oblique &&
                       syntax.preposition_lemma(event.trigger) == "after";
    if (!after || duration.unit == Unit::year)
        return std::nullopt;
    for (const TimeExpression* end : anchors.expressions_at(syntax.head(event.trigger))) {
        const auto anchor = resolve(*end, document.article().published, Direction::past);
        if (!anchor || !anchor->last())
            continue;
        const Day last = *anchor->last();
        const auto days = std::chrono::days(duration.offset * days_of(duration.unit));
        return EventTime{TimeInterval::between(last - days, last), TimeBasis::expression,
                         document.bytes(duration.tokens)};
    }
    return std::nullopt;
}

std::optional<EventTime> counted_from_clause_above(const EventMention& event,
                                                   const TimeAnchors& anchors,
                                                   const Document& document) {
    const SyntaxTree& syntax = document.syntax();
    const std::uint32_t marker = syntax.child(event.trigger, Relation::marker);
    const std::string word = marker == no_token ? std::string() : fold(document.text(marker));
    if (syntax.relation(event.trigger) != Relation::adverbial_clause ||
        (word != "after" && word != "before"))
        return std::nullopt;
    const std::uint32_t main = syntax.head(event.trigger);
    const auto base = day_of(main, anchors, document);
    // Parsers hang the duration below either verb.
    for (const std::uint32_t verb : {main, event.trigger})
        for (const TimeExpression* duration : anchors.expressions_at(verb)) {
            if (!base || duration->kind != TimeExpression::Kind::duration ||
                duration->tokens.end != marker || is_rough(*duration, document))
                continue;
            TimeExpression counted = *duration;
            counted.kind = TimeExpression::Kind::relative;
            counted.offset = word == "after" ? -duration->offset : duration->offset;
            if (const auto interval = resolve(counted, base, Direction::past))
                return EventTime{*interval, TimeBasis::expression,
                                 document.bytes(duration->tokens)};
        }
    return std::nullopt;
}

} // namespace entente
