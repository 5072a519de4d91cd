#include "extract/events/actors.hpp"

#include <algorithm>

namespace entente {

namespace {

bool is_third_person(std::string_view lemma) {
    return lemma == "he" || lemma == "she" || lemma == "his" || lemma == "her" || lemma == "him";
}

} // namespace

/// "he" and "she", where the sentence leaves one candidate; other pronouns are left alone.
std::optional<Mention> ActorResolver::from_pronoun(std::uint32_t token) const {
    const auto& tokens = document_.tokens();
    if (!is_third_person(tokens[token].lemma))
        return std::nullopt;
    const SyntaxTree& syntax = document_.syntax();
    const auto person_at = [&](std::uint32_t i) -> const Mention* {
        if (name_index_[i] == no_token || names_[name_index_[i]].tokens.end != i + 1)
            return nullptr;
        const auto& mention = resolve(i);
        const bool person = mention && mention->participant.kind == EntityKind::person;
        return person ? &*mention : nullptr;
    };
    const auto prominence = [&](std::uint32_t i) {
        const Relation relation = syntax.relation(i);
        if (relation == Relation::subject || relation == Relation::passive_subject)
            return 2;
        const Relation above = syntax.relation(syntax.head(i));
        const bool of_subject = relation == Relation::possessor &&
                                (above == Relation::subject || above == Relation::passive_subject);
        return of_subject ? 1 : 0;
    };
    // "threw shoes at Holt's car during *her* visit": whoever else could it be?
    const auto only_person_before = [&](std::uint32_t begin, std::uint32_t end) {
        const Mention* only = nullptr;
        for (std::uint32_t i = begin; i < end; ++i) {
            const Mention* candidate = person_at(i);
            if (candidate && only && only->participant.id != candidate->participant.id)
                return static_cast<const Mention*>(nullptr);
            only = candidate ? candidate : only;
        }
        return only;
    };
    const Mention* best = nullptr;
    int best_prominence = 0;
    std::uint32_t sentence = document_.sentence_of(token);
    for (int back = 0; back < 2 && !best; ++back, --sentence) {
        const TokenSpan span = document_.sentences()[sentence];
        for (std::uint32_t i = span.begin; i < std::min(span.end, token); ++i) {
            const Mention* candidate = person_at(i);
            if (candidate && prominence(i) >= std::max(best_prominence, 1)) {
                best = candidate;
                best_prominence = prominence(i);
            }
        }
        if (!best && back == 0 && tokens[token].tag == "PRP$")
            best = only_person_before(span.begin, token);
        const bool first_of_paragraph =
            span.begin == document_.paragraphs()[document_.paragraph_of(span.begin)].begin;
        if (sentence == 0 || (first_of_paragraph && back == 0 && !best))
            break;
    }
    if (!best)
        return std::nullopt;
    Mention mention = *best;
    mention.bytes = tokens[token].span;
    mention.head = token;
    mention.resolution = Resolution::pronoun;
    mention.is_pronoun = true;
    return mention;
}

} // namespace entente
