#include "extract/events/confidence.hpp"

#include "extract/events/sentence_window.hpp"
#include "extract/events/word_list.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace entente {

namespace {

std::vector<PathArc> path_to(const Document& document, const EventMention& event,
                             const Mention* end) {
    return end && end->head != no_token
               ? dependency_path(document.syntax(), event.trigger, end->head)
               : std::vector<PathArc>();
}

SentenceMarks marks_around(const Document& document, std::uint32_t trigger) {
    constexpr std::array<std::string_view, 3> dashes{"\u2014", "\u2013", "--"};
    constexpr std::array<std::string_view, 4> first_person{"I", "we", "our", "my"};
    constexpr std::array<std::string_view, 3> stops{".", "?", "!"};
    SentenceMarks marks;
    for (const Token& token : words_around(document, trigger)) {
        marks.dash = marks.dash || is_among(token.lemma, dashes);
        marks.first_person = marks.first_person || is_among(token.lemma, first_person);
        marks.full_stop = marks.full_stop || is_among(token.lemma, stops);
    }
    return marks;
}

} // namespace

ClaimGrounds grounds_of(const Document& document, const EventMention& event, const Mention* subject,
                        const Mention* object) {
    return {document,
            event,
            subject,
            object,
            path_to(document, event, subject),
            path_to(document, event, object),
            marks_around(document, event.trigger)};
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
