#pragma once

#include "graph/entity_graph.hpp"

#include <functional>
#include <span>
#include <string_view>

namespace entente {

/// An event as a walk shows it.
struct ShownEvent {
    const Event& event;
    /// What the indices in `event.claims` mean.
    std::span<const Claim> claims;
    /// Sorted by id; those of the event's claims at least.
    std::span<const ArticleRecord> articles;
};

/// An article as a walk shows it.
struct ShownArticle {
    std::string_view id;
    /// Null where nothing but claims of it is known.
    const ArticleRecord* record = nullptr;
    /// Those that are of an event, by their place in the text.
    std::span<const Claim* const> claims;
};

/// Whether one claim comes before another of the same article: by their places in the text, then by
/// id, as a consolidation sorts.
bool stands_before(const Claim& one, const Claim& other);

/// Shows a graph piece by piece, in one order wherever it lies, so that a writer need not hold what
/// it writes. What is shown may be looked at until the visit returns.
class GraphWalk {
  public:
    virtual ~GraphWalk() = default;

    /// Entities and joined ids; of the rest there may be nothing. Lives as long as this walk.
    virtual const Consolidation& actors() const = 0;

    /// By known day, undated ones last, then id.
    virtual void for_each_event(const std::function<void(const ShownEvent&)>& visit) const = 0;

    /// By id; those without claims too, if the walk is through all of a graph. Of several records
    /// of one article the one that stands: see `standing_record`.
    virtual void for_each_article(const std::function<void(const ShownArticle&)>& visit) const = 0;
};

/// A walk through a graph in memory. Borrows it.
class MemoryWalk final : public GraphWalk {
  public:
    explicit MemoryWalk(const EntityGraph& graph) : facts_(graph.facts) {}

    const Consolidation& actors() const override { return facts_; }
    /// O(events log events).
    void for_each_event(const std::function<void(const ShownEvent&)>& visit) const override;
    /// O(claims log claims).
    void for_each_article(const std::function<void(const ShownArticle&)>& visit) const override;

  private:
    const Consolidation& facts_;
};

} // namespace entente
