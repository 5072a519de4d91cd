#include "extract/events/time_anchors.hpp"

#include "extract/events/clause_signs.hpp"
#include "extract/events/tense.hpp"
#include "extract/events/word_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace entente {

namespace {

/// What a sentence that somebody wrote says of one event, at most.
constexpr std::size_t most_candidates = 16;

/// As many words may stand between a noun and the time behind it: "earlier in the".
constexpr std::uint32_t most_leads = 6;

/// "today", "yesterday": of what is done, never of a name.
bool is_day_word(const TimeExpression& expression) {
    return expression.kind == TimeExpression::Kind::relative &&
           expression.unit == TimeExpression::Unit::day;
}

} // namespace

TimeAnchors::TimeAnchors(const std::vector<EventMention>& events, const Document& document,
                         const ArgumentFinder& arguments)
    : document_(document), syntax_(document.syntax()), arguments_(arguments),
      expressions_(find_time_expressions(document)) {
    is_trigger_.assign(document.tokens().size(), 0);
    for (const EventMention& event : events)
        is_trigger_[event.trigger] = 1;
    for (std::uint32_t i = 0; i < expressions_.size(); ++i) {
        by_anchor_.push_back({anchor_of(expressions_[i]), i});
        if (const std::uint32_t trigger = told_of_today(expressions_[i]); trigger != no_token)
            todays_.push_back({trigger, i});
    }
    std::ranges::stable_sort(by_anchor_, {}, &Anchored::word);
    std::ranges::stable_sort(todays_, {}, &Anchored::word);
}

std::vector<TimeCandidate> TimeAnchors::candidates(const EventMention& event) const {
    std::vector<TimeCandidate> found;
    const std::uint32_t sentence = document_.sentence_of(event.trigger);
    std::vector<std::uint32_t> places = anchors(event.trigger);
    append_occasions(event, places);
    const auto add_anchored = [&](std::uint32_t anchor) {
        for (const TimeExpression* expression : expressions_at(anchor))
            if (document_.sentence_of(expression->tokens.begin) == sentence)
                found.push_back({expression, anchor});
    };
    add_anchored(event.trigger);
    if (event.rule->kind == TriggerKind::noun)
        append_behind(event.trigger, found);
    for (const std::uint32_t anchor : places)
        if (anchor != event.trigger && found.size() < most_candidates)
            add_anchored(anchor);
    return found;
}

/// What stands right behind a noun and all that hangs below it.
void TimeAnchors::append_behind(std::uint32_t noun, std::vector<TimeCandidate>& to) const {
    const auto begins_at = [](const TimeExpression& expression) { return expression.tokens.begin; };
    const std::uint32_t behind = syntax_.right_edge(noun) + 1;
    const auto first = std::ranges::lower_bound(expressions_, behind, {}, begins_at);
    const auto last = std::ranges::upper_bound(expressions_, behind + most_leads, {}, begins_at);
    for (auto expression = first; expression != last; ++expression)
        if (is_behind(*expression, noun))
            to.push_back({&*expression, no_token, TimeCandidate::Place::behind});
}

std::vector<const TimeExpression*> TimeAnchors::expressions_at(std::uint32_t word) const {
    std::vector<const TimeExpression*> found;
    for (const Anchored& anchored : std::ranges::equal_range(by_anchor_, word, {}, &Anchored::word))
        if (found.size() < most_candidates)
            found.push_back(&expressions_[anchored.expression]);
    return found;
}

const TimeExpression* TimeAnchors::todays(std::uint32_t trigger) const {
    const auto first = std::ranges::lower_bound(todays_, trigger, {}, &Anchored::word);
    return first != todays_.end() && first->word == trigger ? &expressions_[first->expression]
                                                            : nullptr;
}

