#include "extract/events/event_time.hpp"

#include "extract/events/narrative_time.hpp"
#include "extract/events/tense.hpp"
#include "extract/events/word_list.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace entente {

namespace {

class EventDater {
  public:
    EventDater(const std::vector<EventMention>& events, const Document& document,
               const ArgumentFinder& arguments)
        : document_(document), syntax_(document.syntax()), arguments_(arguments),
          expressions_(find_time_expressions(document)) {
        is_trigger_.assign(document.tokens().size(), 0);
        for (const EventMention& event : events)
            is_trigger_[event.trigger] = 1;
        for (const TimeExpression& expression : expressions_)
            anchors_.push_back(anchor_of(expression));
    }

    std::optional<EventTime> date(const EventMention& event) const {
        if (auto time = expressed(event))
            return time;
        return from_tense(event);
    }

  private:
    /// The verb or event noun that an expression belongs to.
    std::uint32_t anchor_of(const TimeExpression& expression) const {
        std::uint32_t top = expression.tokens.begin;
        for (int steps = 0; steps < 32 && syntax_.head(top) != top; ++steps) {
            const bool inside = expression.tokens.contains(top);
            if (!inside && (is_verb(document_.tokens()[top]) || is_trigger_[top]))
                break;
            const std::uint32_t above = syntax_.head(top);
            // "under the Lim Act *of 2003*", "left the agreement *of 2015*"
            const Token& owner = document_.tokens()[above];
            if (syntax_.preposition_lemma(top) == "of" && !expression.tokens.contains(above) &&
                (owner.pos == PartOfSpeech::propn ||
                 (owner.pos == PartOfSpeech::noun && !is_measure(owner))))
                return above;
            if (is_name_part(top) && !expression.tokens.contains(above) &&
                !is_measure(document_.tokens()[above]) &&
                document_.tokens()[above].pos == PartOfSpeech::noun)
                return above;
            top = above;
        }
        return top;
    }

    /// "the *September 11, 2001* attacks", "*Monday's* warrant": what stands before a noun dates
    /// that noun alone.
    bool is_name_part(std::uint32_t word) const {
        const Relation relation = syntax_.relation(word);
        const bool before = relation == Relation::compound || relation == Relation::numeral ||
                            relation == Relation::modifier || relation == Relation::possessor;
        return before && syntax_.head(word) > word;
    }

    /// Where an event may find its time: at its trigger, the verb that carries it, or the verb
    /// before it.
    std::vector<std::uint32_t> anchors(std::uint32_t trigger) const {
        constexpr int most_steps = 3;
        std::vector<std::uint32_t> found{trigger};
        std::uint32_t at = trigger;
        for (int steps = 0; steps < most_steps && syntax_.head(at) != at; ++steps) {
            const std::uint32_t main = accompanied_verb(syntax_, at);
            // "the coup of 2 May, *in which* the army arrested Reyes"
            if (main == no_token && syntax_.relation(at) == Relation::relative_clause &&
                is_told_of_occasion(at)) {
                append_occasion(syntax_.head(at), found);
                break;
            }
            if (main == no_token && !shares_time(at))
                break;
            at = main == no_token ? syntax_.head(at) : main;
            found.push_back(at);
        }
        append_below(trigger, found);
        return found;
    }

    /// The occasion, and "travelled to Suria from 3 to 5 May, *where* she met Reyes".
    void append_occasion(std::uint32_t noun, std::vector<std::uint32_t>& to) const {
        constexpr int most_steps = 4;
        to.push_back(noun);
        for (int up = 0; up < most_steps && !is_verb(document_.tokens()[noun]); ++up)
            noun = syntax_.head(noun);
        to.push_back(noun);
    }

