#include "extract/events/confidence.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace entente {

namespace {

constexpr std::uint32_t far_away = 60;
constexpr std::uint32_t remote = 40;
constexpr std::uint32_t long_sentence = 240;

/// What a doubt takes from the log-odds of a claim.
struct DoubtWeight {
    bool ClaimDoubts::*doubt;
    double weight;
};

/// Fitted to 1,560 claims of seven random draws, judged before any error among them was mended,
/// with a ridge penalty of 1, and rounded. Pronouns were too few to fit.
constexpr double constant = 1.9;
constexpr double of_level = 0.35;
constexpr std::array weights{
    DoubtWeight{&ClaimDoubts::pronoun, -0.5},  DoubtWeight{&ClaimDoubts::thing, -0.1},
    DoubtWeight{&ClaimDoubts::nameless, -0.4}, DoubtWeight{&ClaimDoubts::unlisted, -0.75},
    DoubtWeight{&ClaimDoubts::far, -0.2},      DoubtWeight{&ClaimDoubts::long_winded, -0.1},
    DoubtWeight{&ClaimDoubts::unreal, -0.1},   DoubtWeight{&ClaimDoubts::thinkable, -1.15},
    DoubtWeight{&ClaimDoubts::remote, -0.75},  DoubtWeight{&ClaimDoubts::passed_over, -0.4},
    DoubtWeight{&ClaimDoubts::body, -0.85},    DoubtWeight{&ClaimDoubts::at_home, -0.55},
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

bool is_unlisted_body(const Mention* mention) {
    return is_unlinked(mention) && mention->participant.kind == EntityKind::organisation;
}

/// What lies between a trigger and an end of its claim; the trigger itself where nothing does.
CodePointSpan between(CodePointSpan trigger, CodePointSpan end) {
    return end.begin >= trigger.end
               ? CodePointSpan{trigger.end, end.begin}
               : CodePointSpan{std::min(trigger.begin, end.end), trigger.begin};
}

std::uint32_t distance(CodePointSpan trigger, const std::optional<Participant>& end) {
    if (!end || !end->span)
        return 0;
    const CodePointSpan gap = between(trigger, *end->span);
    return gap.end - gap.begin;
}

/// Words that begin with an ASCII capital between two code points of the sentence.
std::size_t capitals_within(const Evidence& evidence, CodePointSpan gap) {
    std::size_t found = 0;
    std::uint32_t at = evidence.span.begin;
    bool in_word = false;
    for (const char c : evidence.text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) == 0x80U) // goes on with a code point
            continue;
        const bool capital = c >= 'A' && c <= 'Z';
        const bool letter = capital || (c >= 'a' && c <= 'z') || byte >= 0x80;
        found += capital && !in_word && at >= gap.begin && at < gap.end ? 1 : 0;
        in_word = letter;
        ++at;
    }
    return found;
}

bool is_passed_over(const Claim& claim) {
    constexpr std::size_t several = 2;
    if (!claim.object || !claim.object->span)
        return false;
    const CodePointSpan gap = between(claim.evidence.trigger, *claim.object->span);
    return capitals_within(claim.evidence, gap) >= several;
}

bool is_of_one_country(const Claim& claim) {
    return claim.subject && claim.object && !claim.subject->country.empty() &&
           claim.subject->country == claim.object->country;
}

} // namespace

ClaimDoubts doubts_about(const Claim& claim, const Mention* subject, const Mention* object) {
    const auto is_pronoun = [](const Mention* mention) { return mention && mention->is_pronoun; };
    const Evidence& evidence = claim.evidence;
    return {.pronoun = is_pronoun(subject) || is_pronoun(object),
            .thing = object && object->participant.kind == EntityKind::other,
            .nameless = is_nameless(subject) || is_nameless(object),
            .unlisted = is_unlisted(subject) || is_unlisted(object),
            .far = distance(evidence.trigger, claim.object) > far_away,
            .long_winded = evidence.span.end - evidence.span.begin > long_sentence,
            .unreal = claim.modality != Modality::actual,
            .thinkable =
                claim.modality == Modality::possible || claim.modality == Modality::conditional,
            .remote = distance(evidence.trigger, claim.subject) > remote,
            .passed_over = is_passed_over(claim),
            .body = is_unlisted_body(object),
            .at_home = is_of_one_country(claim)};
}

double confidence(double level, const ClaimDoubts& doubts) {
    const double bounded = std::clamp(level, 0.05, 0.99);
    double log_odds = constant + of_level * std::log(bounded / (1 - bounded));
    for (const DoubtWeight& weight : weights)
        log_odds += doubts.*(weight.doubt) ? weight.weight : 0;
    return std::round(100 / (1 + std::exp(-log_odds))) / 100;
}

} // namespace entente
