#include "extract/events/named_circumstances.hpp"

#include "extract/events/rule_conditions.hpp"
#include "ontology/claim_identity.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace entente {

namespace {

/// Longer names are parsing errors.
constexpr std::uint32_t longest_name = 10;

class CircumstanceFinder {
  public:
    CircumstanceFinder(const Document& document, const TriggerLexicon& lexicon)
        : document_(document), syntax_(document.syntax()), lexicon_(lexicon) {}

    /// The first phrase in the event's clause whose head is in the list and which has a name.
    std::optional<Mention> find(const EventMention& event, Cue heads) const {
        const TokenSpan sentence = document_.sentences()[document_.sentence_of(event.trigger)];
        for (std::uint32_t head = sentence.begin; head < sentence.end; ++head) {
            if (head == event.trigger || is_participant(event, head) ||
                !lexicon_.is_cue(heads, lower_lemma(document_.tokens()[head])) ||
                !belongs(head, event.trigger))
                continue;
            if (const auto words = name(head, heads))
                return mention(*words, head);
        }
        return std::nullopt;
    }

  private:
    static bool is_participant(const EventMention& event, std::uint32_t head) {
        const auto is_head = [&](const Mention& mention) { return mention.head == head; };
        return std::ranges::any_of(event.subjects, is_head) ||
               std::ranges::any_of(event.objects, is_head);
    }

    /// Whether no verb stands between the word and the event's own.
    bool belongs(std::uint32_t word, std::uint32_t trigger) const {
        const std::uint32_t verb = verb_above(trigger);
        return word == trigger || (verb != no_token && verb_above(syntax_.head(word)) == verb);
    }

    /// The word itself or the nearest above it that is a verb.
    std::uint32_t verb_above(std::uint32_t word) const {
        while (!is_verb(document_.tokens()[word])) {
            if (syntax_.head(word) == word)
                return no_token;
            word = syntax_.head(word);
        }
        return word;
    }

    /// Without article and adjectives before the name: "[the new] *free trade agreement*",
    /// "*Treaty of Lim*"; absent where nothing tells it from any other of its kind.
    std::optional<TokenSpan> name(std::uint32_t head, Cue heads) const {
        TokenSpan words{head, head + 1};
        bool named = false;
        for (const std::uint32_t child : syntax_.children(head)) {
            const bool proper = document_.tokens()[child].pos == PartOfSpeech::propn;
            const Relation relation = syntax_.relation(child);
            const bool kind = heads == Cue::agreement && relation == Relation::compound;
            if (child < head && (kind || (proper && relation != Relation::possessor))) {
                words.begin = std::min(words.begin, syntax_.left_edge(child));
                named = true;
            } else if (child > head && proper && syntax_.preposition_lemma(child) == "of") {
                words.end = std::max(words.end, syntax_.right_edge(child) + 1);
                named = true;
            }
        }
        while (words.begin < head && document_.tokens()[words.begin].pos == PartOfSpeech::det)
            ++words.begin;
        if (!named || words.end - words.begin > longest_name)
            return std::nullopt;
        return words;
    }

    Mention mention(TokenSpan words, std::uint32_t head) const {
        Mention made{.bytes = document_.bytes(words), .head = head, .is_actor = false};
        made.participant.name = std::string(document_.text(made.bytes));
        made.participant.id = unlinked_entity_id(EntityKind::other, made.participant.name, "");
        return made;
    }

    const Document& document_;
    const SyntaxTree& syntax_;
    const TriggerLexicon& lexicon_;
};

struct NamedRole {
    const char* role;
    Cue heads;
};
constexpr std::array named_roles{NamedRole{"forum", Cue::gathering},
                                 NamedRole{"instrument", Cue::agreement}};

} // namespace

void add_named_circumstances(std::vector<EventMention>& events, const Document& document,
                             const Ontology& ontology, const TriggerLexicon& lexicon) {
    const CircumstanceFinder finder(document, lexicon);
    for (EventMention& event : events) {
        const EventType* type = ontology.find(event.rule->type, event.rule->subtype);
        for (const auto& [role, heads] : named_roles) {
            const bool has_role = std::ranges::count(type->qualifier_roles, role) != 0;
            const bool filled = std::ranges::any_of(
                event.others, [&](const auto& other) { return other.first == role; });
            if (!has_role || filled)
                continue;
            if (auto found = finder.find(event, heads))
                event.others.emplace_back(role, std::move(*found));
        }
    }
}

} // namespace entente
