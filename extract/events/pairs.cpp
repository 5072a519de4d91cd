#include "extract/events/actors.hpp"

#include "extract/events/word_list.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>

/// \file
/// Who "both sides", "the two leaders" and "they" are, and for which states officials act together.

namespace entente {

namespace {

/// Nouns for one of two states that act together, and for one of two that may be bodies too.
constexpr std::array<std::string_view, 8> state_nouns{
    "country", "nation", "state", "government", "neighbour", "neighbor", "capital", "power"};
constexpr std::array<std::string_view, 5> party_nouns{"side", "party", "ally", "rival", "foe"};

/// Whom "the two leaders", "both sides" or "they" may mean.
struct PairSought {
    bool are_they = false;
    bool are_officials = false;
    bool are_states = false;
};

/// "the *President's* concern", "the adviser of *Holt*": neither met anybody.
bool is_owner(const SyntaxTree& syntax, std::uint32_t name) {
    return syntax.relation(name) == Relation::possessor ||
           syntax.preposition_lemma(syntax.first_conjunct(name)) == "of";
}

/// "met Reyes to discuss trade between *Suria and Lim*", "discussed *Suria* and *Lim*": not whom
/// "they" means.
bool is_aside(const Document& document, const TriggerLexicon& lexicon, std::uint32_t name) {
    const SyntaxTree& syntax = document.syntax();
    const std::uint32_t first = syntax.first_conjunct(name);
    const Token& governor = document.tokens()[syntax.head(first)];
    return (syntax.relation(first) == Relation::oblique && !is_verb(governor)) ||
           lexicon.is_cue(Cue::talking, governor.lemma);
}

/// Last words of the names, and of the offices, before "the two".
struct NamedBefore {
    std::vector<std::uint32_t> people;
    std::vector<std::uint32_t> states;
    std::vector<std::uint32_t> holders = {};
};

/// The only two who may be meant; empty where there are none, or more.
std::vector<std::uint32_t> pair_among(const NamedBefore& named, const PairSought& sought) {
    const bool officials = sought.are_officials;
    if (officials && named.people.size() == 2)
        return named.people;
    if (named.holders.size() == 2)
        return named.holders;
    if (named.states.size() == 2 && (!officials || named.people.empty()))
        return named.states;
    if (!officials && !sought.are_states && named.states.empty() && named.people.size() == 2)
        return named.people;
    return {};
}

} // namespace

bool ActorResolver::is_several_officials(std::uint32_t head) const {
    const Token& token = document_.tokens()[head];
    const bool capital = token.tag == "NNPS"; // "the *Presidents* of Suria and Lim"
    std::string lemma = fold(token.lemma);
    if (capital && lemma.ends_with('s'))
        lemma.pop_back();
    const ActorNoun* noun = lexicon_.actor_noun(lemma);
    return (capital || token.tag == "NNS") && noun && noun->kind == EntityKind::person &&
           noun->sector == "GOV";
}

std::vector<std::uint32_t> ActorResolver::states_represented(std::uint32_t head) const {
    if (!is_several_officials(head))
        return {};
    const SyntaxTree& syntax = document_.syntax();
    std::vector<std::uint32_t> states;
    const auto add = [&](std::uint32_t word) {
        const Name* name = name_at(word);
        if (name && name->is_listed() && name->senses.front().entity->kind == EntityKind::state)
            states.push_back(name->tokens.end - 1);
    };
    for (const std::uint32_t child : syntax.children(head))
        if (syntax.relation(child) == Relation::modifier ||
            (syntax.relation(child) == Relation::oblique &&
             syntax.preposition_lemma(child) == "of"))
            for (const std::uint32_t state : syntax.conjuncts(child))
                add(state);
    std::ranges::sort(states);
    return states.size() > 1 ? states : std::vector<std::uint32_t>();
}

/// "the two *leaders*", "both *sides*"
bool ActorResolver::is_pair(std::uint32_t head) const {
    if (document_.tokens()[head].tag != "NNS")
        return false;
    const SyntaxTree& syntax = document_.syntax();
    const std::uint32_t numeral = syntax.child(head, Relation::numeral);
    const std::uint32_t determiner = syntax.child(head, Relation::determiner);
    if (determiner == no_token)
        return false;
    const std::string word = fold(document_.text(determiner));
    const bool two = numeral != no_token && document_.tokens()[numeral].lemma == "two" &&
                     (word == "the" || word == "these" || word == "those");
    return two || word == "both";
}

/// Where the sentence of a word begins, or one so many before it; no farther back than 1,000 words.
std::uint32_t ActorResolver::begin_of_sentences(std::uint32_t word, std::uint32_t back) const {
    constexpr std::uint32_t most_words = 1000;
    const std::uint32_t sentence = document_.sentence_of(word);
    return std::max(document_.sentences()[sentence - std::min(sentence, back)].begin,
                    word - std::min(word, most_words));
}

/// The last tokens of the names between two tokens that `fits` accepts, each entity once.
std::vector<std::uint32_t>
ActorResolver::distinct_between(std::uint32_t begin, std::uint32_t end,
                                const std::function<bool(const Name&)>& fits) const {
    std::vector<std::uint32_t> heads;
    std::vector<std::string> ids;
    for (const Name& name : names_between(begin, end)) {
        const std::uint32_t last = name.tokens.end - 1;
        if (last >= end || !fits(name))
            continue;
        const auto& mention = resolve(last);
        if (!mention)
            continue;
        const std::string id = acting(*mention).participant.id;
        if (std::ranges::find(ids, id) != ids.end())
            continue;
        ids.push_back(id);
        heads.push_back(last);
    }
    return heads;
}

/// Whether a name stands for a state or body that takes part, not for where something happens or
/// whose something is.
bool ActorResolver::is_party(const Name& name) const {
    const SyntaxTree& syntax = document_.syntax();
    const std::uint32_t last = name.tokens.end - 1;
    const std::uint32_t first = syntax.first_conjunct(last);
    const std::string_view preposition = syntax.preposition_lemma(first);
    const Relation relation = syntax.relation(first);
    const bool subject = relation == Relation::subject || relation == Relation::passive_subject;
    const bool takes_part =
        subject || relation == Relation::object || relation == Relation::agent ||
        (relation == Relation::oblique && (preposition == "with" || preposition == "between"));
    if (!name.is_listed() || name.is_person() || !takes_part ||
        document_.tokens()[last].tag == "JJ")
        return false;
    const Sense& sense = name.senses.front();
    return sense.entity->kind == EntityKind::state ||
           (sense.kind == NameKind::capital && subject) ||
           (sense.entity->kind == EntityKind::organisation && sense.kind != NameKind::seat);
}

/// "*They* agreed": begins a sentence, and the one before names no group.
bool ActorResolver::is_they(std::uint32_t token) const {
    const std::uint32_t sentence = document_.sentence_of(token);
    const bool begins = document_.tokens()[token].lemma == "they" && sentence > 0 &&
                        token == document_.sentences()[sentence].begin &&
                        document_.syntax().relation(token) == Relation::subject;
    if (!begins)
        return false;
    const TokenSpan before = document_.sentences()[sentence - 1];
    if (document_.tokens()[before.begin].lemma == "they")
        return false;
    for (std::uint32_t i = before.begin; i < before.end; ++i) {
        const Token& noun = document_.tokens()[i];
        const bool plural = noun.tag == "NNS" || noun.tag == "NNPS";
        if (plural && (lexicon_.actor_noun(noun.lemma) || name_at(i)))
            return false;
    }
    return true;
}

/// The last words of offices between two tokens that are known to be someone's, each person once.
std::vector<std::uint32_t> ActorResolver::holders_between(std::uint32_t begin,
                                                          std::uint32_t end) const {
    std::vector<std::uint32_t> heads;
    std::vector<std::string> ids;
    for (std::uint32_t i = begin; i < end; ++i) {
        const PartOfSpeech pos = document_.tokens()[i].pos;
        if (pos != PartOfSpeech::noun && pos != PartOfSpeech::propn)
            continue;
        if (!is_held(i))
            continue;
        const std::string& id = resolve(i)->participant.id;
        if (std::ranges::find(ids, id) != ids.end())
            continue;
        ids.push_back(id);
        heads.push_back(i);
    }
    return heads;
}

std::vector<std::uint32_t> ActorResolver::pair_described(std::uint32_t head) const {
    const bool they = is_they(head);
    if (!they && !is_pair(head))
        return {};
    const std::string_view lemma = document_.tokens()[head].lemma;
    const PairSought sought{.are_they = they,
                            .are_officials = they || is_several_officials(head),
                            .are_states = is_among(lemma, state_nouns)};
    if (!sought.are_officials && !sought.are_states && !is_among(lemma, party_nouns))
        return {};
    const auto person = [&](const Name& name) {
        return name.is_person() && !(they && is_owner(document_.syntax(), name.tokens.end - 1));
    };
    const auto party = [&](const Name& name) {
        return is_party(name) &&
               !(sought.are_officials && is_aside(document_, lexicon_, name.tokens.end - 1)) &&
               !(sought.are_states && name.senses.front().entity->kind == EntityKind::organisation);
    };
    const std::uint32_t here = begin_of_sentences(head, 0);
    const std::uint32_t before = begin_of_sentences(head, 1);
    // The two named last, if this sentence, or else it and the one before, names no others.
    for (const std::uint32_t begin : {here, before}) {
        NamedBefore named{.people = distinct_between(begin, head, person),
                          .states = distinct_between(begin, head, party)};
        // "The President thanked *the Prime Minister*, and the two leaders discussed"
        if (sought.are_officials && !they && named.people.empty() && begin == here)
            named.holders = holders_between(begin, head);
        if (auto pair = pair_among(named, sought); !pair.empty())
            return pair;
    }
    return {};
}

} // namespace entente
