#pragma once

#include "cli/article_options.hpp"
#include "graph/entity_graph.hpp"
#include "ontology/gazetteer.hpp"
#include "ontology/ontology.hpp"

namespace entente {

/// Makes one graph of all inputs: articles are extracted, claim lines taken as they are. The
/// language model is only loaded if there is an article.
EntityGraph build_graph_of_inputs(const ArticleOptions& options, const Ontology& ontology,
                                  const Gazetteer& gazetteer, Console& console);

} // namespace entente
