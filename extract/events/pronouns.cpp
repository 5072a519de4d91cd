#include "extract/events/actors.hpp"

#include "extract/events/gender.hpp"

#include <algorithm>

/// \file
/// Whom "he" and "she" stand for: someone whom this sentence or one of the few before names, of
/// that gender as far as it is known, and rather its subject (Hobbs 1978; Lappin and Leass 1994).

namespace entente {

namespace {

/// A person named farther back is not meant.
constexpr std::uint32_t most_sentences_back = 3;
/// Nor one at the other end of a sentence that nobody wrote.
constexpr std::uint32_t most_words_back = 500;

bool is_subject(Relation relation) {
    return relation == Relation::subject || relation == Relation::passive_subject;
}

} // namespace

/// Resolves all pronouns in the order of the text, so that each finds those before it resolved.
void ActorResolver::meet_pronouns() {
    const auto& tokens = document_.tokens();
    for (std::uint32_t i = 0; i < tokens.size(); ++i)
        if (tokens[i].pos == PartOfSpeech::pron && gender_of_pronoun(tokens[i].lemma))
            resolve(i);
}

/// The gender of whom a name or pronoun means, as far as the text or their given name tells it.
std::optional<Gender> ActorResolver::gender_at(std::uint32_t token) const {
    if (document_.tokens()[token].pos == PartOfSpeech::pron)
        return gender_of_pronoun(document_.tokens()[token].lemma);
    const std::uint32_t n = name_index_[token];
    if (n == no_token)
        return is_holder(token) ? gender_of_given_name(resolve(token)->participant.name)
                                : std::nullopt;
    if (person_of_name_[n] < people_.size())
        return people_[person_of_name_[n]].gender;
    const auto& mention = resolve(token);
    std::uint32_t begin = names_[n].tokens.begin;
    const auto titled = gender_of_words(titles_before(begin, token, begin));
    return titled || !mention ? titled : gender_of_given_name(mention->participant.name);
}

std::optional<Gender> ActorResolver::gender_of_given_name(std::string_view full_name) const {
    const std::size_t space = full_name.find(' ');
    if (space == std::string_view::npos)
        return std::nullopt;
    // "Park Geun-hye": the given name stands last.
    const std::string_view last = full_name.substr(full_name.rfind(' ') + 1);
    const auto eastern =
        last.find('-') == std::string_view::npos ? std::nullopt : gazetteer_.given_name(last);
    const auto told = eastern ? eastern : gazetteer_.given_name(full_name.substr(0, space));
    return told ? told->gender : std::nullopt;
}

/// "the *President*", where it is known who that is.
bool ActorResolver::is_holder(std::uint32_t token) const {
    if (document_.tokens()[token].pos == PartOfSpeech::pron || name_index_[token] != no_token)
        return false;
    // "became the President": tells what somebody was, and names nobody.
    if (document_.syntax().relation(token) == Relation::attribute)
        return false;
    return is_held(token);
}

/// Whoever is named, or meant by an earlier pronoun or an office, with this token last; null if
/// that is nobody of a gender that fits.
const Mention* ActorResolver::candidate_at(std::uint32_t token, Gender wanted) const {
    const bool pronoun = document_.tokens()[token].pos == PartOfSpeech::pron;
    const bool named =
        name_index_[token] != no_token && names_[name_index_[token]].tokens.end == token + 1;
    // "the *Holt* plan" names a plan.
    const bool apart = document_.syntax().relation(token) != Relation::compound;
    if (!pronoun && !((named || is_holder(token)) && apart))
        return nullptr;
    if (const auto gender = gender_at(token); (pronoun || gender) && gender != wanted)
        return nullptr;
    const auto& mention = resolve(token);
    const bool person = mention && mention->participant.kind == EntityKind::person;
    return person ? &*mention : nullptr;
}

int ActorResolver::prominence(std::uint32_t token) const {
    const SyntaxTree& syntax = document_.syntax();
    const Relation relation = syntax.relation(syntax.first_conjunct(token));
    if (is_subject(relation))
        return 2;
    const bool of_subject =
        relation == Relation::possessor && is_subject(syntax.relation(syntax.head(token)));
    return of_subject ? 1 : 0;
}

/// "Holt praised *him*": the verb's subject is another one.
bool ActorResolver::shares_clause(std::uint32_t pronoun, std::uint32_t candidate) const {
    const SyntaxTree& syntax = document_.syntax();
    if (document_.tokens()[pronoun].tag == "PRP$" || is_subject(syntax.relation(pronoun)))
        return false;
    const std::uint32_t subject = syntax.first_conjunct(candidate);
    return is_subject(syntax.relation(subject)) && syntax.head(subject) == syntax.head(pronoun);
}

/// Those whom the tokens from `begin` to `end` name and who fit, each once.
std::vector<ActorResolver::Candidate>
ActorResolver::candidates_between(std::uint32_t begin, std::uint32_t end,
                                  std::uint32_t pronoun) const {
    const Gender wanted = *gender_of_pronoun(document_.tokens()[pronoun].lemma);
    std::vector<Candidate> candidates;
    for (std::uint32_t i = begin; i < end; ++i) {
        const Mention* mention = candidate_at(i, wanted);
        if (!mention || shares_clause(pronoun, i))
            continue;
        const Candidate candidate{
            .mention = mention, .prominence = prominence(i), .is_sure = gender_at(i) == wanted};
        const auto known = std::ranges::find_if(candidates, [&](const Candidate& other) {
            return other.mention->participant.id == mention->participant.id;
        });
        if (known == candidates.end()) {
            candidates.push_back(candidate);
            continue;
        }
        // Who was named last goes last.
        const Candidate merged{.mention = mention,
                               .prominence = std::max(known->prominence, candidate.prominence),
                               .is_sure = known->is_sure || candidate.is_sure};
        candidates.erase(known);
        candidates.push_back(merged);
    }
    return candidates;
}

/// The most prominent, the last of equals, unless someone else is as likely; null if it is not
/// clear.
const Mention* ActorResolver::likeliest(const std::vector<Candidate>& candidates,
                                        bool is_near_possessive) {
    const Candidate* best = nullptr;
    for (const Candidate& candidate : candidates)
        if (!best || candidate.prominence >= best->prominence)
            best = &candidate;
    if (!best)
        return nullptr;
    const bool other_is_sure =
        !best->is_sure && std::ranges::any_of(candidates, [](const Candidate& candidate) {
            return candidate.is_sure;
        });
    // "threw shoes at Holt's car during *her* visit": whoever else could it be?
    const bool only = candidates.size() == 1 && (best->is_sure || is_near_possessive);
    return (best->prominence > 0 && !other_is_sure) || only ? best->mention : nullptr;
}

/// "thanked Reyes for *her* support": hers who is thanked; null elsewhere.
const Mention* ActorResolver::thanked_for(std::uint32_t possessive) const {
    const SyntaxTree& syntax = document_.syntax();
    const std::uint32_t reason = syntax.first_conjunct(syntax.head(possessive));
    const std::uint32_t verb = syntax.head(reason);
    const std::uint32_t object = syntax.child(verb, Relation::object);
    if (object == no_token || object > possessive || syntax.preposition_lemma(reason) != "for" ||
        !lexicon_.is_cue(Cue::thanking, document_.tokens()[verb].lemma))
        return nullptr;
    return candidate_at(object, *gender_of_pronoun(document_.tokens()[possessive].lemma));
}

/// "he" and "she", where the text leaves one candidate; other pronouns are left alone.
std::optional<Mention> ActorResolver::from_pronoun(std::uint32_t token) const {
    if (!gender_of_pronoun(document_.tokens()[token].lemma))
        return std::nullopt;
    const bool possessive = document_.tokens()[token].tag == "PRP$";
    const Mention* antecedent = possessive ? thanked_for(token) : nullptr;
    std::uint32_t sentence = document_.sentence_of(token);
    for (std::uint32_t back = 0; !antecedent && back <= most_sentences_back; ++back, --sentence) {
        const TokenSpan span = document_.sentences()[sentence];
        const std::uint32_t end = std::min(span.end, token);
        const std::uint32_t begin = end - std::min(end - span.begin, most_words_back);
        const auto candidates = candidates_between(begin, end, token);
        antecedent = likeliest(candidates, possessive && back == 0);
        // Whoever is named nearer is meant, or nobody is sure to be.
        const bool ambiguous = !candidates.empty() && (back > 0 || antecedent);
        const std::uint32_t paragraph = document_.paragraph_of(span.begin);
        if (ambiguous || sentence == 0 || document_.is_headline(paragraph) ||
            paragraph + 1 < document_.paragraph_of(token))
            break;
    }
    if (!antecedent)
        return std::nullopt;
    Mention mention = *antecedent;
    mention.bytes = document_.tokens()[token].span;
    mention.head = token;
    mention.resolution = Resolution::pronoun;
    mention.is_pronoun = true;
    return mention;
}

} // namespace entente
