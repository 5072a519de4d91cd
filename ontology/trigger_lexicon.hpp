#pragma once

#include "ontology/claim.hpp"
#include "ontology/ontology.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// \file
/// The rules of extraction as a table: which words trigger which event, and where its participants
/// stand. The format is described in docs/triggers.md.

namespace entente {

/// Where a participant stands in relation to the trigger.
enum class Slot : std::uint8_t {
    subject,          ///< who does it; the agent of a passive
    subject_group,    ///< two or more subjects that do it to one another: "*Holt* and *Reyes* met"
    object,           ///< to whom it is done; the subject of a passive
    object_actor,     ///< the same, only if it can act: "told *Reyes*", not "told the truth"
    object_possessor, ///< whose object it is: "froze *Suria's* assets"
    object_of, ///< under a preposition of the object: "sanctions on *Suria*"; written "object:on"
    indirect,  ///< "gave *Suria* a loan"
    possessor, ///< of a noun: "*Holt's* visit"
    compound,  ///< names before a noun: "the *Holt-Reyes* summit", "*Surian* sanctions"
    support,   ///< subject of the verb that carries a noun: "*Holt* paid a visit"
    carrier,   ///< the same, only where the noun is that verb's object: not "after an attack"
    clause,    ///< subject of the clause below the trigger: "urged that *Suria* withdraw"
    clause_object,  ///< whom the clause below the trigger concerns: "agreed to release *Reyes*"
    object_inside,  ///< whom the object is of, by or about: "a request by *Suria*"
    inside,         ///< the same of a noun: "the arrest of a critic of *Suria*"
    where,          ///< the nearest place around, however deep: "spoke at a college in *Dublin*"
    object_where,   ///< the same of the object: "addressed a congress in *Dublin*"
    subject_inside, ///< whom the subject is by or of: "missiles fired by *Suria* struck"
    condition,      ///< whom the condition concerns: "until *Suria* withdraws"
    one_another,    ///< nobody else where two subjects do it: "Holt and Reyes agreed to a truce"
    around,         ///< under any preposition, whom an act is directed at before where it happens
    preposition,    ///< under the preposition that is written
};

/// One way in which an actor or thing may stand to a trigger in the parse.
struct ArgumentSlot {
    Slot slot = Slot::subject;
    /// Only for `preposition` and `object_of`.
    std::string preposition;

