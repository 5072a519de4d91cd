#pragma once

#include "cli/article_options.hpp"
#include "graph/entity_graph.hpp"
#include "ontology/ontology.hpp"

namespace entente {

/// Makes one graph of all inputs: articles are extracted, claim lines taken as they are. Language
/// model and gazetteer are only loaded if there is an article.
EntityGraph build_graph_of_inputs(const ArticleOptions& options, const Ontology& ontology,
                                  Console& console);

} // namespace entente