/// The trigger whose object or occasion an expression for the day of publication stands before;
/// `no_token` if it is none.
std::uint32_t TimeAnchors::told_of_today(const TimeExpression& expression) const {
    const std::uint32_t word = expression.tokens.end - 1;
    const std::uint32_t noun = syntax_.head(word);
    const std::string_view preposition = syntax_.preposition_lemma(noun);
    const bool told = syntax_.relation(noun) == Relation::object || preposition == "during" ||
                      preposition == "at" || preposition == "in";
    const bool today = is_day_word(expression) && expression.offset == 0 &&
                       syntax_.relation(word) == Relation::possessor;
    return today && told ? syntax_.head(noun) : no_token;
}

bool TimeAnchors::is_behind(const TimeExpression& expression, std::uint32_t noun) const {
    if (document_.sentence_of(noun) != document_.sentence_of(expression.tokens.begin))
        return false;
    const std::uint32_t behind = syntax_.right_edge(noun) + 1;
    std::uint32_t begin = expression.tokens.begin;
    constexpr std::array<std::string_view, 6> leads{"in", "on", "the", "earlier", "late", "early"};
    for (std::uint32_t i = 0;
         i < most_leads && begin > behind && is_among(document_.text(begin - 1), leads); ++i)
        --begin;
    return begin == behind && !syntax_.dominates(noun, expression.tokens.begin);
}

