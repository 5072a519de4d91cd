#include "extract/events/event_codes.hpp"

#include "extract/events/rule_conditions.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace entente {

namespace {

/// A promise, refusal or threat is coded by what it is about, as finely as its scheme can.
const std::map<std::string, std::string>& own_codes(const EventMention& event,
                                                    const Ontology& ontology) {
    const EventType& type = *ontology.find(event.rule->type, event.rule->subtype);
    const auto& own = codes_of(type, event.factuality.modality, event.factuality.polarity);
    const EventType* act = event.act ? ontology.find(event.act->type, event.act->subtype) : nullptr;
    if (!act || event.factuality.modality != Modality::actual)
        return own;
    const Polarity polarity =
        type.name == "reject" || type.parent == "reject" ? Polarity::negative : Polarity::positive;
    const auto& finer = codes_of(*act, Modality::planned, polarity);
    const auto word = finer.find("plover");
    const auto own_word = own.find("plover");
    const bool same =
        word != finer.end() && own_word != own.end() && word->second == own_word->second;
    return same ? finer : own;
}

/// "Holt of Arvenia met Reyes of Belmark *in Suria*": in a country that none of them acts for.
bool is_at_third_place(const EventMention& event) {
    const auto place = std::ranges::find(
        event.others, "place", [](const auto& other) { return std::string_view(other.first); });
    if (place == event.others.end() || place->second.participant.country.empty())
        return false;
    const auto is_foreign = [&](const Mention& mention) {
        const std::string& country = mention.participant.country;
        return !country.empty() && country != place->second.participant.country;
    };
    return std::ranges::all_of(event.subjects, is_foreign) &&
           std::ranges::all_of(event.objects, is_foreign);
}

std::string read_contexts(TokenSpan sentence, const Document& document,
                          const TriggerLexicon& lexicon) {
    std::set<std::string_view> contexts;
    const auto note = [&](const std::string& words) {
        const auto found = lexicon.contexts(words);
        contexts.insert(found.begin(), found.end());
    };
    std::string before;
    for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
        const std::string lemma = lower_lemma(document.tokens()[token]);
        note(lemma);
        note(before + " " + lemma); // "human right"
        before = lemma;
    }
    std::string joined;
    for (const std::string_view context : contexts)
        joined.append(joined.empty() ? "" : ",").append(context);
    return joined;
}

} // namespace

const std::string& SentenceContexts::around(std::uint32_t token) {
    if (const std::uint32_t sentence = document_.sentence_of(token); sentence != sentence_) {
        sentence_ = sentence;
        contexts_ = read_contexts(document_.sentences()[sentence], document_, lexicon_);
    }
    return contexts_;
}

std::map<std::string, std::string> codes_of(const EventMention& event, const Ontology& ontology,
                                            const std::string& contexts) {
    const EventType* elsewhere = ontology.find(event.rule->type, "third-place");
    const bool happened = event.factuality.modality == Modality::actual;
    auto codes = ontology.with_classes(elsewhere && happened && is_at_third_place(event)
                                           ? elsewhere->codes
                                           : own_codes(event, ontology));
    if (!contexts.empty())
        codes.emplace("plover-context", contexts);
    return codes;
}

} // namespace entente
