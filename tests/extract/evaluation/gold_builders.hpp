#pragma once

#include "extract/evaluation/gold.hpp"
#include "ontology/gazetteer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/shipped.hpp"

#include <string>
#include <string_view>

/// \file
/// Labels as a user writes them, and the article they are of.

namespace entente::tests {

inline const Gazetteer& shipped_gazetteer() {
    static const Gazetteer gazetteer = Gazetteer::read(ENTENTE_TEST_SHARE "/gazetteer");
    return gazetteer;
}

/// An article of this text; its id is "a1".
inline Article article_of(std::string_view text) {
    Article article;
    article.id = "a1";
    article.text = text;
    return article;
}

/// The labels of `{MEMBERS}`.
inline GoldLabels labels_of(std::string_view members, const Article& article = article_of("")) {
    const auto read =
        read_gold_labels("{" + std::string(members) + "}", article, shipped_ontology());
    if (const auto* problem = std::get_if<GoldProblem>(&read))
        FAIL(problem->problem);
    return std::get<GoldLabels>(read);
}

/// Why `{MEMBERS}` is refused: "problem; remedy".
inline std::string refusal_of(std::string_view members, const Article& article = article_of("")) {
    const auto read =
        read_gold_labels("{" + std::string(members) + "}", article, shipped_ontology());
    const auto* problem = std::get_if<GoldProblem>(&read);
    return problem ? problem->problem + "; " + problem->remedy : std::string();
}

} // namespace entente::tests
