#include "extract/events/tense.hpp"

#include <string_view>

namespace entente {

namespace {

Tense tense_of_word(std::string_view tag) {
    return tag == "VBD" ? Tense::past : tag == "VBZ" || tag == "VBP" ? Tense::present : Tense::none;
}

} // namespace

Tense tense_of_clause(const SyntaxTree& syntax, std::uint32_t verb) {
    const std::string_view tag = syntax.token(verb).tag;
    Tense tense = tense_of_word(tag);
    for (const std::uint32_t child : syntax.children(verb)) {
        const Relation relation = syntax.relation(child);
        const bool auxiliary =
            relation == Relation::auxiliary || relation == Relation::passive_auxiliary;
        if (!auxiliary || tense == Tense::past)
            continue;
        // "has met" is over; "is meeting" and "is met" go on.
        const bool perfect = syntax.token(child).lemma == "have";
        tense = perfect ? Tense::past : tense_of_word(syntax.token(child).tag);
    }
    return tense == Tense::none && tag == "VBN" ? Tense::past : tense;
}

} // namespace entente
