#include "ontology/trigger_lexicon.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace entente {

namespace {

/// How many conditions a rule sets. "Impose sanctions" goes before "impose".
int conditions(const Rule& rule) {
    return int{!rule.object_lemmas.empty()} + int{!rule.clause_lemmas.empty()} +
           int{!rule.content_lemmas.empty()} + int{!rule.dependent_lemmas.empty()} +
           int{!rule.particle.empty()};
}

} // namespace

TriggerLexicon::TriggerLexicon(std::vector<Rule> rules, const Cues& cues,
                               WordMap<ActorNoun> actor_nouns,
                               WordMap<std::vector<std::string>> contexts, std::string digest)
    : rules_(std::move(rules)), actor_nouns_(std::move(actor_nouns)),
      contexts_(std::move(contexts)), digest_(std::move(digest)) {
    for (const Rule& rule : rules_)
        for (const std::string& lemma : rule.lemmas)
            by_lemma_[static_cast<std::size_t>(rule.kind)][lemma].push_back(&rule);
    for (auto& words : by_lemma_)
        for (auto& [lemma, found] : words)
            std::ranges::stable_sort(found, std::ranges::greater(),
                                     [](const Rule* rule) { return conditions(*rule); });
    static_assert(std::tuple_size_v<Cues> <= 64, "a list is a bit");
    for (std::size_t list = 0; list < cues.size(); ++list)
        for (const std::string& lemma : cues[list])
            cues_[lemma] |= std::uint64_t{1} << list;
}

std::span<const Rule* const> TriggerLexicon::rules(TriggerKind kind, std::string_view lemma) const {
    const auto& words = by_lemma_[static_cast<std::size_t>(kind)];
    const auto found = words.find(lemma);
    return found == words.end() ? std::span<const Rule* const>() : found->second;
}

bool TriggerLexicon::triggers(TriggerKind kind, std::string_view lemma,
                              std::string_view type) const {
    return std::ranges::any_of(rules(kind, lemma),
                               [&](const Rule* rule) { return rule->type == type; });
}

bool TriggerLexicon::is_cue(Cue list, std::string_view lemma) const {
    const auto found = cues_.find(lemma);
    return found != cues_.end() && (found->second >> static_cast<unsigned>(list) & 1) != 0;
}

const ActorNoun* TriggerLexicon::actor_noun(std::string_view lemma) const {
    const auto found = actor_nouns_.find(lemma);
    return found == actor_nouns_.end() ? nullptr : &found->second;
}

std::span<const std::string> TriggerLexicon::contexts(std::string_view lemma) const {
    const auto found = contexts_.find(lemma);
    return found == contexts_.end() ? std::span<const std::string>() : found->second;
}

} // namespace entente
