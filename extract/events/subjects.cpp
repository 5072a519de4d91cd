#include "extract/events/arguments.hpp"

#include "extract/events/tense.hpp"

#include <algorithm>
#include <array>

/// \file
/// Who does what a verb says, also where the verb leaves it out: see ArgumentFinder.

namespace entente {

namespace {

/// Chains of borrowed subjects ("agreed to try to visit") are followed this far.
constexpr int longest_chain = 6;

bool is_relative_pronoun(const Token& token) {
    return token.tag == "WP" || token.tag == "WDT" ||
           (token.lemma == "that" && token.pos == PartOfSpeech::pron);
}

void append(std::vector<std::uint32_t>& to, const std::vector<std::uint32_t>& more) {
    for (const std::uint32_t token : more)
        if (std::ranges::find(to, token) == to.end())
            to.push_back(token);
}

} // namespace

std::uint32_t ArgumentFinder::antecedent(std::uint32_t pronoun, std::uint32_t verb) const {
    if (const std::uint32_t speaker = speaking_of_itself(pronoun, verb); speaker != no_token)
        return speaker;
    const bool relative = is_relative_pronoun(document_.tokens()[pronoun]);
    std::uint32_t clause = syntax_.first_conjunct(verb);
    if (!relative || syntax_.relation(clause) != Relation::relative_clause)
        return pronoun;
    const std::uint32_t nearest = syntax_.head(clause);
    return document_.tokens()[pronoun].lemma == "who" ? whoever_is_at(nearest) : nearest;
}

/// "staff of the embassy in *Lim*, who were arrested": parsers hang the clause below the place next
/// to it, but places are no "who".
std::uint32_t ArgumentFinder::whoever_is_at(std::uint32_t noun) const {
    std::uint32_t at = noun;
    for (int steps = 0; steps < longest_chain; ++steps) {
        const auto& mention = actors_.resolve(at);
        const bool someone = mention && mention->participant.kind != EntityKind::place &&
                             mention->participant.kind != EntityKind::state &&
                             mention->participant.kind != EntityKind::organisation;
        if (someone)
            return at;
        const std::uint32_t above = syntax_.head(at);
        if (above == at || is_verb(document_.tokens()[above]))
            break;
        at = above;
    }
    return noun;
}

/// "Suria said *it* would withdraw", "the rebels say *they* ...": whoever speaks, where the pronoun
/// fits no person; `no_token` if it is not so.
std::uint32_t ArgumentFinder::speaking_of_itself(std::uint32_t pronoun, std::uint32_t verb) const {
    const std::string_view lemma = document_.tokens()[pronoun].lemma;
    const std::uint32_t above = syntax_.head(verb);
    const bool reported = (lemma == "it" || lemma == "they") &&
                          syntax_.relation(verb) == Relation::complement &&
                          lexicon_.is_cue(Cue::reporting, document_.tokens()[above].lemma);
    const std::uint32_t speaker = reported ? syntax_.child(above, Relation::subject) : no_token;
    if (speaker == no_token || speaker == pronoun || !can_take_part(speaker))
        return no_token;
    const bool person = actors_.resolve(speaker)->participant.kind == EntityKind::person;
    return person ? no_token : speaker;
}

/// "Holt *called* Reyes on Monday": parsers that see a participle hang the only verb of a sentence
/// below its subject. What has an object of its own is no participle of a passive.
bool ArgumentFinder::is_main_verb_below(std::uint32_t verb) const {
    const std::uint32_t above = syntax_.head(verb);
    const bool participle = syntax_.relation(verb) == Relation::participle && above < verb &&
                            document_.tokens()[verb].tag == "VBN";
    const bool name = document_.tokens()[above].pos == PartOfSpeech::propn &&
                      syntax_.relation(above) == Relation::root;
    return participle && name &&
           (syntax_.has_child(verb, Relation::object) ||
            syntax_.has_child(verb, Relation::attribute));
}

std::vector<std::uint32_t> ArgumentFinder::subjects(std::uint32_t verb, int depth) const {
    // "Suria is ready to help": the adjective's subject is that of its verb.
    if (document_.tokens()[verb].pos == PartOfSpeech::adj &&
        !syntax_.has_child(verb, Relation::subject))
        return syntax_.relation(verb) == Relation::attribute && depth < longest_chain
                   ? subjects(syntax_.head(verb), depth + 1)
                   : std::vector<std::uint32_t>();
    if (is_passive(verb)) {
        std::vector<std::uint32_t> agents;
        for (const std::uint32_t child : syntax_.children(verb))
            if (syntax_.relation(child) == Relation::agent)
                append(agents, spread(child));
        if (agents.empty()) // "was granted asylum *by Suria*"
            agents = under_preposition(verb, "by");
        // "was accused of spying by Suria": parsers hang the accuser below the spying.
        for (const std::uint32_t child : syntax_.children(verb))
            if (agents.empty() && (syntax_.relation(child) == Relation::prepositional_clause ||
                                   document_.tokens()[child].tag == "VBG"))
                agents = under_preposition(child, "by");
        // "was invited to Lim by Suria", "was granted asylum by Suria": ... or below the noun
        // before.
        for (const std::uint32_t child : syntax_.children(verb)) {
            const Relation relation = syntax_.relation(child);
            if (agents.empty() && child > verb &&
                (relation == Relation::oblique || relation == Relation::object))
                agents = under_preposition(child, "by");
        }
        // "was captured and injured *by Suria*": both.
        for (const std::uint32_t other : syntax_.conjuncts(syntax_.first_conjunct(verb)))
            if (agents.empty() && other > verb && document_.tokens()[other].tag == "VBN" &&
                !syntax_.has_child(other, Relation::passive_subject))
                agents = under_preposition(other, "by");
        return agents;
    }
    if (is_main_verb_below(verb))
        return spread(syntax_.head(verb));
    const std::uint32_t subject = syntax_.child(verb, Relation::subject);
    const std::uint32_t quotation = quotation_before(verb);
    if (quotation != no_token && (subject == no_token || subject < quotation))
        if (auto speaker = speaker_after_quotation(verb); !speaker.empty())
            return speaker;
    if (subject != no_token && ends_place_name(subject))
        return {};
    if (subject != no_token)
        return spread(antecedent(subject, verb));
    if (const std::uint32_t name = name_directly_before(verb); name != no_token) {
        const std::uint32_t begin = document_.sentences()[document_.sentence_of(verb)].begin;
        auto joined = actors_.people_joined_between(begin, verb);
        const bool ends_here = std::ranges::find(joined, name) != joined.end();
        return ends_here ? joined : std::vector{name};
    }
    return depth < longest_chain ? borrowed_subjects(verb, depth + 1)
                                 : std::vector<std::uint32_t>();
}

/// "called on *Reyes* to leave": whoever is called on leaves.
std::vector<std::uint32_t> ArgumentFinder::asked_to(std::uint32_t verb) const {
    if (lexicon_.is_cue(Cue::requested, document_.tokens()[verb].lemma))
        for (const std::string_view preposition : {"on", "upon", "to"})
            if (auto asked = under_preposition(verb, preposition); !asked.empty())
                return asked;
    return {};
}

/// "A shooting in Lim, *Suria* killed": parsers lose the subject before a place and its country.
bool ArgumentFinder::ends_place_name(std::uint32_t subject) const {
    const std::uint32_t begin = document_.sentences()[document_.sentence_of(subject)].begin;
    if (subject < begin + 2 || document_.text(subject - 1) != ",")
        return false;
    if (is_fronted_place(begin, subject - 1))
        return false;
    const auto is_in = [&](std::uint32_t word, EntityKind kind) {
        const auto& mention = actors_.resolve(word);
        return mention && mention->participant.kind == kind;
    };
    const bool after_place = is_in(subject - 2, EntityKind::place);
    return after_place && (is_in(subject, EntityKind::state) || is_in(subject, EntityKind::place));
}

/// "*In Lim*, Suria killed", "said that *in Lim*, Suria": a place that begins a clause.
bool ArgumentFinder::is_fronted_place(std::uint32_t sentence, std::uint32_t comma) const {
    constexpr std::uint32_t longest = 4;
    for (std::uint32_t i = comma; i > sentence && comma - i < longest; --i) {
        if (document_.tokens()[i - 1].pos != PartOfSpeech::adp)
            continue;
        const std::string_view before = i - 1 > sentence ? document_.text(i - 2) : ",";
        return before == "," || before == "that" || before == "“" || before == "\"";
    }
    return false;
}

/// "At talks with Reyes, President Holt *says*": parsers take the subject for an apposition of the
/// name before it.
std::uint32_t ArgumentFinder::name_directly_before(std::uint32_t verb) const {
    const std::string_view tag = document_.tokens()[verb].tag;
    const bool finite = tag == "VBZ" || tag == "VBP" || tag == "VBD";
    if (!finite || syntax_.relation(verb) != Relation::root || verb == 0 ||
        document_.sentence_of(verb - 1) != document_.sentence_of(verb))
        return no_token;
    const auto& mention = actors_.resolve(verb - 1);
    const bool person = mention && mention->participant.kind == EntityKind::person;
    return person ? verb - 1 : no_token;
}

std::uint32_t ArgumentFinder::quotation_before(std::uint32_t verb) const {
    constexpr std::uint32_t reach = 40;
    if (!lexicon_.is_cue(Cue::reporting, document_.tokens()[verb].lemma))
        return no_token;
    const std::uint32_t begin = document_.sentences()[document_.sentence_of(verb)].begin;
    for (std::uint32_t i = verb; i > begin && verb - i < reach; --i) {
        const std::string_view mark = document_.text(i - 1);
        if (mark == "\"" || mark == "”" || mark == "''")
            return i - 1;
        if (mark == "“" || mark == "``")
            return no_token;
    }
    return no_token;
}

/// Parsers are lost between a long quotation and its verb; there the first actor after the
/// quotation speaks.
std::vector<std::uint32_t> ArgumentFinder::speaker_after_quotation(std::uint32_t verb) const {
    for (std::uint32_t i = quotation_before(verb) + 1; i < verb; ++i)
        if (const auto& mention = actors_.resolve(i); mention && mention->is_actor)
            return {i};
    return {};
}

/// "*issued* a statement", not "*welcomed* a statement".
bool ArgumentFinder::is_issued_by(std::uint32_t verb) const {
    constexpr std::array<std::string_view, 20> verbs{
        "issue",  "release", "sign",    "make",      "publish", "deliver", "give",
        "write",  "send",    "adopt",   "submit",    "file",    "pass",    "post",
        "launch", "record",  "approve", "introduce", "enact",   "propose"};
    const std::string& lemma = document_.tokens()[verb].lemma;
    return std::ranges::find(verbs, lemma) != verbs.end() ||
           lexicon_.is_cue(Cue::light_verb, lemma);
}

/// "the *Union's* statement committing", "a statement *from Reyes* calling": whose it is.
std::vector<std::uint32_t> ArgumentFinder::issuers_of(std::uint32_t document) const {
    if (auto owner = owner_of(document); !owner.empty())
        return owner;
    if (auto sender = under_preposition(document, "from"); !sender.empty())
        return sender;
    return under_preposition(document, "by");
}

/// Whether a finite verb hangs below one of another tense, or below a participle without a tense:
/// "forms a government with Reyes *confirmed* as minister, and *orders*".
bool ArgumentFinder::goes_on_above(std::uint32_t verb, std::uint32_t first) const {
    const std::string_view tag = document_.tokens()[verb].tag;
    const std::string_view other = document_.tokens()[first].tag;
    const bool bare = (other == "VBN" || other == "VBG") &&
                      !syntax_.has_child(first, Relation::auxiliary) &&
                      !syntax_.has_child(first, Relation::passive_auxiliary);
    return (tag == "VBD" && other == "VBZ") || ((tag == "VBZ" || tag == "VBD") && bare);
}

/// "*hosted* Reyes to ...": what follows is done together.
bool ArgumentFinder::is_received_by(std::uint32_t verb) const {
    constexpr std::array<std::string_view, 6> verbs{"host",    "receive", "meet",
                                                    "welcome", "join",    "visit"};
    return std::ranges::find(verbs, document_.tokens()[verb].lemma) != verbs.end();
}

/// The next verb above that has the tag of this one.
std::uint32_t ArgumentFinder::same_tense_above(std::uint32_t verb) const {
    const std::string_view tag = document_.tokens()[verb].tag;
    for (int step = 0; step < longest_chain && syntax_.head(verb) != verb; ++step) {
        verb = syntax_.head(verb);
        if (document_.tokens()[verb].tag == tag)
            return verb;
    }
    return no_token;
}

std::vector<std::uint32_t> ArgumentFinder::borrowed_subjects(std::uint32_t verb, int depth) const {
    const std::uint32_t above = syntax_.head(verb);
    if (above == verb)
        return {};
    const Token& governor = document_.tokens()[above];
    const auto subjects_of_governor = [&] {
        const std::uint32_t patient = syntax_.child(above, Relation::passive_subject);
        return patient != no_token ? spread(antecedent(patient, above)) : subjects(above, depth);
    };
    switch (syntax_.relation(verb)) {
    case Relation::conjunct:
        if (document_.tokens()[verb].tag == "VB" && governor.tag == "VB" &&
            !syntax_.has_child(above, Relation::subject))
            return borrowed_subjects(above, depth + 1);
        // "applauded that Suria *intends* to join and *encouraged* her": the past goes on with the
        // past above, not with the present below it.
        if (goes_on_above(verb, above))
            if (const std::uint32_t main = same_tense_above(verb); main != no_token)
                return subjects(main, depth);
        [[fallthrough]];
    case Relation::adverbial_clause:
        if (document_.tokens()[verb].tag == "VB")
            if (auto asked = asked_to(above); !asked.empty())
                return asked;
        return is_verb(governor) ? subjects_of_governor() : std::vector<std::uint32_t>();
    case Relation::open_complement:
    case Relation::complement:
    case Relation::prepositional_clause: {
        // "jailed Reyes on charges of *attacking* them": those who are charged.
        if (governor.lemma == "charge" || governor.lemma == "suspicion")
            return is_verb(document_.tokens()[syntax_.head(above)]) ? objects(syntax_.head(above))
                                                                    : std::vector<std::uint32_t>();
        // "sanctions on ten officials for *their* involvement in killing": theirs.
        if (governor.pos == PartOfSpeech::noun && syntax_.has_child(above, Relation::possessor))
            return owner_of(above);
        if (!is_verb(governor))
            return governor.pos == PartOfSpeech::adj || governor.pos == PartOfSpeech::noun
                       ? subjects(syntax_.head(above), depth)
                       : std::vector<std::uint32_t>();
        // "urged Reyes to leave": the object leaves; "accused Suria of sending": the object sends.
        const std::uint32_t object = syntax_.child(above, Relation::object);
        // "hosted Reyes to *discuss* trade": both do.
        if (object != no_token && object < verb && is_received_by(above)) {
            auto both = subjects_of_governor();
            append(both, spread(object));
            return both;
        }
        if (object != no_token && syntax_.preposition_lemma(verb) != "by" &&
            syntax_.preposition_lemma(verb) != "after" &&
            syntax_.preposition_lemma(verb) != "before")
            return spread(object);
        if (auto asked = asked_to(above); object == no_token && !asked.empty())
            return asked;
        return subjects_of_governor();
    }
    case Relation::relative_clause: {
        // "became the first to meet Reyes": whoever became it.
        const std::uint32_t carrier = syntax_.head(above);
        const bool infinitive =
            document_.tokens()[verb].tag == "VB" && syntax_.relation(above) == Relation::attribute;
        return infinitive ? subjects(carrier, depth) : std::vector<std::uint32_t>();
    }
    case Relation::participle: {
        const std::string_view tag = document_.tokens()[verb].tag;
        const std::uint32_t carrier = syntax_.head(above);
        const bool carried = is_verb(document_.tokens()[carrier]);
        // "issued a statement condemning": whoever issued it condemns.
        if (tag == "VBG" && carried && lexicon_.is_cue(Cue::document, governor.lemma))
            return is_issued_by(carrier) ? subjects(carrier, depth) : issuers_of(above);
        // "attack a village in Lim, *killing* ten": behind a comma it belongs to the clause.
        if (tag == "VBG" && carried && verb > 0 && document_.text(verb - 1) == ",")
            return subjects(carrier, depth);
        // "calls for trade with Suria and Lim, *claiming* that": whoever calls.
        if (const std::uint32_t main = accompanied_verb(syntax_, verb);
            main != no_token && lexicon_.is_cue(Cue::reporting, document_.tokens()[verb].lemma))
            return subjects(main, depth);
        if (tag == "VBG")
            return spread(above);
        // "spoke with President Reyes to praise her": no plan of hers, but the speaker's purpose.
        if (carried && governor.pos == PartOfSpeech::propn)
            return subjects(carrier, depth);
        // "plans to visit", "his decision to leave": whoever has the plan.
        if (auto owner = owner_of(above); !owner.empty())
            return owner;
        return carried ? subjects(carrier, depth) : std::vector<std::uint32_t>();
    }
    default:
        return {};
    }
}

} // namespace entente
