#include "extract/events/attribution.hpp"

#include "extract/events/quotations.hpp"
#include "extract/events/reported_speech.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>

namespace entente {

namespace {

/// A stretch of tokens between quotation marks, and who speaks in it.
struct Quotation {
    TokenSpan tokens = {};
    std::optional<Speaker> speaker = {};
    std::uint32_t verb = no_token;
};

/// "according to Reyes": who tells all of a clause.
struct Source {
    std::uint32_t clause = no_token;
    Speaker speaker = {};
};

/// Nobody tells what they heard through more others.
constexpr std::size_t most_speakers = 16;

class Attributor {
  public:
    Attributor(const Document& document, const ActorResolver& actors,
               const ArgumentFinder& arguments, const TriggerLexicon& lexicon)
        : document_(document), syntax_(document.syntax()), actors_(actors), arguments_(arguments),
          speech_(document, actors, arguments, lexicon) {
        find_quotations();
        find_sources();
    }

    std::vector<Speaker> speakers(const EventMention& event) const {
        std::vector<Speaker> found; // innermost first
        std::uint32_t at = event.trigger;
        // A verb that closes a quotation is the article's own, whatever the parser hangs it below.
        const bool closes = arguments_.quotation_before(at) != no_token;
        for (int steps = 0; !closes && steps < 24 && syntax_.head(at) != at; ++steps) {
            const std::uint32_t above = syntax_.head(at);
            if (is_set_against(at))
                break;
            add(found, speech_.reporter(at, above), event);
            at = above;
        }
        if (const std::uint32_t verb = speech_.verb_of_content(event.trigger); verb != no_token)
            add_presenter(found, verb, event);
        for (const Source& source : sources_in(document_.sentence_of(event.trigger)))
            if (syntax_.dominates(source.clause, event.trigger) &&
                !stands_apart(event.trigger, source.clause))
                add(found, source.speaker, event);
        if (const Quotation* quotation = quotation_around(event.trigger);
            quotation && quotation->verb != event.trigger)
            add(found, quotation->speaker, event);
        std::ranges::reverse(found);
        return found;
    }

  private:
    /// "Holt said nobody was hurt, *while* Reyes claims": told beside what Holt said.
    bool is_set_against(std::uint32_t clause) const {
        const std::uint32_t marker = syntax_.child(clause, Relation::marker);
        const std::string word = marker == no_token ? std::string() : fold(document_.text(marker));
        return syntax_.relation(clause) == Relation::adverbial_clause &&
               (word == "while" || word == "whereas") &&
               syntax_.has_child(clause, Relation::subject);
    }

    /// Whether a clause that is set against what stands above it lies between two words.
    bool stands_apart(std::uint32_t word, std::uint32_t above) const {
        constexpr int most_steps = 24;
        for (int steps = 0; steps < most_steps && word != above && syntax_.head(word) != word;
             ++steps) {
            if (is_set_against(word))
                return true;
            word = syntax_.head(word);
        }
        return false;
    }

    /// Who presents an event, unless they take part in it: "underscored *his* support".
    void add_presenter(std::vector<Speaker>& found, std::uint32_t verb,
                       const EventMention& event) const {
        const auto speaker = speech_.speaker_of(verb);
        const auto is_speaker = [&](const Mention& one) {
            return speaker && one.participant.id == speaker->who.participant.id;
        };
        // "*announces* plans to visit Suria": known from whoever is to go.
        const bool announced = document_.tokens()[verb].lemma == "announce";
        if (announced ||
            (verb != event.trigger && std::ranges::none_of(event.subjects, is_speaker)))
            add(found, speaker, event);
    }

    /// Nobody is a source of their own act of speech, and nobody is named twice.
    static void add(std::vector<Speaker>& found, const std::optional<Speaker>& speaker,
                    const EventMention& event) {
        if (!speaker || found.size() == most_speakers)
            return;
        const std::string& id = speaker->who.participant.id;
        const bool own_words = event.rule->type == "statement" && !event.subjects.empty() &&
                               event.subjects.front().bytes == speaker->who.bytes;
        const bool known = std::ranges::any_of(
            found, [&](const Speaker& other) { return other.who.participant.id == id; });
        if (!own_words && !known)
            found.push_back(*speaker);
    }

    /// "*Reyes*: Suria will withdraw", as headlines have it.
    void find_headline_source(TokenSpan sentence) {
        constexpr std::uint32_t longest_name = 8;
        std::uint32_t colon = sentence.begin;
        while (colon < sentence.end && document_.text(colon) != ":")
            ++colon;
        if (colon == sentence.begin || colon + 1 >= sentence.end ||
            colon - sentence.begin > longest_name)
            return;
        const auto& speaker = actors_.resolve(colon - 1);
        const bool person = speaker && speaker->participant.kind == EntityKind::person &&
                            !speaker->is_pronoun &&
                            speaker->bytes.begin <= document_.tokens()[sentence.begin].span.begin;
        std::uint32_t root = colon + 1;
        while (syntax_.head(root) != root)
            root = syntax_.head(root);
        // "Ana Holt: Suria's leader meets Reyes" tells of her, and is not what she says.
        const std::uint32_t subject = syntax_.child(root, Relation::subject);
        const auto& doer = subject == no_token ? speaker : actors_.resolve(subject);
        const bool of_another = doer && doer->participant.kind != EntityKind::person;
        const Token& mark = document_.tokens()[colon];
        if (person && of_another && root > colon)
            sources_.push_back({root, Speaker{actors_.acting(*speaker), mark.span}});
    }

