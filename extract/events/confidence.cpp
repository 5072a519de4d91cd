#include "extract/events/confidence.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace entente {

namespace {

constexpr std::uint32_t far_away = 60;
constexpr std::uint32_t long_sentence = 240;

/// What a doubt takes from the log-odds of a claim.
struct DoubtWeight {
    bool ClaimDoubts::*doubt;
    double weight;
};

/// Fitted to 560 claims of five random draws, judged before any error among them was mended, with a
/// ridge penalty of 1, and rounded. Pronouns were too few to fit.
constexpr double constant = 2.2;
constexpr double of_level = 0.5;
constexpr std::array weights{
    DoubtWeight{&ClaimDoubts::pronoun, -0.5},  DoubtWeight{&ClaimDoubts::thing, -0.85},
    DoubtWeight{&ClaimDoubts::nameless, -1.1}, DoubtWeight{&ClaimDoubts::unlisted, -1.2},
    DoubtWeight{&ClaimDoubts::far, -0.55},     DoubtWeight{&ClaimDoubts::long_winded, -0.55},
    DoubtWeight{&ClaimDoubts::unreal, -0.45},
};

bool is_unlinked(const Mention* mention) {
    return mention && !mention->entity && mention->participant.kind != EntityKind::other;
}

bool begins_small(const std::string& name) {
    return !name.empty() && name.front() >= 'a' && name.front() <= 'z';
}

bool is_nameless(const Mention* mention) {
    return is_unlinked(mention) && mention->participant.country.empty() &&
           (mention->participant.kind == EntityKind::group ||
            begins_small(mention->participant.name));
}

bool is_unlisted(const Mention* mention) {
    return is_unlinked(mention) && mention->participant.kind != EntityKind::group &&
           !begins_small(mention->participant.name);
}

std::uint32_t distance(CodePointSpan trigger, CodePointSpan object) {
    return object.begin >= trigger.end ? object.begin - trigger.begin
                                       : trigger.begin - std::min(trigger.begin, object.end);
}

} // namespace

ClaimDoubts doubts_about(const Claim& claim, const Mention* subject, const Mention* object) {
    const auto is_pronoun = [](const Mention* mention) { return mention && mention->is_pronoun; };
    const Evidence& evidence = claim.evidence;
    return {.pronoun = is_pronoun(subject) || is_pronoun(object),
            .thing = object && object->participant.kind == EntityKind::other,
            .nameless = is_nameless(subject) || is_nameless(object),
            .unlisted = is_unlisted(subject) || is_unlisted(object),
            .far = claim.object && claim.object->span &&
                   distance(evidence.trigger, *claim.object->span) > far_away,
            .long_winded = evidence.span.end - evidence.span.begin > long_sentence,
            .unreal = claim.modality != Modality::actual};
}

double confidence(double level, const ClaimDoubts& doubts) {
    const double bounded = std::clamp(level, 0.05, 0.99);
    double log_odds = constant + of_level * std::log(bounded / (1 - bounded));
    for (const DoubtWeight& weight : weights)
        log_odds += doubts.*(weight.doubt) ? weight.weight : 0;
    return std::round(100 / (1 + std::exp(-log_odds))) / 100;
}

} // namespace entente
