#include "extract/events/confidence.hpp"

#include "extract/events/name_words.hpp"
#include "extract/events/sentence_window.hpp"
#include "extract/events/word_list.hpp"

#include <algorithm>
#include <array>

/// \file
/// What speaks for or against a claim: one function a sign, and their weights.

namespace entente {

namespace {

using Path = std::vector<PathArc>;

constexpr std::array<std::string_view, 12> clause_words{"that",   "which", "who",     "whose",
                                                        "when",   "where", "while",   "after",
                                                        "before", "as",    "because", "if"};
/// What stands under these is more often where or about what something was than whom it met.
constexpr std::array<std::string_view, 4> prepositions_of_place{"of", "in", "at", "against"};

bool is_among_resolutions(const Mention* mention, std::initializer_list<Resolution> kinds) {
    return mention && std::ranges::find(kinds, mention->resolution) != kinds.end();
}

bool is_unlisted(const Mention* mention) {
    return mention && !mention->entity && mention->participant.kind != EntityKind::other;
}

bool has_arc(const ClaimGrounds& grounds, const Path& path, bool up, Relation relation) {
    return std::ranges::any_of(path, [&](const PathArc& arc) {
        return arc.up == up && grounds.document.syntax().relation(arc.dependent) == relation;
    });
}

/// Bytes between the trigger and an end of its claim.
std::uint32_t distance(const ClaimGrounds& grounds, const Mention* end) {
    if (!end)
        return 0;
    const ByteSpan trigger = grounds.document.tokens()[grounds.event.trigger].span;
    if (end->bytes.begin >= trigger.end)
        return end->bytes.begin - trigger.end;
    return trigger.begin > end->bytes.end ? trigger.begin - end->bytes.end : 0;
}

/// How many tokens between the trigger and the object, within the sentence, are such.
template <class Predicate>
std::size_t count_before_object(const ClaimGrounds& grounds, Predicate is_such) {
    if (!grounds.object)
        return 0;
    const auto& tokens = grounds.document.tokens();
    const ByteSpan trigger = tokens[grounds.event.trigger].span;
    const ByteSpan object = grounds.object->bytes;
    const auto lies_between = [&](const Token& token) {
        return (token.span.begin >= trigger.end && token.span.end <= object.begin) ||
               (token.span.begin >= object.end && token.span.end <= trigger.begin);
    };
    return static_cast<std::size_t>(std::ranges::count_if(
        words_around(grounds.document, grounds.event.trigger),
        [&](const Token& token) { return lies_between(token) && is_such(token); }));
}

// The signs, one function each.

bool has_unlisted_subject(const ClaimGrounds& grounds) {
    return is_among_resolutions(grounds.subject, {Resolution::unlisted_name});
}

bool has_single_name(const ClaimGrounds& grounds) {
    return has_unlisted_subject(grounds) &&
           grounds.subject->participant.name.find(' ') == std::string::npos;
}

bool has_unnamed_subject(const ClaimGrounds& grounds) {
    return is_among_resolutions(grounds.subject,
                                {Resolution::common_noun, Resolution::office, Resolution::pronoun});
}

bool is_borrowed(const ClaimGrounds& grounds) {
    return std::ranges::any_of(grounds.subject_path, [&](const PathArc& arc) {
        return arc.up && grounds.document.syntax().relation(arc.dependent) != Relation::complement;
    });
}

bool is_described(const ClaimGrounds& grounds) {
    return has_arc(grounds, grounds.subject_path, true, Relation::relative_clause);
}

bool is_remote(const ClaimGrounds& grounds) {
    constexpr std::uint32_t remote = 40;
    return distance(grounds, grounds.subject) > remote;
}

/// "directed *his team* to", "asked *me* to"
bool misses_object(const ClaimGrounds& grounds) {
    const SyntaxTree& syntax = grounds.document.syntax();
    const auto is_object = [](const RoleSlots& role) { return role.role == "object"; };
    return !grounds.object && std::ranges::any_of(grounds.event.rule->roles, is_object) &&
           (syntax.has_child(grounds.event.trigger, Relation::object) ||
            syntax.has_child(grounds.event.trigger, Relation::indirect_object));
}

bool has_unlisted_body(const ClaimGrounds& grounds) {
    return is_unlisted(grounds.object) &&
           grounds.object->participant.kind == EntityKind::organisation &&
           !begins_small(grounds.object->participant.name);
}

bool has_unlisted_object(const ClaimGrounds& grounds) {
    return is_among_resolutions(grounds.object, {Resolution::unlisted_name});
}

bool has_listed_person(const ClaimGrounds& grounds) {
    return grounds.object && grounds.object->entity &&
           grounds.object->participant.kind == EntityKind::person;
}

bool has_person_of_article(const ClaimGrounds& grounds) {
    return is_among_resolutions(grounds.object, {Resolution::named_person});
}

bool has_stateless_object(const ClaimGrounds& grounds) {
    return is_unlisted(grounds.object) && grounds.object->participant.country.empty();
}

bool is_within_compound(const ClaimGrounds& grounds) {
    return has_arc(grounds, grounds.object_path, false, Relation::compound);
}

/// Whether a word belongs to the object's phrase, or to those that it is coordinated with.
bool is_of_object(const ClaimGrounds& grounds, const Token& token) {
    const SyntaxTree& syntax = grounds.document.syntax();
    const auto word = static_cast<std::uint32_t>(&token - grounds.document.tokens().data());
    return grounds.object->head != no_token &&
           syntax.dominates(syntax.first_conjunct(grounds.object->head), word);
}

bool passes_name_over(const ClaimGrounds& grounds) {
    return count_before_object(grounds, [&](const Token& token) {
               const std::string_view word = grounds.document.text(token.span);
               return word.size() > 1 && word.front() >= 'A' && word.front() <= 'Z' &&
                      !is_of_object(grounds, token);
           }) > 0;
}

bool passes_clause_over(const ClaimGrounds& grounds) {
    return count_before_object(grounds, [](const Token& token) {
               return token.pos == PartOfSpeech::verb || is_among(token.lemma, clause_words);
           }) > 0;
}

bool is_far(const ClaimGrounds& grounds) {
    constexpr std::uint32_t far_away = 100;
    return distance(grounds, grounds.object) > far_away;
}

/// Whether the rule looks for its object below this preposition: "deployed troops *in* Suria".
bool asks_for(const Rule& rule, std::string_view preposition) {
    return std::ranges::any_of(rule.roles, [&](const RoleSlots& role) {
        return role.role == "object" &&
               std::ranges::any_of(role.slots, [&](const ArgumentSlot& slot) {
                   return slot.preposition == preposition;
               });
    });
}

bool is_circumstance(const ClaimGrounds& grounds) {
    if (grounds.event.rule->type == "visit") // where it was is whom it was paid to
        return false;
    const SyntaxTree& syntax = grounds.document.syntax();
    return std::ranges::any_of(grounds.object_path, [&](const PathArc& arc) {
        const std::string_view preposition = syntax.preposition_lemma(arc.dependent);
        return !arc.up && syntax.relation(arc.dependent) == Relation::oblique &&
               is_among(preposition, prepositions_of_place) &&
               !asks_for(*grounds.event.rule, preposition);
    });
}

bool is_of_one_country(const ClaimGrounds& grounds) {
    return grounds.subject && grounds.object && !grounds.subject->participant.country.empty() &&
           grounds.subject->participant.country == grounds.object->participant.country;
}

/// What states do to their own people.
bool is_domestic(const ClaimGrounds& grounds) {
    constexpr std::array<std::string_view, 7> domestic{"accuse",  "appoint", "assault", "coerce",
                                                       "concede", "protest", "request"};
    return is_among(grounds.event.rule->type, domestic);
}

bool is_domestic_at_home(const ClaimGrounds& grounds) {
    return is_of_one_country(grounds) && is_domestic(grounds);
}

bool is_foreign_at_home(const ClaimGrounds& grounds) {
    return is_of_one_country(grounds) && !is_domestic(grounds);
}

/// "The minister and her delegation discussed": with somebody else, more often than not.
bool is_one_party(const ClaimGrounds& grounds) {
    if (!grounds.subject || !grounds.object || grounds.subject->head == no_token ||
        grounds.object->head == no_token)
        return false;
    const SyntaxTree& syntax = grounds.document.syntax();
    const bool together =
        syntax.first_conjunct(grounds.subject->head) == syntax.first_conjunct(grounds.object->head);
    const bool staff = is_among_resolutions(grounds.object, {Resolution::common_noun}) &&
                       grounds.object->participant.country.empty();
    return together && (staff || is_of_one_country(grounds));
}

bool is_denied(const ClaimGrounds& grounds) {
    return grounds.event.factuality.polarity == Polarity::negative;
}

bool is_thinkable(const ClaimGrounds& grounds) {
    const Modality modality = grounds.event.factuality.modality;
    return modality == Modality::possible || modality == Modality::conditional;
}

bool is_dated(const ClaimGrounds& grounds) {
    return grounds.event.time && grounds.event.time->bytes;
}

bool lies_deep(const ClaimGrounds& grounds) {
    constexpr int deep = 3;
    const SyntaxTree& syntax = grounds.document.syntax();
    std::uint32_t word = grounds.event.trigger;
    int depth = 0;
    for (; depth < deep && syntax.head(word) != word; ++depth)
        word = syntax.head(word);
    return depth == deep;
}

bool is_past_participle(const ClaimGrounds& grounds) {
    return grounds.document.tokens()[grounds.event.trigger].tag == "VBN";
}

bool ends_in_ing(const ClaimGrounds& grounds) {
    return grounds.document.text(grounds.event.trigger).ends_with("ing");
}

bool is_spoken(const ClaimGrounds& grounds) { return grounds.marks.dash; }

bool is_in_first_person(const ClaimGrounds& grounds) { return grounds.marks.first_person; }

bool has_no_stop(const ClaimGrounds& grounds) { return !grounds.marks.full_stop; }

/// Fitted to judged claims, and rounded: see docs/evaluation.md.
constexpr std::array signs{
    ClaimSign{"the subject is a name that no table lists", -0.85, has_unlisted_subject},
    ClaimSign{"that name is one word", -0.65, has_single_name},
    ClaimSign{"the subject is not named", -0.45, has_unnamed_subject},
    ClaimSign{"the subject is another verb's", -0.4, is_borrowed},
    ClaimSign{"the subject is what a relative clause describes", -0.5, is_described},
    ClaimSign{"the subject stands far off", -0.6, is_remote},
    ClaimSign{"the object is not understood", -0.9, misses_object},
    ClaimSign{"the object is a body that no table lists", -0.1, has_unlisted_body},
    ClaimSign{"the object is a name that no table lists", -0.7, has_unlisted_object},
    ClaimSign{"the object is a person in our tables", 0.75, has_listed_person},
    ClaimSign{"the object is a person whom the article names", 0.55, has_person_of_article},
    ClaimSign{"the object has no country", -0.35, has_stateless_object},
    ClaimSign{"the object is part of a compound", -0.5, is_within_compound},
    ClaimSign{"a name stands before the object", -0.65, passes_name_over},
    ClaimSign{"a clause begins before the object", -0.5, passes_clause_over},
    ClaimSign{"the object stands far off", -0.65, is_far},
    ClaimSign{"the object may be a circumstance", -0.8, is_circumstance},
    ClaimSign{"both are of one country", -0.35, is_domestic_at_home},
    ClaimSign{"both are of one country, as such acts seldom are", -1.2, is_foreign_at_home},
    ClaimSign{"both are one party", -0.5, is_one_party},
    ClaimSign{"it is denied", -0.3, is_denied},
    ClaimSign{"it is only possible", -0.55, is_thinkable},
    ClaimSign{"the text dates it", 0.6, is_dated},
    ClaimSign{"the trigger lies deep in the sentence", -0.65, lies_deep},
    ClaimSign{"the trigger is a past participle", 0.15, is_past_participle},
    ClaimSign{"the trigger ends in -ing", -0.05, ends_in_ing},
    ClaimSign{"the sentence has a dash", -0.8, is_spoken},
    ClaimSign{"the sentence is in the first person", -0.35, is_in_first_person},
    ClaimSign{"the sentence has no full stop", -0.85, has_no_stop},
};

} // namespace

std::span<const ClaimSign> claim_signs() { return signs; }

} // namespace entente
