#include "extract/events/role_filler.hpp"

#include "extract/events/name_words.hpp"
#include "extract/events/rule_conditions.hpp"
#include "extract/events/word_list.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente {

namespace {

/// More participants in one place are a list, and their pairs would be noise.
constexpr std::size_t most_fillers = 12;

/// "support for Suria's *security* and stability": of things in a row the first says enough, and
/// parsers lose themselves in the rest.
void keep_first_thing(std::vector<Mention>& fillers) {
    bool first = true;
    std::erase_if(fillers, [&](const Mention& mention) {
        const bool later = !std::exchange(first, false);
        return later && !mention.is_actor && mention.participant.kind == EntityKind::other;
    });
}

/// "minister and senator *Ana Holt*": who is both is one.
void keep_first_of_name(std::vector<Mention>& fillers) {
    for (std::size_t i = 1; i < fillers.size();) {
        const Participant& other = fillers[i].participant;
        const auto begin = fillers.begin();
        const bool again =
            std::any_of(begin, begin + static_cast<std::ptrdiff_t>(i), [&](const Mention& one) {
                const Participant& first = one.participant;
                const bool at_odds = !first.country.empty() && !other.country.empty() &&
                                     first.country != other.country;
                return first.kind == EntityKind::person && first.name == other.name &&
                       !begins_small(first.name) && !at_odds;
            });
        if (again)
            fillers.erase(fillers.begin() + static_cast<std::ptrdiff_t>(i));
        else
            ++i;
    }
}

/// Places do nothing; a country's warplane attacks.
bool can_act(const Mention& mention, std::string_view type) {
    const EntityKind kind = mention.participant.kind;
    const bool means = type == "assault" && !mention.participant.country.empty();
    return kind != EntityKind::other && (kind != EntityKind::place || means);
}

/// Whether events of a type are done to places: elsewhere "Pyongyang" is who rules there.
bool happens_at(std::string_view type) {
    return type == "visit" || type == "assault" || type == "coerce" || type == "mobilize" ||
           type == "retreat" || type == "protest" || type == "aid" || type == "open-mission";
}

/// "agreed to maintain *this channel*", "vowed to punish *the perpetrators*": whom a promise
/// profits is somebody with a name or a country.
bool is_vague_beneficiary(const Mention& mention, Slot slot, const std::string& type) {
    const bool deep = slot == Slot::clause_object || slot == Slot::object_inside;
    const Participant& actor = mention.participant;
    return type == "agree" && deep && begins_small(actor.name) && !mention.entity &&
           actor.country.empty();
}

} // namespace

std::vector<Mention> RoleFiller::fill(const RoleSlots& role, std::uint32_t trigger,
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
            const std::string& type = event.rule->type;
            const bool object = role.role == "object";
            return !is_allowed(mention, role, *event.rule) || repeats(mention, event) ||
                   is_heading(mention, trigger) || is_misread(mention) || is_spoken_for(mention) ||
                   (is_accident(mention) && !(object && type == "accuse")) ||
                   (!object && (is_any(mention) || is_anonymous_means(mention))) ||
                   ((type == "agree" || type == "host") && is_occasion(mention)) ||
                   (object &&
                    (is_audience(mention, event) || is_own(mention, *event.rule) ||
                     is_only_where(mention, slot.slot, type) ||
                     is_vague_beneficiary(mention, slot.slot, type) ||
                     is_told_to_happen(mention, slot.slot, type) || is_at_home(mention, event)));
        });
        keep_first_thing(found);
        keep_first_of_name(found);
        if (found.size() > most_fillers)
            found.resize(most_fillers);
        if (!found.empty())
            return found;
    }
    return {};
}

/// "Holt imposed sanctions. *The sanctions* against Suria ...": the same thing, told again, has
/// whom it had in the sentence before.
std::vector<Mention> RoleFiller::subjects_told_before(const RoleSlots& role, std::uint32_t noun,
                                                      const EventMention& event) const {
    const std::uint32_t sentence = document_.sentence_of(noun);
    const std::uint32_t determiner = syntax_.child(noun, Relation::determiner);
    const bool definite =
        determiner != no_token && lower_lemma(document_.tokens()[determiner]) == "the";
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
                mention && is_allowed(*mention, role, *event.rule))
                doers.push_back(*std::move(mention));
        return doers;
    }
    return {};
}

