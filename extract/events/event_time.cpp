#include "extract/events/event_time.hpp"

#include "extract/events/clause_signs.hpp"
#include "extract/events/counted_time.hpp"
#include "extract/events/narrative_time.hpp"
#include "extract/events/next_word.hpp"
#include "extract/events/tense.hpp"
#include "extract/events/time_anchors.hpp"
#include "extract/events/word_list.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <string_view>

namespace entente {

namespace {

/// Words behind which something else is told that an act is before or after.
bool turns_to_another(const Token& token) {
    constexpr std::array<std::string_view, 7> words{"ahead", "following", "after",  "before",
                                                    "since", "despite",   "advance"};
    constexpr std::size_t shortest = 5; // bytes
    return token.lemma.size() >= shortest && is_among(fold(token.lemma), words);
}

/// Also one of full width.
bool is_comma(const Token& token) {
    constexpr std::size_t longest = 3; // bytes
    return token.lemma.size() <= longest && fold(token.lemma) == ",";
}

class EventDater {
  public:
    EventDater(const Document& document, const TimeAnchors& anchors)
        : document_(document), syntax_(document.syntax()), anchors_(anchors),
          turning_(document.tokens().size(),
                   [&](std::uint32_t i) { return turns_to_another(document.tokens()[i]); }),
          commas_(document.tokens().size(),
                  [&](std::uint32_t i) { return is_comma(document.tokens()[i]); }),
          reasons_(document.tokens().size(), [&](std::uint32_t i) {
              return document.text(i) == "for" || document.text(i) == "of";
          }) {}

    std::optional<EventTime> date(const EventMention& event) const {
        if (auto time = expressed(event))
            return time;
        if (auto time = counted_from_clause_above(event, anchors_, document_))
            return time;
        return from_tense(event);
    }

  private:
    std::optional<EventTime> expressed(const EventMention& event) const {
        for (const TimeCandidate& candidate : anchors_.candidates(event))
            if (auto time = read(candidate, event))
                return time;
        return on_the_day(event);
    }

    /// "announced *today's* donation": on the day of publication.
    std::optional<EventTime> on_the_day(const EventMention& event) const {
        const TimeExpression* today = event.factuality.modality == Modality::actual
                                          ? anchors_.todays(event.trigger)
                                          : nullptr;
        const auto published = document_.article().published;
        if (!today || !published)
            return std::nullopt;
        return EventTime{TimeInterval::day(*published), TimeBasis::expression,
                         document_.bytes(today->tokens)};
    }

    std::optional<EventTime> read(const TimeCandidate& candidate, const EventMention& event) const {
        const TimeExpression& expression = *candidate.expression;
        const ByteSpan bytes = document_.bytes(expression.tokens);
        if (expression.kind == TimeExpression::Kind::duration)
            return before_return(expression, event, anchors_, document_);
        // An invitation is for a day to come.
        const bool invited = event.rule->type == "agree" && candidate.anchor == event.trigger;
        const bool coming = event.factuality.modality != Modality::actual || invited;
        const auto interval = resolve(expression, document_.article().published,
                                      coming ? Direction::future : Direction::past);
        if (!interval || !may_be_own(*interval, candidate, event))
            return std::nullopt;
        // "since his *arrest* on Monday": the arrest was on Monday itself.
        const bool own = is_before_noun(expression, event) ||
                         (event.trigger < expression.tokens.begin && event.trigger > 0 &&
                          syntax_.preposition_lemma(event.trigger) == "since");
        if (!own && follows(expression, "since"))
            return since(*interval, event, bytes);
        if (follows_by(expression))
            return no_later_than(*interval, event, bytes);
        return EventTime{*interval, TimeBasis::expression, bytes};
    }

    /// "*by* 28 April"
    bool follows_by(const TimeExpression& expression) const {
        const std::uint32_t begin = expression.tokens.begin;
        return begin > 0 && document_.tokens()[begin - 1].lemma == "by";
    }

    /// "will resign by 28 April": between the news and then; what has been done, up to then.
    std::optional<EventTime> no_later_than(const TimeInterval& limit, const EventMention& event,
                                           ByteSpan bytes) const {
        const auto published = document_.article().published;
        const auto last = limit.last();
        if (!last)
            return std::nullopt;
        const bool coming = event.factuality.modality != Modality::actual;
        if (coming && published && *published <= *last)
            return EventTime{TimeInterval::between(*published, *last), TimeBasis::expression,
                             bytes};
        return EventTime{TimeInterval::until(*last), TimeBasis::expression, bytes};
    }