/// The verb or event noun that an expression belongs to.
std::uint32_t TimeAnchors::anchor_of(const TimeExpression& expression) const {
    std::uint32_t top = expression.tokens.begin;
    for (int steps = 0; steps < 32 && syntax_.head(top) != top; ++steps) {
        const bool inside = expression.tokens.contains(top);
        if (!inside && (is_verb(document_.tokens()[top]) || is_trigger_[top]))
            break;
        const std::uint32_t above = syntax_.head(top);
        // "under the Lim Act *of 2003*", "left the agreement *of 2015*"
        const Token& owner = document_.tokens()[above];
        if ((inside || !is_day_word(expression)) && syntax_.preposition_lemma(top) == "of" &&
            !expression.tokens.contains(above) &&
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

/// "the *September 11, 2001* attacks", "*Monday's* warrant": what stands before a noun dates that
/// noun alone.
bool TimeAnchors::is_name_part(std::uint32_t word) const {
    const Relation relation = syntax_.relation(word);
    const bool before = relation == Relation::compound || relation == Relation::numeral ||
                        relation == Relation::modifier || relation == Relation::possessor;
    return before && syntax_.head(word) > word;
}

/// Where an event may find its time: at its trigger, the verb that carries it, or the verb before
/// it.
std::vector<std::uint32_t> TimeAnchors::anchors(std::uint32_t trigger) const {
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
void TimeAnchors::append_occasion(std::uint32_t noun, std::vector<std::uint32_t>& to) const {
    constexpr int most_steps = 4;
    to.push_back(noun);
    for (int up = 0; up < most_steps && !is_verb(document_.tokens()[noun]); ++up)
        noun = syntax_.head(noun);
    to.push_back(noun);
}

/// Whether what stands above a word has the same time.
bool TimeAnchors::shares_time(std::uint32_t at) const {
    const Relation relation = syntax_.relation(at);
    const std::string_view preposition = syntax_.preposition_lemma(at);
    const bool noun = !is_verb(document_.tokens()[at]);
    const bool carried =
        noun && (relation == Relation::subject || relation == Relation::object ||
                 relation == Relation::passive_subject || arguments_.support_verb(at) != no_token ||
                 is_told_of_announcement(at));
    // "looks forward to welcoming Reyes on Friday"
    const bool looked_to = relation == Relation::prepositional_clause && preposition == "to";
    // "travelled to Suria on Monday *to meet* Reyes"
    const bool served = relation == Relation::adverbial_clause &&
                        document_.tokens()[at].tag == "VB" &&
                        ClauseSigns(document_).is_journey(syntax_.head(at));
    const bool after =
        relation == Relation::oblique && (preposition == "after" || preposition == "before");
    return !after && (relation == Relation::conjunct || relation == Relation::open_complement ||
                      looked_to || served || carried);
}

/// "tonight's *announcement of* a ceasefire".
bool TimeAnchors::is_told_of_announcement(std::uint32_t noun) const {
    constexpr std::array<std::string_view, 7> nouns{
        "announcement", "declaration", "signing", "start", "beginning", "launch", "resumption"};
    return syntax_.relation(noun) == Relation::oblique && syntax_.preposition_lemma(noun) == "of" &&
           is_among(document_.tokens()[syntax_.head(noun)].lemma, nouns);
}

/// Where what stands below a trigger has its time.
void TimeAnchors::append_below(std::uint32_t trigger, std::vector<std::uint32_t>& to) const {
    // "*during yesterday's meeting* Holt thanked": what is said at an occasion, is said on its day.
    for (const std::uint32_t child : syntax_.children(trigger)) {
        const std::string_view preposition = syntax_.preposition_lemma(child);
        const bool there = is_trigger_[child] && (preposition == "at" || preposition == "in");
        if (syntax_.relation(child) == Relation::oblique && (there || preposition == "during"))
            to.push_back(child);
    }
    // "kill ten and wound *seven on Friday*": the last of the verbs has the time of all.
    for (const std::uint32_t child : syntax_.children(trigger))
        if (syntax_.relation(child) == Relation::conjunct && is_verb(document_.tokens()[child]) &&
            document_.tokens()[child].tag == document_.tokens()[trigger].tag)
            to.push_back(child);
}

/// "a summit, which *will be held on Friday*", "the summit in Suria, which is *happening* on
/// Friday", "the summit, the first *held* in May": adds where a clause tells when it is.
void TimeAnchors::append_held(std::uint32_t noun, std::vector<std::uint32_t>& to) const {
    const auto add_clause = [&](std::uint32_t word) {
        for (const Relation relation : {Relation::relative_clause, Relation::participle}) {
            const std::uint32_t held = syntax_.child(word, relation);
            if (held != no_token && tells_when(held))
                to.push_back(held);
        }
    };
    add_clause(noun);
    for (const std::uint32_t child : syntax_.children(noun)) {
        const std::string_view preposition = syntax_.preposition_lemma(child);
        if (preposition == "in" || preposition == "at")
            add_clause(child);
    }
}

/// Where a clause dates the occasion that the event is, or is told to be at.
void TimeAnchors::append_occasions(const EventMention& event,
                                   std::vector<std::uint32_t>& to) const {
    constexpr std::array<std::string_view, 3> types{"host", "meet", "visit"};
    if (!is_among(event.rule->type, types))
        return;
    if (event.rule->kind == TriggerKind::noun)
        append_held(event.trigger, to);
    for (const std::uint32_t child : syntax_.children(event.trigger))
        if (syntax_.relation(child) == Relation::object)
            append_held(child, to);
}

/// "held", "take place": what is told of an occasion for its date.
bool TimeAnchors::tells_when(std::uint32_t verb) const {
    constexpr std::array<std::string_view, 6> verbs{"hold",  "take",     "convene",
                                                    "occur", "schedule", "happen"};
    return is_among(document_.tokens()[verb].lemma, verbs);
}

/// "in which", "during which", "when", "where": the clause tells what was done there and then.
bool TimeAnchors::is_told_of_occasion(std::uint32_t clause) const {
    return std::ranges::any_of(syntax_.children(clause), [&](std::uint32_t child) {
        const Token& word = document_.tokens()[child];
        const std::string_view preposition = syntax_.preposition_lemma(child);
        return (word.lemma == "which" &&
                (preposition == "in" || preposition == "during" || preposition == "at")) ||
               (word.tag == "WRB" && (word.lemma == "when" || word.lemma == "where"));
    });
}

} // namespace entente
