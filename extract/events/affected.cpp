#include "extract/events/arguments.hpp"

#include "extract/events/word_list.hpp"

#include <algorithm>
#include <array>
#include <span>

/// \file
/// Who is meant when no slot of the trigger names them: "rejected a request by *Suria*" and "agreed
/// to lift a ban on imports from *Suria*" concern Suria, two and five steps away.

namespace entente {

namespace {

/// Farther away than this, words share a sentence and no event.
constexpr int deepest_search = 4;

/// What a circumstance is more likely to name: whom an act is directed at, before where it happens.
constexpr std::array<std::string_view, 18> directions{
    "to",      "for",  "with",  "against", "from", "toward", "towards", "on", "upon",
    "between", "into", "among", "over",    "near", "inside", "of",      "in", "at"};
/// As many of them tell whom a promise concerns; the others tell what it is about: "agreed to work
/// together *on* reforms in Suria".
constexpr std::size_t recipients = 7;

} // namespace

bool ArgumentFinder::can_take_part(std::uint32_t head) const {
    if (is_measure(document_.tokens()[head]))
        return false;
    const auto& mention = actors_.resolve(head);
    return mention && mention->participant.kind != EntityKind::other;
}

/// "*according to* Reyes": whoever says so takes no part.
bool ArgumentFinder::is_source(std::uint32_t head) const {
    const std::uint32_t preposition = syntax_.preposition(head);
    if (preposition == no_token || preposition == 0)
        return false;
    const std::string_view before = document_.tokens()[preposition - 1].lemma;
    return before == "accord" || before == "according";
}

/// Whose a noun is, told right beside it: "a request *by Suria*", "*Suria's* plan", "*Surian*
/// calls".
std::vector<std::uint32_t> ArgumentFinder::owner_of(std::uint32_t noun) const {
    for (const std::uint32_t child : syntax_.children(noun)) {
        const Relation relation = syntax_.relation(child);
        const std::string_view preposition = syntax_.preposition_lemma(child);
        const bool owner = relation == Relation::possessor || relation == Relation::agent ||
                           (relation == Relation::oblique &&
                            (preposition == "by" || preposition == "from" || preposition == "of"));
        if (owner && can_take_part(child))
            return spread(child);
    }
    for (const std::uint32_t child : syntax_.children(noun))
        if (syntax_.relation(child) == Relation::compound && can_take_part(child))
            return {child};
    return {};
}

std::vector<std::uint32_t> ArgumentFinder::actors_inside(std::uint32_t noun) const {
    if (auto owner = owner_of(noun); !owner.empty())
        return owner;
    struct Step {
        std::uint32_t word;
        int depth;
    };
    std::vector<Step> steps{{noun, 0}};
    for (std::size_t next = 0; next < steps.size(); ++next) {
        const auto [word, depth] = steps[next];
        for (const std::uint32_t child : syntax_.children(word)) {
            const Relation relation = syntax_.relation(child);
            const bool phrase = relation == Relation::possessor || relation == Relation::oblique ||
                                relation == Relation::agent ||
                                relation == Relation::indirect_object ||
                                (relation == Relation::object && word != noun);
            if (phrase && can_take_part(child))
                return spread(child);
            // "asked for help *in fighting* rebels": not of the rebels.
            const bool clause = relation == Relation::participle ||
                                (relation == Relation::prepositional_clause &&
                                 syntax_.preposition_lemma(child) != "in") ||
                                (relation == Relation::conjunct && child > noun);
            if ((phrase || clause) && depth < deepest_search)
                steps.push_back({child, depth + 1});
        }
    }
    return {};
}

/// Where something is: "spoke *at* a college *in Dublin*", "met Reyes *in Lim*". The nearest place
/// or state of a known country below "in" or "at", other than through what it is about.
std::vector<std::uint32_t> ArgumentFinder::places_around(std::uint32_t word) const {
    struct Step {
        std::uint32_t word;
        int depth;
        bool located; ///< whether it is, or is in, what stands below "in" or "at"
    };
    std::vector<Step> steps{{word, 0, false}};
    for (std::size_t next = 0; next < steps.size(); ++next) {
        const auto [above, depth, located] = steps[next];
        for (const std::uint32_t child : syntax_.children(above)) {
            const Relation relation = syntax_.relation(child);
            const std::string_view preposition = syntax_.preposition_lemma(child);
            const bool oblique = relation == Relation::oblique;
            // "in the town of Lim, Suria": what tells which place it is tells where.
            const bool inside =
                (oblique && (preposition == "in" || preposition == "at")) ||
                (located && ((oblique && preposition == "of") || relation == Relation::appositive));
            if (inside && is_place(child))
                return {child};
            const bool occasion = oblique && (preposition == "during" ||
                                              (preposition == "on" && can_be_occasion(child)));
            const bool company =
                next == 0 && oblique &&
                (preposition == "with" || preposition == "between" || preposition == "to");
            const bool same = depth == 1 && (relation == Relation::appositive ||
                                             relation == Relation::participle);
            const bool further = inside || occasion || company || same ||
                                 (located && relation == Relation::participle) ||
                                 (occasion_of(above) && relation == Relation::participle);
            if (further && depth < deepest_search)
                steps.push_back({child, depth + 1, inside});
        }
        // Parsers hang where people meet below those whom they meet.
        if (next == 0)
            for (const std::uint32_t object : objects(word))
                if (can_take_part(object))
                    steps.push_back({object, deepest_search, false});
    }
    return {};
}

/// "on *Monday* in Lim", "on the *sidelines* of": other than what is talked about.
bool ArgumentFinder::can_be_occasion(std::uint32_t noun) const {
    constexpr std::array<std::string_view, 11> words{"sideline", "sidelines", "margin", "margins",
                                                     "fringe",   "fringes",   "visit",  "trip",
                                                     "tour",     "occasion",  "eve"};
    const Token& token = document_.tokens()[noun];
    return is_measure(token) || is_among(token.lemma, words);
}

/// Whether a noun is an occasion: "*during* the summit", "*at* the talks".
bool ArgumentFinder::occasion_of(std::uint32_t noun) const {
    const std::string_view preposition = syntax_.preposition_lemma(noun);
    return preposition == "during" || preposition == "at" || preposition == "on";
}

bool ArgumentFinder::is_place(std::uint32_t head) const {
    const auto& mention = actors_.resolve(head);
    const bool place =
        mention && (mention->participant.kind == EntityKind::place ||
                    mention->participant.kind == EntityKind::state || mention->is_seat);
    return place && !mention->participant.country.empty();
}

/// "will not leave until *Suria* pays": whoever has to fulfil the condition.
std::vector<std::uint32_t> ArgumentFinder::actors_in_condition(std::uint32_t verb) const {
    for (const std::uint32_t clause : syntax_.children(verb)) {
        if (syntax_.relation(clause) != Relation::adverbial_clause)
            continue;
        const std::uint32_t marker = syntax_.child(clause, Relation::marker);
        const std::string_view word =
            marker == no_token ? std::string_view() : document_.tokens()[marker].lemma;
        if (word != "until" && word != "unless" && word != "before" && word != "if")
            continue;
        auto found = subjects(clause);
        std::erase_if(found, [&](std::uint32_t head) { return !can_take_part(head); });
        if (found.empty())
            found = affected(clause, 0);
        if (!found.empty())
            return found;
    }
    return {};
}

std::vector<std::uint32_t> ArgumentFinder::actors_around(std::uint32_t verb) const {
    return actors_around(verb, directions.size());
}

std::vector<std::uint32_t> ArgumentFinder::actors_around(std::uint32_t verb,
                                                         std::size_t most_directions) const {
    for (const std::string_view preposition : std::span(directions).first(most_directions))
        for (const std::uint32_t child : syntax_.children(verb)) {
            const Relation relation = syntax_.relation(child);
            const bool phrase =
                relation == Relation::oblique || relation == Relation::indirect_object;
            if (!phrase || syntax_.preposition_lemma(child) != preposition || is_source(child))
                continue;
            if (can_take_part(child))
                return spread(child);
            if (!is_measure(document_.tokens()[child]))
                if (auto inside = actors_inside(child); !inside.empty())
                    return inside;
        }
    return {};
}

std::vector<std::uint32_t> ArgumentFinder::affected(std::uint32_t verb, int depth) const {
    const std::vector<std::uint32_t> things = objects(verb);
    std::vector<std::uint32_t> found;
    // "send troops to Suria" concerns Suria, not the troops.
    if (lexicon_.is_cue(Cue::transfer, document_.tokens()[verb].lemma))
        if (found = actors_around(verb); !found.empty())
            return found;
    std::ranges::copy_if(things, std::back_inserter(found),
                         [&](std::uint32_t head) { return can_take_part(head); });
    if (!found.empty())
        return found;
    for (const std::uint32_t child : syntax_.children(verb))
        if (syntax_.relation(child) == Relation::indirect_object && can_take_part(child))
            return spread(child);
    for (const std::uint32_t thing : things)
        if (found = actors_inside(thing); !found.empty())
            return found;
    if (found = actors_around(verb, recipients); !found.empty())
        return found;
    if (depth >= deepest_search)
        return {};
    for (const std::uint32_t child : syntax_.children(verb)) {
        const Relation relation = syntax_.relation(child);
        const bool purpose =
            relation == Relation::adverbial_clause && document_.tokens()[child].tag == "VB";
        if (relation != Relation::complement && relation != Relation::open_complement && !purpose)
            continue;
        const std::uint32_t subject = syntax_.child(child, Relation::subject);
        if (subject != no_token && can_take_part(subject))
            return spread(subject);
        if (found = affected(child, depth + 1); !found.empty())
            return found;
    }
    return {};
}

} // namespace entente
