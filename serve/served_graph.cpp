#include "serve/served_graph.hpp"

#include "ontology/text.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace entente {

ServedGraph::ServedGraph(WholeGraph whole, const Ontology& ontology) : whole_(std::move(whole)) {
    const std::vector<Event>& events = whole_.graph.facts.events;
    by_day_.resize(events.size());
    std::iota(by_day_.begin(), by_day_.end(), EventIndex{0});
    sort_by_day(whole_.graph, by_day_);
    positions_.resize(events.size());
    for (std::uint32_t i = 0; i < by_day_.size(); ++i)
        positions_[by_day_[i]] = i;
    std::map<std::pair<std::string_view, std::string_view>, QuadClass> quads;
    for (const Event& event : events) {
        const auto [type, is_new] = quads.try_emplace({event.type, event.subtype});
        if (is_new)
            type->second = quad_class(ontology, event.type, event.subtype);
        quads_.push_back(type->second);
    }
    count_events();
    index_names();
}

void ServedGraph::count_events() {
    event_counts_.resize(whole_.graph.facts.entities.size());
    std::vector<EventIndex> last(event_counts_.size(), EventIndex(-1));
    for (EventIndex e = 0; e < whole_.graph.facts.events.size(); ++e)
        for (const Participation& part : whole_.graph.facts.events[e].participations)
            if (std::exchange(last[part.entity], e) != e)
                ++event_counts_[part.entity];
    for (EntityIndex e = 0; e < event_counts_.size(); ++e)
        if (event_counts_[e] > 0)
            actors_.push_back(e);
    std::ranges::stable_sort(actors_, std::ranges::greater(),
                             [&](EntityIndex e) { return event_counts_[e]; });
}

void ServedGraph::index_names() {
    for (const EntityIndex e : actors_) {
        const GraphEntity& entity = whole_.graph.facts.entities[e];
        names_.push_back({" " + fold(entity.name), {e, {}}});
        for (const std::string& alias : entity.aliases)
            names_.push_back({" " + fold(alias), {e, alias}});
    }
}

std::vector<EventIndex> ServedGraph::events_that_pass(const EventSelection& selection,
                                                      double min_confidence) const {
    std::vector<EventIndex> passing = selection.events();
    std::erase_if(passing, [&](EventIndex e) {
        return whole_.graph.facts.events[e].confidence < min_confidence;
    });
    if (passing.size() == by_day_.size())
        return by_day_;
    std::ranges::sort(passing, {}, [&](EventIndex e) { return positions_[e]; });
    return passing;
}

std::vector<NameHit> ServedGraph::find_names(std::string_view text) const {
    const std::string wanted = " " + fold(text);
    std::vector<NameHit> whole;
    std::vector<NameHit> others;
    std::vector<bool> found(event_counts_.size());
    const auto take = [&](const FoldedName& name, std::vector<NameHit>& to) {
        if (!found[name.hit.entity])
            to.push_back(name.hit);
        found[name.hit.entity] = true;
    };
    for (const FoldedName& name : names_)
        if (name.folded.starts_with(wanted))
            take(name, whole);
    for (const FoldedName& name : names_)
        if (name.folded.find(wanted) != std::string::npos)
            take(name, others);
    whole.insert(whole.end(), others.begin(), others.end());
    return whole;
}

} // namespace entente
