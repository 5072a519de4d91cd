#pragma once

#include "extract/events/document.hpp"
#include "extract/events/names.hpp"
#include "extract/events/office_bearers.hpp"
#include "ontology/claim.hpp"
#include "ontology/gazetteer.hpp"
#include "ontology/trigger_lexicon.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace entente {

/// By what a phrase was resolved.
enum class Resolution : std::uint8_t {
    listed_name,   ///< the gazetteer lists the name
    named_person,  ///< someone the article names in full, whom this name or surname means
    leader,        ///< the surname of a leader of the day, whom the article does not introduce
    unlisted_name, ///< a name that only the engine recognises
    holder,        ///< who held the office on the day
    holder_named,  ///< the only one whom the text before gives that office
    office,        ///< an office; who held it is not known
    named_body,    ///< "the group": the only body of its sort that the text before names
    named_state,   ///< "the country": a state that the text before names
    common_noun,   ///< a common noun for people or bodies
    quantity,      ///< a number of such
    pronoun,       ///< "he" or "she", where the text leaves one candidate
    thing,         ///< no actor: an act, a plan, a good
};

/// A phrase of the text, resolved to the actor, place or thing that it stands for.
struct Mention {
    Participant participant = {};
    /// The name with the title before it; never an apposition or relative clause after it.
    ByteSpan bytes = {};
    std::uint32_t head = no_token;
    /// Null for an unlinked one.
    const Entity* entity = nullptr;
    Resolution resolution = Resolution::thing;
    /// Whether it names or describes someone who can act; false for a thing ("the decision").
    bool is_actor = true;
    bool is_pronoun = false;
    /// Whether it is a city that may stand for its state ("Moscow said").
    bool is_capital = false;
    /// Whether it is a seat of power, which is a place as well as an actor ("met at the White
    /// House").
    bool is_seat = false;
    /// Whether a common noun names it by what it is: "a hospital", "the army base".
    bool is_facility = false;
};

/// Someone the article names in full, and how it calls them.
struct Person {
    Participant participant = {};
    const Entity* entity = nullptr;
    /// Folded for comparison.
    std::string surname = {};
    /// Lower-case words that stood before the name: "chief protocol secretary".
    std::vector<std::string> titles = {};
    std::uint32_t mentions = 0;
    /// Where the first name of theirs ends; `no_token` while none is known to be theirs.
    std::uint32_t named = no_token;
    /// As titles or the given name tell it; absent where they do not.
    std::optional<Gender> gender = {};
};

/// Whether a word may be part of a title before a name.
bool can_be_title(const Token& token);

/// Resolves the phrases of one document: names, surnames, offices, common nouns, pronouns.
/// Borrows all it is made of, which must outlive it.
class ActorResolver {
  public:
    ActorResolver(const Document& document, const Gazetteer& gazetteer,
                  const TriggerLexicon& lexicon);

    /// Who or what the noun phrase with this head stands for; absent for what is neither actor,
    /// place nor a thing with a name. Resolved once, then remembered. O(size of the phrase).
    const std::optional<Mention>& resolve(std::uint32_t head) const;

    /// As `resolve`, for a thing: any noun phrase at all.
    Mention describe(std::uint32_t head) const;

    /// Mentions of names that stand between two tokens, in order: "Kim-Trump" before "summit".
    std::vector<Mention> named_between(std::uint32_t begin, std::uint32_t end) const;

    /// Last tokens of the people's names between two tokens that are joined by "and" or commas,
    /// with their titles between them; empty unless there are two or more. "President *Holt* and
    /// Surian Prime Minister *Reyes*"
    std::vector<std::uint32_t> people_joined_between(std::uint32_t begin, std::uint32_t end) const;

    /// Last tokens of all people's names between two tokens, owners apart: of a list that begins
    /// with "including".
    std::vector<std::uint32_t> people_between(std::uint32_t begin, std::uint32_t end) const;

    /// Last tokens of the two people that "the two leaders" or "both presidents" stands for; empty
    /// where it is not clear who they are.
    std::vector<std::uint32_t> pair_described(std::uint32_t head) const;

    /// The states for which officials act together: last tokens of the names in "the leaders of
    /// *Suria* and *Lim*", "*Surian* and *Limian* ministers"; empty for those of fewer than two.
    std::vector<std::uint32_t> states_represented(std::uint32_t head) const;

    /// The states that names before a word tell of, the nearest first, each as a mention of that
    /// word: who "the country" may be.
    std::vector<Mention> states_named_before(std::uint32_t head) const;

    /// The mention as someone who acts: a capital or country named as a place becomes its state.
    Mention acting(const Mention& mention) const;

  private:
    /// Longer phrases are no names: what the parser glued together is not one actor.
    static constexpr std::uint32_t longest_phrase = 12;

