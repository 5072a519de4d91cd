#include "export/dot.hpp"

#include "export/dot_graph.hpp"
#include "export/dot_labels.hpp"
#include "export/escaping.hpp"
#include "export/views.hpp"
#include "ontology/diagnostic.hpp"

#include <map>
#include <mutex>
#include <ostream>

namespace entente {

namespace {

constexpr std::size_t most_nodes_for_dot = 500;
constexpr std::size_t most_edges_for_dot = 2000;
constexpr std::string_view font_name = "DejaVu Sans";

using Attributes = DotGraph::Attributes;

std::string text_of(std::string_view text) { return std::string(text); }

class DotPainter {
  public:
    DotPainter(const Picture& picture, const PictureOptions& options)
        : picture_(picture), options_(options), colours_(countries_by_weight(picture)),
          sfdp_(picture.nodes.size() > most_nodes_for_dot ||
                picture.edges.size() > most_edges_for_dot),
          dot_("entente") {}

    DotText paint() {
        set_defaults();
        // A frame without a line: the only way to have words above the picture as well as below.
        if (!sfdp_)
            frame_ = dot_.add_subgraph("cluster_picture", {{"label", title_markup(picture_), true},
                                                           {"labelloc", "t"},
                                                           {"labeljust", "l"},
                                                           {"pencolor", "transparent"},
                                                           {"margin", "16"}});
        for (const PictureNode& node : picture_.nodes)
            add_node(node);
        for (const SameRank& rank : picture_.ranks)
            add_rank(rank);
        for (const PictureEdge& edge : picture_.edges)
            add_edge(edge);
        return {dot_.write(), picture_.title, picture_.description, sfdp_ ? "sfdp" : "dot"};
    }

  private:
    static std::vector<std::string> countries_by_weight(const Picture& picture) {
        std::vector<std::string> countries;
        for (const PictureNode& node : picture.nodes)
            countries.push_back(node.country);
        return countries;
    }

    void set_defaults() {
        const bool down = options_.view == PictureView::timeline;
        dot_.set_defaults(DotGraph::Part::graph, {{"layout", sfdp_ ? "sfdp" : "dot"},
                                                  {"rankdir", down ? "TB" : "LR"},
                                                  {"charset", "UTF-8"},
                                                  {"bgcolor", "#ffffff"},
                                                  {"fontname", text_of(font_name)},
                                                  {"pad", "0.3"},
                                                  {"nodesep", "0.4"},
                                                  {"ranksep", down ? "0.6" : "0.9"},
                                                  {"newrank", "true"},
                                                  {"splines", "true"},
                                                  {"labelloc", "b"},
                                                  {"labeljust", "l"},
                                                  {"tooltip", escape_dot_text(picture_.title)},
                                                  {"label", footer_markup(picture_, sfdp_), true}});
        if (sfdp_)
            dot_.set_defaults(DotGraph::Part::graph,
                              {{"overlap", "prism"}, {"outputorder", "edgesfirst"}});
        dot_.set_defaults(DotGraph::Part::node, {{"shape", "box"},
                                                 {"style", "rounded,filled"},
                                                 {"fontname", text_of(font_name)},
                                                 {"fillcolor", "#ffffff"},
                                                 {"penwidth", "2.2"},
                                                 {"margin", "0.18,0.09"}});
        dot_.set_defaults(
            DotGraph::Part::edge,
            {{"fontname", text_of(font_name)}, {"penwidth", "1.8"}, {"arrowsize", "0.75"}});
    }

    DotGraph::SubgraphIndex group_of(const PictureNode& node) {
        if (!options_.group_by_country || node.country.empty() || node.shape != NodeShape::actor)
            return frame_;
        if (const auto known = groups_.find(node.country); known != groups_.end())
            return known->second;
        std::string name = node.country;
        for (const auto& [code, words] : picture_.countries)
            if (code == node.country)
                name = words;
        const auto made = dot_.add_subgraph("cluster_" + percent_encode(node.country),
                                            {{"label", escape_dot_text(name)},
                                             {"fontname", text_of(font_name)},
                                             {"fontsize", "10"},
                                             {"fontcolor", "#475569"},
                                             {"style", "rounded"},
                                             {"labelloc", "t"},
                                             {"labeljust", "l"},
                                             {"margin", "12"},
                                             {"pencolor", text_of(colours_.of(node.country))}},
                                            frame_);
        groups_.emplace(node.country, made);
        return made;
    }

