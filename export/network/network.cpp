#include "export/network/network.hpp"

#include "export/escaping.hpp"
#include "export/wording.hpp"
#include "graph/timeline.hpp"
#include "ontology/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <tuple>

namespace entente {

namespace {

constexpr std::string_view neutral_colour = "#57606a";

std::string_view word_for(Standing standing) {
    constexpr std::array<std::string_view, 4> words{"held", "foreseen", "cancelled", "denied"};
    return words.at(static_cast<std::size_t>(standing));
}

std::string edge_id(std::string_view source, std::string_view kind, std::string_view target) {
    std::string bytes;
    for (const std::string_view part : {source, kind, target})
        append_field(bytes, part);
    constexpr std::size_t digits = 32;
    return sha256_hex(bytes).substr(0, digits);
}

} // namespace

std::string omissions_of(const Network& network) {
    std::string remark;
    if (const std::size_t count = network.left_out(); count > 0)
        remark = counted(count, "event", "events") +
                 " of which no article tells that it happened left out; --all-stages writes them";
    if (const std::size_t count = network.one_sided(); count > 0)
        remark += (remark.empty() ? "" : ". ") + counted(count, "event", "events") +
                  " between an actor and no one named left out; --view events writes them";
    return remark;
}

Network::Network(const EntityGraph& graph, const Ontology& ontology, const NetworkOptions& options)
    : graph_(graph), ontology_(ontology), witnesses_(graph), options_(options) {
    for (EventIndex e = 0; e < graph.facts.events.size(); ++e)
        left_out_ += is_kept(e) ? std::size_t{0} : std::size_t{1};
    if (options_.events_as_nodes)
        add_events();
    else
        add_relations();
    std::ranges::sort(entities_);
    const auto repeated = std::ranges::unique(entities_);
    entities_.erase(repeated.begin(), repeated.end());
}

bool Network::is_kept(EventIndex event) const {
    return options_.all_stages || graph_.facts.events[event].status == EventStatus::actual;
}

void Network::add_events() {
    for (EventIndex e = 0; e < graph_.facts.events.size(); ++e) {
        if (!is_kept(e))
            continue;
        const Event& event = graph_.facts.events[e];
        events_.push_back(e);
        for (std::uint32_t p = 0; p < event.participations.size(); ++p) {
            entities_.push_back(event.participations[p].entity);
            roles_.emplace_back(e, p);
        }
    }
}

void Network::add_relations() {
    std::set<EventIndex> one_sided;
    std::set<std::tuple<EntityIndex, EntityIndex, std::string>> directed;
    for (RelationEdge& edge : relation_edges(graph_, ontology_, true)) {
        std::erase_if(edge.events, [&](EventIndex event) { return !is_kept(event); });
        if (edge.events.empty())
            continue;
        if (!edge.source || !edge.target) {
            one_sided.insert(edge.events.begin(), edge.events.end());
            continue;
        }
        entities_.insert(entities_.end(), {*edge.source, *edge.target});
        if (!edge.symmetric)
            directed.emplace(*edge.source, *edge.target, kind_of(edge));
        relations_.push_back(std::move(edge));
    }
    one_sided_ = one_sided.size();
    for (const RelationEdge& edge : relations_)
        doubled_.push_back(edge.symmetric &&
                           (directed.contains({*edge.source, *edge.target, kind_of(edge)}) ||
                            directed.contains({*edge.target, *edge.source, kind_of(edge)})));
}

std::span<const NetworkAttribute> Network::node_attributes() const {
    return node_columns().first(options_.events_as_nodes ? node_columns().size() : actor_columns);
}

std::span<const NetworkAttribute> Network::edge_attributes() const {
    return edge_columns().first(options_.events_as_nodes ? role_columns : edge_columns().size());
}

std::size_t Network::position(EntityIndex entity) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(entities_, entity) -
                                    entities_.begin());
}

NetworkNode Network::node(std::size_t index) const {
    if (index >= entities_.size())
        return event_node(events_[index - entities_.size()]);
    const GraphEntity& entity = graph_.facts.entities[entities_[index]];
    NetworkNode node{node_id(index), clean_line(entity.name), neutral_colour};
    node.values = {text_value(to_string(entity.kind)), text_value(entity.country),
                   text_value(entity.sector), joined_value(entity.aliases)};
    node.values.resize(node_attributes().size());
    return node;
}

std::string Network::node_id(std::size_t index) const {
    return index < entities_.size()
               ? exported_id(graph_.facts.entities[entities_[index]].id)
               : "event:" + exported_id(to_string(
                                graph_.facts.events[events_[index - entities_.size()]].id));
}