    std::optional<Mention> find(std::uint32_t head) const;
    std::optional<Mention> from_name(const Name& name) const;
    std::optional<Mention> from_person_name(const Name& name, std::uint32_t head) const;
    std::optional<Mention> from_quantity(std::uint32_t head) const;
    std::optional<Mention> from_noun(std::uint32_t head) const;
    std::optional<Mention> from_title(std::uint32_t head) const;
    std::optional<Mention> from_bare_title(std::uint32_t head, const Title& title,
                                           ByteSpan bytes) const;
    std::optional<Mention> from_actor_noun(std::uint32_t head) const;
    std::uint32_t behind_of(std::uint32_t head,
                            const std::function<bool(std::uint32_t)>& fits) const;
    std::uint32_t end_of_body_behind(std::uint32_t head) const;
    std::uint32_t end_of_name_at(std::uint32_t token) const;
    std::string sector_of_noun(std::uint32_t head, EntityKind kind, const ActorNoun* noun) const;
    Mention from_unlisted_name(const Name& name) const;
    std::optional<Mention> from_pronoun(std::uint32_t token) const;
    std::optional<Mention> doer_of_act(std::uint32_t head) const;
    std::optional<Mention> body_named_before(std::uint32_t head, ByteSpan bytes) const;
    std::string country_of_speaker(std::uint32_t head) const;
    std::uint32_t begin_of_sentences(std::uint32_t word, std::uint32_t back) const;
    bool is_pair(std::uint32_t head) const;
    bool is_they(std::uint32_t token) const;
    bool is_party(const Name& name) const;
    std::vector<std::uint32_t> distinct_between(std::uint32_t begin, std::uint32_t end,
                                                const std::function<bool(const Name&)>& fits) const;
    std::optional<Mention> from_office(std::uint32_t head, const Title& title,
                                       std::string_view country, ByteSpan bytes) const;
    std::uint32_t noun_of_adjective(std::uint32_t adjective) const;
    bool is_several_officials(std::uint32_t head) const;
    std::optional<Mention> holder_named_before(std::uint32_t head, const Title& title,
                                               ByteSpan bytes) const;
    std::string publisher_country() const;
    std::string country_after(const Name& place) const;
    std::optional<Mention> appositive_person(std::uint32_t head) const;
    std::optional<Mention> described_person(std::uint32_t head) const;
    std::uint32_t person_called(const std::string& surname, std::string_view titles) const;
    const Entity* leader_called(const std::string& surname) const;
    const Entity* find_leader(std::string_view surname) const;
    std::string surname_of(const Name& name) const;
    std::uint32_t introduce(const Name& name);
    std::uint32_t person_with(const Entity* entity, const Name& name);
    void add_title(Person& person, const std::string& title);
    void name_person(std::uint32_t name, std::uint32_t person);
    void complete(Person& person, std::uint32_t title_begin, const Name& name);
    std::string affiliation_around(std::uint32_t title_begin, const Name& name) const;
    std::string affiliation_behind(const Name& name) const;
    std::string affiliation_by_verb(std::uint32_t head) const;
    std::string country_of_setting(std::uint32_t token) const;
    bool is_office_noun(std::uint32_t token) const;
    std::string sector_of(const Name& name) const;
    std::string sector_served(std::uint32_t head) const;
    std::string country_of_seat(std::uint32_t head) const;
    const Name* demonym_before(const Name& name) const;
    bool is_introduced_as_person(const Name& name) const;
    bool is_called_like_body(const Name& name) const;
    void join_halves(Name& name) const;
    bool is_behind_office(std::uint32_t conjunction) const;
    bool is_singular_office(std::uint32_t head) const;
    bool joins_title(std::uint32_t token) const;
    bool goes_on(std::uint32_t token) const;
    bool is_title_word(std::uint32_t token) const;
    bool is_part_of_title(std::uint32_t head) const;
    bool is_borne_by(std::uint32_t head, const Name& name) const;
    Mention with_country_of(std::uint32_t head, Mention mention) const;
    std::optional<Mention> doer_of_misread_verb(std::uint32_t head) const;
    bool is_styled(const Name& name) const;
    bool is_behind_article(const Name& name) const;
    bool is_introduced_as_body(const Name& name) const;
    bool is_described_as_body(const Name& name) const;
    void read_as_person(Name& name) const;
    bool is_body_noun(const Token& token) const;
    bool is_described_as_person(const Name& name) const;
    bool is_business_noun(std::string_view lemma) const;
    bool is_of_states(const Name& name) const;
    const ActorNoun* body_noun_of(std::string_view last_word) const;
    std::optional<Mention> bearer_behind(std::uint32_t head) const;
    bool is_of_union(std::uint32_t head) const;
    bool ends_title(std::uint32_t head) const;
    std::optional<Mention> bearer_of_both(std::uint32_t head) const;
    std::optional<Mention> named_right_behind(std::uint32_t head) const;
    std::uint32_t state_behind(std::uint32_t head) const;
    std::optional<Mention> unread_name(const Name& state, std::uint32_t end) const;
    bool is_common_word(const Name& name) const;
    bool is_in_company(const Name& name, std::uint32_t company) const;
    std::uint32_t begin_of_company(std::uint32_t begin, std::uint32_t end) const;
    std::vector<std::uint32_t> holders_between(std::uint32_t begin, std::uint32_t end) const;
    std::optional<Mention> place_named_behind(std::uint32_t head) const;
    bool tells_age_of(const Name& name) const;
    bool is_called_settlement(const Name& name) const;
    std::uint32_t top_of(const Name& name) const;
    bool is_act(std::string_view lemma) const;
    std::string country_of_possessor(std::uint32_t token) const;
    bool is_counted(std::uint32_t head) const;
    bool is_people(std::uint32_t head) const;
    std::uint32_t begin_of_bearer(TokenSpan phrase) const;
    Mention branch(const Name& name, const Name& demonym) const;
    Mention citizens(const Entity& state, const Name& name) const;
    Mention linked(const Entity& entity, ByteSpan bytes, std::uint32_t head) const;
    static Mention resolved_by(Resolution resolution, Mention mention) {
        mention.resolution = resolution;
        return mention;
    }

