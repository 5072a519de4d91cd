#include "extract/events/event_finder.hpp"

#include "extract/events/promised_acts.hpp"
#include "extract/events/role_filler.hpp"
#include "extract/events/rule_conditions.hpp"
#include "extract/events/togetherness.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

namespace entente {

namespace {

/// Rules read this much of a sentence; what lies behind is no sentence that a journalist wrote.
constexpr std::uint32_t longest_sentence = 1000;

/// Which rules a word may trigger; none for function words.
std::optional<TriggerKind> trigger_kind(const Token& token) {
    switch (token.pos) {
    case PartOfSpeech::verb:
    case PartOfSpeech::aux:
        return TriggerKind::verb;
    case PartOfSpeech::noun:
    case PartOfSpeech::propn:
        return TriggerKind::noun;
    case PartOfSpeech::adj:
        return TriggerKind::adjective;
    default:
        return std::nullopt;
    }
}

class EventFinder {
  public:
    EventFinder(const Document& document, const ActorResolver& actors,
                const ArgumentFinder& arguments, const TriggerLexicon& lexicon,
                const Ontology& ontology)
        : document_(document), arguments_(arguments), lexicon_(lexicon), ontology_(ontology),
          conditions_(document, arguments, lexicon), filler_(document, actors, arguments, lexicon),
          togetherness_(document, actors, arguments, lexicon), taken_(document.tokens().size(), 0) {
    }

    FoundEvents find() {
        for (const TokenSpan sentence : document_.sentences()) {
            const std::uint32_t end = std::min(sentence.end, sentence.begin + longest_sentence);
            // Verbs first: "imposed sanctions" is one event, not one of each word.
            for (const bool verbs : {true, false})
                for (std::uint32_t i = sentence.begin; i < end; ++i) {
                    const auto kind = trigger_kind(document_.tokens()[i]);
                    if (kind && (kind == TriggerKind::verb) == verbs && !taken_[i])
                        try_rules(i, *kind);
                }
        }
        std::ranges::stable_sort(found_.events, {}, &EventMention::trigger);
        std::ranges::stable_sort(found_.missed, {}, &MissedTrigger::trigger);
        join_promised_acts(found_.events, document_.syntax());
        return std::move(found_);
    }

  private:
    /// An event, or what it lacks.
    using Attempt = std::variant<EventMention, MissedTrigger>;

    void try_rules(std::uint32_t trigger, TriggerKind kind) {
        const Token& token = document_.tokens()[trigger];
        const std::string lemma = lower_lemma(token);
        std::optional<MissedTrigger> nearest;
        for (const Rule* rule : lexicon_.rules(kind, lemma)) {
            Attempt attempt = apply(*rule, trigger);
            if (auto* event = std::get_if<EventMention>(&attempt)) {
                take(*std::move(event));
                return;
            }
            auto& missed = std::get<MissedTrigger>(attempt);
            if (!nearest || missed.reason > nearest->reason)
                nearest = std::move(missed);
        }
        if (nearest)
            found_.missed.push_back(*std::move(nearest));
    }

    void take(EventMention event) {
        taken_[event.trigger] = 1;
        if (!event.rule->object_lemmas.empty())
            for (const std::uint32_t object : arguments_.objects(event.trigger))
                taken_[object] = 1;
        found_.events.push_back(std::move(event));
    }

    Attempt apply(const Rule& rule, std::uint32_t trigger) const {
        if (!conditions_.hold(rule, trigger))
            return MissedTrigger{.rule = &rule, .trigger = trigger};
        EventMention event{.rule = &rule, .trigger = trigger};
        for (const RoleSlots& role : rule.roles) {
            auto fillers = filler_.fill(role, trigger, event);
            if (fillers.empty() && role.role == "subject" && rule.kind == TriggerKind::noun)
                fillers = filler_.subjects_told_before(role, trigger, event);
            if (fillers.empty() && role.required && !may_follow(rule, role))
                return nobody_for(&role, event);
            if (role.role == "subject")
                event.subjects = std::move(fillers);
            else if (role.role == "object")
                event.objects = std::move(fillers);
            else
                for (Mention& filler : fillers)
                    event.others.emplace_back(role.role, std::move(filler));
        }
        return complete(std::move(event));
    }

