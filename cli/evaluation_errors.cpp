#include "cli/evaluation_errors.hpp"

#include "export/escaping.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

std::string type_text(const std::string& type, const std::string& subtype) {
    return type + (subtype.empty() ? "" : "/") + subtype;
}

std::string names_text(const ExpectedNames& names) {
    return names.empty() ? "nobody" : fmt::format("{}", fmt::join(names, " or "));
}

std::string label_text(const ExpectedClaim& label) {
    std::string text = type_text(label.type, label.subtype);
    for (const ExpectedRole& role : label.roles)
        text += fmt::format("{} {} {}", &role == &label.roles.front() ? ":" : ",", role.name,
                            names_text(role.fillers));
    return text;
}

std::string end_text(const std::optional<Participant>& end) { return end ? end->name : "nobody"; }

std::string claim_text(const Claim& claim) {
    std::string text = fmt::format("{}: {} -> {}", type_text(claim.type, claim.subtype),
                                   end_text(claim.subject), end_text(claim.object));
    for (const Qualifier& qualifier : claim.qualifiers)
        text += fmt::format(", {} {}", qualifier.role, qualifier.filler.name);
    return text;
}

std::string speakers_text(const std::vector<Attribution>& attributions) {
    ExpectedNames names;
    for (const Attribution& attribution : attributions)
        names.push_back(attribution.speaker.name);
    return names.empty() ? "the article" : fmt::format("{}", fmt::join(names, ", "));
}

bool is_right(Verdict verdict) {
    return verdict == Verdict::not_judged || verdict == Verdict::right;
}

std::string difference_text(const ExpectedClaim& label, const Claim& claim,
                            const ClaimComparison& comparison) {
    std::vector<std::string> differences;
    const auto differ = [&](std::string_view what, std::string_view found,
                            std::string_view expected) {
        differences.push_back(fmt::format("{} {}, not {}", what, found, expected));
    };
    for (std::size_t i = 0; i < label.roles.size(); ++i)
        if (!comparison.roles[i])
            differences.push_back(fmt::format("{} is not {}", label.roles[i].name,
                                              names_text(label.roles[i].fillers)));
    if (!comparison.subtype_met)
        differ("subtype", claim.subtype.empty() ? "none" : claim.subtype, label.subtype);
    if (!is_right(comparison.time))
        differ("time", claim.time ? claim.time->interval.edtf() : "unknown", label.time->edtf());
    if (!is_right(comparison.modality))
        differ("modality", to_string(claim.modality), to_string(*label.modality));
    if (!is_right(comparison.polarity))
        differ("polarity", to_string(claim.polarity), to_string(*label.polarity));
    if (!is_right(comparison.speaker))
        differ("speaker", speakers_text(claim.attributed_to),
               label.speaker->empty() ? "the article" : names_text(*label.speaker));
    return fmt::format("{}", fmt::join(differences, "; "));
}

/// Lists the errors of one article.
class ErrorList {
  public:
    ErrorList(const std::string& article, const GoldLabels& labels, std::span<const Claim> claims)
        : article_(article), labels_(labels), claims_(claims) {}

    void add_missing(std::size_t index, const MatchedClaim* near) {
        const ExpectedClaim& label = labels_.claims[index];
        EvaluationError error = labelled("missing", label, near);
        if (error.sentence.empty())
            error.sentence = label.sentence;
        errors_.push_back(std::move(error));
    }
    void add_match(std::string_view kind, const ExpectedClaim& label, const MatchedClaim& match) {
        errors_.push_back(labelled(kind, label, &match));
    }
    void add_wrong(std::size_t index) {
        errors_.push_back({.kind = "wrong",
                           .article = article_,
                           .expected = {},
                           .found = claim_text(claims_[index]),
                           .difference = {},
                           .sentence = claims_[index].evidence.text});
    }
    std::vector<EvaluationError> take() { return std::move(errors_); }

  private:
    EvaluationError labelled(std::string_view kind, const ExpectedClaim& label,
                             const MatchedClaim* match) const {
        EvaluationError error{.kind = kind,
                              .article = article_,
                              .expected = label_text(label),
                              .found = {},
                              .difference = {},
                              .sentence = {}};
        if (!match)
            return error;
        const Claim& claim = claims_[match->claim];
        error.found = claim_text(claim);
        error.difference = difference_text(label, claim, match->comparison);
        error.sentence = claim.evidence.text;
        return error;
    }

    const std::string& article_;
    const GoldLabels& labels_;
    std::span<const Claim> claims_;
    std::vector<EvaluationError> errors_;
};

const MatchedClaim* of_label(const std::vector<MatchedClaim>& matches, std::size_t label) {
    const auto match = std::ranges::find(matches, label, &MatchedClaim::label);
    return match == matches.end() ? nullptr : &*match;
}

} // namespace

std::vector<EvaluationError> list_errors(const std::string& article, const GoldLabels& labels,
                                         std::span<const Claim> claims, const ArticleScore& score) {
    ErrorList list(article, labels, claims);
    for (std::size_t i = 0; i < labels.claims.size(); ++i) {
        const MatchedClaim* found = of_label(score.found, i);
        if (!found)
            list.add_missing(i, of_label(score.near, i));
        else if (!circumstances_met(found->comparison))
            list.add_match("differs", labels.claims[i], *found);
    }
    for (const std::size_t claim : score.wrong)
        list.add_wrong(claim);
    for (const MatchedClaim& match : score.forbidden)
        list.add_match("forbidden", labels.forbidden[match.label], match);
    return list.take();
}

std::string error_line(const EvaluationError& error) {
    const bool missing = error.kind == "missing";
    std::string line = fmt::format("{}: {}: {}", error.article, error.kind,
                                   missing ? error.expected : error.found);
    if (missing && !error.found.empty())
        line += "; nearest is " + error.found;
    if (!error.difference.empty())
        line += " (" + error.difference + ")";
    if (!error.sentence.empty())
        line += ": \"" + error.sentence + "\"";
    return clean_line(line) + "\n";
}

} // namespace entente
