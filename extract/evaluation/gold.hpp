#pragma once

#include "extract/article.hpp"
#include "ontology/claim.hpp"
#include "ontology/ontology.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// \file
/// What a labeller expects of an article, as docs/evaluation.md, "Your own texts", describes it.

namespace entente {

/// Whom or what a label names: any of these names, aliases and ids is right, and "country:KOR" for
/// a state, who acts for it or what lies in it. Without names: nobody.
using ExpectedNames = std::vector<std::string>;
/// Before the code of a country, in the name of whom a label expects.
inline constexpr std::string_view country_prefix = "country:";

/// Where in a claim the filler of a label's role stands.
enum class RolePlace : std::uint8_t {
    subject,
    object,
    either_end, ///< of a symmetric type: "participant"
    qualifier,
};

/// Who or what a label expects in a role.
struct ExpectedRole {
    /// As the label calls it.
    std::string name;
    RolePlace place = RolePlace::subject;
    ExpectedNames fillers;

    bool operator==(const ExpectedRole&) const = default;
};

/// A claim as someone expects it. What is absent is not judged.
struct ExpectedClaim {
    std::string type;
    /// Empty where the label names none: any subtype is right.
    std::string subtype;
    /// In the order of the label.
    std::vector<ExpectedRole> roles;
    std::optional<TimeInterval> time;
    std::optional<Modality> modality;
    std::optional<Polarity> polarity;
    /// Without names: the article itself says it.
    std::optional<ExpectedNames> speaker;
    /// The words of the article that say it; empty where not quoted.
    std::string sentence;

    bool operator==(const ExpectedClaim&) const = default;
};

/// The labels of one article.
struct GoldLabels {
    std::vector<ExpectedClaim> claims;
    /// Readings that must not be made.
    std::vector<ExpectedClaim> forbidden;
    /// Whether the article makes no claim but these.
    bool complete = false;

    bool operator==(const GoldLabels&) const = default;
};

/// Why labels cannot be read.
struct GoldProblem {
    std::string problem;
    /// What would be right.
    std::string remedy;
};

/// Bounds on the work that the labels of one article may cause.
struct GoldLimits {
    std::size_t bytes = std::size_t{16} << 20;
    std::size_t depth = 64;
    /// Expected and forbidden claims of an article; bounds the work of matching them.
    std::size_t claims = 500;
};

/// Reads the labels of an article's line of JSON: its members `claims`, `forbidden` and `complete`;
/// those of the article are passed over. A type, role or word that is not known is a problem, with
/// the nearest one that is. Precondition: `line` is valid UTF-8. O(bytes + labels * bytes of text).
std::variant<GoldLabels, GoldProblem> read_gold_labels(std::string_view line,
                                                       const Article& article,
                                                       const Ontology& ontology,
                                                       const GoldLimits& limits = {});

} // namespace entente