NetworkNode Network::event_node(EventIndex index) const {
    const Event& event = graph_.facts.events[index];
    NetworkNode node{"event:" + exported_id(to_string(event.id)),
                     clean_line(describe(graph_, event, ontology_)),
                     colour_of(tone_of(event, ontology_))};
    Times times;
    if (event.time)
        times.push_back(event.time->interval);
    node.spells = merge_spells(times);
    node.values = {AttributeValue("event"),
                   {},
                   {},
                   {},
                   text_value(full_type(event)),
                   text_value(to_string(event.status))};
    add_times(times, node.values);
    node.values.emplace_back(std::int64_t{event.articles});
    node.values.emplace_back(static_cast<std::int64_t>(event.claims.size()));
    node.values.emplace_back(std::clamp(event.confidence, 0.0, 1.0));
    add_witness(std::span(&index, 1), node.values);
    return node;
}

void Network::add_witness(std::span<const EventIndex> events,
                          std::vector<AttributeValue>& to) const {
    const Claim& claim = witnesses_.best(events, {});
    to.push_back(text_value(claim.evidence.text));
    to.push_back(text_value(witnesses_.article(claim.article)));
}

NetworkEdge Network::edge(std::size_t index) const {
    if (options_.events_as_nodes)
        return role(roles_[index].first, roles_[index].second);
    NetworkEdge edge = relation(relations_[index]);
    if (doubled_[index])
        edge.kind += " (mutual)";
    edge.id = edge_id(graph_.facts.entities[entities_[edge.source]].id, edge.kind,
                      graph_.facts.entities[entities_[edge.target]].id);
    return edge;
}

NetworkEdge Network::role(EventIndex index, std::uint32_t participation) const {
    const Event& event = graph_.facts.events[index];
    const Participation& part = event.participations[participation];
    NetworkEdge edge;
    edge.source = position(part.entity);
    edge.target =
        entities_.size() +
        static_cast<std::size_t>(std::ranges::lower_bound(events_, index) - events_.begin());
    edge.kind = clean_line(part.role);
    edge.label = edge.kind;
    edge.colour = colour_of(tone_of(event, ontology_));
    edge.line = style_of(event.status).line;
    edge.id = edge_id(graph_.facts.entities[part.entity].id, edge.kind, to_string(event.id));
    edge.values = {text_value(part.role)};
    return edge;
}

std::string Network::kind_of(const RelationEdge& edge) const {
    const std::string type = clean_line(edge.type);
    return edge.standing == Standing::held ? type
                                           : fmt::format("{} ({})", type, word_for(edge.standing));
}

std::string Network::label_of(const RelationEdge& edge) const {
    const Event& first = graph_.facts.events[edge.events.front()];
    const auto shared = [&](const auto& of) {
        return std::ranges::all_of(edge.events, [&](EventIndex event) {
            return of(graph_.facts.events[event]) == of(first);
        });
    };
    const bool one_subtype = shared([](const Event& event) { return event.subtype; });
    const EventType* type = ontology_.find(edge.type, one_subtype ? first.subtype.text() : "");
    const std::string label = type ? type->label : clean_line(edge.type);
    const bool one_status = shared([](const Event& event) { return event.status; });
    const std::string_view adjective = one_status ? style_of(first.status).adjective
                                       : edge.standing == Standing::held ? std::string_view()
                                                                         : word_for(edge.standing);
    return adjective.empty() ? label : fmt::format("{} {}", adjective, label);
}

NetworkEdge Network::relation(const RelationEdge& from) const {
    NetworkEdge edge;
    edge.source = position(*from.source);
    edge.target = position(*from.target);
    edge.directed = !from.symmetric;
    edge.kind = kind_of(from);
    edge.label = label_of(from);
    edge.weight = static_cast<std::int64_t>(from.events.size());
    const Event& first = graph_.facts.events[from.events.front()];
    edge.colour = colour_of(tone_of(first, ontology_));
    edge.line = style_of(first.status).line;
    Times times;
    std::vector<std::string> ids;
    for (const EventIndex event : from.events) {
        ids.push_back(exported_id(to_string(graph_.facts.events[event].id)));
        if (graph_.facts.events[event].time)
            times.push_back(graph_.facts.events[event].time->interval);
    }
    std::ranges::sort(times);
    edge.values = {text_value(from.type), text_value(word_for(from.standing)),
                   AttributeValue(from.symmetric), AttributeValue(edge.weight),
                   AttributeValue(edge.weight - static_cast<std::int64_t>(times.size()))};
    add_times(times, edge.values);
    edge.values.push_back(joined_value(ids));
    add_witness(from.events, edge.values);
    edge.spells = merge_spells(std::move(times));
    return edge;
}

std::string Network::title() const {
    const auto& articles = graph_.facts.articles;
    std::string title = clean_line(options_.title);
    if (title.empty() && articles.size() == 1)
        title = clean_line(articles.front().title);
    return title.empty() ? "Who did what to whom" : title;
}

} // namespace entente