    /// Whether what stands above a word has the same time.
    bool shares_time(std::uint32_t at) const {
        const Relation relation = syntax_.relation(at);
        const std::string_view preposition = syntax_.preposition_lemma(at);
        const bool noun = !is_verb(document_.tokens()[at]);
        const bool carried =
            noun &&
            (relation == Relation::subject || relation == Relation::object ||
             relation == Relation::passive_subject || arguments_.support_verb(at) != no_token);
        // "looks forward to welcoming Reyes on Friday"
        const bool looked_to = relation == Relation::prepositional_clause && preposition == "to";
        const bool after =
            relation == Relation::oblique && (preposition == "after" || preposition == "before");
        return !after && (relation == Relation::conjunct || relation == Relation::open_complement ||
                          looked_to || carried);
    }

    /// Where what stands below a trigger has its time.
    void append_below(std::uint32_t trigger, std::vector<std::uint32_t>& to) const {
        // "*during today's meeting* Holt thanked": what is said at an occasion, is said on its day.
        for (const std::uint32_t child : syntax_.children(trigger)) {
            const std::string_view preposition = syntax_.preposition_lemma(child);
            if (syntax_.relation(child) == Relation::oblique && is_trigger_[child] &&
                (preposition == "during" || preposition == "at" || preposition == "in"))
                to.push_back(child);
        }
        // "kill ten and wound *seven on Friday*": the last of the verbs has the time of all.
        for (const std::uint32_t child : syntax_.children(trigger))
            if (syntax_.relation(child) == Relation::conjunct &&
                is_verb(document_.tokens()[child]) &&
                document_.tokens()[child].tag == document_.tokens()[trigger].tag)
                to.push_back(child);
    }

    /// "will host a summit, which *will be held on Friday*": adds where a clause dates an object.
    void append_occasions(std::uint32_t trigger, std::vector<std::uint32_t>& to) const {
        for (const std::uint32_t child : syntax_.children(trigger)) {
            const std::uint32_t held = syntax_.relation(child) == Relation::object
                                           ? syntax_.child(child, Relation::relative_clause)
                                           : no_token;
            if (held != no_token && tells_when(held))
                to.push_back(held);
        }
    }

    /// "held", "take place": what is told of an occasion for its date.
    bool tells_when(std::uint32_t verb) const {
        constexpr std::array<std::string_view, 5> verbs{"hold", "take", "convene", "occur",
                                                        "schedule"};
        return is_among(document_.tokens()[verb].lemma, verbs);
    }

    /// "in which", "during which", "when", "where": the clause tells what was done there and then.
    bool is_told_of_occasion(std::uint32_t clause) const {
        return std::ranges::any_of(syntax_.children(clause), [&](std::uint32_t child) {
            const Token& word = document_.tokens()[child];
            const std::string_view preposition = syntax_.preposition_lemma(child);
            return (word.lemma == "which" &&
                    (preposition == "in" || preposition == "during" || preposition == "at")) ||
                   (word.tag == "WRB" && (word.lemma == "when" || word.lemma == "where"));
        });
    }

    std::optional<EventTime> expressed(const EventMention& event) const {
        const std::uint32_t sentence = document_.sentence_of(event.trigger);
        std::vector<std::uint32_t> places = anchors(event.trigger);
        if (event.rule->type == "host" || event.rule->type == "meet")
            append_occasions(event.trigger, places);
        for (const std::uint32_t anchor : places)
            for (std::size_t i = 0; i < expressions_.size(); ++i) {
                const TimeExpression& expression = expressions_[i];
                if (anchors_[i] != anchor ||
                    document_.sentence_of(expression.tokens.begin) != sentence)
                    continue;
                if (auto time = read(expression, event, anchor))
                    return time;
            }
        return std::nullopt;
    }

