#pragma once

#include "graph/store/store.hpp"
#include "ontology/ontology.hpp"

#include <functional>
#include <string>

namespace entente {

/// What is wrong in a store.
struct StoreFinding {
    /// Empty where it is not about one article.
    std::string article;
    std::string problem;
    std::string remedy;
};

/// Looks at everything that a store holds: SQLite's own structures, whether the hash of each text
/// is its article's, whether claims can be read, are as many as they should be, lie within their
/// text, show its words, and have the id of their content by `ontology`. Calls `report` for each
/// thing wrong. Throws `Error` where the file cannot be read at all. O(bytes).
void check_store(const Store& store, const Ontology& ontology,
                 const std::function<void(const StoreFinding&)>& report);

} // namespace entente