    bool operator==(const ArgumentSlot&) const = default;
};

/// One role of a rule and the places to look for its filler, the best first.
struct RoleSlots {
    /// "subject" and "object" for the claim's own ends, otherwise a role of the ontology.
    std::string role;
    std::vector<ArgumentSlot> slots;
    /// Kinds that may fill it; empty for any actor or place.
    std::vector<EntityKind> kinds;
    /// Whether the event does not exist without it.
    bool required = false;
};

/// The part of speech of a trigger.
enum class TriggerKind : std::uint8_t { verb, noun, adjective };

/// A rule: words that trigger an event type, and where its participants stand.
struct Rule {
    /// Unique: "sanction.impose-on".
    std::string name;
    std::string type;
    std::string subtype;
    TriggerKind kind = TriggerKind::verb;
    /// Lemmas, lower case.
    std::vector<std::string> lemmas;
    /// A word that must stand by the trigger; empty if none.
    std::string particle;
    /// Lemmas of which one must be the verb's object ("impose" + "sanction"); empty if any will do.
    std::vector<std::string> object_lemmas;
    /// Lemmas that void the rule as the verb's object ("defend a *title*").
    std::vector<std::string> barred_objects;
    /// Lemmas of which one must stand in the trigger's clause ("speak" + "phone"); empty if none
    /// must.
    std::vector<std::string> clause_lemmas;
    /// Lemmas of which one must be the verb, an auxiliary or the predicate of the clause below
    /// ("said Suria *must* withdraw"); empty if none must.
    std::vector<std::string> content_lemmas;
    /// Lemmas of which one must hang directly below the trigger: its subject, object, modifier or
    /// what follows its prepositions ("*state* visit", "walked away from a *deal*"); empty if none
    /// must.
    std::vector<std::string> dependent_lemmas;
    std::vector<RoleSlots> roles;
    /// Whether two subjects without an object do it to one another: "Holt and Reyes *agreed*".
    bool mutual = false;
    /// Whether one subject does it where that is several of somebody named: "EU ministers *met*".
    bool among = false;
    /// Whether the verb must have content that it reports: a clause or a quotation.
    bool needs_content = false;
    /// Whether the verb must have an object, whatever it is.
    bool needs_object = false;
    /// Whether the rule is void where the verb has an object of its own ("call a meeting", not
    /// "call on Suria").
    bool without_object = false;
    /// Whether the subject's country must be known and another than the object's: being somewhere
    /// is a visit only then.
    bool abroad = false;
    /// Whether the act must be told in a clause of its own: not as a purpose ("money to *help*
    /// farmers"), and not as what a noun is about ("their commitment to *support* Suria").
    bool asserted = false;
    /// How often the rule is right by itself, 0 to 1.
    double confidence = 0.8;
};

/// Lists of words that tell something about an event rather than trigger one.
enum class Cue : std::uint8_t {
    reporting,         ///< verbs whose clause someone is made answerable for: "say", "announce"
    planned,           ///< what hangs below is to come: "plan", "schedule", "agree"
    possible,          ///< ... may come: "consider", "hope", "may"
    requested,         ///< ... is wanted by someone: "urge", "invite", "want"
    negating,          ///< ... does not or did not happen: "deny", "refuse", "cancel"
    conditional,       ///< markers: "if", "unless"
    planned_modifier,  ///< adjectives of an event to come: "upcoming", "scheduled"
    possible_modifier, ///< "possible", "potential"
    negating_modifier, ///< "cancelled", "aborted"
    light_verb,        ///< verbs that only carry their noun: "make" (a visit), "hold" (talks)
    circumstance, ///< prepositions after which a noun shares the verb's subject: "after", "during"
    sport,        ///< words of matches: what their sentences tell is no diplomacy
    fiction,      ///< nouns for stories: "in the *novel*"
    quantity,     ///< words that count whoever follows "of": "*hundreds* of protesters"
    partitive,    ///< nouns that only measure what follows "of": "a *round* of talks"
    transfer,     ///< verbs whose object is moved to whom they concern: "send troops to Suria"
    document,     ///< nouns for what speaks for its author: "statement", "resolution"
    generic_person, ///< nouns for people without an office: "expert", "watcher"
    gathering,      ///< nouns for occasions that have names: "summit", "conference"
    agreement,      ///< nouns for what is signed: "treaty", "accord"
    accident,       ///< words of accidents and forces of nature, which are nobody's acts
    weapon,         ///< nouns for means of attack, which act for whose they are: "missile", "raid"
    settlement,     ///< nouns before the name of a place: "the *town* of Lim"
    title_word,     ///< words that end titles, whatever stands before them: "coordinator"
    occupation,     ///< nouns that say of the name behind them that it is a person's: "dancer"
    body_name,      ///< last words of names of bodies, which no noun for bodies is: "Brigades"
    media_name,     ///< the same of newspapers and broadcasters: "Zeitung"
    harm,          ///< verbs of what attacks and accidents do, as well as those behind them: "kill"
    violent_means, ///< verbs of what may be violence though no rule of it names them: "detonate"
    hosting,       ///< verbs whose object is the guest: "*host* Reyes for a visit"
    thanking,      ///< verbs for what their object did: "thank Reyes for *her* support"
    withholding,   ///< verbs whose object is no more given: "*cut* its aid"
    disaster,      ///< nouns for what states of emergency help against: "flood"
    confinement,   ///< nouns for where people are brought, and come of necessity: "hospital"
    belief,        ///< verbs whose passive tells what nobody is sure of: "is *believed* to have"
    advice,        ///< verbs below which others are to act: "*recommends* charging Reyes"
    joining,       ///< verbs that those do together who are on one side: "*attended* a meeting"
    talking,       ///< verbs whose objects are talked about: "*discussed* Suria"
    happening,     ///< nouns for what kills, though it is nobody: "gun *battles*"
    member,        ///< nouns for people who are known by the body behind them: "*members* of"
    count_
};

/// What kind of actor a common noun stands for: "ministry" is an organisation of sector GOV.
struct ActorNoun {
    EntityKind kind = EntityKind::group;
    std::string sector;
};

/// Hash that lets string views look up string keys.
struct WordHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const noexcept {
        return std::hash<std::string_view>{}(word);
    }
};
/// A map by words that string views look up.
template <typename Value>
using WordMap = std::unordered_map<std::string, Value, WordHash, std::equal_to<>>;

/// The rules and cue words. Constant and safe to share between threads.
class TriggerLexicon {
  public:
    using Cues = std::array<std::vector<std::string>, static_cast<std::size_t>(Cue::count_)>;

    TriggerLexicon(std::vector<Rule> rules, const Cues& cues, WordMap<ActorNoun> actor_nouns,
                   WordMap<std::vector<std::string>> contexts, std::string digest);
    TriggerLexicon(TriggerLexicon&&) = default;
    TriggerLexicon& operator=(TriggerLexicon&&) = default;

    /// The rules that a word with this lemma may trigger, those that ask for most first, then in
    /// the order of the file. O(1).
    std::span<const Rule* const> rules(TriggerKind kind, std::string_view lemma) const;
    const std::vector<Rule>& rules() const noexcept { return rules_; }
    /// Whether a word with this lemma may trigger an event of a type. O(its rules).
    bool triggers(TriggerKind kind, std::string_view lemma, std::string_view type) const;

    /// Whether the list has a word with this lemma.
    bool is_cue(Cue list, std::string_view lemma) const;
    /// Null for a noun that names no actor.
    const ActorNoun* actor_noun(std::string_view lemma) const;

    /// What a sentence with this lemma is about, in PLOVER's words: "military", "economic". O(1).
    std::span<const std::string> contexts(std::string_view lemma) const;

    /// SHA-256 of the source, in lower-case hexadecimal: part of the extractor's digest.
    const std::string& digest() const noexcept { return digest_; }

  private:
    std::vector<Rule> rules_;
    std::array<WordMap<std::vector<const Rule*>>, 3> by_lemma_;
    WordMap<std::uint64_t> cues_; ///< bit set of lists, by lemma
    WordMap<ActorNoun> actor_nouns_;
    WordMap<std::vector<std::string>> contexts_;
    std::string digest_;
};

/// Reads a lexicon from JSON. Throws `Error` with file, line and column for an unknown type, role,
/// slot or kind, with the nearest known name.
TriggerLexicon read_trigger_lexicon(std::istream& input, std::string_view name,
                                    const Ontology& ontology);

} // namespace entente
