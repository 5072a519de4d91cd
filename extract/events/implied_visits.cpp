#include "extract/events/implied_visits.hpp"

#include "extract/events/sentence_window.hpp"
#include "extract/events/word_list.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

namespace entente {

namespace {

const Rule* by_place(const TriggerLexicon& lexicon) {
    const auto rules = lexicon.rules(TriggerKind::verb, "(implied)");
    return rules.empty() ? nullptr : rules.front();
}

const Mention* place_of(const EventMention& event) {
    for (const auto& [role, filler] : event.others)
        if (role == "place")
            return &filler;
    return nullptr;
}

bool implies_presence(const EventMention& event) {
    const std::string& type = event.rule->type;
    return type == "meet" || type == "negotiate" || type == "host" || type == "statement";
}

/// "met *virtually*": whoever does is somewhere else.
bool is_from_afar(const EventMention& event, const Document& document) {
    constexpr std::array<std::string_view, 9> words{
        "virtual",         "virtually",      "phone",  "telephone", "video",
        "videoconference", "teleconference", "online", "remotely"};
    return std::ranges::any_of(words_around(document, event.trigger),
                               [&](const Token& token) { return is_among(token.lemma, words); });
}

bool is_visitor(const Mention& who, const Mention& place) {
    const Participant& person = who.participant;
    return person.kind == EntityKind::person && !person.country.empty() &&
           !place.participant.country.empty() && person.country != place.participant.country;
}

} // namespace

void add_implied_visits(std::vector<EventMention>& events, const Document& document,
                        const TriggerLexicon& lexicon) {
    const Rule* rule = by_place(lexicon);
    std::vector<EventMention> implied;
    for (const EventMention& event : events) {
        const Mention* place = place_of(event);
        if (!rule || !place || !implies_presence(event) || is_from_afar(event, document))
            continue;
        EventMention visit{.rule = rule, .trigger = event.trigger};
        for (const auto* side : {&event.subjects, &event.objects})
            std::ranges::copy_if(*side, std::back_inserter(visit.subjects),
                                 [&](const Mention& who) { return is_visitor(who, *place); });
        visit.objects = {*place};
        if (visit.objects.front().is_seat) {
            // One visits the place, not the institution.
            visit.objects.front().participant.kind = EntityKind::place;
        }
        if (!visit.subjects.empty())
            implied.push_back(std::move(visit));
    }
    events.insert(events.end(), std::make_move_iterator(implied.begin()),
                  std::make_move_iterator(implied.end()));
    std::ranges::stable_sort(events, {}, &EventMention::trigger);
}

} // namespace entente