    static MissedTrigger nobody_for(const RoleSlots* role, const EventMention& event) {
        return {.rule = event.rule,
                .trigger = event.trigger,
                .reason = MissedTrigger::Reason::participant,
                .role = role};
    }

    static const RoleSlots* role_of(const Rule& rule, std::string_view name) {
        const auto role = std::ranges::find(rule.roles, name, &RoleSlots::role);
        return role == rule.roles.end() ? nullptr : &*role;
    }

    /// The ends of a symmetric relation may stand together in one of its slots.
    bool may_follow(const Rule& rule, const RoleSlots& role) const {
        const EventType* type = ontology_.find(rule.type, rule.subtype);
        return role.role == "object" && (rule.mutual || (type && type->symmetric));
    }

    Attempt complete(EventMention event) const {
        const EventType* type = ontology_.find(event.rule->type, event.rule->subtype);
        if (event.objects.empty() && (event.rule->mutual || (type && type->symmetric))) {
            if (!event.subjects.empty() && togetherness_.is_with_others(event))
                return nobody_for(role_of(*event.rule, "object"), event);
            unite(event.subjects);
            std::erase_if(event.subjects, [&](const Mention& one) {
                return &one != &event.subjects.front() && togetherness_.is_company(one) &&
                       event.subjects.front().participant.kind != EntityKind::state;
            });
            const bool among = event.rule->among && event.subjects.size() == 1 &&
                               togetherness_.is_several_of(event.subjects.front());
            if (event.subjects.size() < 2 && !among)
                return nobody_for(role_of(*event.rule, "object"), event);
            event.objects.assign(event.subjects.begin() + 1, event.subjects.end());
            event.subjects.resize(1);
        }
        if (event.rule->abroad && !is_abroad(event))
            return MissedTrigger{.rule = event.rule,
                                 .trigger = event.trigger,
                                 .reason = MissedTrigger::Reason::abroad};
        const bool subjectless =
            type && type->subject_optional && !event.objects.empty() && !is_done_by_pronoun(event);
        if (event.subjects.empty() && !subjectless)
            return nobody_for(role_of(*event.rule, "subject"), event);
        return event;
    }

    /// "*I* am imposing sanctions", "I signed the accord": someone does it, whom the text leaves to
    /// the reader.
    bool is_done_by_pronoun(const EventMention& event) const {
        const SyntaxTree& syntax = document_.syntax();
        const bool noun = event.rule->kind != TriggerKind::verb;
        const std::uint32_t verb = noun ? syntax.head(event.trigger) : event.trigger;
        if (!is_verb(document_.tokens()[verb]) || arguments_.is_passive(verb) ||
            (noun && syntax.relation(event.trigger) != Relation::object))
            return false;
        return std::ranges::any_of(arguments_.subjects(verb), [&](std::uint32_t head) {
            return document_.tokens()[head].tag == "PRP";
        });
    }

    /// Someone who is in a country that they do not act for.
    static bool is_abroad(const EventMention& event) {
        const std::string& home = event.subjects.front().participant.country;
        const std::string& there = event.objects.front().participant.country;
        return !home.empty() && !there.empty() && home != there;
    }

    static void unite(std::vector<Mention>& mentions) {
        std::vector<Mention> different;
        for (Mention& mention : mentions)
            if (std::ranges::none_of(different, [&](const Mention& other) {
                    return other.participant.id == mention.participant.id;
                }))
                different.push_back(std::move(mention));
        mentions = std::move(different);
    }

    const Document& document_;
    const ArgumentFinder& arguments_;
    const TriggerLexicon& lexicon_;
    const Ontology& ontology_;
    RuleConditions conditions_;
    RoleFiller filler_;
    Togetherness togetherness_;
    std::vector<char> taken_;
    FoundEvents found_;
};

} // namespace

FoundEvents find_events(const Document& document, const ActorResolver& actors,
                        const ArgumentFinder& arguments, const TriggerLexicon& lexicon,
                        const Ontology& ontology) {
    return EventFinder(document, actors, arguments, lexicon, ontology).find();
}

} // namespace entente
