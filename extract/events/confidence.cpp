#include "extract/events/confidence.hpp"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

std::vector<PathArc> path_to(const Document& document, const EventMention& event,
                             const Mention* end) {
    return end && end->head != no_token
               ? dependency_path(document.syntax(), event.trigger, end->head)
               : std::vector<PathArc>();
}

} // namespace

ClaimGrounds grounds_of(const Document& document, const EventMention& event, const Mention* subject,
                        const Mention* object) {
    return {document,
            event,
            subject,
            object,
            path_to(document, event, subject),
            path_to(document, event, object)};
}

std::vector<const ClaimSign*> signs_of(const ClaimGrounds& grounds) {
    std::vector<const ClaimSign*> found;
    for (const ClaimSign& sign : claim_signs())
        if (sign.holds(grounds))
            found.push_back(&sign);
    return found;
}

double confidence(double level, std::span<const ClaimSign* const> held) {
    const double bounded = std::clamp(level, 0.05, 0.99);
    double log_odds = std::log(bounded / (1 - bounded));
    for (const ClaimSign* sign : held)
        log_odds += sign->weight;
    return std::round(100 / (1 + std::exp(-log_odds))) / 100;
}

} // namespace entente
