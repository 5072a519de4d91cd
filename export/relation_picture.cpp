#include "export/views.hpp"

#include "export/escaping.hpp"
#include "export/relation_edges.hpp"
#include "export/wording.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace entente {

namespace {

class RelationPainter {
  public:
    explicit RelationPainter(const PictureSource& source) : source_(source) {}

    Picture paint() {
        Selection selection = select_edges(
            relation_edges(source_.graph, source_.ontology, source_.options.include_statements),
            source_.options.max_actors);
        for (const EntityIndex actor : selection.actors) {
            nodes_[actor] = picture_.nodes.size();
            picture_.nodes.push_back(actor_node(source_, actor));
        }
        sort_by_time(selection.edges);
        for (std::size_t i = 0; i < selection.edges.size(); ++i)
            add_edge(selection.edges[i], i + 1);
        footnotes_.write_to(picture_, source_.options.max_footnotes);
        frame_picture(picture_, source_, events_, selection.hidden_actors);
        return std::move(picture_);
    }

  private:
    const Event& event_at(EventIndex index) const { return source_.graph.facts.events[index]; }

    /// As a story goes: what happened in the order of its dates, then what has none, then what is
    /// to come.
    void sort_by_time(std::vector<RelationEdge>& edges) const {
        const auto key = [&](const RelationEdge& edge) {
            const std::vector<TimeInterval> times = times_of(source_, edge.events);
            const auto earliest = std::ranges::min_element(times);
            const bool dated = earliest != times.end();
            const Day day = !dated              ? Day()
                            : earliest->first() ? *earliest->first()
                                                : *earliest->last();
            return std::tuple(edge.standing == Standing::foreseen, !dated, day);
        };
        std::ranges::stable_sort(edges, {}, key);
    }

    std::size_t end_node(const std::optional<EntityIndex>& end, std::size_t number) {
        if (end)
            return nodes_.at(*end);
        PictureNode unnamed;
        unnamed.name = "unnamed/" + std::to_string(number);
        unnamed.shape = NodeShape::unnamed;
        unnamed.tooltip = "not named";
        picture_.nodes.push_back(std::move(unnamed));
        return picture_.nodes.size() - 1;
    }

    void add_edge(const RelationEdge& relation, std::size_t number) {
        PictureEdge edge;
        edge.number = number;
        edge.from = end_node(relation.source, number);
        edge.to = end_node(relation.target, number);
        edge.directed = !relation.symmetric;
        edge.tone = tone_of(event_at(relation.events.front()), source_.ontology);
        edge.status = firmest_status(relation);
        edge.label = label_for(source_, relation.events);
        edge.dates = words_for_span_or_date(relation.events);
        add_evidence(edge, relation);
        picture_.edges.push_back(std::move(edge));
        for (const EventIndex event : relation.events)
            if (shown_.insert(event).second)
                events_.push_back(event);
    }

    std::string words_for_span_or_date(const std::vector<EventIndex>& events) const {
        const std::vector<TimeInterval> times = times_of(source_, events);
        return times.size() == 1 ? words_for(times.front()) : words_for_span(times);
    }

    /// Planned, where some articles only call it possible. All are of one standing.
    EventStatus firmest_status(const RelationEdge& relation) const {
        // In the order of `EventStatus`.
        constexpr std::array<int, 8> firmness{0, 2, 3, 4, 1, 0, 1, 0};
        const auto firmness_of = [&](EventIndex event) {
            return firmness[static_cast<std::size_t>(event_at(event).status)];
        };
        return event_at(*std::ranges::max_element(relation.events, {}, firmness_of)).status;
    }

    void add_evidence(PictureEdge& edge, const RelationEdge& relation) {
        std::vector<std::string_view> ends;
        for (const auto& end : {relation.source, relation.target})
            if (end)
                ends.emplace_back(source_.graph.facts.entities[*end].id);
        const Claim& claim = source_.witnesses.best(relation.events, ends);
        footnotes_.add(edge.number, claim, source_.witnesses.source(claim), edge.tone);
        std::string tooltip;
        for (const EventIndex event : relation.events)
            tooltip += sentence_for(source_, event) + " ";
        tooltip += clean_line(claim.evidence.text);
        edge.tooltip = shorten(tooltip, longest_tooltip);
    }

    const PictureSource& source_;
    Picture picture_;
    FootnoteList footnotes_;
    std::map<EntityIndex, std::size_t> nodes_;
    std::vector<EventIndex> events_;
    std::set<EventIndex> shown_;
};

} // namespace

Picture relation_picture(const PictureSource& source) { return RelationPainter(source).paint(); }

} // namespace entente
