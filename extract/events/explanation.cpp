#include "extract/events/explanation.hpp"

#include "extract/events/reading.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace entente {

namespace {

class Explainer {
  public:
    Explainer(const Reading& reading, Extraction extraction)
        : document_(reading.document), reading_(reading), index_(document_.article().text) {
        made_.extraction = std::move(extraction);
        for (std::size_t i = 0; i < made_.extraction.claims.size(); ++i) {
            const Evidence& evidence = made_.extraction.claims[i].evidence;
            claims_[{evidence.trigger, evidence.rule}].push_back(i);
        }
    }

    Explanation explain() {
        for (const TokenSpan sentence : document_.sentences())
            made_.sentences.push_back(document_.bytes(sentence));
        for (const EventMention& event : reading_.events)
            explain_event(event);
        for (const MissedTrigger& missed : reading_.missed)
            explain_miss(missed);
        list_unlinked();
        return std::move(made_);
    }

  private:
    ByteSpan sentence_around(std::uint32_t token) const {
        return document_.bytes(document_.sentences()[document_.sentence_of(token)]);
    }

    void explain_event(const EventMention& event) {
        ExplainedEvent made;
        made.sentence = sentence_around(event.trigger);
        made.trigger = document_.tokens()[event.trigger].span;
        made.rule = event.rule->name;
        made.level = event.rule->confidence;
        made.act = event.act ? event.act->name : std::string();
        for (const Mention& subject : event.subjects)
            made.roles.push_back(explain_role("subject", subject, event.trigger));
        for (const Mention& object : event.objects)
            made.roles.push_back(explain_role("object", object, event.trigger));
        for (const auto& [role, filler] : event.others)
            made.roles.push_back(explain_role(role, filler, event.trigger));
        for (const Speaker& speaker : event.speakers)
            made.roles.push_back(explain_role("speaker", speaker.who, event.trigger));
        if (event.time)
            made.time = event.time->bytes;
        const auto claims = claims_.find({index_.span(made.trigger), made.rule});
        if (claims != claims_.end())
            made.claims = claims->second;
        for (const std::size_t claim : made.claims)
            made.signs.push_back(signs(event, made_.extraction.claims[claim]));
        if (!made.claims.empty()) // the same was told by another event
            made_.events.push_back(std::move(made));
    }

    std::vector<const ClaimSign*> signs(const EventMention& event, const Claim& claim) const {
        return signs_of(grounds_of(document_, event, mention_of(claim.subject, event.subjects),
                                   mention_of(claim.object, event.objects)));
    }

    /// Null where none of them is meant.
    const Mention* mention_of(const std::optional<Participant>& end,
                              const std::vector<Mention>& mentions) const {
        const auto meant = std::ranges::find_if(mentions, [&](const Mention& mention) {
            return end && end->id == mention.participant.id &&
                   end->span == index_.span(mention.bytes);
        });
        return meant == mentions.end() ? nullptr : &*meant;
    }

    ExplainedRole explain_role(std::string role, const Mention& filler,
                               std::uint32_t trigger) const {
        return {.role = std::move(role),
                .participant = filler.participant,
                .mention = filler.bytes,
                .resolution = filler.resolution,
                .path = path(trigger, filler.head)};
    }

    PathStep step(const PathArc& arc) const {
        const SyntaxTree& syntax = document_.syntax();
        const std::uint32_t reached = arc.up ? syntax.head(arc.dependent) : arc.dependent;
        return {.relation = to_string(syntax.relation(arc.dependent)),
                .up = arc.up,
                .preposition = std::string(syntax.preposition_lemma(arc.dependent)),
                .word = std::string(document_.text(reached))};
    }

    std::vector<PathStep> path(std::uint32_t from, std::uint32_t to) const {
        std::vector<PathStep> steps;
        if (to == no_token)
            return steps;
        for (const PathArc& arc : dependency_path(document_.syntax(), from, to))
            steps.push_back(step(arc));
        return steps;
    }

    void explain_miss(const MissedTrigger& missed) {
        // "was" triggers a rule, but says little where that fails.
        const bool near = missed.reason != MissedTrigger::Reason::words &&
                          document_.tokens()[missed.trigger].pos != PartOfSpeech::aux;
        made_.missed.push_back({.sentence = sentence_around(missed.trigger),
                                .trigger = document_.tokens()[missed.trigger].span,
                                .rule = missed.rule->name,
                                .reason = reason(missed),
                                .is_near = near});
    }

    std::string reason(const MissedTrigger& missed) const {
        switch (missed.reason) {
        case MissedTrigger::Reason::words:
            return "words that the rule asks for are missing";
        case MissedTrigger::Reason::participant:
            return nobody(missed);
        case MissedTrigger::Reason::abroad:
            return "whoever is there does not come from another country";
        case MissedTrigger::Reason::match:
            return "it is told of a match";
        case MissedTrigger::Reason::story:
            return "it is told of a story";
        case MissedTrigger::Reason::accident:
            return "it is told of an accident";
        case MissedTrigger::Reason::question:
            return "it is asked";
        case MissedTrigger::Reason::general:
            return "it is told of nobody in particular";
        }
        return {};
    }

    std::string nobody(const MissedTrigger& missed) const {
        const std::string wanted = missed.role ? missed.role->role : std::string("object");
        for (const ArgumentSlot& slot :
             missed.role ? missed.role->slots : std::vector<ArgumentSlot>())
            if (const auto heads = reading_.arguments.heads(missed.trigger, slot); !heads.empty())
                return "the " + wanted + " is nobody known: \"" +
                       std::string(document_.text(heads.front())) + "\"";
        return "the " + wanted + " is not said";
    }

    void list_unlinked() {
        std::map<std::string, std::size_t> known;
        const auto count = [&](const ExplainedRole& role, std::size_t claims) {
            const Participant& who = role.participant;
            if (!who.id.starts_with("local:") || who.kind == EntityKind::other)
                return;
            const auto [entry, is_new] = known.try_emplace(who.id, made_.unlinked.size());
            if (is_new)
                made_.unlinked.push_back({who, role.mention, 0});
            made_.unlinked[entry->second].claims += claims;
        };
        for (const ExplainedEvent& event : made_.events)
            for (const ExplainedRole& role : event.roles)
                count(role, event.claims.size());
    }

    const Document& document_;
    const Reading& reading_;
    CodePointIndex index_;
    std::map<std::pair<CodePointSpan, std::string>, std::vector<std::size_t>> claims_;
    Explanation made_;
};

} // namespace

std::string_view describe(Resolution resolution) {
    switch (resolution) {
    case Resolution::listed_name:
        return "listed in the gazetteer";
    case Resolution::named_person:
        return "a person whom the article names";
    case Resolution::leader:
        return "a leader of the day, by surname";
    case Resolution::unlisted_name:
        return "a name that the gazetteer does not list";
    case Resolution::holder:
        return "who held the office on the day";
    case Resolution::holder_named:
        return "the only one whom the text before gives that office";
    case Resolution::office:
        return "an office; who held it is not known";
    case Resolution::named_body:
        return "the only body of its sort that the text before names";
    case Resolution::named_state:
        return "a state that the text before names";
    case Resolution::common_noun:
        return "a common noun for an actor";
    case Resolution::quantity:
        return "a number of people";
    case Resolution::pronoun:
        return "a pronoun with one candidate";
    case Resolution::thing:
        return "no actor";
    }
    return {};
}

Explanation explain(const Reading& reading, Extraction extraction) {
    return Explainer(reading, std::move(extraction)).explain();
}

} // namespace entente
