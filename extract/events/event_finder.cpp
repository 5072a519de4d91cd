#include "extract/events/event_finder.hpp"

#include "extract/events/promised_acts.hpp"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

/// Rules read this much of a sentence; what lies behind is no sentence that a journalist wrote.
constexpr std::uint32_t longest_sentence = 1000;
/// More participants in one place are a list, and their pairs would be noise.
constexpr std::size_t most_fillers = 12;

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

std::string fold_lemma(const Token& token) {
    std::string lemma = token.lemma;
    for (char& c : lemma)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lemma;
}

/// "on Friday" and "for 10 years" fill no role.
bool is_measure(std::string_view entity) {
    return entity == "DATE" || entity == "TIME" || entity == "CARDINAL" || entity == "ORDINAL" ||
           entity == "PERCENT" || entity == "MONEY" || entity == "QUANTITY";
}

class EventFinder {
  public:
    EventFinder(const Document& document, const ActorResolver& actors,
                const ArgumentFinder& arguments, const TriggerLexicon& lexicon,
                const Ontology& ontology)
        : document_(document), syntax_(document.syntax()), actors_(actors), arguments_(arguments),
          lexicon_(lexicon), ontology_(ontology), taken_(document.tokens().size(), 0) {}

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
        join_promised_acts(events_, syntax_);
        return std::move(events_);
    }

  private:
    void try_rules(std::uint32_t trigger, TriggerKind kind) {
        const Token& token = document_.tokens()[trigger];
        const std::string lemma = fold_lemma(token);
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
        if (!fits(rule, trigger))
            return std::nullopt;
        EventMention event{.rule = &rule, .trigger = trigger};
        for (const RoleSlots& role : rule.roles) {
            auto fillers = fill(role, trigger, event);
            if (fillers.empty() && role.role == "subject" && rule.kind == TriggerKind::noun)
                fillers = subjects_told_before(role, trigger, event);
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

    /// "Holt imposed sanctions. *The sanctions* against Suria ...": the same thing, told again, has
    /// whom it had in the sentence before.
    std::vector<Mention> subjects_told_before(const RoleSlots& role, std::uint32_t noun,
                                              const EventMention& event) const {
        const std::uint32_t sentence = document_.sentence_of(noun);
        const std::uint32_t determiner = syntax_.child(noun, Relation::determiner);
        const bool definite =
            determiner != no_token && fold_lemma(document_.tokens()[determiner]) == "the";
        if (sentence == 0 || !definite)
            return {};
        const TokenSpan before = document_.sentences()[sentence - 1];
        for (std::uint32_t i = before.end; i > before.begin; --i) {
            const std::uint32_t told = i - 1;
            if (document_.tokens()[told].lemma != document_.tokens()[noun].lemma)
                continue;
            if (auto fillers = fill(role, told, event); !fillers.empty())
                return fillers;
            const bool done = syntax_.relation(told) == Relation::object;
            std::vector<Mention> doers;
            for (const std::uint32_t head :
                 done ? arguments_.subjects(syntax_.head(told)) : std::vector<std::uint32_t>())
                if (auto mention = mention_of(head, role, event);
                    mention && is_allowed(*mention, role, event.rule->type))
                    doers.push_back(*std::move(mention));
            return doers;
        }
        return {};
    }

    bool fits(const Rule& rule, std::uint32_t trigger) const {
        if (!rule.particle.empty()) {
            const std::uint32_t particle = syntax_.child(trigger, Relation::particle);
            if (particle == no_token || document_.tokens()[particle].lemma != rule.particle)
                return false;
        }
        if (rule.without_object && syntax_.has_child(trigger, Relation::object))
            return false;
        if (rule.needs_object && !syntax_.has_child(trigger, Relation::object) &&
            !arguments_.is_passive(trigger))
            return false;
        if (rule.needs_content && !has_content(trigger))
            return false;
        if (!rule.object_lemmas.empty() && !has_object(rule.object_lemmas, trigger))
            return false;
        if (!rule.barred_objects.empty() && has_object(rule.barred_objects, trigger))
            return false;
        if (!rule.content_lemmas.empty() && !has_content_word(rule, trigger))
            return false;
        return rule.clause_lemmas.empty() || has_clause_word(rule, trigger);
    }

    /// "said Suria *must* withdraw", "said Suria was *responsible*".
    bool has_content_word(const Rule& rule, std::uint32_t trigger) const {
        const std::uint32_t clause = arguments_.clause_below(trigger);
        if (clause == no_token)
            return false;
        const auto fits = [&](std::uint32_t word) { return is_one_of(rule.content_lemmas, word); };
        return fits(clause) || std::ranges::any_of(syntax_.children(clause), [&](std::uint32_t i) {
                   const Relation relation = syntax_.relation(i);
                   return (relation == Relation::auxiliary || relation == Relation::attribute) &&
                          fits(i);
               });
    }

    bool has_object(const std::vector<std::string>& lemmas, std::uint32_t trigger) const {
        for (std::uint32_t object : arguments_.objects(trigger)) {
            object = measured(object);
            if (is_one_of(lemmas, object))
                return true;
        }
        return false;
    }

    /// "a round of *talks*": what a noun of number or kind measures.
    std::uint32_t measured(std::uint32_t noun) const {
        if (lexicon_.is_cue(Cue::partitive, document_.tokens()[noun].lemma))
            for (const std::uint32_t child : syntax_.children(noun))
                if (syntax_.relation(child) == Relation::oblique &&
                    syntax_.preposition_lemma(child) == "of")
                    return child;
        return noun;
    }

    bool is_one_of(const std::vector<std::string>& lemmas, std::uint32_t word) const {
        return std::ranges::find(lemmas, fold_lemma(document_.tokens()[word])) != lemmas.end();
    }

    bool has_clause_word(const Rule& rule, std::uint32_t trigger) const {
        for (std::uint32_t i = syntax_.left_edge(trigger); i <= syntax_.right_edge(trigger); ++i)
            if (is_one_of(rule.clause_lemmas, i))
                return true;
        return false;
    }

    /// Something said: a clause below the verb, or a quotation in its sentence.
    bool has_content(std::uint32_t verb) const {
        if (arguments_.quotation_before(verb) != no_token)
            return true;
        for (const std::uint32_t child : syntax_.children(verb)) {
            const Relation relation = syntax_.relation(child);
            if (relation == Relation::complement || relation == Relation::open_complement)
                return true;
            const std::string_view text = document_.text(child);
            if (text == "\"" || text == "“" || text == "”" || text == "''" || text == "``")
                return true;
        }
        return false;
    }

    /// The ends of a symmetric relation may stand together in one of its slots.
    bool may_follow(const Rule& rule, const RoleSlots& role) const {
        const EventType* type = ontology_.find(rule.type, rule.subtype);
        return role.role == "object" && (rule.mutual || (type && type->symmetric));
    }

    std::vector<Mention> fill(const RoleSlots& role, std::uint32_t trigger,
                              const EventMention& event) const {
        for (const ArgumentSlot& slot : role.slots) {
            if (slot.slot == Slot::one_another && event.subjects.size() > 1)
                return {};
            std::vector<Mention> found;
            if (slot.slot == Slot::compound)
                found = names_before(trigger);
            else
                for (const std::uint32_t head : arguments_.heads(trigger, slot))
                    if (auto mention = mention_of(head, role, event))
                        found.push_back(*std::move(mention));
            std::erase_if(found, [&](const Mention& mention) {
                return !is_allowed(mention, role, event.rule->type) || repeats(mention, event) ||
                       is_heading(mention, trigger) ||
                       (role.role == "object" && is_audience(mention, event));
            });
            if (found.size() > most_fillers)
                found.resize(most_fillers);
            if (!found.empty())
                return found;
        }
        return {};
    }

    /// Names inside the noun phrase before its head: "the Kim-Trump summit", "Surian sanctions".
    std::vector<Mention> names_before(std::uint32_t noun) const {
        std::uint32_t begin = noun;
        for (const std::uint32_t child : syntax_.children(noun))
            if (child < noun && syntax_.relation(child) != Relation::possessor)
                begin = std::min(begin, syntax_.left_edge(child));
        const std::uint32_t sentence = document_.sentences()[document_.sentence_of(noun)].begin;
        // Parsers lose the first of two hyphenated names: look back over the hyphen.
        while (begin > sentence + 1 && document_.text(begin - 1) == "-")
            begin -= 2;
        auto mentions = actors_.named_between(begin, noun);
        const std::uint32_t owner = syntax_.child(noun, Relation::possessor);
        std::erase_if(mentions, [&](const Mention& mention) {
            const bool owned = owner != no_token && syntax_.dominates(owner, mention.head);
            return owned || mention.participant.kind == EntityKind::place;
        });
        return mentions;
    }

    std::optional<Mention> mention_of(std::uint32_t head, const RoleSlots& role,
                                      const EventMention& event) const {
        if (is_measure(document_.tokens()[head].entity))
            return std::nullopt;
        const auto& actor = actors_.resolve(head);
        if (!actor && event.rule->type == "visit" && role.role == "object")
            if (auto state = state_described(head, event))
                return state;
        const bool place_wanted =
            std::ranges::find(role.kinds, EntityKind::place) != role.kinds.end();
        const bool takes_things = role.role != "subject" && role.kinds.empty();
        if (actor && takes_things && !actor->is_actor &&
            actor->participant.kind == EntityKind::group)
            return with_complements(*actor);
        if (actor)
            return by_name(place_wanted ? *actor : actors_.acting(*actor));
        const bool pronoun = document_.tokens()[head].pos == PartOfSpeech::pron;
        const bool thing_allowed = role.role != "subject" && role.kinds.empty() && !pronoun &&
                                   event.rule->type != "statement";
        return thing_allowed ? std::optional(with_complements(actors_.describe(head)))
                             : std::nullopt;
    }

    /// "during her visit to *the country*": the state named last that is not the visitor's own.
    std::optional<Mention> state_described(std::uint32_t head, const EventMention& event) const {
        const Token& token = document_.tokens()[head];
        const std::uint32_t determiner = syntax_.child(head, Relation::determiner);
        const bool definite =
            determiner != no_token && fold_lemma(document_.tokens()[determiner]) == "the";
        if (!definite || (token.lemma != "country" && token.lemma != "nation") ||
            event.subjects.empty())
            return std::nullopt;
        const std::string& home = event.subjects.front().participant.country;
        for (Mention& state : actors_.states_named_before(head))
            if (!home.empty() && state.participant.country != home)
                return std::move(state);
        return std::nullopt;
    }

    /// "Suria said *it* would withdraw": a pronoun that stands for the subject of a verb above is
    /// shown as that subject, which says who it is.
    Mention by_name(Mention mention) const {
        if (!mention.is_pronoun || mention.head == no_token)
            return mention;
        constexpr int most_steps = 8;
        std::uint32_t above = syntax_.head(mention.head);
        for (int steps = 0; steps < most_steps && syntax_.head(above) != above; ++steps) {
            above = syntax_.head(above);
            const std::uint32_t subject = syntax_.child(above, Relation::subject);
            if (subject == no_token || subject >= mention.head)
                continue;
            const auto& named = actors_.resolve(subject);
            if (named && !named->is_pronoun && named->participant.id == mention.participant.id) {
                mention.bytes = named->bytes;
                mention.head = named->head;
                return mention;
            }
        }
        return mention;
    }

    /// A thing with what says which one it is: "a ban *on imports from Suria*".
    Mention with_complements(Mention thing) const {
        constexpr std::uint32_t longest = 10;
        std::uint32_t last = thing.head;
        const auto complement = [&](std::uint32_t word) {
            for (const std::uint32_t child : syntax_.children(word))
                if (child > last && child - thing.head <= longest &&
                    syntax_.relation(child) == Relation::oblique)
                    return child;
            return no_token;
        };
        for (std::uint32_t next = complement(last); next != no_token; next = complement(last))
            last = next;
        thing.bytes.end = document_.tokens()[last].span.end;
        if (const std::uint32_t owner = syntax_.child(thing.head, Relation::possessor);
            owner != no_token && owner < thing.head) {
            std::uint32_t first = syntax_.left_edge(owner);
            while (first < owner && document_.tokens()[first].pos == PartOfSpeech::det)
                ++first;
            if (owner - first < longest)
                thing.bytes.begin = document_.tokens()[first].span.begin;
        }
        thing.participant.name = std::string(document_.text(thing.bytes));
        thing.participant.id = unlinked_entity_id(EntityKind::other, thing.participant.name,
                                                  thing.participant.country);
        return thing;
    }

    /// "Election in Suria: police arrest ...": what stands before a colon names the subject matter.
    bool is_heading(const Mention& mention, std::uint32_t trigger) const {
        if (mention.head == no_token || mention.head >= trigger)
            return false;
        const std::uint32_t begin =
            std::max(mention.head, document_.sentences()[document_.sentence_of(trigger)].begin);
        for (std::uint32_t i = begin; i < trigger; ++i)
            if (document_.text(i) == ":")
                return true;
        return false;
    }

    /// Reporters are told everything; that they were is no news.
    bool is_audience(const Mention& mention, const EventMention& event) const {
        return event.rule->type == "statement" && mention.head != no_token &&
               lexicon_.is_cue(Cue::generic_person, document_.tokens()[mention.head].lemma);
    }

    static bool is_allowed(const Mention& mention, const RoleSlots& role, const std::string& type) {
        if (role.role == "place" && mention.is_seat)
            return true;
        // "visited a hospital" tells of no journey, unless the text says whose hospital it is.
        if (type == "visit" && role.role == "object" && mention.is_facility &&
            mention.participant.country.empty())
            return false;
        if (role.kinds.empty())
            return role.role != "subject" || mention.participant.kind != EntityKind::other;
        return std::ranges::find(role.kinds, mention.participant.kind) != role.kinds.end();
    }

    /// Nobody meets or sanctions themselves: a filler that another role already has.
    static bool repeats(const Mention& mention, const EventMention& event) {
        const auto same = [&](const Mention& other) {
            return other.participant.id == mention.participant.id || other.bytes == mention.bytes;
        };
        return std::ranges::any_of(event.subjects, same) ||
               std::ranges::any_of(event.objects, same);
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
    const SyntaxTree& syntax_;
    const ActorResolver& actors_;
    const ArgumentFinder& arguments_;
    const TriggerLexicon& lexicon_;
    const Ontology& ontology_;
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