/// Names inside the noun phrase before its head: "the Kim-Trump summit", "Surian sanctions".
std::vector<Mention> RoleFiller::names_before(std::uint32_t noun) const {
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
        // "the Council of Suria (CS) meeting": the same again.
        const bool again = mention.head > 0 && document_.text(mention.head - 1) == "(";
        return owned || again || mention.participant.kind == EntityKind::place ||
               is_of_office(mention, mentions);
    });
    return mentions;
}

/// "*Surian* President Reyes meets": whom the office is of, beside who holds it.
bool RoleFiller::is_of_office(const Mention& mention, const std::vector<Mention>& others) const {
    const auto bears = [&](const Mention& bearer) {
        if (bearer.participant.kind != EntityKind::person || bearer.head <= mention.head + 1)
            return false;
        for (std::uint32_t i = mention.head + 1; i < bearer.head; ++i)
            if (lexicon_.is_cue(Cue::title_word, lower_lemma(document_.tokens()[i])))
                return bearer.participant.country == mention.participant.country;
        return false;
    };
    return mention.participant.kind != EntityKind::person && std::ranges::any_of(others, bears);
}

std::optional<Mention> RoleFiller::mention_of(std::uint32_t head, const RoleSlots& role,
                                              const EventMention& event) const {
    const Token& token = document_.tokens()[head];
    if (is_measure(token)) // "for 10 years"
        return std::nullopt;
    const auto& actor = actors_.resolve(head);
    const bool counted = actor && (actor->resolution == Resolution::quantity ||
                                   actor->participant.kind == EntityKind::person);
    if (token.entity == "CARDINAL" && !counted) // "killed 10", not "killed thousands of rebels"
        return std::nullopt;
    if (!actor && event.rule->type == "visit" && role.role == "object")
        if (auto state = state_described(head, event))
            return state;
    const bool takes_places =
        std::ranges::find(role.kinds, EntityKind::place) != role.kinds.end() ||
        (role.kinds.empty() && role.role == "object");
    const bool place_wanted =
        (role.role == "place" || happens_at(event.rule->type)) && takes_places;
    const bool takes_things = role.role != "subject" && role.kinds.empty();
    if (actor && takes_things && !actor->is_actor && actor->participant.kind == EntityKind::group)
        return with_complements(*actor);
    if (actor && is_abstract(*actor)) {
        // What the country does, has or wants stands for it as an object, and does nothing itself.
        Mention owner = *actor;
        owner.is_capital = true;
        return role.role == "subject" ? std::nullopt : std::optional(actors_.acting(owner));
    }
    if (actor)
        return as_person(with_kind_of_noun(by_name(place_wanted ? *actor : actors_.acting(*actor))),
                         role, *event.rule);
    const bool noun = token.pos == PartOfSpeech::noun || token.pos == PartOfSpeech::propn;
    const bool thing_allowed =
        role.role != "subject" && role.kinds.empty() && noun && event.rule->type != "statement";
    return thing_allowed ? std::optional(with_complements(actors_.describe(head))) : std::nullopt;
}

/// "during her visit to *the country*": the state named last that is not the visitor's own.
std::optional<Mention> RoleFiller::state_described(std::uint32_t head,
                                                   const EventMention& event) const {
    const Token& token = document_.tokens()[head];
    const std::uint32_t determiner = syntax_.child(head, Relation::determiner);
    const bool definite =
        determiner != no_token && lower_lemma(document_.tokens()[determiner]) == "the";
    if (!definite || (token.lemma != "country" && token.lemma != "nation") ||
        event.subjects.empty())
        return std::nullopt;
    const std::string& home = event.subjects.front().participant.country;
    for (Mention& state : actors_.states_named_before(head))
        if (!home.empty() && state.participant.country != home)
            return std::move(state);
    return std::nullopt;
}

