#pragma once

#include "cli/article_options.hpp"
#include "graph/entity_graph.hpp"
#include "graph/store/graph_tables.hpp"
#include "graph/store/walk_graph.hpp"
#include "ontology/ontology.hpp"

#include <functional>
#include <string>

namespace entente {

/// A graph of all inputs, and what the user knows better about them.
struct InputGraph {
    EntityGraph graph;
    /// Of the files of corrections, and of the graph file.
    Corrections corrections;
};

/// Makes one graph of all inputs: articles are extracted, claim lines taken as they are, and so are
/// those of a graph file, which is opened once; corrections are obeyed, and lines of them that
/// cannot be read or contradict others are reported; of what was known on a day, if the options
/// name one. The gazetteer is only loaded if there are inputs, the language model only if there is
/// an article.
///
/// Of a graph file alone only `part` is read, if that is enough; its graph is kept in the file, and
/// made anew where the claims have changed.
InputGraph build_graph_of_inputs(const ArticleOptions& options, const Ontology& ontology,
                                 LazyGazetteer& gazetteer, Console& console,
                                 const GraphPart& part = {});

/// What a kept graph depends on beside its claims.
std::string graph_maker(const Ontology& ontology);
/// Walks through the graph of a file alone, which is kept there, and made anew where the claims
/// have changed. False, and nothing is called, where it is not, and the file may not be written.
/// See `walk_graph`.
bool walk_graph_of_file(const std::string& path, const Ontology& ontology, Console& console,
                        const ChooseEvents& choose,
                        const std::function<void(const GraphWalk&)>& use);

/// Whether all that is wanted is the graph of a file as it is.
bool is_file_alone(const ArticleOptions& options);

} // namespace entente
