#include "export/dot_graph.hpp"

#include "ontology/diagnostic.hpp"

#include <cgraph.h>

#include <cassert>
#include <map>

namespace entente {

namespace {

/// Numbers in the order of asking, where cgraph's own would be the addresses of names.
struct Names {
    Agraph_t* graph = nullptr;
    std::map<std::string, IDTYPE, std::less<>> ids;
    /// cgraph's own copies: when it writes a name, it looks before its first byte for the kind of
    /// string.
    std::map<IDTYPE, char*> names;
    IDTYPE next = 1;
};

Names& names_of(void* state) { return *static_cast<Names*>(state); }

/// cgraph owns what it returns until `close_names`.
void* open_names(Agraph_t* graph, Agdisc_t*) {
    auto names = std::make_unique<Names>();
    names->graph = graph;
    return names.release();
}

long map_name(void* state, int, char* text, IDTYPE* id, int create) {
    Names& names = names_of(state);
    if (text != nullptr) {
        if (const auto known = names.ids.find(std::string_view(text)); known != names.ids.end()) {
            *id = known->second;
            return 1;
        }
    }
    if (create == 0)
        return 0;
    *id = names.next++;
    if (text != nullptr) {
        names.ids.emplace(text, *id);
        names.names.emplace(*id, agstrdup(names.graph, text));
    }
    return 1;
}

long alloc_id(void*, int, IDTYPE) { return 0; }
void free_id(void*, int, IDTYPE) {}

char* name_of(void* state, int, IDTYPE id) {
    const auto named = names_of(state).names.find(id);
    return named == names_of(state).names.end() ? nullptr : named->second;
}

void close_names(void* state) { delete static_cast<Names*>(state); }
void ignore_registration(void*, int, void*) {}

int append_text(void* channel, const char* text) {
    *static_cast<std::string*>(channel) += text;
    return 0;
}
int flush_nothing(void*) { return 0; }

Agiddisc_t id_discipline{open_names, map_name,    alloc_id,           free_id,
                         name_of,    close_names, ignore_registration};
Agiodisc_t io_discipline{nullptr, append_text, flush_nothing};
Agdisc_t discipline{&AgMemDisc, &id_discipline, &io_discipline};

/// cgraph's functions take `char*` where they only read, depending on its version.
char* mutable_text(std::string& text) { return text.data(); }

[[maybe_unused]] bool ends_in_single_backslash(std::string_view text) {
    const std::size_t other = text.find_last_not_of('\\');
    const std::size_t count = text.size() - (other == std::string_view::npos ? 0 : other + 1);
    return count % 2 == 1;
}

int kind_of(DotGraph::Part part) {
    switch (part) {
    case DotGraph::Part::graph:
        return AGRAPH;
    case DotGraph::Part::node:
        return AGNODE;
    default:
        return AGEDGE;
    }
}

} // namespace

struct DotGraph::Implementation {
    Agraph_t* root = nullptr;
    std::vector<Agraph_t*> subgraphs;

    void check(const void* made) const {
        if (made == nullptr)
            throw Error({}, "Graphviz's cgraph library failed; is there enough memory?");
    }

    Agsym_t* declared(int kind, std::string_view name) const {
        std::string text(name);
        if (Agsym_t* known = agattr(root, kind, mutable_text(text), nullptr))
            return known;
        std::string empty;
        Agsym_t* made = agattr(root, kind, mutable_text(text), mutable_text(empty));
        check(made);
        return made;
    }

    void set(void* object, int kind, const DotAttribute& attribute) const {
        assert((attribute.markup || !ends_in_single_backslash(attribute.value)) &&
               "a DOT text that ends in a backslash cannot be read back");
        Agsym_t* symbol = declared(kind, attribute.name);
        std::string value = attribute.value;
        if (!attribute.markup) {
            agxset(object, symbol, mutable_text(value));
            return;
        }
        char* markup = agstrdup_html(root, mutable_text(value));
        agxset(object, symbol, markup);
        agstrfree(root, markup);
    }

    Agnode_t* existing(std::string_view name) const {
        std::string text(name);
        Agnode_t* node = agnode(root, mutable_text(text), 0);
        assert(node != nullptr && "an edge joins nodes that exist");
        return node;
    }
};

DotGraph::DotGraph(std::string_view name) : implementation_(std::make_unique<Implementation>()) {
    std::string text(name);
    implementation_->root = agopen(mutable_text(text), Agdirected, &discipline);
    implementation_->check(implementation_->root);
    implementation_->subgraphs.push_back(implementation_->root);
    // Never break long strings with a backslash: not every reader of DOT joins them again.
    set_defaults(Part::graph, {{"linelength", "0"}});
}

DotGraph::~DotGraph() { agclose(implementation_->root); }

void DotGraph::set_defaults(Part part, const Attributes& attributes) {
    for (const DotAttribute& attribute : attributes) {
        if (part == Part::graph) {
            implementation_->set(implementation_->root, AGRAPH, attribute);
            continue;
        }
        std::string name(attribute.name);
        std::string value = attribute.value;
        implementation_->check(
            agattr(implementation_->root, kind_of(part), mutable_text(name), mutable_text(value)));
    }
}

DotGraph::SubgraphIndex DotGraph::add_subgraph(std::string_view name, const Attributes& attributes,
                                               SubgraphIndex parent) {
    std::string text(name);
    Agraph_t* made = agsubg(implementation_->subgraphs.at(parent), mutable_text(text), 1);
    implementation_->check(made);
    for (const DotAttribute& attribute : attributes)
        implementation_->set(made, AGRAPH, attribute);
    implementation_->subgraphs.push_back(made);
    return implementation_->subgraphs.size() - 1;
}

void DotGraph::add_node(std::string_view name, const Attributes& attributes, SubgraphIndex to) {
    assert(!name.empty() && "a node has a name");
    std::string text(name);
    Agnode_t* made = agnode(implementation_->subgraphs.at(to), mutable_text(text), 1);
    implementation_->check(made);
    for (const DotAttribute& attribute : attributes)
        implementation_->set(made, AGNODE, attribute);
}

void DotGraph::add_to_subgraph(std::string_view name, SubgraphIndex to) {
    agsubnode(implementation_->subgraphs.at(to), implementation_->existing(name), 1);
}

void DotGraph::add_edge(std::string_view from, std::string_view to, const Attributes& attributes) {
    Agedge_t* made = agedge(implementation_->root, implementation_->existing(from),
                            implementation_->existing(to), nullptr, 1);
    implementation_->check(made);
    for (const DotAttribute& attribute : attributes)
        implementation_->set(made, AGEDGE, attribute);
}

std::string DotGraph::write() const {
    std::string text;
    if (agwrite(implementation_->root, &text) != 0)
        throw Error({}, "Graphviz's cgraph library could not write the graph");
    return text;
}

} // namespace entente