/// "the Ministry of *Justice*", "the Coast *Guard*": no judge, and no guard.
bool RoleFiller::is_body_with_complement(const Mention& mention) const {
    for (std::uint32_t i = first_token(mention); i < mention.head; ++i)
        if (document_.text(i) == "of" || document_.text(i) == "for" ||
            document_.text(mention.head) == "Guard" ||
            (document_.text(mention.head) == "guard" && document_.text(i) == "coast"))
            return true;
    return false;
}

/// "the *Security Adviser*": engines take titles with capitals for organisations.
Mention RoleFiller::with_kind_of_noun(Mention mention) const {
    Participant& actor = mention.participant;
    if (mention.entity || mention.head == no_token || actor.kind != EntityKind::organisation ||
        is_body_with_complement(mention))
        return mention;
    const ActorNoun* noun = lexicon_.actor_noun(lower_lemma(document_.tokens()[mention.head]));
    if (noun && noun->kind == EntityKind::person) {
        actor.kind = is_plural(mention.head) ? EntityKind::group : EntityKind::person;
        actor.id = unlinked_entity_id(actor.kind, actor.name, actor.country);
    }
    return mention;
}

/// "six Private *Secretaries*": no family name, though the tagger takes it for one.
bool RoleFiller::is_several_officials(std::uint32_t noun) const {
    std::string word = fold(document_.text(noun));
    if (document_.tokens()[noun].tag != "NNPS" || !word.ends_with("ies"))
        return false;
    word.replace(word.size() - 3, 3, "y");
    return lexicon_.actor_noun(word) != nullptr;
}

/// "convicted *Ana Holt*": only people are, whatever engines take the name for.
Mention RoleFiller::as_person(Mention mention, const RoleSlots& role, const Rule& rule) const {
    constexpr std::array<std::string_view, 3> done_to_people{"arrest", "find-guilty", "resign"};
    Participant& actor = mention.participant;
    const bool personal =
        is_among(rule.subtype, done_to_people) || (rule.type == "appoint" && role.role == "object");
    const bool subject = rule.subtype == "resign";
    const auto words = std::ranges::count(actor.name, ' ') + 1;
    const bool name = mention.resolution == Resolution::unlisted_name && !mention.entity &&
                      (actor.kind == EntityKind::organisation || actor.kind == EntityKind::group);
    if (!personal || !name || words < 2 || words > 3 || (role.role == "subject") != subject ||
        mention.head == no_token ||
        lexicon_.actor_noun(lower_lemma(document_.tokens()[mention.head])) ||
        is_several_officials(mention.head))
        return mention;
    const std::string_view tag = document_.tokens()[mention.head].tag;
    if (!tag.starts_with("NNP"))
        return mention;
    actor.kind = EntityKind::person;
    actor.sector.clear();
    actor.id = unlinked_entity_id(actor.kind, actor.name, actor.country);
    return mention;
}

