#pragma once

#include "graph/queries/balance.hpp"
#include "graph/queries/event_filter.hpp"
#include "ontology/ontology.hpp"
#include "serve/graph_source.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Which events are asked for.
struct ServedFilter {
    EventFilter events = {};
    /// 0 to 1.
    double min_confidence = 0;

    bool operator==(const ServedFilter&) const = default;
};

/// A name that was looked for.
struct NameHit {
    EntityIndex entity = 0;
    /// The alias that was found; empty where it is the name.
    std::string_view alias = {};
};

/// A graph with what requests look up in it, made once for all of them. Claims are not needed.
class ServedGraph {
  public:
    /// O(n log n) in events and names.
    ServedGraph(WholeGraph whole, const Ontology& ontology);
    ServedGraph(const ServedGraph&) = delete;
    ServedGraph& operator=(const ServedGraph&) = delete;

    const EntityGraph& graph() const noexcept { return whole_.graph; }
    const WholeGraph& whole() const noexcept { return whole_; }
    const std::string& version() const noexcept { return whole_.version; }
    /// All events; see `sort_by_day`.
    std::span<const EventIndex> by_day() const noexcept { return by_day_; }
    /// Its position in `by_day`.
    std::uint32_t position(EventIndex event) const { return positions_[event]; }
    /// By the event's type.
    QuadClass quad(EventIndex event) const { return quads_[event]; }
    /// How many claims tell of an event.
    std::uint32_t claim_count(EventIndex event) const { return whole_.claim_counts[event]; }
    /// How many events an entity takes part in.
    std::uint32_t event_count(EntityIndex entity) const { return event_counts_[entity]; }
    /// Entities that take part in an event, those in most of them first, then by id.
    std::span<const EntityIndex> actors() const noexcept { return actors_; }

    /// Events that pass, by day. Precondition: the selection is of this graph. O(events).
    std::vector<EventIndex> events_that_pass(const EventSelection& selection,
                                             double min_confidence) const;

    /// Those whose name or alias has a word that begins so, compared without case and diacritics:
    /// whole names first, then in the order of `actors`. O(bytes of names).
    std::vector<NameHit> find_names(std::string_view text) const;

  private:
    void count_events();
    void index_names();

    WholeGraph whole_;
    std::vector<EventIndex> by_day_;
    std::vector<std::uint32_t> positions_;
    std::vector<QuadClass> quads_;
    std::vector<std::uint32_t> event_counts_;
    std::vector<EntityIndex> actors_;
    struct FoldedName {
        /// With a space before it.
        std::string folded;
        NameHit hit;
    };
    std::vector<FoldedName> names_;
};

} // namespace entente
