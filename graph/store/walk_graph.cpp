#include "graph/store/walk_graph.hpp"

#include "graph/store/connection.hpp"
#include "graph/store/kept_walk.hpp"

namespace entente {

void walk_graph(const Store& store, const Ontology& ontology, const ChooseEvents& choose,
                const std::function<void(const GraphWalk&)>& use) {
    store.connection().guarded([&] {
        SQLite::Database& database = store.connection().database();
        SQLite::Transaction moment(database, SQLite::TransactionBehavior::DEFERRED);
        use(detail::KeptWalk(database, ontology, choose));
    });
}

} // namespace entente
