#include "extract/events/setting.hpp"

#include "extract/events/word_list.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace entente {

namespace {

class SettingJudge {
  public:
    SettingJudge(const Document& document, const TriggerLexicon& lexicon)
        : document_(document), syntax_(document.syntax()), lexicon_(lexicon) {}

    /// Why it is no event; absent for one.
    std::optional<MissedTrigger::Reason> unreal(const EventMention& event) {
        enter(document_.sentence_of(event.trigger));
        const TokenSpan sentence = document_.sentences()[sentence_];
        if (once(match_, [&] { return is_match(sentence); }) && !names_politician(event))
            return MissedTrigger::Reason::match;
        if (once(story_, [&] { return is_story(sentence); }) && !names_someone_listed(event))
            return MissedTrigger::Reason::story;
        const std::string& subtype = event.rule->subtype;
        // "Floods hit Suria, *forcing* thousands to flee"
        const bool harm = subtype == "kill" || subtype == "bomb" ||
                          (event.rule->type == "coerce" && subtype.empty());
        if (harm && once(accident_, [&] { return is_accident(sentence); }))
            return MissedTrigger::Reason::accident;
        if (once(definition_, [&] { return is_definition(sentence); }))
            return MissedTrigger::Reason::general;
        if (is_question(sentence))
            return MissedTrigger::Reason::question;
        return is_general(event) ? std::optional(MissedTrigger::Reason::general) : std::nullopt;
    }

  private:
    /// What is found of a sentence holds for all its events.
    void enter(std::uint32_t sentence) {
        if (sentence == sentence_)
            return;
        sentence_ = sentence;
        match_ = story_ = accident_ = definition_ = std::nullopt;
    }

    template <class Find>
    static bool once(std::optional<bool>& known, Find find) {
        if (!known)
            known = find();
        return *known;
    }

    bool is_match(TokenSpan sentence) const {
        for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
            std::string word = fold(document_.tokens()[i].lemma);
            if (i + 2 < sentence.end && document_.text(i + 1) == "-")
                word += "-" + fold(document_.tokens()[i + 2].lemma);
            if (lexicon_.is_cue(Cue::sport, word))
                return true;
        }
        return false;
    }

