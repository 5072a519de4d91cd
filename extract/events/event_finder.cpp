#include "extract/events/event_finder.hpp"

#include "extract/events/promised_acts.hpp"
#include "extract/events/role_filler.hpp"
#include "extract/events/rule_conditions.hpp"

#include <algorithm>
#include <utility>

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
          taken_(document.tokens().size(), 0) {}

    std::vector<EventMention> find() {
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
        std::ranges::stable_sort(events_, {}, &EventMention::trigger);
        join_promised_acts(events_, document_.syntax());
        return std::move(events_);
    }

  private:
    void try_rules(std::uint32_t trigger, TriggerKind kind) {
        const Token& token = document_.tokens()[trigger];
        const std::string lemma = lower_lemma(token);
        for (const Rule* rule : lexicon_.rules(kind, lemma)) {
            auto event = apply(*rule, trigger);
            if (!event)
                continue;
            taken_[trigger] = 1;
            if (!rule->object_lemmas.empty())
                for (const std::uint32_t object : arguments_.objects(trigger))
                    taken_[object] = 1;
            events_.push_back(*std::move(event));
            return;
        }
    }

    std::optional<EventMention> apply(const Rule& rule, std::uint32_t trigger) const {
        if (!conditions_.hold(rule, trigger))
            return std::nullopt;
        EventMention event{.rule = &rule, .trigger = trigger};
        for (const RoleSlots& role : rule.roles) {
            auto fillers = filler_.fill(role, trigger, event);
            if (fillers.empty() && role.role == "subject" && rule.kind == TriggerKind::noun)
                fillers = filler_.subjects_told_before(role, trigger, event);
            if (fillers.empty() && role.required && !may_follow(rule, role))
                return std::nullopt;
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

    /// The ends of a symmetric relation may stand together in one of its slots.
    bool may_follow(const Rule& rule, const RoleSlots& role) const {
        const EventType* type = ontology_.find(rule.type, rule.subtype);
        return role.role == "object" && (rule.mutual || (type && type->symmetric));
    }

    std::optional<EventMention> complete(EventMention event) const {
        const EventType* type = ontology_.find(event.rule->type, event.rule->subtype);
        if (event.objects.empty() && (event.rule->mutual || (type && type->symmetric))) {
            unite(event.subjects);
            if (event.subjects.size() < 2)
                return std::nullopt;
            event.objects.assign(event.subjects.begin() + 1, event.subjects.end());
            event.subjects.resize(1);
        }
        if (event.rule->abroad && !is_abroad(event))
            return std::nullopt;
        if (event.subjects.empty() && event.objects.empty())
            return std::nullopt;
        if (event.subjects.empty() && !(type && type->subject_optional))
            return std::nullopt;
        return event;
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
    std::vector<char> taken_;
    std::vector<EventMention> events_;
};

} // namespace

std::vector<EventMention> find_events(const Document& document, const ActorResolver& actors,
                                      const ArgumentFinder& arguments,
                                      const TriggerLexicon& lexicon, const Ontology& ontology) {
    return EventFinder(document, actors, arguments, lexicon, ontology).find();
}

} // namespace entente
