#include "extract/events/role_filler.hpp"

#include "extract/events/rule_conditions.hpp"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

/// More participants in one place are a list, and their pairs would be noise.
constexpr std::size_t most_fillers = 12;

/// Whether events of a type are done to places: elsewhere "Pyongyang" is who rules there.
bool happens_at(std::string_view type) {
    return type == "visit" || type == "assault" || type == "coerce" || type == "mobilize" ||
           type == "retreat" || type == "protest" || type == "aid" || type == "open-mission";
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
                mention && is_allowed(*mention, role, event.rule->type))
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
        return owned || mention.participant.kind == EntityKind::place;
    });
    return mentions;
}

std::optional<Mention> RoleFiller::mention_of(std::uint32_t head, const RoleSlots& role,
                                              const EventMention& event) const {
    const Token& token = document_.tokens()[head];
    if (is_measure(token) || token.entity == "CARDINAL") // "for 10 years", "killed 10"
        return std::nullopt;
    const auto& actor = actors_.resolve(head);
    if (!actor && event.rule->type == "visit" && role.role == "object")
        if (auto state = state_described(head, event))
            return state;
    const bool place_wanted = (role.role == "place" || happens_at(event.rule->type)) &&
                              std::ranges::find(role.kinds, EntityKind::place) != role.kinds.end();
    const bool takes_things = role.role != "subject" && role.kinds.empty();
    if (actor && takes_things && !actor->is_actor && actor->participant.kind == EntityKind::group)
        return with_complements(*actor);
    if (actor)
        return by_name(place_wanted ? *actor : actors_.acting(*actor));
    const bool pronoun = token.pos == PartOfSpeech::pron;
    const bool thing_allowed =
        role.role != "subject" && role.kinds.empty() && !pronoun && event.rule->type != "statement";
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

/// Reporters are told everything; that they were is no news.
bool RoleFiller::is_audience(const Mention& mention, const EventMention& event) const {
    return event.rule->type == "statement" && mention.head != no_token &&
           lexicon_.is_cue(Cue::generic_person, document_.tokens()[mention.head].lemma);
}

bool RoleFiller::is_allowed(const Mention& mention, const RoleSlots& role,
                            const std::string& type) {
    if (role.role == "place" && mention.is_seat)
        return true;
    // One demands nothing of a nuclear plant.
    if (role.role == "object" && mention.is_facility && !happens_at(type) && type != "accuse" &&
        type != "reject" && type != "support")
        return false;
    // "visited a hospital" tells of no journey, unless the text says whose hospital it is.
    if (type == "visit" && role.role == "object" && mention.is_facility &&
        mention.participant.country.empty())
        return false;
    if (role.kinds.empty())
        return role.role != "subject" || mention.participant.kind != EntityKind::other;
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