    /// "The novel tells ...", "In the film, ...".
    bool is_story(TokenSpan sentence) const {
        for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
            const Relation relation = syntax_.relation(i);
            const bool topic =
                syntax_.relation(syntax_.head(i)) == Relation::root &&
                (relation == Relation::subject ||
                 (relation == Relation::oblique && syntax_.preposition_lemma(i) == "in"));
            if (topic && lexicon_.is_cue(Cue::fiction, document_.tokens()[i].lemma))
                return true;
        }
        return false;
    }

    /// "A bus crashes, killing ten": nobody has killed them.
    bool is_accident(TokenSpan sentence) const {
        for (std::uint32_t i = sentence.begin; i < sentence.end; ++i)
            if (lexicon_.is_cue(Cue::accident, fold(document_.tokens()[i].lemma)))
                return true;
        return false;
    }

    /// "the *term* “person” *means* ...": laws and orders say what their words stand for.
    bool is_definition(TokenSpan sentence) const {
        bool term = false;
        for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
            term = term || document_.tokens()[i].lemma == "term";
            if (term && document_.tokens()[i].lemma == "mean")
                return true;
        }
        return false;
    }

    /// Whether the sentence ends by asking.
    bool is_question(TokenSpan sentence) const {
        for (std::uint32_t i = sentence.end; i > sentence.begin; --i) {
            const Token& token = document_.tokens()[i - 1];
            if (token.pos != PartOfSpeech::space)
                return token.lemma == "?";
        }
        return false;
    }

    static bool is_listed_person(const Mention& mention) {
        return mention.entity && mention.entity->kind == EntityKind::person;
    }

    static bool names_politician(const EventMention& event) {
        return std::ranges::any_of(event.subjects, is_listed_person) ||
               std::ranges::any_of(event.objects, is_listed_person);
    }

    static bool names_someone_listed(const EventMention& event) {
        const auto listed = [](const Mention& mention) { return mention.entity != nullptr; };
        return std::ranges::any_of(event.subjects, listed) ||
               std::ranges::any_of(event.objects, listed);
    }

    /// Someone, but nobody in particular: "presidents", "a minister", "most organisations".
    bool is_anybody(const Mention& mention, bool singular) const {
        if (mention.entity || mention.head == no_token || !mention.participant.country.empty())
            return false;
        const Token& token = document_.tokens()[mention.head];
        if (token.pos != PartOfSpeech::noun)
            return false;
        bool bare = true;
        for (const std::uint32_t child : syntax_.children(mention.head)) {
            const std::string_view lemma = document_.tokens()[child].lemma;
            if (lemma == "most" || lemma == "any" || lemma == "every" || lemma == "each")
                return true;
            if (singular && (lemma == "a" || lemma == "an"))
                return true;
            const Relation relation = syntax_.relation(child);
            bare = bare &&
                   (relation == Relation::punctuation || relation == Relation::conjunct ||
                    relation == Relation::coordinator || relation == Relation::relative_clause);
        }
        return bare && token.tag == "NNS";
    }

    bool is_present(std::uint32_t verb) const {
        const std::string_view tag = document_.tokens()[verb].tag;
        if (tag == "VBZ" || tag == "VBP")
            return true;
        const std::uint32_t auxiliary = syntax_.child(verb, Relation::passive_auxiliary);
        return auxiliary != no_token && (document_.tokens()[auxiliary].tag == "VBZ" ||
                                         document_.tokens()[auxiliary].tag == "VBP");
    }

    /// Whether the clause says when, where, how or why; what is so in general seldom does.
    bool has_circumstances(std::uint32_t verb) const {
        return std::ranges::any_of(syntax_.children(verb), [&](std::uint32_t child) {
            const Relation relation = syntax_.relation(child);
            return relation == Relation::oblique || relation == Relation::adverbial_noun ||
                   relation == Relation::adverbial_clause || relation == Relation::complement ||
                   relation == Relation::conjunct;
        });
    }

    /// "members that support the call", "persons threatening peace": a clause that only tells which
    /// ones are meant. Violence is told like this too, and has happened.
    bool is_description(const EventMention& event) const {
        const std::string& type = event.rule->type;
        const Relation relation = syntax_.relation(event.trigger);
        if (type == "assault" || type == "coerce" || event.subjects.size() != 1 ||
            (relation != Relation::relative_clause && relation != Relation::participle))
            return false;
        const Mention& subject = event.subjects.front();
        return subject.head == syntax_.head(event.trigger) && !subject.entity &&
               subject.participant.kind == EntityKind::group &&
               subject.participant.country.empty() &&
               !syntax_.has_child(subject.head, Relation::determiner) &&
               !syntax_.has_child(subject.head, Relation::numeral);
    }

    /// "used to *say*", "*always* asks": what someone does time and again.
    bool is_habit(std::uint32_t trigger) const {
        constexpr std::array<std::string_view, 9> adverbs{
            "always",    "usually",   "often",         "regularly", "routinely",
            "typically", "generally", "traditionally", "sometimes"};
        const std::uint32_t above = syntax_.head(trigger);
        const bool used_to = syntax_.relation(trigger) == Relation::open_complement &&
                             document_.text(above) == "used" &&
                             syntax_.has_child(trigger, Relation::auxiliary);
        return used_to || std::ranges::any_of(syntax_.children(trigger), [&](std::uint32_t child) {
                   return syntax_.relation(child) == Relation::adverb &&
                          is_among(document_.tokens()[child].lemma, adverbs);
               });
    }

    bool is_general(const EventMention& event) const {
        if (is_description(event) || is_habit(event.trigger))
            return true;
        if (!is_present(event.trigger))
            return false;
        const bool relative = syntax_.relation(event.trigger) == Relation::relative_clause;
        const auto anybody = [&](const Mention& mention) { return is_anybody(mention, relative); };
        const bool subjects = std::ranges::all_of(event.subjects, anybody);
        const bool objects = std::ranges::all_of(event.objects, [&](const Mention& mention) {
            return anybody(mention) || mention.participant.kind == EntityKind::other;
        });
        return subjects && objects && (relative || !has_circumstances(event.trigger));
    }

    const Document& document_;
    const SyntaxTree& syntax_;
    const TriggerLexicon& lexicon_;
    std::uint32_t sentence_ = UINT32_MAX;
    std::optional<bool> match_;
    std::optional<bool> story_;
    std::optional<bool> accident_;
    std::optional<bool> definition_;
};

} // namespace

void drop_unreal_events(FoundEvents& found, const Document& document,
                        const TriggerLexicon& lexicon) {
    SettingJudge judge(document, lexicon);
    std::erase_if(found.events, [&](const EventMention& event) {
        const auto reason = judge.unreal(event);
        if (reason)
            found.missed.push_back(
                {.rule = event.rule, .trigger = event.trigger, .reason = *reason});
        return reason.has_value();
    });
    std::ranges::stable_sort(found.missed, {}, &MissedTrigger::trigger);
}

} // namespace entente
