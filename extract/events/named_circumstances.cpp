#include "extract/events/named_circumstances.hpp"

#include "extract/events/rule_conditions.hpp"
#include "ontology/claim_identity.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace entente {

namespace {

/// Longer names are parsing errors.
constexpr std::uint32_t longest_name = 10;

/// The nearest verb above each word, or the word itself where it is one; `no_token` if none.
/// O(tokens).
std::vector<std::uint32_t> find_verbs_above(const Document& document) {
    constexpr std::uint32_t unknown = no_token - 1;
    const auto count = static_cast<std::uint32_t>(document.tokens().size());
    std::vector<std::uint32_t> verbs(count, unknown);
    std::vector<std::uint32_t> path;
    for (std::uint32_t i = 0; i < count; ++i) {
        std::uint32_t at = i;
        for (; verbs[at] == unknown && !is_verb(document.tokens()[at]) &&
               document.syntax().head(at) != at;
             at = document.syntax().head(at))
            path.push_back(at);
        if (verbs[at] == unknown)
            verbs[at] = is_verb(document.tokens()[at]) ? at : no_token;
        for (const std::uint32_t below : path)
            verbs[below] = verbs[at];
        path.clear();
    }
    return verbs;
}

/// Finds phrases of one kind.
class CircumstanceFinder {
  public:
    CircumstanceFinder(const Document& document, const TriggerLexicon& lexicon, Cue heads,
                       std::span<const std::uint32_t> verbs_above)
        : document_(document), syntax_(document.syntax()), lexicon_(lexicon), heads_(heads),
          verbs_above_(verbs_above) {}

    /// The first phrase in the event's clause whose head is of the kind and which has a name.
    std::optional<Mention> find(const EventMention& event) {
        enter(document_.sentence_of(event.trigger));
        for (const std::uint32_t head : words_) {
            if (head == event.trigger || is_participant(event, head) ||
                !belongs(head, event.trigger))
                continue;
            if (const auto words = name(head))
                return mention(*words, head);
        }
        return std::nullopt;
    }

  private:
    /// Finds the heads of a sentence, for all its events.
    void enter(std::uint32_t sentence) {
        if (sentence == sentence_)
            return;
        sentence_ = sentence;
        words_.clear();
        const TokenSpan words = document_.sentences()[sentence];
        for (std::uint32_t i = words.begin; i < words.end; ++i)
            if (lexicon_.is_cue(heads_, lower_lemma(document_.tokens()[i])))
                words_.push_back(i);
    }

    static bool is_participant(const EventMention& event, std::uint32_t head) {
        const auto is_head = [&](const Mention& mention) { return mention.head == head; };
        return std::ranges::any_of(event.subjects, is_head) ||
               std::ranges::any_of(event.objects, is_head);
    }

    /// Whether no verb stands between the word and the event's own.
    bool belongs(std::uint32_t word, std::uint32_t trigger) const {
        const std::uint32_t verb = verbs_above_[trigger];
        return word == trigger || (verb != no_token && verbs_above_[syntax_.head(word)] == verb);
    }

    /// Without article and adjectives before the name: "[the new] *free trade agreement*",
    /// "*Treaty of Lim*"; absent where nothing tells it from any other of its kind.
    std::optional<TokenSpan> name(std::uint32_t head) const {
        TokenSpan words{head, head + 1};
        bool named = false;
        for (const std::uint32_t child : syntax_.children(head)) {
            const bool proper = document_.tokens()[child].pos == PartOfSpeech::propn;
            const Relation relation = syntax_.relation(child);
            const bool kind = heads_ == Cue::agreement && relation == Relation::compound;
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
    Cue heads_;
    std::span<const std::uint32_t> verbs_above_;
    std::uint32_t sentence_ = UINT32_MAX;
    std::vector<std::uint32_t> words_; ///< of the sentence, the heads of the kind
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
    if (events.empty())
        return;
    const std::vector<std::uint32_t> verbs_above = find_verbs_above(document);
    std::vector<CircumstanceFinder> finders;
    for (const NamedRole& role : named_roles)
        finders.emplace_back(document, lexicon, role.heads, verbs_above);
    for (EventMention& event : events) {
        const EventType* type = ontology.find(event.rule->type, event.rule->subtype);
        for (std::size_t i = 0; i < named_roles.size(); ++i) {
            const char* role = named_roles[i].role;
            const bool has_role = std::ranges::count(type->qualifier_roles, role) != 0;
            const bool filled = std::ranges::any_of(
                event.others, [&](const auto& other) { return other.first == role; });
            if (!has_role || filled)
                continue;
            if (auto found = finders[i].find(event))
                event.others.emplace_back(role, std::move(*found));
        }
    }
}

} // namespace entente
