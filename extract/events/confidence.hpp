#pragma once

#include "extract/events/event_mention.hpp"
#include "ontology/claim.hpp"

namespace entente {

/// Claims of articles that are less sure are left out unless a user asks for them: of the claims
/// that readers judged, those below were wrong in type, participants or direction two times in five
/// (docs/decisions/0012-unsure-claims.md).
inline constexpr double usual_least_confidence = 0.6;

/// What is known of a claim beside its rule, each a reason to trust it less or more.
struct ClaimDoubts {
    bool pronoun = false;     ///< an end is a pronoun
    bool thing = false;       ///< the object is no actor: "the decision"
    bool nameless = false;    ///< an end is a common noun without a country: "officials"
    bool unlisted = false;    ///< an end is a name that no table lists
    bool far = false;         ///< more than 60 code points lie between trigger and object
    bool long_winded = false; ///< the sentence has more than 240 code points
    bool unreal = false;      ///< it is planned, possible, conditional or requested
    bool thinkable = false;   ///< it is possible or conditional
    bool remote = false;      ///< more than 40 code points lie between trigger and subject
    bool passed_over = false; ///< two words with capitals or more lie between trigger and object
    bool body = false;        ///< the object is a body that no table lists
    bool at_home = false;     ///< both ends are of one country

    bool operator==(const ClaimDoubts&) const = default;
};

/// What makes this claim doubtful; `subject` and `object` are null where it has none.
ClaimDoubts doubts_about(const Claim& claim, const Mention* subject, const Mention* object);

/// How likely a claim is right in type, participants and direction, 0 to 1: a logistic regression
/// of readers' judgements on the level of the rule and the doubts (docs/extraction.md,
/// "Confidence"). Rises with the level. Rounded to two decimals.
double confidence(double level, const ClaimDoubts& doubts);

} // namespace entente
