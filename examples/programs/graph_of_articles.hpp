#pragma once

#include "toolkit.hpp"

#include "extract/reader/json_lines.hpp"
#include "extract/reader/plain_text.hpp"
#include "graph/consolidate.hpp"
#include "graph/entity_graph.hpp"

#include <string>
#include <utility>
#include <vector>

namespace example {

/// Reads the articles of a file of JSON lines, and joins what they tell of the same events: claims
/// are gathered first, because the graph is a function of all of them.
inline entente::EntityGraph graph_of_articles(const Toolkit& toolkit, const std::string& file) {
    std::vector<entente::ArticleRecord> articles;
    std::vector<entente::Claim> claims;
    const auto collect = [&](const entente::Article& article) {
        entente::Extraction extraction = toolkit.extractor.extract(article);
        articles.push_back(std::move(extraction.article));
        claims.insert(claims.end(), extraction.claims.begin(), extraction.claims.end());
    };
    std::ifstream input = open(file);
    entente::read_json_lines(input, file, entente::article_id(file), {}, collect, report);
    return entente::build_graph(
        entente::consolidate(std::move(articles), std::move(claims), toolkit.ontology));
}

} // namespace example
