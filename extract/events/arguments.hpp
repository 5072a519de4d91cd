#pragma once

#include "extract/events/actors.hpp"
#include "extract/events/heads.hpp"
#include "ontology/trigger_lexicon.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace entente {

/// Finds who stands where around a trigger. Clauses that leave out their subject borrow it: from
/// the verb before
/// ("visited Suria and *met* Reyes"), above ("plans to *visit*"), or from the noun they describe
/// ("the envoy who *met* Reyes"). Borrows all it is made of.
class ArgumentFinder {
  public:
    ArgumentFinder(const Document& document, const ActorResolver& actors,
                   const TriggerLexicon& lexicon)
        : document_(document), syntax_(document.syntax()), actors_(actors), lexicon_(lexicon) {}

    /// Heads of the phrases in a slot of the trigger, coordinated ones each; empty where nothing
    /// stands there. `object` is the verb's object where a rule asks for a certain one, otherwise
    /// `no_token`.
    Heads heads(std::uint32_t trigger, const ArgumentSlot& slot) const;

    /// Who does what this verb says; for a passive, its agent.
    Heads subjects(std::uint32_t verb) const { return subjects(verb, 0); }
    /// To whom it is done; for a passive, its subject.
    Heads objects(std::uint32_t verb) const;
    bool is_passive(std::uint32_t verb) const;
    /// The verb that carries a noun ("*paid* a visit") or whose circumstance it is ("left *after* a
    /// visit"); `no_token` if none.
    std::uint32_t support_verb(std::uint32_t noun) const;

    /// The clause that a verb governs: "urged that Suria *withdraw*", "agreed to *release*";
    /// `no_token` if none.
    std::uint32_t clause_below(std::uint32_t verb) const;

    /// The closing mark of a quotation that ends shortly before a verb of saying: '…," Ana Holt
    /// said'; `no_token` if none.
    std::uint32_t quotation_before(std::uint32_t verb) const;

  private:
    Heads speaker_after_quotation(std::uint32_t verb) const;
    Heads subjects(std::uint32_t verb, int depth) const;
    bool is_issued_by(std::uint32_t verb) const;
    Heads issuers_of(std::uint32_t document) const;
    bool goes_on_above(std::uint32_t verb, std::uint32_t first) const;
    std::uint32_t same_tense_above(std::uint32_t verb) const;
    bool is_received_by(std::uint32_t verb) const;
    bool is_fronted_place(std::uint32_t sentence, std::uint32_t comma) const;
    Heads borrowed_subjects(std::uint32_t verb, int depth) const;
    Heads subjects_of_conjunct(std::uint32_t verb, std::uint32_t above, int depth) const;
    Heads subjects_of_circumstance(std::uint32_t verb, std::uint32_t above, int depth) const;
    Heads subjects_of_complement(std::uint32_t verb, std::uint32_t above, int depth) const;
    Heads subjects_of_participle(std::uint32_t verb, std::uint32_t above, int depth) const;
    Heads subjects_above(std::uint32_t above, int depth) const;
    Heads subjects_below_noun(std::uint32_t noun, int depth) const;
    Heads agents(std::uint32_t verb) const;
    Heads people_up_to(std::uint32_t name, std::uint32_t verb) const;
    Heads heads_around(std::uint32_t trigger, const ArgumentSlot& slot) const;
    Heads spread_child(std::uint32_t word, Relation relation) const;
    Heads acting_objects(std::uint32_t verb) const;
    Heads below_objects(std::uint32_t verb, std::string_view preposition) const;
    Heads inside_objects(std::uint32_t verb, std::string_view preposition) const;
    Heads recipients_of(std::uint32_t verb) const;
    Heads owners_of_weapons(std::uint32_t verb) const;
    Heads carrying_subjects(std::uint32_t noun) const;
    Heads subject_of_clause(std::uint32_t verb) const;
    Heads below_preposition(std::uint32_t trigger, std::string_view preposition) const;
    Heads two_between(std::uint32_t head) const;
    Heads under_preposition(std::uint32_t word, std::string_view lemma) const;
    Heads spread(std::uint32_t head) const;
    void drop_further_titles(Heads& members) const;
    bool is_main_verb_below(std::uint32_t verb) const;
    std::uint32_t antecedent(std::uint32_t pronoun, std::uint32_t verb) const;
    Heads asked_to(std::uint32_t verb) const;
    bool ends_place_name(std::uint32_t subject) const;
    std::uint32_t whoever_is_at(std::uint32_t noun) const;
    Heads without_hostage(Heads objects) const;
    bool is_hostage(std::uint32_t noun) const;
    bool is_harm(std::uint32_t verb) const;
    std::uint32_t occurrence_at(std::uint32_t noun) const;
    std::uint32_t violent_verb_above(std::uint32_t verb) const;
    bool does_violence(std::uint32_t verb) const;
    bool is_source(std::uint32_t head) const;
    std::uint32_t speaking_of_itself(std::uint32_t pronoun, std::uint32_t verb) const;
    Heads supporting_subjects(std::uint32_t noun) const;
    bool is_guest_of(std::uint32_t noun, std::uint32_t verb) const;
    Heads places_around(std::uint32_t word) const;
    std::uint32_t name_directly_before(std::uint32_t verb) const;
    std::uint32_t verb_above(std::uint32_t word) const;
    bool can_be_occasion(std::uint32_t noun) const;
    bool occasion_of(std::uint32_t noun) const;
    bool is_place(std::uint32_t head) const;
    bool can_take_part(std::uint32_t head) const;
    Heads owner_of(std::uint32_t noun) const;
    Heads actors_inside(std::uint32_t noun) const;
    Heads actors_around(std::uint32_t verb) const;
    Heads actors_around(std::uint32_t verb, std::size_t most_directions) const;
    Heads actors_in_condition(std::uint32_t verb) const;
    Heads affected(std::uint32_t verb, int depth) const;

    const Document& document_;
    const SyntaxTree& syntax_;
    const ActorResolver& actors_;
    const TriggerLexicon& lexicon_;
};

} // namespace entente