/// "Suria said *it* would withdraw": a pronoun that stands for the subject of a verb above is
/// shown as that subject, which says who it is.
Mention RoleFiller::by_name(Mention mention) const {
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
Mention RoleFiller::with_complements(Mention thing) const {
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
    thing.participant.kind = EntityKind::other;
    thing.participant.name = std::string(document_.text(thing.bytes));
    thing.participant.kind = EntityKind::other;
    thing.participant.id =
        unlinked_entity_id(EntityKind::other, thing.participant.name, thing.participant.country);
    return thing;
}

/// "Election in Suria: police arrest ...": what stands before a colon names the subject matter.
bool RoleFiller::is_heading(const Mention& mention, std::uint32_t trigger) const {
    if (mention.head == no_token || mention.head >= trigger)
        return false;
    const std::uint32_t begin =
        std::max(mention.head, document_.sentences()[document_.sentence_of(trigger)].begin);
    for (std::uint32_t i = begin; i < trigger; ++i)
        if (document_.text(i) == ":")
            return true;
    return false;
}

/// "condolences *on behalf of* Suria": nobody offers them to it.
bool RoleFiller::is_spoken_for(const Mention& mention) const {
    if (mention.head == no_token)
        return false;
    const std::uint32_t above = syntax_.head(syntax_.first_conjunct(mention.head));
    return above != mention.head && document_.tokens()[above].lemma == "behalf";
}

/// Reporters are told everything, by telephone too; that they were is no news.
bool RoleFiller::is_audience(const Mention& mention, const EventMention& event) const {
    const bool told = event.rule->type == "statement" || event.rule->type == "call";
    return told && mention.head != no_token &&
           lexicon_.is_cue(Cue::generic_person, document_.tokens()[mention.head].lemma);
}

/// "*any* president nominates", "the first time that *a* president visits": nobody in particular.
bool RoleFiller::is_any(const Mention& mention) const {
    if (mention.head == no_token)
        return false;
    const std::uint32_t determiner = syntax_.child(mention.head, Relation::determiner);
    const std::string_view lemma =
        determiner == no_token ? std::string_view() : document_.tokens()[determiner].lemma;
    const bool indefinite = lemma == "a" || lemma == "an" || lemma == "no";
    return lemma == "any" || lemma == "every" || lemma == "each" ||
           (indefinite && (mention.resolution == Resolution::holder ||
                           mention.resolution == Resolution::holder_named));
}

/// "a *drone strike* in Suria", "the Lim *Treaty*": it acts for nobody whom the phrase before it
/// names.
bool RoleFiller::is_anonymous_means(const Mention& mention) const {
    if (mention.entity || mention.head == no_token)
        return false;
    const Token& head = document_.tokens()[mention.head];
    if (lexicon_.is_cue(Cue::agreement, lower_lemma(head)))
        return true;
    // "an *Executive Order* that directs agencies": whoever gave it does.
    constexpr std::array<std::string_view, 10> papers{"order",  "act",     "policy",    "strategy",
                                                      "agenda", "bill",    "programme", "program",
                                                      "law",    "uprising"};
    // "gun *battles* killed ten", "*storms* killed": who fought, or nobody.
    if (head.pos == PartOfSpeech::noun && lexicon_.is_cue(Cue::happening, lower_lemma(head)))
        return true;
    if (mention.participant.kind != EntityKind::state && is_among(lower_lemma(head), papers))
        return true;
    return lexicon_.is_cue(Cue::weapon, head.lemma) && head.pos == PartOfSpeech::noun &&
           !mention.is_facility &&
           actors_.named_between(first_token(mention), mention.head).empty();
}

/// "agreed to meet at the *Lim Summit*": nobody.
bool RoleFiller::is_occasion(const Mention& mention) const {
    return mention.head != no_token &&
           lexicon_.is_cue(Cue::gathering, lower_lemma(document_.tokens()[mention.head]));
}

/// "their *leadership* on climate": what someone shows, not who leads.
bool RoleFiller::is_quality(const Mention& mention) const {
    const Token& head = document_.tokens()[mention.head];
    // "keep *in force*"
    if (head.lemma == "force" && syntax_.preposition_lemma(mention.head).starts_with("in"))
        return head.tag == "NN";
    // "resigned *from office*"
    const bool bare = std::ranges::all_of(syntax_.children(mention.head), [&](std::uint32_t child) {
        return syntax_.relation(child) == Relation::preposition;
    });
    if (head.lemma == "office" && head.tag == "NN" && bare)
        return true;
    if (head.lemma != "leadership" || head.pos != PartOfSpeech::noun)
        return false;
    if (syntax_.preposition_lemma(mention.head) == "for") // "gratitude *for the leadership*"
        return true;
    const std::uint32_t owner = syntax_.child(mention.head, Relation::possessor);
    if (owner == no_token)
        return false;
    const auto& named = actors_.resolve(owner);
    return !named || named->participant.kind != EntityKind::state;
}

std::uint32_t RoleFiller::first_token(const Mention& mention) const {
    std::uint32_t first = mention.head;
    while (first > 0 && document_.tokens()[first - 1].span.begin >= mention.bytes.begin)
        --first;
    return first;
}

bool RoleFiller::is_plural(std::uint32_t noun) const {
    const std::string_view tag = document_.tokens()[noun].tag;
    return tag == "NNS" || tag == "NNPS";
}

/// "Surian *support*", "*reforms* in Suria": a phrase that tells a country is no group of people
/// if its noun names an act or a quality.
bool RoleFiller::is_abstract(const Mention& mention) const {
    constexpr std::array<std::string_view, 10> endings{"tion", "sion", "ment", "ance", "ence",
                                                       "ness", "ship", "ism",  "ity",  "acy"};
    constexpr std::array<std::string_view, 42> words{
        "travel",   "campaign", "import",  "export", "debt",   "oil",       "energy",
        "crisis",   "election", "law",     "market", "growth", "character", "history",
        "progress", "interest", "right",   "value",  "goal",   "freedom",   "support",
        "aid",      "work",     "effort",  "dollar", "role",   "policy",    "plan",
        "reform",   "defense",  "defence", "strike", "attack", "war",       "talk",
        "dialogue", "project",  "fund",    "money",  "trade",  "economy",   "security"};
    if (mention.is_actor || mention.entity || mention.head == no_token ||
        mention.participant.kind != EntityKind::group ||
        (document_.tokens()[mention.head].pos != PartOfSpeech::noun &&
         document_.text(mention.head) != "War"))
        return false;
    const std::string lemma = lower_lemma(document_.tokens()[mention.head]);
    if (lemma == "entity")
        return false;
    return is_among(lemma, words) ||
           std::ranges::any_of(endings, [&](auto ending) { return lemma.ends_with(ending); });
}

/// "*Typhoon Lim*", "a *crash*": nobody, though an inquiry may be into it.
bool RoleFiller::is_accident(const Mention& mention) const {
    return !mention.entity && mention.head != no_token &&
           lexicon_.is_cue(Cue::accident, lower_lemma(document_.tokens()[mention.head]));
}

/// "fired", "launched", "struck"
bool RoleFiller::is_shot(std::string_view lemma) {
    constexpr std::array<std::string_view, 6> verbs{"fire", "launch", "strike",
                                                    "kill", "attack", "bomb"};
    return is_among(lemma, verbs);
}

/// "A *bomber attacks soldiers*", "*police raid private offices*": a phrase in which the parser
/// took a verb for a noun.
bool RoleFiller::is_misread(const Mention& mention) const {
    if (mention.entity || mention.head == no_token)
        return false;
    const auto& tokens = document_.tokens();
    // "were taken *hostage*": what became of them.
    if (tokens[mention.head].lemma == "hostage" && tokens[mention.head].tag == "NN" &&
        syntax_.relation(mention.head) == Relation::object && mention.head > 0 &&
        is_verb(tokens[mention.head - 1]))
        return true;
    // The "*Synod of*": nobody at all.
    if (tokens[mention.head].pos == PartOfSpeech::adp || is_quality(mention))
        return true;
    for (std::uint32_t i = mention.head; i > 0 && tokens[i - 1].span.begin >= mention.bytes.begin;
         --i) {
        const Token& word = tokens[i - 1];
        const Token& next = tokens[i];
        // "appeals court" is one; who does something to one thing says which one.
        const bool plural = (word.tag == "NNS" || word.tag == "VBZ") && is_plural(mention.head);
        const bool before_adjective = word.tag == "NN" && next.pos == PartOfSpeech::adj;
        // "a *drone fired missiles* at": the verb of the sentence.
        const bool shot = word.tag.starts_with("VB") && i > 1 &&
                          tokens[i - 2].pos == PartOfSpeech::noun && is_shot(word.lemma);
        if (shot && i - 1 > 0 && tokens[i - 2].span.begin >= mention.bytes.begin)
            return true;
        if ((plural || before_adjective) && word.pos != PartOfSpeech::propn &&
            !lexicon_.rules(TriggerKind::verb, lower_lemma(word)).empty())
            return true;
    }
    return false;
}

/// "agreed to meet again *in Lim*": where a promised act happens is not to whom it is promised.
bool RoleFiller::is_only_where(const Mention& mention, Slot slot, const std::string& type) const {
    const bool deep = slot == Slot::around || slot == Slot::clause_object ||
                      ((slot == Slot::object_inside || slot == Slot::inside) &&
                       (type == "accuse" || type == "request"));
    // "took to the streets *in* cities": where they protest, not against whom.
    if (type == "protest" && mention.head != no_token && !mention.entity &&
        mention.participant.kind == EntityKind::place &&
        syntax_.preposition_lemma(mention.head) == "in")
        return true;
    if (!deep || happens_at(type) || mention.head == no_token)
        return false;
    const EntityKind kind = mention.participant.kind;
    const std::string_view preposition = syntax_.preposition_lemma(mention.head);
    return (kind == EntityKind::place || kind == EntityKind::state) &&
           (preposition == "in" || preposition == "at" || preposition == "near" ||
            (preposition == "from" && type == "threaten" && kind == EntityKind::place));
}

/// "urged that *prisoners* be released": nobody asks those to whom it should happen.
bool RoleFiller::is_told_to_happen(const Mention& mention, Slot slot,
                                   const std::string& type) const {
    return type == "request" && slot == Slot::clause && mention.head != no_token &&
           syntax_.relation(syntax_.first_conjunct(mention.head)) == Relation::passive_subject;
}

/// "warned *its citizens*", "defends *its citizens*": what is done for one's own concerns nobody
/// else.
bool RoleFiller::is_own(const Mention& mention, const Rule& rule) const {
    const bool for_others = rule.type == "threaten" || rule.subtype == "defend";
    const std::uint32_t owner = !for_others || mention.head == no_token
                                    ? no_token
                                    : syntax_.child(mention.head, Relation::possessor);
    return owner != no_token && document_.tokens()[owner].tag == "PRP$" &&
           lexicon_.is_cue(Cue::generic_person, document_.tokens()[mention.head].lemma);
}

/// One visits no country where one is at home.
bool RoleFiller::is_at_home(const Mention& mention, const EventMention& event) {
    return event.rule->type == "visit" && mention.participant.kind == EntityKind::state &&
           !event.subjects.empty() &&
           std::ranges::all_of(event.subjects, [&](const Mention& visitor) {
               return visitor.participant.country == mention.participant.country;
           });
}

bool RoleFiller::is_allowed(const Mention& mention, const RoleSlots& role, const Rule& rule) {
    const std::string& type = rule.type;
    if (role.role == "place" && mention.is_seat)
        return true;
    // Migrants arrive and tourists travel: neither is a visit of diplomacy.
    const std::string& sector = mention.participant.sector;
    if (type == "visit" && role.role == "subject" && !mention.entity &&
        mention.participant.kind == EntityKind::group && (sector.empty() || sector == "CVL"))
        return false;
    // Nobody receives or meets "historic momentum".
    if (role.role == "object" && !mention.is_actor && !mention.entity &&
        mention.participant.kind == EntityKind::group &&
        std::ranges::count(role.kinds, EntityKind::other) == 0 &&
        (type == "host" || type == "meet" || type == "negotiate" || type == "call"))
        return false;
    // One demands nothing of a nuclear plant; a rule that asks for a ship means the ship.
    const bool named_by_rule = type == "concede" && !rule.object_lemmas.empty();
    if (role.role == "object" && mention.is_facility && !happens_at(type) && type != "accuse" &&
        type != "reject" && type != "support" && !named_by_rule)
        return false;
    // "visited a hospital" tells of no journey, unless the text says whose hospital it is.
    if (type == "visit" && role.role == "object" && mention.is_facility &&
        mention.participant.country.empty())
        return false;
    if (role.kinds.empty())
        return role.role != "subject" || can_act(mention, type);
    return std::ranges::find(role.kinds, mention.participant.kind) != role.kinds.end();
}

/// Nobody meets or sanctions themselves: a filler that another role already has.
bool RoleFiller::repeats(const Mention& mention, const EventMention& event) {
    const auto same = [&](const Mention& other) {
        return other.participant.id == mention.participant.id || other.bytes == mention.bytes;
    };
    return std::ranges::any_of(event.subjects, same) || std::ranges::any_of(event.objects, same);
}

} // namespace entente
