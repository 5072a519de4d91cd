#include "extract/events/layout.hpp"

#include "extract/events/confidence.hpp"
#include "extract/events/event_codes.hpp"
#include "ontology/claim_identity.hpp"

namespace entente {

namespace {

class ClaimLayout {
  public:
    ClaimLayout(const Document& document, const Ontology& ontology, const TriggerLexicon& lexicon,
                std::string_view text_sha256)
        : document_(document), ontology_(ontology), contexts_(document, lexicon),
          sha256_(text_sha256), index_(document.article().text) {}

    void lay_out(const EventMention& event, std::vector<Claim>& claims) {
        const Claim common = common_part(event);
        for (const Mention* subject : ends(event.subjects))
            for (const Mention* object : ends(event.objects)) {
                Claim claim = common;
                claim.subject = participant(subject);
                claim.object = participant(object);
                claim.confidence =
                    confidence(event.rule->confidence,
                               signs_of(grounds_of(document_, event, subject, object)));
                claim.id = claim_id(claim, sha256_, ontology_);
                claims.push_back(std::move(claim));
            }
    }

  private:
    Participant participant(const Mention& mention) const {
        Participant made = mention.participant;
        made.span = index_.span(mention.bytes);
        return made;
    }

    std::optional<Participant> participant(const Mention* mention) const {
        return mention ? std::optional(participant(*mention)) : std::nullopt;
    }

    /// Null alone where there is nobody.
    static std::vector<const Mention*> ends(const std::vector<Mention>& mentions) {
        std::vector<const Mention*> made;
        for (const Mention& mention : mentions)
            made.push_back(&mention);
        if (made.empty())
            made.push_back(nullptr);
        return made;
    }

    Claim common_part(const EventMention& event) {
        const Rule& rule = *event.rule;
        const EventType* type = ontology_.find(rule.type, rule.subtype);
        Claim claim;
        claim.article = document_.article().id;
        claim.type = rule.type;
        claim.subtype = rule.subtype;
        claim.predicate = type->predicate;
        claim.modality = event.factuality.modality;
        claim.polarity = event.factuality.polarity;
        claim.codes = codes_of(event, ontology_, contexts_.around(event.trigger));
        for (const auto& [role, filler] : event.others)
            claim.qualifiers.push_back({role, participant(filler)});
        if (event.time)
            claim.time =
                ClaimTime{event.time->interval, event.time->basis,
                          event.time->bytes ? std::string(document_.text(*event.time->bytes))
                                            : std::string()};
        for (const Speaker& speaker : event.speakers)
            claim.attributed_to.push_back(
                {participant(speaker.who), std::string(document_.text(speaker.cue))});
        claim.evidence = evidence(event);
        claim.event = event_key(claim.article, sha256_, claim.type, claim.evidence.trigger);
        return claim;
    }

    Evidence evidence(const EventMention& event) const {
        TokenSpan sentence = document_.sentences()[document_.sentence_of(event.trigger)];
        const auto& tokens = document_.tokens();
        while (sentence.end > sentence.begin + 1 &&
               tokens[sentence.end - 1].pos == PartOfSpeech::space)
            --sentence.end;
        while (sentence.begin + 1 < sentence.end &&
               tokens[sentence.begin].pos == PartOfSpeech::space)
            ++sentence.begin;
        const ByteSpan bytes = document_.bytes(sentence);
        Evidence made;
        made.span = index_.span(bytes);
        made.text = std::string(document_.text(bytes));
        made.trigger = index_.span(tokens[event.trigger].span);
        made.rule = event.rule->name;
        return made;
    }

    const Document& document_;
    const Ontology& ontology_;
    SentenceContexts contexts_;
    std::string_view sha256_;
    CodePointIndex index_;
};

} // namespace

std::vector<Claim> lay_out(const std::vector<EventMention>& events, const Document& document,
                           const Ontology& ontology, const TriggerLexicon& lexicon,
                           std::string_view text_sha256) {
    ClaimLayout layout(document, ontology, lexicon, text_sha256);
    std::vector<Claim> claims;
    for (const EventMention& event : events)
        layout.lay_out(event, claims);
    return claims;
}

} // namespace entente
