#include "extract/evaluation/evaluation.hpp"

#include <algorithm>
#include <optional>

namespace entente {

namespace {

/// Whether a claim that meets a label does so in more and more respects.
struct Merits {
    bool found = false;
    bool subtype = false;
    bool all = false;
};

Merits merits_of(const MatchedClaim* match) {
    if (!match)
        return {};
    return {.found = true,
            .subtype = match->comparison.subtype_met,
            .all = circumstances_met(match->comparison)};
}

using Side = Proportion Quality::*;

void count(Evaluation& evaluation, Side side, const Merits& merits, const std::string& type,
           const std::string& subtype) {
    (evaluation.found.*side).count(merits.found);
    (evaluation.with_subtype.*side).count(merits.subtype);
    (evaluation.with_all.*side).count(merits.all);
    (evaluation.by_type[{type, ""}].*side).count(merits.found);
    if (!subtype.empty())
        (evaluation.by_type[{type, subtype}].*side).count(merits.subtype);
}

template <typename Projection>
const MatchedClaim* match_of(const ArticleScore& score, std::size_t index, Projection projection) {
    const auto match = std::ranges::find(score.found, index, projection);
    return match == score.found.end() ? nullptr : &*match;
}

void count_labels(Evaluation& evaluation, const GoldLabels& labels, const ArticleScore& score) {
    for (std::size_t i = 0; i < labels.claims.size(); ++i)
        count(evaluation, &Quality::recall, merits_of(match_of(score, i, &MatchedClaim::label)),
              labels.claims[i].type, labels.claims[i].subtype);
}

void count_claims(Evaluation& evaluation, std::span<const Claim> claims,
                  const ArticleScore& score) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (std::ranges::binary_search(score.repeats, i))
            continue;
        const Merits merits = merits_of(match_of(score, i, &MatchedClaim::claim));
        count(evaluation, &Quality::precision, merits, claims[i].type, claims[i].subtype);
        evaluation.reliability.count(claims[i].confidence, merits.found);
    }
}

void count_verdict(Proportion& proportion, Verdict verdict) {
    if (verdict != Verdict::not_judged)
        proportion.count(verdict == Verdict::right);
}

void count_circumstances(Evaluation& evaluation, const ExpectedClaim& label,
                         const ClaimComparison& comparison) {
    if (!label.subtype.empty())
        evaluation.subtype.count(comparison.subtype_met);
    count_verdict(evaluation.time, comparison.time);
    evaluation.vague_times += comparison.time == Verdict::vague ? 1 : 0;
    count_verdict(evaluation.modality, comparison.modality);
    count_verdict(evaluation.polarity, comparison.polarity);
    count_verdict(evaluation.speaker, comparison.speaker);
}

/// What roles are called over all types.
std::string common_name(const ExpectedRole& role) {
    switch (role.place) {
    case RolePlace::subject:
        return "subject";
    case RolePlace::object:
        return "object";
    case RolePlace::either_end:
    case RolePlace::qualifier:
        break;
    }
    return role.name;
}

void count_roles(Evaluation& evaluation, const ExpectedClaim& label,
                 const ClaimComparison& comparison) {
    for (std::size_t i = 0; i < label.roles.size(); ++i)
        evaluation.roles[common_name(label.roles[i])].count(comparison.roles[i]);
}

void count_forbidden(Evaluation& evaluation, const GoldLabels& labels, const ArticleScore& score) {
    for (std::size_t i = 0; i < labels.forbidden.size(); ++i)
        evaluation.forbidden.count(std::ranges::find(score.forbidden, i, &MatchedClaim::label) !=
                                   score.forbidden.end());
}

} // namespace

void add(Evaluation& evaluation, const GoldLabels& labels, std::span<const Claim> claims,
         const ArticleScore& score) {
    ++evaluation.articles;
    evaluation.complete_articles += labels.complete ? 1 : 0;
    evaluation.labels += labels.claims.size();
    evaluation.claims += claims.size();
    evaluation.repeats += score.repeats.size();
    evaluation.unjudged += score.unjudged.size();
    count_labels(evaluation, labels, score);
    if (labels.complete)
        count_claims(evaluation, claims, score);
    for (const MatchedClaim& match : score.found) {
        count_circumstances(evaluation, labels.claims[match.label], match.comparison);
        count_roles(evaluation, labels.claims[match.label], match.comparison);
    }
    for (const MatchedClaim& match : score.near)
        count_roles(evaluation, labels.claims[match.label], match.comparison);
    count_forbidden(evaluation, labels, score);
}

} // namespace entente
