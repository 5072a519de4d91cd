#include "extract/evaluation/claim_comparison.hpp"

#include "extract/evaluation/comparable_text.hpp"

#include <algorithm>

namespace entente {

namespace {

using End = std::optional<FoundActor>;

bool meets(const LabelledActor& wanted, const End& found) {
    return wanted.names.empty() ? !found : found && is_named(*found, wanted);
}

bool qualifier_meets(const LabelledActor& wanted, const std::string& role,
                     const PreparedClaim& claim) {
    const auto fills = [&](const auto& qualifier) {
        return qualifier.first == role &&
               (wanted.names.empty() || is_named(qualifier.second, wanted));
    };
    return std::ranges::any_of(claim.qualifiers(), fills) != wanted.names.empty();
}

bool role_met(const PreparedLabel& label, std::size_t index, const PreparedClaim& claim,
              bool exchanged) {
    const ExpectedRole& role = label.label().roles[index];
    const LabelledActor& wanted = label.roles()[index];
    const End& subject = exchanged ? claim.object() : claim.subject();
    const End& object = exchanged ? claim.subject() : claim.object();
    switch (role.place) {
    case RolePlace::subject:
        return meets(wanted, subject);
    case RolePlace::object:
        return meets(wanted, object);
    case RolePlace::either_end:
        return meets(wanted, subject) || meets(wanted, object);
    case RolePlace::qualifier:
        return qualifier_meets(wanted, role.name, claim);
    }
    return false;
}

std::vector<bool> roles_in_order(const PreparedLabel& label, const PreparedClaim& claim,
                                 bool exchanged) {
    std::vector<bool> met;
    for (std::size_t i = 0; i < label.roles().size(); ++i)
        met.push_back(role_met(label, i, claim, exchanged));
    return met;
}

std::vector<bool> compare_roles(const PreparedLabel& label, const PreparedClaim& claim) {
    const bool inverse = claim.claim().type != label.label().type;
    std::vector<bool> met = roles_in_order(label, claim, inverse);
    if (!label.symmetric())
        return met;
    std::vector<bool> exchanged = roles_in_order(label, claim, !inverse);
    return std::ranges::count(exchanged, true) > std::ranges::count(met, true) ? exchanged : met;
}

Verdict verdict(bool right) { return right ? Verdict::right : Verdict::wrong; }

Verdict compare_time(const std::optional<TimeInterval>& wanted,
                     const std::optional<ClaimTime>& found) {
    if (!wanted)
        return Verdict::not_judged;
    if (!found)
        return Verdict::wrong;
    if (wanted->contains(found->interval))
        return Verdict::right;
    return wanted->overlaps(found->interval) ? Verdict::vague : Verdict::wrong;
}

Verdict compare_speaker(const std::optional<LabelledActor>& wanted,
                        const std::vector<FoundActor>& found) {
    if (!wanted)
        return Verdict::not_judged;
    if (wanted->names.empty())
        return verdict(found.empty());
    return verdict(std::ranges::any_of(
        found, [&](const FoundActor& speaker) { return is_named(speaker, *wanted); }));
}

bool is_of_type(const PreparedLabel& label, const Claim& claim) {
    return claim.type == label.label().type ||
           (!label.inverse().empty() && claim.type == label.inverse());
}

bool is_in_sentence(const PreparedLabel& label, const PreparedClaim& claim) {
    return label.sentence().empty() ||
           (!claim.sentence().empty() && (contains_words(claim.sentence(), label.sentence()) ||
                                          contains_words(label.sentence(), claim.sentence())));
}

} // namespace

std::size_t roles_met(const ClaimComparison& comparison) {
    return static_cast<std::size_t>(std::ranges::count(comparison.roles, true));
}

bool all_roles_met(const ClaimComparison& comparison) {
    return roles_met(comparison) == comparison.roles.size();
}

bool circumstances_met(const ClaimComparison& comparison) {
    const auto fits = [](Verdict verdict) {
        return verdict == Verdict::not_judged || verdict == Verdict::right;
    };
    return comparison.subtype_met && fits(comparison.time) && fits(comparison.modality) &&
           fits(comparison.polarity) && fits(comparison.speaker);
}

PreparedLabel::PreparedLabel(const ExpectedClaim& label, const ActorNames& names,
                             const Ontology& ontology)
    : label_(label), sentence_(comparable(label.sentence)) {
    for (const ExpectedRole& role : label.roles)
        roles_.push_back(names.labelled(role.fillers));
    if (label.speaker)
        speaker_ = names.labelled(*label.speaker);
    if (const EventType* type = ontology.find(label.type)) {
        inverse_ = type->inverse;
        symmetric_ = type->symmetric;
    }
}

PreparedClaim::PreparedClaim(const Claim& claim, const ActorNames& names)
    : claim_(claim), sentence_(comparable(claim.evidence.text)) {
    if (claim.subject)
        subject_ = names.found(*claim.subject);
    if (claim.object)
        object_ = names.found(*claim.object);
    for (const Qualifier& qualifier : claim.qualifiers)
        qualifiers_.emplace_back(qualifier.role, names.found(qualifier.filler));
    for (const Attribution& attribution : claim.attributed_to)
        speakers_.push_back(names.found(attribution.speaker));
}

std::optional<ClaimComparison> compare(const PreparedLabel& label, const PreparedClaim& claim) {
    const ExpectedClaim& wanted = label.label();
    const Claim& found = claim.claim();
    if (!is_of_type(label, found) || !is_in_sentence(label, claim))
        return std::nullopt;
    ClaimComparison comparison;
    comparison.roles = compare_roles(label, claim);
    comparison.subtype_met =
        wanted.subtype.empty() || (wanted.type == found.type && wanted.subtype == found.subtype);
    comparison.time = compare_time(wanted.time, found.time);
    if (wanted.modality)
        comparison.modality = verdict(*wanted.modality == found.modality);
    if (wanted.polarity)
        comparison.polarity = verdict(*wanted.polarity == found.polarity);
    comparison.speaker = compare_speaker(label.speaker(), claim.speakers());
    return comparison;
}

} // namespace entente
