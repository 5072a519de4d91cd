#include "graph/life_cycle.hpp"

#include "graph/event_draft.hpp"

#include <algorithm>

namespace entente {

namespace {

bool is_party(const GraphEntity& speaker, const Consolidation& facts, const Event& event) {
    return std::ranges::any_of(event.participations, [&](const Participation& part) {
        const GraphEntity& entity = facts.entities[part.entity];
        const bool same_state = !entity.country.empty() && entity.country == speaker.country;
        return part.role != "place" && (entity.id == speaker.id || same_state);
    });
}

bool is_by_party(const Claim& claim, const Consolidation& facts, const Event& event) {
    return std::ranges::any_of(claim.attributed_to, [&](const Attribution& attribution) {
        const auto speaker = find_entity(facts, attribution.speaker.id);
        return speaker && is_party(facts.entities[*speaker], facts, event);
    });
}

} // namespace

std::optional<Day> published(const Consolidation& facts, std::string_view article) {
    const auto versions =
        std::ranges::equal_range(facts.articles, article, {}, [](const ArticleRecord& record) {
            return std::string_view(record.id);
        });
    std::optional<Day> first;
    for (const ArticleRecord& record : versions)
        if (record.published && (!first || *record.published < *first))
            first = record.published;
    return first;
}

std::vector<Report> reports_of(const Consolidation& facts, const Event& event) {
    std::vector<Report> reports;
    for (const ClaimIndex c : event.claims) {
        const Claim& claim = facts.claims[c];
        Report report{c,  published(facts, claim.article), claim.modality, claim.polarity,
                      {}, is_by_party(claim, facts, event)};
        if (claim.time && !is_weak(claim.time->basis))
            report.date = claim.time->interval;
        reports.push_back(report);
    }
    return reports;
}

std::vector<Stage> life_cycle(const Consolidation& facts, const Event& event) {
    return stages_of(reports_of(facts, event));
}

} // namespace entente
