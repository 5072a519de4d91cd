#include "extract/events/narrative_time.hpp"

#include "extract/events/tense.hpp"
#include "extract/events/time_anchors.hpp"
#include "extract/events/word_list.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace entente {

namespace {

/// Farther back, another occasion is told of.
constexpr std::size_t most_events_back = 64;
constexpr std::size_t most_scenes_back = 64;
/// More do not speak in one sentence that somebody wrote.
constexpr std::size_t most_names = 32;

bool is_consultation(const EventMention& event) {
    constexpr std::array<std::string_view, 5> types{"visit", "host", "meet", "call", "negotiate"};
    return is_among(event.rule->type, types);
}

bool is_dated(const EventMention& event) {
    return event.time && (event.time->basis == TimeBasis::expression ||
                          event.time->basis == TimeBasis::published);
}

const Participant& first_subject(const EventMention& event) {
    return event.subjects.front().participant;
}

/// "will travel to Suria from 3 to 5 May. ... She *will meet* Reyes"
bool belongs_to_journey(const EventMention& event, const EventMention& journey) {
    const auto is_plan = [](const EventMention& plan) {
        return plan.rule->type != "call" && is_consultation(plan) &&
               plan.factuality.modality == Modality::planned && plan.time && !plan.subjects.empty();
    };
    return is_plan(event) && is_plan(journey) && event.time->basis == TimeBasis::tense &&
           event.factuality.polarity == Polarity::positive &&
           journey.time->basis == TimeBasis::expression &&
           first_subject(journey).id == first_subject(event).id;
}

class MeetingFrame {
  public:
    MeetingFrame(const Document& document, const TimeAnchors& anchors)
        : document_(document), syntax_(document.syntax()) {
        find_scenes(anchors);
    }

    /// Whether only its tense says when something was said.
    bool is_open(const EventMention& event) const {
        constexpr std::array<std::string_view, 8> said{"negotiate", "statement", "request",
                                                       "agree",     "support",   "accuse",
                                                       "reject",    "threaten"};
        return event.time && event.time->basis == TimeBasis::tense &&
               event.factuality.modality == Modality::actual && is_past(event) &&
               !event.subjects.empty() &&
               (is_among(event.rule->type, said) || is_that_occasion(event)) &&
               !tells_of_before(event.trigger);
    }

    /// Whether it is news of one day that opens a scene: a meeting, or what one said to another.
    bool is_frame(const EventMention& event) const {
        constexpr std::chrono::days oldest_news{7};
        constexpr std::array<std::string_view, 2> addressed{"support", "request"};
        const auto published = document_.article().published;
        const bool scene = is_consultation(event) ||
                           (is_among(event.rule->type, addressed) && is_between_people(event));
        if (!scene || !is_dated(event) || !published ||
            event.factuality.modality != Modality::actual ||
            event.factuality.polarity != Polarity::positive)
            return false;
        const auto first = event.time->interval.first();
        const auto last = event.time->interval.last();
        return first && last && *last - *first < oldest_news && *last <= *published &&
               *last >= *published - oldest_news;
    }

    /// Whether whoever says something took part; "the leaders" and "both sides" may be they.
    static bool took_part(const EventMention& event, const EventMention& frame) {
        return std::ranges::any_of(event.subjects, [&](const Mention& speaker) {
            const auto is_speaker = [&](const Mention& one) {
                const bool group = speaker.participant.kind == EntityKind::group;
                const std::string& country = speaker.participant.country;
                return one.participant.id == speaker.participant.id ||
                       (group && !country.empty() && country == one.participant.country);
            };
            return std::ranges::any_of(frame.subjects, is_speaker) ||
                   std::ranges::any_of(frame.objects, is_speaker);
        });
    }

    /// "*They* discussed": a group that the text does not name, right behind the meeting.
    bool may_be_all(const EventMention& event) const {
        constexpr std::array<std::string_view, 9> nouns{"leader",   "official", "president",
                                                        "minister", "side",     "principal",
                                                        "party",    "delegate", "delegation"};
        return std::ranges::any_of(event.subjects, [&](const Mention& speaker) {
            const bool group = speaker.participant.kind == EntityKind::group &&
                               speaker.participant.country.empty() && speaker.head != no_token;
            return group && is_among(document_.tokens()[speaker.head].lemma, nouns);
        });
    }

    /// The news of a day that a sentence before tells of whoever says something, where no event was
    /// found in it: "Reyes convened her staff *today*. ... She *thanked* them."
    std::optional<EventTime> told_before(const EventMention& event) const {
        constexpr std::uint32_t most_paragraphs = 3;
        const std::uint32_t paragraph = document_.paragraph_of(event.trigger);
        const TokenSpan sentence = document_.sentences()[document_.sentence_of(event.trigger)];
        auto scene = std::ranges::lower_bound(scenes_, sentence.begin, {}, &Scene::verb);
        for (std::size_t back = 0; back < most_scenes_back && scene != scenes_.begin(); ++back) {
            --scene;
            if (paragraph - document_.paragraph_of(scene->verb) > most_paragraphs)
                break;
            if (is_of(*scene, event))
                return scene->time;
        }
        return std::nullopt;
    }

  private:
    /// A sentence that tells of a meeting or talk on a day.
    struct Scene {
        std::uint32_t verb;
        EventTime time;
        std::vector<std::string_view> names; ///< last ones, of those who spoke or met
    };