    std::optional<EventTime> read(const TimeExpression& expression, const EventMention& event,
                                  std::uint32_t anchor) const {
        const ByteSpan bytes = document_.bytes(expression.tokens);
        if (expression.kind == TimeExpression::Kind::duration)
            return before_anchor(expression, event, bytes);
        // An invitation is for a day to come.
        const bool invited = event.rule->type == "agree" && anchor == event.trigger;
        const bool coming = event.factuality.modality != Modality::actual || invited;
        const auto interval = resolve(expression, document_.article().published,
                                      coming ? Direction::future : Direction::past);
        if (!interval || is_limit(expression) || is_background(*interval, event) ||
            belongs_to_another(expression, event) ||
            belongs_to_reason(*interval, expression, event) || is_still_to_come(*interval, event))
            return std::nullopt;
        // "since his *arrest* on Monday": the arrest was on Monday itself.
        const bool own = event.trigger < expression.tokens.begin && event.trigger > 0 &&
                         syntax_.preposition_lemma(event.trigger) == "since";
        if (!own && follows(expression, "since"))
            return since(*interval, event, bytes);
        return EventTime{*interval, TimeBasis::expression, bytes};
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
        for (std::uint32_t i = begin; i < expression.tokens.begin; ++i) {
            const std::string word = fold(document_.tokens()[i].lemma);
            if (fronted && word == ",")
                return false;
            if (word == "ahead" || word == "following" || word == "after" || word == "before" ||
                word == "since" || word == "despite" || word == "advance")
                return true;
        }
        return false;
    }

    /// "*expressed* support for the talks next week": what has been done is not to come.
    bool is_still_to_come(const TimeInterval& interval, const EventMention& event) const {
        const auto published = document_.article().published;
        const auto first = interval.first();
        return published && first && *first > *published && event.rule->type != "agree" &&
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
        for (std::uint32_t i = event.trigger + 1; i < expression.tokens.begin; ++i)
            if (document_.text(i) == "for" || document_.text(i) == "of")
                return true;
        return false;
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

    /// "arrived on Sunday after a five-day visit": the visit ended with the arrival, and began five
    /// days before.
    std::optional<EventTime> before_anchor(const TimeExpression& duration,
                                           const EventMention& event, ByteSpan bytes) const {
        const bool after = syntax_.relation(event.trigger) == Relation::oblique &&
                           syntax_.preposition_lemma(event.trigger) == "after";
        if (!after || duration.unit == TimeExpression::Unit::year)
            return std::nullopt;
        const int days_of_unit = duration.unit == TimeExpression::Unit::day    ? 1
                                 : duration.unit == TimeExpression::Unit::week ? 7
                                                                               : 30;
        const std::uint32_t next = syntax_.head(event.trigger);
        for (std::size_t i = 0; i < expressions_.size(); ++i) {
            if (anchors_[i] != next)
                continue;
            const auto anchor =
                resolve(expressions_[i], document_.article().published, Direction::past);
            if (!anchor || !anchor->last())
                continue;
            const Day last = *anchor->last();
            return EventTime{TimeInterval::between(
                                 last - std::chrono::days(duration.offset * days_of_unit), last),
                             TimeBasis::expression, bytes};
        }
        return std::nullopt;
    }

    std::optional<EventTime> from_tense(const EventMention& event) const {
        const auto published = document_.article().published;
        if (!published)
            return std::nullopt;
        const bool over = event.factuality.modality == Modality::possible &&
                          event.factuality.tense == Tense::past;
        if (over)
            return EventTime{TimeInterval::until(*published), TimeBasis::tense};
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
    const ArgumentFinder& arguments_;
    std::vector<TimeExpression> expressions_;
    std::vector<std::uint32_t> anchors_;
    std::vector<char> is_trigger_;
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
    const bool later = published && first && *first > *published;
    if (later && event.factuality.modality == Modality::actual)
        event.factuality.modality = Modality::planned;
}

} // namespace

void date_events(std::vector<EventMention>& events, const Document& document,
                 const ArgumentFinder& arguments) {
    const EventDater dater(events, document, arguments);
    for (EventMention& event : events) {
        event.time = dater.date(event);
        correct_modality(event, document.article().published);
    }
    date_by_narrative(events, document);
}

} // namespace entente