    /// "according to Reyes".
    void find_sources() {
        for (const TokenSpan sentence : document_.sentences())
            find_headline_source(sentence);
        for (std::uint32_t i = 0; i < document_.tokens().size(); ++i) {
            const std::uint32_t preposition = syntax_.preposition(i);
            if (preposition == no_token || preposition == 0 || document_.text(preposition) != "to")
                continue;
            std::string_view before = document_.text(preposition - 1);
            if (before != "according" && before != "According")
                continue;
            if (const auto& actor = actors_.resolve(i)) {
                const ByteSpan cue{document_.tokens()[preposition - 1].span.begin,
                                   document_.tokens()[preposition].span.end};
                sources_.push_back({clause_above(i), Speaker{actors_.acting(*actor), cue}});
            }
        }
        std::ranges::stable_sort(sources_, {}, [&](const Source& source) {
            return document_.sentence_of(source.clause);
        });
    }

    std::span<const Source> sources_in(std::uint32_t sentence) const {
        const auto found =
            std::ranges::equal_range(sources_, sentence, {}, [&](const Source& source) {
                return document_.sentence_of(source.clause);
            });
        return {found.begin(), found.end()};
    }

    std::uint32_t clause_above(std::uint32_t token) const {
        std::uint32_t at = syntax_.head(token);
        while (syntax_.head(at) != at && syntax_.relation(at) != Relation::complement)
            at = syntax_.head(at);
        return at;
    }

    void find_quotations() {
        for (const TokenSpan words : entente::find_quotations(document_))
            quotations_.push_back({.tokens = words});
        for (Quotation& quotation : quotations_)
            find_speaker(quotation, document_.paragraphs()[paragraph_of(quotation)]);
        // "…," said Reyes. "…": the second part is hers too.
        for (std::size_t q = 1; q < quotations_.size(); ++q)
            if (!quotations_[q].speaker &&
                paragraph_of(quotations_[q]) == paragraph_of(quotations_[q - 1]))
                quotations_[q].speaker = quotations_[q - 1].speaker;
    }

    std::uint32_t paragraph_of(const Quotation& quotation) const {
        return document_.paragraph_of(quotation.tokens.begin);
    }

    /// The reporting verb nearest to the quotation, outside of it: after it rather than before.
    void find_speaker(Quotation& quotation, TokenSpan paragraph) const {
        constexpr std::uint32_t reach = 40;
        const TokenSpan words = quotation.tokens;
        const std::uint32_t begin = words.begin - std::min(reach, words.begin - paragraph.begin);
        const std::uint32_t end = words.end + std::min(reach, paragraph.end - words.end);
        std::uint32_t best = no_token;
        std::uint32_t best_distance = reach;
        for (std::uint32_t i = begin; i < end; i = i + 1 == words.begin ? words.end : i + 1) {
            if (words.contains(i) || !speech_.is_reporting(i) || quotation_around(i))
                continue;
            const std::uint32_t distance = i >= words.end ? i - words.end : (words.begin - i) + 2;
            if (distance < best_distance && speech_.speaker_of(i)) {
                best = i;
                best_distance = distance;
            }
        }
        if (best != no_token) {
            quotation.verb = best;
            quotation.speaker = speech_.speaker_of(best);
        }
    }

    /// The quotation that a token stands in; null if it stands in none. O(log quotations).
    const Quotation* quotation_around(std::uint32_t token) const {
        const auto behind = std::ranges::upper_bound(
            quotations_, token, {}, [](const Quotation& one) { return one.tokens.begin; });
        const bool inside =
            behind != quotations_.begin() && std::prev(behind)->tokens.contains(token);
        return inside ? &*std::prev(behind) : nullptr;
    }

    const Document& document_;
    const SyntaxTree& syntax_;
    const ActorResolver& actors_;
    const ArgumentFinder& arguments_;
    ReportedSpeech speech_;
    /// In the order of the text, none inside another.
    std::vector<Quotation> quotations_;
    /// In the order of their sentences.
    std::vector<Source> sources_;
};

} // namespace

void attribute_events(std::vector<EventMention>& events, const Document& document,
                      const ActorResolver& actors, const ArgumentFinder& arguments,
                      const TriggerLexicon& lexicon) {
    if (events.empty())
        return;
    const Attributor attributor(document, actors, arguments, lexicon);
    for (EventMention& event : events)
        event.speakers = attributor.speakers(event);
}

} // namespace entente
