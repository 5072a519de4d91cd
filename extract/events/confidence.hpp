#pragma once

#include "extract/events/event_mention.hpp"
#include "extract/language/dependency_path.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace entente {

/// Claims of articles that are less sure are left out unless a user asks for them: a wrong claim
/// costs more than a missing one (docs/decisions/0012-unsure-claims.md).
inline constexpr double usual_least_confidence = 0.67;

/// What the sentence of an event shows of how it is told.
struct SentenceMarks {
    bool dash = false;
    bool first_person = false; ///< "we", "my"
    bool full_stop = false;    ///< or a question or exclamation mark
};

/// What a claim is judged by beside its rule. Borrows all it names.
struct ClaimGrounds {
    const Document& document;
    const EventMention& event;
    /// Null where the claim has none.
    const Mention* subject;
    const Mention* object;
    /// From the trigger; empty where there is no way within its sentence.
    std::vector<PathArc> subject_path;
    std::vector<PathArc> object_path;
    SentenceMarks marks;
};

/// The grounds of the claim that this event is between these two.
ClaimGrounds grounds_of(const Document& document, const EventMention& event, const Mention* subject,
                        const Mention* object);

/// Something to be seen of a claim that speaks for it or against it.
struct ClaimSign {
    /// "the object is a body that no table lists".
    std::string_view name;
    /// What it adds to the log-odds.
    double weight = 0;
    bool (*holds)(const ClaimGrounds& grounds);
};

/// All that are looked for.
std::span<const ClaimSign> claim_signs();

/// Those that hold, in the order of `claim_signs`.
std::vector<const ClaimSign*> signs_of(const ClaimGrounds& grounds);

/// How likely a claim is right in type, participants and direction, 0 to 1: a logistic regression
/// of readers' judgements on the level of the rule and the signs (docs/extraction.md,
/// "Confidence"). Rises with the level. Rounded to two decimals.
double confidence(double level, std::span<const ClaimSign* const> signs);

} // namespace entente
