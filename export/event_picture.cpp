#include "export/views.hpp"

#include "export/escaping.hpp"
#include "export/relation_edges.hpp"
#include "export/wording.hpp"
#include "graph/timeline.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace entente {

namespace {

class EventPainter {
  public:
    EventPainter(const PictureSource& source, bool spine) : source_(source), spine_(spine) {}

    Picture paint() {
        const Selection selection = select_edges(
            relation_edges(source_.graph, source_.ontology, source_.options.include_statements),
            source_.options.max_actors);
        for (const EntityIndex actor : selection.actors) {
            nodes_[actor] = picture_.nodes.size();
            picture_.nodes.push_back(actor_node(source_, actor));
        }
        std::set<EventIndex> chosen;
        for (const RelationEdge& edge : selection.edges)
            chosen.insert(edge.events.begin(), edge.events.end());
        for (const TimelineEntry& entry : timeline(source_.graph, source_.ontology, {}))
            if (chosen.contains(entry.event))
                add_event(entry.event);
        if (spine_)
            add_spine();
        footnotes_.write_to(picture_, source_.options.max_footnotes);
        frame_picture(picture_, source_, events_, selection.hidden_actors);
        return std::move(picture_);
    }

  private:
    void add_event(EventIndex index) {
        events_.push_back(index);
        const Event& event = source_.graph.facts.events[index];
        const std::vector<TimeInterval> times = times_of(source_, {index});
        PictureNode node;
        node.name = node_name("event", to_string(event.id));
        node.shape = NodeShape::event;
        node.heading = label_for(source_, {index});
        node.caption = times.empty() ? std::string() : words_for(times.front());
        node.tone = tone_of(event, source_.ontology);
        node.status = event.status;
        node.number = events_.size();
        const Claim& claim = source_.witnesses.best(std::vector{index}, {});
        node.tooltip = shorten(sentence_for(source_, index) + " " + clean_line(claim.evidence.text),
                               longest_tooltip);
        footnotes_.add(node.number, claim, source_.witnesses.source(claim), node.tone);
        if (spine_)
            dates_[node.caption.empty() ? "no date" : node.caption].push_back(
                picture_.nodes.size());
        if (spine_ && dates_.size() > date_order_.size())
            date_order_.push_back(node.caption.empty() ? "no date" : node.caption);
        picture_.nodes.push_back(std::move(node));
        add_participations(event, picture_.nodes.size() - 1);
    }

    /// From who acts to the event, and from the event to everyone and everything else.
    void add_participations(const Event& event, std::size_t event_node) {
        for (const Participation& participation : event.participations) {
            const auto actor = nodes_.find(participation.entity);
            if (actor == nodes_.end())
                continue;
            const bool acts =
                participation.role == "subject" || participation.role == "participant";
            const bool plain = acts || participation.role == "object";
            PictureEdge edge;
            edge.from = acts ? actor->second : event_node;
            edge.to = acts ? event_node : actor->second;
            edge.directed = participation.role != "participant";
            edge.label = plain ? std::string() : clean_line(participation.role);
            edge.tooltip = clean_line(participation.role);
            edge.tone = tone_of(event, source_.ontology);
            edge.status = event.status;
            picture_.edges.push_back(std::move(edge));
        }
    }

    /// Dates in their order, joined into a line, each in one rank with its events.
    void add_spine() {
        std::optional<std::size_t> before;
        for (const std::string& day : date_order_) {
            PictureNode date;
            date.name = node_name("date", day);
            date.shape = NodeShape::date;
            date.heading = day;
            date.tooltip = day;
            picture_.nodes.push_back(std::move(date));
            const std::size_t node = picture_.nodes.size() - 1;
            SameRank rank{dates_.at(day)};
            rank.nodes.insert(rank.nodes.begin(), node);
            picture_.ranks.push_back(std::move(rank));
            if (before) {
                PictureEdge& edge = picture_.edges.emplace_back();
                edge.from = *before;
                edge.to = node;
                edge.directed = false;
            }
            before = node;
        }
    }

    const PictureSource& source_;
    bool spine_;
    Picture picture_;
    FootnoteList footnotes_;
    std::map<EntityIndex, std::size_t> nodes_;
    std::vector<EventIndex> events_;
    /// The words of a date to its event nodes, and those words in the order of the timeline.
    std::map<std::string, std::vector<std::size_t>> dates_;
    std::vector<std::string> date_order_;
};

} // namespace

Picture event_picture(const PictureSource& source, bool spine) {
    return EventPainter(source, spine).paint();
}

} // namespace entente
