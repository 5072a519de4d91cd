#include "extract/events/arguments.hpp"

#include "extract/events/rule_conditions.hpp"

#include <algorithm>

namespace entente {

/// A phrase head and those coordinated below it.
Heads ArgumentFinder::spread(std::uint32_t head) const {
    if (auto pair = actors_.pair_described(head); !pair.empty())
        return pair;
    if (auto states = actors_.states_represented(head); !states.empty())
        return states;
    Heads members{head};
    for (std::size_t i = 0; i < members.size(); ++i)
        for (const std::uint32_t child : syntax_.children(members[i])) {
            const Relation relation = syntax_.relation(child);
            const bool coordinated =
                relation == Relation::conjunct && !is_verb(document_.tokens()[child]);
            const bool such_as = syntax_.preposition_lemma(child) == "as" &&
                                 syntax_.preposition(child) > 0 &&
                                 document_.text(syntax_.preposition(child) - 1) == "such";
            const bool included = relation == Relation::oblique &&
                                  (such_as || syntax_.preposition_lemma(child) == "include");
            if ((coordinated || included) && members.size() < most_heads)
                members.push_back(child);
            // Parsers hang those who are listed later below the countries of those before.
            if (included)
                append(members, actors_.people_between(syntax_.left_edge(child),
                                                       syntax_.right_edge(child) + 1));
        }
    // Titles before the second of two names make parsers take the first for a part of it.
    std::uint32_t end = head + 1;
    for (const std::uint32_t child : syntax_.children(head))
        if (syntax_.relation(child) == Relation::appositive && child > head)
            end = child + 1;
    append(members, actors_.people_joined_between(syntax_.left_edge(head), end));
    std::ranges::sort(members);
    drop_further_titles(members);
    return members;
}

/// "*Deputy Prime Minister* and Foreign Minister Holt", "Ana Holt, *Minister* for Trade and
/// *Minister* for Health": all offices are hers.
void ArgumentFinder::drop_further_titles(Heads& members) const {
    const auto is_bare_title = [&](std::uint32_t word) {
        const auto& mention = actors_.resolve(word);
        return mention && mention->resolution == Resolution::office &&
               document_.tokens()[word].pos == PartOfSpeech::propn &&
               !syntax_.has_child(word, Relation::determiner);
    };
    const auto follows_name = [&](std::size_t i) {
        const auto& bearer = actors_.resolve(members[i - 1]);
        const std::uint32_t behind = members[i - 1] + 1;
        return bearer && bearer->participant.kind == EntityKind::person &&
               (bearer->resolution == Resolution::named_person || bearer->entity) &&
               document_.text(behind) == ",";
    };
    for (std::size_t i = 1; i < members.size();)
        if (is_bare_title(members[i]) && follows_name(i))
            members.erase(members.begin() + static_cast<std::ptrdiff_t>(i));
        else
            ++i;
    for (std::size_t i = members.size(); i > 1; --i) {
        const auto& bearer = actors_.resolve(members[i - 1]);
        const std::uint32_t title = members[i - 2];
        if (!bearer || bearer->participant.kind != EntityKind::person || !is_bare_title(title))
            continue;
        const ByteSpan last = document_.tokens()[title].span;
        const std::string_view between =
            bearer->bytes.begin < last.end
                ? std::string_view()
                : document_.text(ByteSpan{last.end, bearer->bytes.begin});
        if (between.empty() || between == " " || between == " and ")
            members.erase(members.begin() + static_cast<std::ptrdiff_t>(i - 2));
    }
}

bool ArgumentFinder::is_passive(std::uint32_t verb) const {
    if (syntax_.has_child(verb, Relation::passive_auxiliary) ||
        syntax_.has_child(verb, Relation::passive_subject))
        return true;
    const Relation relation = syntax_.relation(verb);
    const bool reduced =
        relation == Relation::participle || relation == Relation::modifier ||
        // "if *denied* entry"; not "having denied it"
        (relation == Relation::adverbial_clause && !syntax_.has_child(verb, Relation::auxiliary));
    return reduced && document_.tokens()[verb].tag == "VBN" && !is_main_verb_below(verb);
}

Heads ArgumentFinder::under_preposition(std::uint32_t word, std::string_view lemma) const {
    Heads found;
    for (const std::uint32_t child : syntax_.children(word)) {
        const Relation relation = syntax_.relation(child);
        if (relation == Relation::adverb) // "walked *away* from the deal"
            append(found, under_preposition(child, lemma));
        const bool prepositional = relation == Relation::oblique || relation == Relation::agent ||
                                   relation == Relation::indirect_object;
        if (syntax_.preposition_lemma(child) != lemma || is_source(child))
            continue;
        if (prepositional)
            append(found, lemma == "between" ? two_between(child) : spread(child));
        if (prepositional && lemma == "include")
            append(found,
                   actors_.people_between(syntax_.left_edge(child), syntax_.right_edge(child) + 1));
        // "with visiting President Reyes": parsers take the guest for one who is visited.
        if (relation == Relation::prepositional_clause && document_.text(child) == "visiting")
            append(found, objects(child));
    }
    return found;
}

/// "the meeting between Holt and Reyes, Lim and Tan said": those up to the one behind the first
/// "and"; parsers add whoever follows.
Heads ArgumentFinder::two_between(std::uint32_t head) const {
    Heads members = spread(head);
    std::uint32_t both = head;
    while (both < syntax_.right_edge(head) && document_.text(both) != "and")
        ++both;
    const auto last = std::ranges::find_if(members, [&](auto member) { return member > both; });
    if (last != members.end() && both < syntax_.right_edge(head)) {
        // Only where a comma follows: "between Suria and Lim and Tan" are three.
        const auto next = last + 1;
        bool comma = false;
        for (std::uint32_t i = *last; next != members.end() && i < *next; ++i)
            comma = comma || document_.text(i) == ",";
        if (comma)
            members.erase(next, members.end());
    }
    return members;
}

/// "took three people *hostage*": what became of them, be it said before or behind them.
bool ArgumentFinder::is_hostage(std::uint32_t noun) const {
    const Token& token = document_.tokens()[noun];
    return token.tag == "NN" && (token.lemma == "hostage" || token.lemma == "captive") &&
           (!syntax_.has_child(noun, Relation::determiner) ||
            syntax_.has_child(noun, Relation::compound)); // "took a teacher *hostage*"
}

/// "three *people* hostage": those who are.
Heads ArgumentFinder::without_hostage(Heads objects) const {
    for (std::uint32_t& object : objects)
        if (const std::uint32_t who = syntax_.child(object, Relation::compound);
            is_hostage(object) && who != no_token)
            object = who;
    return objects;
}

Heads ArgumentFinder::objects(std::uint32_t verb) const {
    if (is_passive(verb)) {
        // "Reyes was granted *asylum*": the thing is the object still, Reyes who gets it.
        if (const std::uint32_t retained = syntax_.child(verb, Relation::object);
            retained != no_token && !is_hostage(retained))
            return spread(retained);
        if (const std::uint32_t patient = syntax_.child(verb, Relation::passive_subject);
            patient != no_token)
            return spread(antecedent(patient, verb));
        const Relation relation = syntax_.relation(verb);
        if (relation == Relation::participle)
            return {syntax_.head(verb)};
        const std::uint32_t first = syntax_.first_conjunct(verb);
        return relation == Relation::conjunct && first != verb ? objects(first) : Heads();
    }
    if (const std::uint32_t object = syntax_.child(verb, Relation::object); object != no_token)
        return without_hostage(spread(antecedent(object, verb)));
    // "held three people hostage", which parsers take for a clause.
    if (const std::uint32_t clause = syntax_.child(verb, Relation::complement);
        clause != no_token && is_hostage(clause))
        return without_hostage({clause});
    // "called Reyes to thank her": parsers take the one who is called for a name that is given.
    if (const std::uint32_t named = syntax_.child(verb, Relation::attribute);
        named != no_token && document_.tokens()[verb].lemma == "call" && can_take_part(named))
        return spread(named);
    // "visits Warsaw": parsers take a bare place name for an adverbial.
    const std::uint32_t adverbial = syntax_.child(verb, Relation::adverbial_noun);
    const bool place = adverbial != no_token && adverbial > verb &&
                       actors_.resolve(adverbial).has_value() &&
                       document_.text(syntax_.left_edge(adverbial) - 1) != ",";
    return place ? spread(adverbial) : Heads();
}

/// The verb of the clause below: "urged that Suria *withdraw*", "agreed to *release*".
std::uint32_t ArgumentFinder::clause_below(std::uint32_t verb) const {
    for (const std::uint32_t child : syntax_.children(verb)) {
        const Relation relation = syntax_.relation(child);
        if (relation == Relation::complement || relation == Relation::open_complement)
            return child;
    }
    return no_token;
}

std::uint32_t ArgumentFinder::support_verb(std::uint32_t noun) const {
    const std::uint32_t first = syntax_.first_conjunct(noun);
    const std::uint32_t above = syntax_.head(first);
    if (above == first)
        return no_token;
    const Relation relation = syntax_.relation(first);
    const bool carried = (relation == Relation::object || relation == Relation::passive_subject) &&
                         lexicon_.is_cue(Cue::light_verb, document_.tokens()[above].lemma);
    if (carried && is_verb(document_.tokens()[above]))
        return above;
    const bool circumstance = relation == Relation::oblique &&
                              lexicon_.is_cue(Cue::circumstance, syntax_.preposition_lemma(first));
    return circumstance ? verb_above(above) : no_token;
}

/// "host Reyes for a *visit*": it is Reyes who visits.
bool ArgumentFinder::is_guest_of(std::uint32_t noun, std::uint32_t verb) const {
    return verb != no_token && syntax_.preposition_lemma(noun) == "for" &&
           lexicon_.is_cue(Cue::hosting, document_.tokens()[verb].lemma) &&
           lexicon_.triggers(TriggerKind::noun, lower_lemma(document_.tokens()[noun]), "visit");
}

/// The subject of the verb that carries a noun; "says it is safe *in a meeting* with Reyes": where
/// that is no actor, the subject of the verb that reports it.
Heads ArgumentFinder::supporting_subjects(std::uint32_t noun) const {
    std::uint32_t verb = support_verb(noun);
    if (is_guest_of(noun, verb))
        return objects(verb);
    // "called on Suria to yield in talks with Reyes": who calls talks, not who should yield.
    const std::uint32_t asking = verb == no_token ? no_token : syntax_.head(verb);
    if (verb != no_token && syntax_.relation(noun) == Relation::oblique &&
        document_.tokens()[verb].tag == "VB" &&
        lexicon_.is_cue(Cue::requested, document_.tokens()[asking].lemma))
        verb = asking;
    constexpr int most_reports = 16;
    Heads found;
    for (int reports = 0; verb != no_token && reports < most_reports; ++reports) {
        found = subjects(verb);
        if (std::ranges::any_of(found, [&](std::uint32_t head) { return can_take_part(head); }))
            return found;
        const bool reported =
            syntax_.relation(verb) == Relation::complement &&
            lexicon_.is_cue(Cue::reporting, document_.tokens()[syntax_.head(verb)].lemma);
        verb = reported ? syntax_.head(verb) : no_token;
    }
    return found;
}

/// The verb whose clause a word stands in: parsers often hang a circumstance below a noun of it.
std::uint32_t ArgumentFinder::verb_above(std::uint32_t word) const {
    constexpr int most_steps = 4;
    for (int steps = 0; steps < most_steps; ++steps) {
        if (is_verb(document_.tokens()[word]))
            return word;
        if (syntax_.head(word) == word)
            break;
        word = syntax_.head(word);
    }
    return no_token;
}

} // namespace entente
