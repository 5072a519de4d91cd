#include "extract/events/misleading_fillers.hpp"

#include "extract/events/name_words.hpp"
#include "extract/events/rule_conditions.hpp"
#include "extract/events/word_list.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace entente {

namespace {

/// "agreed to maintain *this channel*", "vowed to punish *the perpetrators*": whom a promise
/// profits is somebody with a name or a country.
bool is_vague_beneficiary(const Mention& mention, Slot slot, const std::string& type) {
    const bool deep = slot == Slot::clause_object || slot == Slot::object_inside;
    const Participant& actor = mention.participant;
    return type == "agree" && deep && begins_small(actor.name) && !mention.entity &&
           actor.country.empty();
}

} // namespace

std::uint32_t first_token(const Document& document, const Mention& mention) {
    std::uint32_t first = mention.head;
    while (first > 0 && document.tokens()[first - 1].span.begin >= mention.bytes.begin)
        --first;
    return first;
}

bool is_plural(const Token& noun) { return noun.tag == "NNS" || noun.tag == "NNPS"; }

bool happens_at(std::string_view type) {
    return type == "visit" || type == "assault" || type == "coerce" || type == "mobilize" ||
           type == "retreat" || type == "protest" || type == "aid" || type == "open-mission";
}

bool MisleadingFillers::is_misleading(const Mention& mention, const Place& place) const {
    const std::string& type = place.event.rule->type;
    const bool object = place.role.role == "object";
    return is_heading(mention, place.trigger) || is_misread(mention) || is_spoken_for(mention) ||
           (is_accident(mention) && !(object && type == "accuse")) ||
           ((type == "agree" || type == "host") && is_occasion(mention)) ||
           (object ? is_no_object(mention, place) : is_any(mention) || is_anonymous_means(mention));
}

/// What it is not done to, wherever it stands.
bool MisleadingFillers::is_no_object(const Mention& mention, const Place& place) const {
    const std::string& type = place.event.rule->type;
    return is_audience(mention, place.event) || is_own(mention, *place.event.rule) ||
           is_only_where(mention, place.slot, type) ||
           is_vague_beneficiary(mention, place.slot, type) ||
           is_told_to_happen(mention, place.slot, type) || is_at_home(mention, place.event);
}

/// "Election in Suria: police arrest ...": what stands before a colon names the subject matter.
bool MisleadingFillers::is_heading(const Mention& mention, std::uint32_t trigger) const {
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
bool MisleadingFillers::is_spoken_for(const Mention& mention) const {
    if (mention.head == no_token)
        return false;
    const std::uint32_t above = syntax_.head(syntax_.first_conjunct(mention.head));
    return above != mention.head && document_.tokens()[above].lemma == "behalf";
}

/// Reporters are told everything, by telephone too; that they were is no news.
bool MisleadingFillers::is_audience(const Mention& mention, const EventMention& event) const {
    const bool told = event.rule->type == "statement" || event.rule->type == "call";
    return told && mention.head != no_token &&
           lexicon_.is_cue(Cue::generic_person, document_.tokens()[mention.head].lemma);
}

/// "*any* president nominates", "the first time that *a* president visits": nobody in particular.
bool MisleadingFillers::is_any(const Mention& mention) const {
    if (mention.head == no_token)
        return false;
    const std::string_view lemma = determiner_lemma(document_, mention.head);
    const bool indefinite = lemma == "a" || lemma == "an" || lemma == "no";
    return is_of_any(lemma) || (indefinite && (mention.resolution == Resolution::holder ||
                                               mention.resolution == Resolution::holder_named));
}

/// "a *drone strike* in Suria", "the Lim *Treaty*": it acts for nobody whom the phrase before it
/// names.
bool MisleadingFillers::is_anonymous_means(const Mention& mention) const {
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
           actors_.named_between(first_token(document_, mention), mention.head).empty();
}

/// "agreed to meet at the *Lim Summit*": nobody.
bool MisleadingFillers::is_occasion(const Mention& mention) const {
    return mention.head != no_token &&
           lexicon_.is_cue(Cue::gathering, lower_lemma(document_.tokens()[mention.head]));
}

/// "their *leadership* on climate": what someone shows, not who leads.
bool MisleadingFillers::is_quality(const Mention& mention) const {
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

/// "*Typhoon Lim*", "a *crash*": nobody, though an inquiry may be into it.
bool MisleadingFillers::is_accident(const Mention& mention) const {
    return !mention.entity && mention.head != no_token &&
           lexicon_.is_cue(Cue::accident, lower_lemma(document_.tokens()[mention.head]));
}

/// "fired", "launched", "struck"
bool MisleadingFillers::is_shot(std::string_view lemma) {
    constexpr std::array<std::string_view, 6> verbs{"fire", "launch", "strike",
                                                    "kill", "attack", "bomb"};
    return is_among(lemma, verbs);
}

/// "A *bomber attacks soldiers*", "*police raid private offices*": a phrase in which the parser
/// took a verb for a noun.
bool MisleadingFillers::is_misread(const Mention& mention) const {
    if (mention.entity || mention.head == no_token)
        return false;
    const auto& tokens = document_.tokens();
    // "were taken *hostage*": what became of them.
    if (tokens[mention.head].lemma == "hostage" && tokens[mention.head].tag == "NN" &&
        syntax_.relation(mention.head) == Relation::object && mention.head > 0 &&
        is_verb(tokens[mention.head - 1]))
        return true;
    // The "*Synod of*": nobody at all.
    return tokens[mention.head].pos == PartOfSpeech::adp || is_quality(mention) ||
           has_verb_inside(mention);
}

bool MisleadingFillers::has_verb_inside(const Mention& mention) const {
    const auto& tokens = document_.tokens();
    for (std::uint32_t i = mention.head; i > 0 && tokens[i - 1].span.begin >= mention.bytes.begin;
         --i) {
        const Token& word = tokens[i - 1];
        const Token& next = tokens[i];
        // "appeals court" is one; who does something to one thing says which one.
        const bool plural =
            (word.tag == "NNS" || word.tag == "VBZ") && is_plural(tokens[mention.head]);
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
bool MisleadingFillers::is_only_where(const Mention& mention, Slot slot,
                                      const std::string& type) const {
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
bool MisleadingFillers::is_told_to_happen(const Mention& mention, Slot slot,
                                          const std::string& type) const {
    return type == "request" && slot == Slot::clause && mention.head != no_token &&
           syntax_.relation(syntax_.first_conjunct(mention.head)) == Relation::passive_subject;
}

/// "warned *its citizens*", "defends *its citizens*": what is done for one's own concerns nobody
/// else.
bool MisleadingFillers::is_own(const Mention& mention, const Rule& rule) const {
    const bool for_others = rule.type == "threaten" || rule.subtype == "defend";
    const std::uint32_t owner = !for_others || mention.head == no_token
                                    ? no_token
                                    : syntax_.child(mention.head, Relation::possessor);
    return owner != no_token && document_.tokens()[owner].tag == "PRP$" &&
           lexicon_.is_cue(Cue::generic_person, document_.tokens()[mention.head].lemma);
}

/// One visits no country where one is at home.
bool MisleadingFillers::is_at_home(const Mention& mention, const EventMention& event) {
    return event.rule->type == "visit" && mention.participant.kind == EntityKind::state &&
           !event.subjects.empty() &&
           std::ranges::all_of(event.subjects, [&](const Mention& visitor) {
               return visitor.participant.country == mention.participant.country;
           });
}

} // namespace entente