    /// Whether nothing speaks for it that the words tell when something else was.
    bool may_be_own(const TimeInterval& interval, const TimeCandidate& candidate,
                    const EventMention& event) const {
        const TimeExpression& expression = *candidate.expression;
        if (is_before_noun(expression, event))
            return true;
        if (candidate.place == TimeCandidate::Place::behind)
            return is_of_noun(interval, expression, event);
        return !is_limit(expression) && !is_background(interval, event) &&
               !belongs_to_another(expression, event) &&
               !belongs_to_reason(interval, expression, event) &&
               !is_still_to_come(interval, expression, event);
    }

    /// "since the *9 September* call", "an outcome of Reyes's *March 23-24* visit": the date of the
    /// event's own noun, whatever stands around it.
    bool is_before_noun(const TimeExpression& expression, const EventMention& event) const {
        return event.rule->kind == TriggerKind::noun && expression.tokens.end <= event.trigger &&
               expression.tokens.begin >= syntax_.left_edge(event.trigger);
    }

    /// "condemned the attack on the ship *in May*", "announced at the summit *on 3 May*": what is
    /// old, or stands behind an occasion, dates that rather than the verb.
    bool is_of_noun(const TimeInterval& interval, const TimeExpression& expression,
                    const EventMention& event) const {
        constexpr std::chrono::days oldest_news{7};
        const auto published = document_.article().published;
        const auto last = interval.last();
        const std::string_view preposition = syntax_.preposition_lemma(event.trigger);
        const bool old = published && last && *last < *published - oldest_news;
        const bool there = (preposition == "at" || preposition == "during") &&
                           event.factuality.modality == Modality::actual && published && last &&
                           *last <= *published;
        return !is_limit(expression) && (old || there);
    }

    /// "extended *until* 30 June": when it ends or is due, not when it is.
    bool is_limit(const TimeExpression& expression) const {
        const std::uint32_t begin = expression.tokens.begin;
        const std::string_view before =
            begin == 0 ? std::string_view() : document_.tokens()[begin - 1].lemma;
        return before == "until" || before == "till" || before == "before" || before == "after";
    }

    /// "resigns ahead of a vote *next week*", "fled after the raid *of Monday*", "In advance of
    /// elections *in June*, Reyes met": what stands behind such a word dates what it is before or
    /// after.
    bool belongs_to_another(const TimeExpression& expression, const EventMention& event) const {
        const TokenSpan sentence = document_.sentences()[document_.sentence_of(event.trigger)];
        const bool fronted = expression.tokens.begin < event.trigger;
        const std::uint32_t begin = fronted ? sentence.begin : event.trigger + 1;
        const std::uint32_t turn = turning_.from(begin);
        return turn < expression.tokens.begin && !(fronted && commas_.is_between(begin, turn));
    }

    /// "*expressed* support for the talks next week": what has been done is not to come.
    bool is_still_to_come(const TimeInterval& interval, const TimeExpression& expression,
                          const EventMention& event) const {
        const auto published = document_.article().published;
        const auto first = interval.first();
        // "met on Saturday, December 9": that day had begun where they met.
        const bool begun = expression.states_weekday && published && first &&
                           *first == *published + std::chrono::days(1);
        return published && first && *first > *published && !begun && event.rule->type != "agree" &&
               event.factuality.tense == Tense::past &&
               event.factuality.modality == Modality::actual;
    }

    /// "thanked Suria for its help *this year*", "accused them of killings *in May*": when there
    /// was reason to, not when it was said.
    bool belongs_to_reason(const TimeInterval& interval, const TimeExpression& expression,
                           const EventMention& event) const {
        const auto first = interval.first();
        const bool one_day = first && interval.last() && *first == *interval.last();
        if (one_day || (event.rule->type != "support" && event.rule->type != "accuse") ||
            event.rule->kind != TriggerKind::verb)
            return false;
        return reasons_.is_between(event.trigger + 1, expression.tokens.begin);
    }

