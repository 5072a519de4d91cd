#include "extract/language/relation.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace entente {

namespace {

struct LabelMeaning {
    std::string_view label;
    Relation relation;
};

/// ClearNLP's labels, as spaCy's English models use them. Sorted by label.
constexpr std::array clear_labels{
    LabelMeaning{"ROOT", Relation::root},
    LabelMeaning{"acl", Relation::participle},
    LabelMeaning{"acomp", Relation::attribute},
    LabelMeaning{"advcl", Relation::adverbial_clause},
    LabelMeaning{"advmod", Relation::adverb},
    LabelMeaning{"agent", Relation::preposition},
    LabelMeaning{"amod", Relation::modifier},
    LabelMeaning{"appos", Relation::appositive},
    LabelMeaning{"attr", Relation::attribute},
    LabelMeaning{"aux", Relation::auxiliary},
    LabelMeaning{"auxpass", Relation::passive_auxiliary},
    LabelMeaning{"cc", Relation::coordinator},
    LabelMeaning{"ccomp", Relation::complement},
    LabelMeaning{"compound", Relation::compound},
    LabelMeaning{"conj", Relation::conjunct},
    LabelMeaning{"dative", Relation::indirect_object},
    LabelMeaning{"det", Relation::determiner},
    LabelMeaning{"dobj", Relation::object},
    LabelMeaning{"mark", Relation::marker},
    LabelMeaning{"neg", Relation::negation},
    LabelMeaning{"nmod", Relation::compound},
    LabelMeaning{"npadvmod", Relation::adverbial_noun},
    LabelMeaning{"nsubj", Relation::subject},
    LabelMeaning{"nsubjpass", Relation::passive_subject},
    LabelMeaning{"nummod", Relation::numeral},
    LabelMeaning{"oprd", Relation::attribute},
    LabelMeaning{"pcomp", Relation::prepositional_clause},
    LabelMeaning{"pobj", Relation::oblique},
    LabelMeaning{"poss", Relation::possessor},
    LabelMeaning{"predet", Relation::determiner},
    LabelMeaning{"prep", Relation::preposition},
    LabelMeaning{"prt", Relation::particle},
    LabelMeaning{"punct", Relation::punctuation},
    LabelMeaning{"quantmod", Relation::numeral},
    LabelMeaning{"relcl", Relation::relative_clause},
    LabelMeaning{"xcomp", Relation::open_complement},
};

/// Universal Dependencies v2. Sorted by label.
constexpr std::array universal_labels{
    LabelMeaning{"acl", Relation::participle},
    LabelMeaning{"acl:relcl", Relation::relative_clause},
    LabelMeaning{"advcl", Relation::adverbial_clause},
    LabelMeaning{"advmod", Relation::adverb},
    LabelMeaning{"amod", Relation::modifier},
    LabelMeaning{"appos", Relation::appositive},
    LabelMeaning{"aux", Relation::auxiliary},
    LabelMeaning{"aux:pass", Relation::passive_auxiliary},
    LabelMeaning{"case", Relation::preposition},
    LabelMeaning{"cc", Relation::coordinator},
    LabelMeaning{"ccomp", Relation::complement},
    LabelMeaning{"compound", Relation::compound},
    LabelMeaning{"compound:prt", Relation::particle},
    LabelMeaning{"conj", Relation::conjunct},
    LabelMeaning{"det", Relation::determiner},
    LabelMeaning{"flat", Relation::compound},
    LabelMeaning{"flat:name", Relation::compound},
    LabelMeaning{"iobj", Relation::indirect_object},
    LabelMeaning{"mark", Relation::marker},
    LabelMeaning{"nmod", Relation::oblique},
    LabelMeaning{"nmod:poss", Relation::possessor},
    LabelMeaning{"nsubj", Relation::subject},
    LabelMeaning{"nsubj:pass", Relation::passive_subject},
    LabelMeaning{"nummod", Relation::numeral},
    LabelMeaning{"obj", Relation::object},
    LabelMeaning{"obl", Relation::oblique},
    LabelMeaning{"obl:agent", Relation::agent},
    LabelMeaning{"obl:npmod", Relation::adverbial_noun},
    LabelMeaning{"obl:tmod", Relation::adverbial_noun},
    LabelMeaning{"parataxis", Relation::complement},
    LabelMeaning{"punct", Relation::punctuation},
    LabelMeaning{"root", Relation::root},
    LabelMeaning{"xcomp", Relation::open_complement},
};

Relation meaning(std::string_view label, std::span<const LabelMeaning> labels) {
    const auto found = std::ranges::lower_bound(labels, label, {}, &LabelMeaning::label);
    return found != labels.end() && found->label == label ? found->relation : Relation::other;
}

} // namespace

Relation read_relation(std::string_view label, LabelScheme scheme) {
    return scheme == LabelScheme::clear ? meaning(label, clear_labels)
                                        : meaning(label, universal_labels);
}

std::string_view to_string(Relation relation) {
    constexpr std::array<std::string_view, static_cast<std::size_t>(Relation::other) + 1> names{
        "root",
        "subject",
        "passive subject",
        "object",
        "indirect object",
        "agent",
        "oblique",
        "attribute",
        "complement",
        "open complement",
        "prepositional clause",
        "adverbial clause",
        "relative clause",
        "participle",
        "conjunct",
        "coordinator",
        "appositive",
        "possessor",
        "compound",
        "modifier",
        "determiner",
        "numeral",
        "auxiliary",
        "passive auxiliary",
        "negation",
        "particle",
        "marker",
        "preposition",
        "adverb",
        "adverbial noun",
        "punctuation",
        "other",
    };
    return names[static_cast<std::size_t>(relation)];
}

} // namespace entente
