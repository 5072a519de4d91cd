#include "extract/events/tense.hpp"

#include "extract/events/document.hpp"

#include <string_view>

namespace entente {

namespace {

Tense tense_of_word(std::string_view tag) {
    return tag == "VBD" ? Tense::past : tag == "VBZ" || tag == "VBP" ? Tense::present : Tense::none;
}

/// Whether no auxiliary and no "to" serves a verb in its plain form that tells something by itself.
bool is_finite_in_disguise(const SyntaxTree& syntax, std::uint32_t verb) {
    const auto is_bare = [&](std::uint32_t word) {
        return !syntax.has_child(word, Relation::auxiliary);
    };
    const Relation relation = syntax.relation(verb);
    if (relation == Relation::root)
        return is_bare(verb) && syntax.has_child(verb, Relation::subject);
    const std::uint32_t first = syntax.head(verb);
    return relation == Relation::conjunct && is_bare(verb) && is_verb(syntax.token(first)) &&
           syntax.relation(first) == Relation::root && is_bare(first);
}

} // namespace

Tense tense_of_clause(const SyntaxTree& syntax, std::uint32_t verb) {
    const std::string_view tag = syntax.token(verb).tag;
    Tense tense = tense_of_word(tag);
    bool open = false; // "may be met", "to be met": without a tense
    for (const std::uint32_t child : syntax.children(verb)) {
        const Relation relation = syntax.relation(child);
        const bool auxiliary =
            relation == Relation::auxiliary || relation == Relation::passive_auxiliary;
        // "is *being* held": its tense is that of "is".
        if (!auxiliary || tense == Tense::past || syntax.token(child).tag == "VBG")
            continue;
        // "has met" is over; "is meeting" and "is met" go on.
        const bool perfect = syntax.token(child).lemma == "have";
        open = open || syntax.token(child).tag == "MD" || syntax.token(child).tag == "TO";
        tense = perfect ? Tense::past : tense_of_word(syntax.token(child).tag);
    }
    // "Gunmen in Suria *kill* two": taggers take a present without an ending for an infinitive.
    if (tense == Tense::none && tag == "VB" && is_finite_in_disguise(syntax, verb))
        return Tense::present;
    return tense == Tense::none && tag == "VBN" && !open ? Tense::past : tense;
}

std::uint32_t accompanied_verb(const SyntaxTree& syntax, std::uint32_t participle) {
    if (syntax.token(participle).tag != "VBG" || participle == 0)
        return no_token;
    const Relation relation = syntax.relation(participle);
    // Behind a comma parsers hang it below the last noun: "in the north of Suria, *killing* three".
    const bool behind_comma =
        relation == Relation::participle && syntax.token(participle - 1).lemma == ",";
    if (!behind_comma &&
        (relation != Relation::adverbial_clause || syntax.has_child(participle, Relation::marker)))
        return no_token;
    constexpr int most_steps = 8;
    std::uint32_t above = syntax.head(participle);
    for (int step = 0; step < most_steps && !is_verb(syntax.token(above)); ++step)
        above = syntax.head(above);
    return is_verb(syntax.token(above)) && above != participle ? above : no_token;
}

} // namespace entente