    /// "*sentences* two officers for a murder in 2004": what is told in the present is news, so an
    /// old date is another event's.
    bool is_background(const TimeInterval& interval, const EventMention& event) const {
        constexpr std::chrono::days oldest_news{7};
        const auto published = document_.article().published;
        const auto last = interval.last();
        return event.factuality.tense == Tense::present &&
               event.factuality.modality == Modality::actual && published && last &&
               *last < *published - oldest_news;
    }

    /// Whether the word stands shortly before: "since 1979", "since the revolution of 1979".
    bool follows(const TimeExpression& expression, std::string_view word) const {
        constexpr std::uint32_t reach = 5;
        const std::uint32_t begin = expression.tokens.begin;
        for (std::uint32_t back = 1; back <= std::min(reach, begin); ++back)
            if (document_.tokens()[begin - back].lemma == word)
                return true;
        return false;
    }

    /// "have been killed since 2001": within the years until now; "the first ambassador since 1961"
    /// says nothing of when.
    std::optional<EventTime> since(const TimeInterval& from, const EventMention& event,
                                   ByteSpan bytes) const {
        const std::uint32_t auxiliary = syntax_.child(event.trigger, Relation::auxiliary);
        const bool perfect = auxiliary != no_token && document_.tokens()[auxiliary].lemma == "have";
        const auto published = document_.article().published;
        if (!perfect || !published || !from.first() || *from.first() > *published)
            return std::nullopt;
        return EventTime{TimeInterval::between(*from.first(), *published), TimeBasis::expression,
                         bytes};
    }

    std::optional<EventTime> from_tense(const EventMention& event) const {
        const auto published = document_.article().published;
        if (!published)
            return std::nullopt;
        const bool over = event.factuality.modality == Modality::possible &&
                          event.factuality.tense == Tense::past;
        if (over)
            return EventTime{TimeInterval::until(*published), TimeBasis::tense};
        const bool alleged_news = event.factuality.modality == Modality::possible &&
                                  event.factuality.tense == Tense::present &&
                                  ClauseSigns(document_).is_alleged(event.trigger);
        if (alleged_news)
            return EventTime{TimeInterval::day(*published), TimeBasis::published};
        if (event.factuality.modality == Modality::planned ||
            event.factuality.modality == Modality::possible)
            return EventTime{TimeInterval::from(*published), TimeBasis::tense};
        if (event.factuality.modality != Modality::actual)
            return std::nullopt;
        // Headlines tell in the present what is over: "Suria expels envoys".
        const bool headline = document_.is_headline(document_.paragraph_of(event.trigger));
        if (event.factuality.tense == Tense::present && !headline)
            return EventTime{TimeInterval::day(*published), TimeBasis::published};
        return EventTime{TimeInterval::until(*published), TimeBasis::tense};
    }

    const Document& document_;
    const SyntaxTree& syntax_;
    const TimeAnchors& anchors_;
    NextWord turning_;
    NextWord commas_;
    NextWord reasons_; ///< "for", "of"
};

/// What is told as done but lies after the day of publication is a plan: "meets Reyes next week".
/// A noun below a plan is none if it lies before: "will build on the visit of 3 May".
void correct_modality(EventMention& event, std::optional<Day> published) {
    const auto last = event.time ? event.time->interval.last() : std::nullopt;
    const bool over =
        published && last && *last < *published && event.time->basis == TimeBasis::expression;
    if (over && event.rule->kind == TriggerKind::noun &&
        event.factuality.modality == Modality::planned &&
        event.factuality.polarity == Polarity::positive)
        event.factuality.modality = Modality::actual;
    const auto first = event.time ? event.time->interval.first() : std::nullopt;
    const bool told_as_over = event.factuality.tense == Tense::past && event.rule->type != "agree";
    const bool later = published && first && *first > *published && !told_as_over;
    if (later && event.factuality.modality == Modality::actual)
        event.factuality.modality = Modality::planned;
}

} // namespace

void date_events(std::vector<EventMention>& events, const Document& document,
                 const ArgumentFinder& arguments) {
    if (events.empty())
        return;
    const TimeAnchors anchors(events, document, arguments);
    const EventDater dater(document, anchors);
    for (EventMention& event : events) {
        event.time = dater.date(event);
        correct_modality(event, document.article().published);
    }
    date_by_narrative(events, document, anchors);
}

} // namespace entente
