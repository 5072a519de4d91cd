#pragma once

#include "extract/evaluation/actor_names.hpp"
#include "extract/evaluation/gold.hpp"
#include "ontology/claim.hpp"
#include "ontology/ontology.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace entente {

enum class Verdict : std::uint8_t {
    not_judged, ///< the label does not say
    right,
    vague, ///< a time that may be the labelled one: "before 26 March"
    wrong,
};

/// How a claim meets a label of the same type, or of its inverse.
struct ClaimComparison {
    /// For each role of the label.
    std::vector<bool> roles;
    bool subtype_met = true;
    Verdict time = Verdict::not_judged;
    Verdict modality = Verdict::not_judged;
    Verdict polarity = Verdict::not_judged;
    Verdict speaker = Verdict::not_judged;

    bool operator==(const ClaimComparison&) const = default;
};

std::size_t roles_met(const ClaimComparison& comparison);
bool all_roles_met(const ClaimComparison& comparison);
/// Whether subtype, time, modality, polarity and speaker are right, as far as the label says.
bool circumstances_met(const ClaimComparison& comparison);

/// A label, prepared for comparison with an article's claims. Borrows the label.
class PreparedLabel {
  public:
    PreparedLabel(const ExpectedClaim& label, const ActorNames& names, const Ontology& ontology);

    const ExpectedClaim& label() const noexcept { return label_; }
    const std::vector<LabelledActor>& roles() const noexcept { return roles_; }
    const std::optional<LabelledActor>& speaker() const noexcept { return speaker_; }
    const std::string& sentence() const noexcept { return sentence_; }
    const std::string& inverse() const noexcept { return inverse_; }
    bool symmetric() const noexcept { return symmetric_; }

  private:
    const ExpectedClaim& label_;
    std::vector<LabelledActor> roles_;
    std::optional<LabelledActor> speaker_;
    std::string sentence_;
    /// The type that says the same with subject and object exchanged; empty if none.
    std::string inverse_;
    bool symmetric_ = false;
};

/// A claim, prepared for comparison with an article's labels. Borrows the claim.
class PreparedClaim {
  public:
    PreparedClaim(const Claim& claim, const ActorNames& names);

    const Claim& claim() const noexcept { return claim_; }
    const std::optional<FoundActor>& subject() const noexcept { return subject_; }
    const std::optional<FoundActor>& object() const noexcept { return object_; }
    /// By role, in the claim's order.
    const std::vector<std::pair<std::string, FoundActor>>& qualifiers() const noexcept {
        return qualifiers_;
    }
    const std::vector<FoundActor>& speakers() const noexcept { return speakers_; }
    const std::string& sentence() const noexcept { return sentence_; }

  private:
    const Claim& claim_;
    std::optional<FoundActor> subject_;
    std::optional<FoundActor> object_;
    std::vector<std::pair<std::string, FoundActor>> qualifiers_;
    std::vector<FoundActor> speakers_;
    std::string sentence_;
};

/// Absent where the claim is of another type, or stands in another sentence than the label quotes.
/// Of a symmetric type the ends are compared in the order that meets more roles.
std::optional<ClaimComparison> compare(const PreparedLabel& label, const PreparedClaim& claim);

} // namespace entente
