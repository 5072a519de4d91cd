#include "ontology/claim_identity.hpp"

#include "ontology/text.hpp"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

/// What a claim's id is the hash of.
class CanonicalBytes {
  public:
    void add(std::string_view field) { append_field(bytes_, field); }
    void add(CodePointSpan span) {
        add(std::to_string(span.begin) + "-" + std::to_string(span.end));
    }
    void add(const std::optional<Participant>& participant) {
        add(participant ? participant_bytes(*participant) : std::string());
    }
    static std::string participant_bytes(const Participant& participant) {
        CanonicalBytes fields;
        fields.add(participant.id);
        fields.add(participant.id.empty() ? std::string_view(participant.name) : "");
        fields.add(participant.span ? to_text(*participant.span) : "");
        return std::move(fields.bytes_);
    }
    static std::string to_text(CodePointSpan span) {
        return std::to_string(span.begin) + "-" + std::to_string(span.end);
    }

    std::string hash() const { return sha256_hex(bytes_).substr(0, 32); }

  private:
    std::string bytes_;
};

} // namespace

std::string claim_id(const Claim& claim, std::string_view text_sha256, const Ontology& ontology) {
    const EventType* type = ontology.find(claim.type, claim.subtype);
    auto subject = claim.subject;
    auto object = claim.object;
    if (type && type->symmetric && subject && object &&
        CanonicalBytes::participant_bytes(*object) < CanonicalBytes::participant_bytes(*subject))
        std::swap(subject, object);

    CanonicalBytes bytes;
    bytes.add(claim.article);
    bytes.add(text_sha256);
    bytes.add(claim.type);
    bytes.add(claim.subtype);
    bytes.add(subject);
    bytes.add(object);
    std::vector<std::string> qualifiers;
    for (const Qualifier& qualifier : claim.qualifiers)
        qualifiers.push_back(qualifier.role + "=" +
                             CanonicalBytes::participant_bytes(qualifier.filler));
    std::ranges::sort(qualifiers);
    bytes.add(std::to_string(qualifiers.size()));
    for (const std::string& qualifier : qualifiers)
        bytes.add(qualifier);
    bytes.add(claim.time ? claim.time->interval.edtf() : "");
    bytes.add(claim.time ? to_string(claim.time->basis) : "");
    bytes.add(to_string(claim.modality));
    bytes.add(to_string(claim.polarity));
    bytes.add(std::to_string(claim.attributed_to.size()));
    for (const Attribution& attribution : claim.attributed_to) {
        bytes.add(CanonicalBytes::participant_bytes(attribution.speaker));
        bytes.add(attribution.cue);
    }
    bytes.add(claim.evidence.span);
    bytes.add(claim.evidence.trigger);
    return bytes.hash();
}

std::string event_key(std::string_view article, std::string_view text_sha256, std::string_view type,
                      CodePointSpan trigger) {
    CanonicalBytes bytes;
    bytes.add(article);
    bytes.add(text_sha256);
    bytes.add(type);
    bytes.add(trigger);
    return bytes.hash();
}

} // namespace entente