    void find_scenes(const TimeAnchors& anchors) {
        constexpr std::array<std::string_view, 7> verbs{"speak",   "meet", "talk", "convene",
                                                        "consult", "hold", "host"};
        constexpr std::chrono::days oldest_news{7};
        const auto published = document_.article().published;
        for (const TokenSpan sentence : document_.sentences())
            for (std::uint32_t i = sentence.begin; published && i < sentence.end; ++i) {
                const bool told = syntax_.relation(i) == Relation::root &&
                                  is_among(document_.tokens()[i].lemma, verbs) &&
                                  document_.tokens()[i].tag == "VBD" &&
                                  !syntax_.has_child(i, Relation::negation);
                const auto day = told ? stated_day(anchors, i) : std::nullopt;
                const auto last = day ? day->interval.last() : std::nullopt;
                if (last && *last <= *published && *last >= *published - oldest_news)
                    scenes_.push_back({i, *day, names_of(i)});
            }
    }

    /// The one day that stands at a verb.
    std::optional<EventTime> stated_day(const TimeAnchors& anchors, std::uint32_t verb) const {
        for (const TimeExpression* expression : anchors.expressions_at(verb)) {
            const auto interval =
                resolve(*expression, document_.article().published, Direction::past);
            if (interval && interval->granularity() == Granularity::day)
                return EventTime{*interval, TimeBasis::expression,
                                 document_.bytes(expression->tokens)};
        }
        return std::nullopt;
    }

    /// The last names of a verb's subjects.
    std::vector<std::string_view> names_of(std::uint32_t verb) const {
        std::vector<std::string_view> names;
        if (const std::uint32_t subject = syntax_.child(verb, Relation::subject);
            subject != no_token)
            for (const std::uint32_t head : syntax_.conjuncts(subject))
                if (document_.tokens()[head].pos == PartOfSpeech::propn &&
                    names.size() < most_names)
                    names.push_back(document_.text(head));
        return names;
    }

    /// Whether a subject of the scene bears the last name of a subject of the event.
    static bool is_of(const Scene& scene, const EventMention& event) {
        return std::ranges::any_of(scene.names, [&](std::string_view name) {
            return std::ranges::any_of(event.subjects, [&](const Mention& one) {
                return one.participant.kind == EntityKind::person &&
                       one.participant.name.ends_with(name);
            });
        });
    }

    /// Also "*underscored* her support": its verb is told in the past.
    bool is_past(const EventMention& event) const {
        const bool object = event.rule->kind == TriggerKind::noun &&
                            syntax_.relation(event.trigger) == Relation::object;
        return event.factuality.tense == Tense::past ||
               (object && tense_of_clause(syntax_, syntax_.head(event.trigger)) == Tense::past);
    }

    /// "during *the meeting*": the one that was told of.
    bool is_that_occasion(const EventMention& event) const {
        const std::uint32_t determiner = syntax_.child(event.trigger, Relation::determiner);
        return event.rule->kind == TriggerKind::noun && is_consultation(event) &&
               determiner != no_token && document_.tokens()[determiner].lemma == "the" &&
               syntax_.preposition_lemma(event.trigger) == "during";
    }

    static bool is_between_people(const EventMention& event) {
        const auto person = [](const Mention& one) {
            return one.participant.kind == EntityKind::person;
        };
        return event.time && event.time->basis == TimeBasis::expression &&
               std::ranges::any_of(event.subjects, person) &&
               std::ranges::any_of(event.objects, person);
    }

    /// "had *discussed*", "*earlier* said", "*when* Holt called": before the scene, or at another.
    bool tells_of_before(std::uint32_t trigger) const {
        constexpr std::array<std::string_view, 13> earlier{
            "early", "late", "earlier",    "previously", "already", "ago",     "before",
            "once",  "when", "originally", "initially",  "later",   "recently"};
        const Relation relation = syntax_.relation(trigger);
        // "commended Suria, *noting* that ...": at once.
        const bool beside = accompanied_verb(syntax_, trigger) != no_token;
        if (relation == Relation::relative_clause ||
            (relation == Relation::adverbial_clause && !beside))
            return true;
        return std::ranges::any_of(syntax_.children(trigger), [&](std::uint32_t child) {
            const std::string_view lemma = document_.tokens()[child].lemma;
            return (syntax_.relation(child) == Relation::auxiliary && lemma == "have") ||
                   is_among(lemma, earlier);
        });
    }

    const Document& document_;
    const SyntaxTree& syntax_;
    std::vector<Scene> scenes_; ///< in the order of the text
};

} // namespace

void date_by_narrative(std::vector<EventMention>& events, const Document& document,
                       const TimeAnchors& anchors) {
    const MeetingFrame meetings(document, anchors);
    for (std::size_t i = 0; i < events.size(); ++i) {
        EventMention& event = events[i];
        const std::size_t farthest = i > most_events_back ? i - most_events_back : 0;
        const bool open = meetings.is_open(event);
        for (std::size_t k = i; k > farthest; --k) {
            const EventMention& before = events[k - 1];
            const bool framed =
                belongs_to_journey(event, before) ||
                (open && meetings.is_frame(before) &&
                 (MeetingFrame::took_part(event, before) || meetings.may_be_all(event)));
            if (!framed)
                continue;
            event.time = before.time;
            break;
        }
        if (open && event.time->basis == TimeBasis::tense)
            if (const auto time = meetings.told_before(event))
                event.time = time;
    }
}

} // namespace entente
