#include "extract/evaluation/article_score.hpp"

#include "extract/evaluation/assignment.hpp"

#include <algorithm>
#include <cassert>

namespace entente {

namespace {

using Comparisons = std::vector<std::vector<std::optional<ClaimComparison>>>;

/// More labels than this would let a lesser merit outweigh a greater one. Only asserted, so that
/// release builds never read it.
[[maybe_unused]] constexpr std::size_t most_labels = 1000;

std::int64_t points(Verdict verdict, std::int64_t most) {
    return verdict == Verdict::right ? most : verdict == Verdict::vague ? 1 : 0;
}

/// At most 31, so that those of all labels together stay below the merit of one subtype.
std::int64_t agreement(const ClaimComparison& comparison) {
    constexpr std::size_t for_roles = 16;
    const std::size_t roles = std::max<std::size_t>(comparison.roles.size(), 1);
    const std::size_t met = comparison.roles.empty() ? 1 : roles_met(comparison);
    return static_cast<std::int64_t>(for_roles * met / roles) + points(comparison.time, 3) +
           points(comparison.modality, 4) + points(comparison.polarity, 4) +
           points(comparison.speaker, 4);
}

/// Right in some role, or known to be meant by the sentence that the label quotes.
bool is_near(const ExpectedClaim& label, const ClaimComparison& comparison) {
    return roles_met(comparison) > 0 || !label.sentence.empty();
}

/// What each merit counts: digits of one number, so that a lower one never outweighs a higher.
std::int64_t suit(const ExpectedClaim& label, const ClaimComparison& comparison,
                  std::size_t labels_behind) {
    constexpr std::int64_t position = std::int64_t{1} << 20;
    constexpr std::int64_t subtype = position << 15;
    constexpr std::int64_t found = subtype << 10;
    const bool right = all_roles_met(comparison);
    if (!right && !is_near(label, comparison))
        return 0;
    return (right ? found : 0) + (right && comparison.subtype_met ? subtype : 0) +
           agreement(comparison) * position + static_cast<std::int64_t>(labels_behind) + 1;
}

std::vector<PreparedLabel> prepare(const std::vector<ExpectedClaim>& labels,
                                   const ActorNames& names, const Ontology& ontology) {
    std::vector<PreparedLabel> prepared;
    for (const ExpectedClaim& label : labels)
        prepared.emplace_back(label, names, ontology);
    return prepared;
}

Comparisons compare_all(const std::vector<PreparedLabel>& labels,
                        const std::vector<PreparedClaim>& claims) {
    Comparisons comparisons(labels.size());
    for (std::size_t label = 0; label < labels.size(); ++label)
        for (const PreparedClaim& claim : claims)
            comparisons[label].push_back(compare(labels[label], claim));
    return comparisons;
}

void join(const std::vector<ExpectedClaim>& labels, std::size_t claims,
          const Comparisons& comparisons, ArticleScore& score) {
    SuitMatrix suits(labels.size(), claims);
    for (std::size_t label = 0; label < labels.size(); ++label)
        for (std::size_t claim = 0; claim < claims; ++claim)
            if (const auto& comparison = comparisons[label][claim])
                suits.at(label, claim) =
                    suit(labels[label], *comparison, labels.size() - label - 1);
    const std::vector<std::optional<std::size_t>> joined = best_assignment(suits);
    for (std::size_t label = 0; label < labels.size(); ++label) {
        const std::optional<std::size_t> claim = joined[label];
        const bool right = claim && all_roles_met(*comparisons[label][*claim]);
        if (!right)
            score.missing.push_back(label);
        if (claim)
            (right ? score.found : score.near)
                .push_back({label, *claim, *comparisons[label][*claim]});
    }
}

bool repeats_a_label(std::size_t claim, const Comparisons& comparisons, const ArticleScore& score) {
    return std::ranges::any_of(score.found, [&](const MatchedClaim& match) {
        const auto& comparison = comparisons[match.label][claim];
        return comparison && all_roles_met(*comparison) && circumstances_met(*comparison);
    });
}

void sort_the_rest(std::size_t claims, bool complete, const Comparisons& comparisons,
                   ArticleScore& score) {
    for (std::size_t claim = 0; claim < claims; ++claim) {
        if (std::ranges::find(score.found, claim, &MatchedClaim::claim) != score.found.end())
            continue;
        if (repeats_a_label(claim, comparisons, score))
            score.repeats.push_back(claim);
        else
            (complete ? score.wrong : score.unjudged).push_back(claim);
    }
}

} // namespace

ArticleScore score_article(const GoldLabels& labels, std::span<const Claim> claims,
                           const Article& article, const Gazetteer& gazetteer,
                           const Ontology& ontology) {
    assert(labels.claims.size() <= most_labels && "more labels than a reader lets through");
    const ActorNames names(gazetteer, article);
    std::vector<PreparedClaim> prepared;
    for (const Claim& claim : claims)
        prepared.emplace_back(claim, names);
    ArticleScore score;
    const Comparisons comparisons = compare_all(prepare(labels.claims, names, ontology), prepared);
    join(labels.claims, claims.size(), comparisons, score);
    sort_the_rest(claims.size(), labels.complete, comparisons, score);
    const Comparisons forbidden = compare_all(prepare(labels.forbidden, names, ontology), prepared);
    for (std::size_t label = 0; label < forbidden.size(); ++label)
        for (std::size_t claim = 0; claim < claims.size(); ++claim)
            if (const auto& made = forbidden[label][claim];
                made && all_roles_met(*made) && circumstances_met(*made))
                score.forbidden.push_back({label, claim, *made});
    return score;
}

} // namespace entente