    /// Someone whom a pronoun may mean.
    struct Candidate {
        const Mention* mention = nullptr;
        /// 2 for a subject, 1 for its owner.
        int prominence = 0;
        /// Whether the gender is known, and is the pronoun's.
        bool is_sure = false;
    };
    std::optional<Gender> gender_at(std::uint32_t token) const;
    std::optional<Gender> gender_of_given_name(std::string_view full_name) const;
    bool is_held(std::uint32_t head) const;
    bool is_holder(std::uint32_t token) const;
    const Mention* thanked_for(std::uint32_t possessive) const;
    const Mention* candidate_at(std::uint32_t token, Gender wanted) const;
    int prominence(std::uint32_t token) const;
    bool shares_clause(std::uint32_t pronoun, std::uint32_t candidate) const;
    std::vector<Candidate> candidates_between(std::uint32_t begin, std::uint32_t end,
                                              std::uint32_t pronoun) const;
    static const Mention* likeliest(const std::vector<Candidate>& candidates,
                                    bool is_near_possessive);

    void find_misread_bodies();
    std::unordered_map<std::uint32_t, std::uint32_t> find_title_bearers();
    void cut_names_of_people();
    std::uint32_t person_behind_body(const Name& name) const;
    std::uint32_t person_behind_office(const Name& name, std::vector<Name>& states) const;
    void link_whole(Name& name) const;
    bool follows_title(std::uint32_t token) const;
    void meet_given_names();
    std::uint32_t begin_of_lineage(std::uint32_t begin) const;
    void find_unseen_people(const std::vector<char>& named);
    void meet_people();
    void meet_pronouns();
    void meet_surnames();
    TokenSpan without_titles(TokenSpan tokens) const;
    bool is_personal_name(TokenSpan tokens) const;
    bool is_honorific(std::uint32_t token) const;
    bool is_titled(const Name& name) const;
    bool is_title(TokenSpan tokens) const;
    void keep_listed_end(Name& name) const;
    bool are_titles(std::uint32_t begin, std::uint32_t end) const;
    std::string titles_before(std::uint32_t name_begin, std::uint32_t head,
                              std::uint32_t& begin) const;
    bool is_body(std::uint32_t head) const;
    std::string affiliation(std::uint32_t head) const;
    std::optional<std::string> country_before(std::uint32_t head) const;
    std::string country_of_person(const Entity& person) const;
    TokenSpan phrase(std::uint32_t head) const;
    std::string phrase_text(TokenSpan phrase) const;
    const Name* name_at(std::uint32_t token) const;
    std::span<const Name> names_between(std::uint32_t begin, std::uint32_t end) const;

    const Document& document_;
    const Gazetteer& gazetteer_;
    const TriggerLexicon& lexicon_;
    std::vector<Name> names_;
    std::vector<std::uint32_t> name_index_;
    std::vector<Person> people_;
    std::vector<std::uint32_t> person_of_name_;
    /// Places in `people_`, by what they are called; the names are folded.
    std::unordered_map<const Entity*, std::uint32_t> listed_people_;
    std::unordered_map<std::string, std::uint32_t> people_by_name_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> people_by_surname_;
    OfficeBearers office_bearers_;
    /// Of the state whose press release it is; empty for others.
    std::string publisher_country_;
    /// Whom surnames mean without the article's help.
    mutable std::unordered_map<std::string, const Entity*> leaders_;
    /// Of the words of a title, the last token of the name behind it.
    std::vector<std::uint32_t> bearer_;
    /// Of the last word of a title that a name far behind it bears, the last token of that name.
    std::unordered_map<std::uint32_t, std::uint32_t> title_bearers_;
    mutable std::unordered_map<std::uint32_t, std::optional<Mention>> resolved_;
    /// How many phrases are being resolved, each for the one before.
    mutable int depth_ = 0;
};

} // namespace entente