    void add_node(const PictureNode& node) {
        Attributes attributes{{"tooltip", escape_dot_text(node.tooltip)}};
        if (node.shape == NodeShape::unnamed)
            attributes.insert(attributes.end(), {{"shape", "point"},
                                                 {"width", "0.09"},
                                                 {"label", ""},
                                                 {"color", "#94a3b8"},
                                                 {"fillcolor", "#94a3b8"}});
        else
            attributes.push_back({"label", node_markup(node), true});
        if (node.shape == NodeShape::actor)
            add_actor_style(node, attributes);
        if (node.shape == NodeShape::event)
            add_event_style(node, attributes);
        if (node.shape == NodeShape::date)
            attributes.insert(attributes.end(), {{"shape", "plaintext"}, {"style", ""}});
        dot_.add_node(node.name, attributes, group_of(node));
    }

    void add_actor_style(const PictureNode& node, Attributes& attributes) const {
        const std::string ring = text_of(colours_.of(node.country));
        attributes.push_back({"color", ring});
        if (node.kind == EntityKind::state)
            attributes.push_back({"fillcolor", ring});
        if (node.kind == EntityKind::place)
            attributes.insert(attributes.end(),
                              {{"style", "filled"}, {"fillcolor", "#f8fafc"}, {"penwidth", "1.4"}});
        if (node.kind == EntityKind::organisation)
            attributes.push_back({"fillcolor", "#f1f5f9"});
    }

    static void add_event_style(const PictureNode& node, Attributes& attributes) {
        const StatusStyle& style = style_of(node.status);
        attributes.insert(attributes.end(),
                          {{"color", text_of(event_colour(node.tone, node.status))},
                           {"style", "filled," + text_of(style.line)},
                           {"penwidth", "1.2"}});
    }

    void add_rank(const SameRank& rank) {
        const auto group =
            dot_.add_subgraph("rank_" + std::to_string(++ranks_), {{"rank", "same"}}, frame_);
        for (const std::size_t node : rank.nodes)
            dot_.add_to_subgraph(picture_.nodes[node].name, group);
    }

    void add_edge(const PictureEdge& edge) {
        const std::string colour = text_of(event_colour(edge.tone, edge.status));
        Attributes attributes{{"color", colour}, {"style", text_of(style_of(edge.status).line)}};
        if (!edge.directed)
            attributes.push_back({"dir", "none"});
        if (!edge.label.empty() || edge.number > 0)
            attributes.push_back({"label", edge_markup(edge), true});
        const std::string tooltip = escape_dot_text(edge.tooltip);
        attributes.push_back({"tooltip", tooltip});
        attributes.push_back({"labeltooltip", tooltip});
        dot_.add_edge(picture_.nodes[edge.from].name, picture_.nodes[edge.to].name, attributes);
    }

    const Picture& picture_;
    const PictureOptions& options_;
    CountryColours colours_;
    bool sfdp_;
    DotGraph dot_;
    DotGraph::SubgraphIndex frame_ = 0;
    std::map<std::string, DotGraph::SubgraphIndex> groups_;
    std::size_t ranks_ = 0;
};

Picture paint_view(const PictureSource& source) {
    if (source.options.view == PictureView::relations)
        return relation_picture(source);
    return event_picture(source, source.options.view == PictureView::timeline);
}

} // namespace

DotText make_dot(const EntityGraph& graph, const Ontology& ontology,
                 const PictureOptions& options) {
    const ActorWords words(graph, options.gazetteer);
    const Witnesses witnesses(graph);
    const Picture picture = paint_view({graph, ontology, options, words, witnesses});
    // cgraph keeps state of its own outside of its graphs.
    static std::mutex cgraph;
    const std::scoped_lock lock(cgraph);
    return DotPainter(picture, options).paint();
}

void write_dot(std::ostream& output, const DotText& dot) {
    output << dot.text;
    if (!output.flush())
        throw Error({}, "cannot write the DOT text; is there room on the disk?");
}

} // namespace entente
