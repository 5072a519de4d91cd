#pragma once

#include "export/picture_parts.hpp"
#include "graph/entity_graph.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// "The Arven Post, 25 Mar 2019": an article by who published it, by its title where nobody is
/// known to have, if `by_title`, and by its id where nothing else is. `article` may be null.
std::string citation_of(std::string_view id, const ArticleRecord* article, bool by_title = true);

/// The claim that shows an event best: the surest with a sentence short enough to print. `claims`
/// are those that the event's indices mean. Precondition: it has some. O(claims of the event).
const Claim& best_claim(const Event& event, std::span<const Claim> claims);

/// Finds the sentences that a picture's numbers stand for. Borrows the graph, which must outlive
/// it.
class Witnesses {
  public:
    explicit Witnesses(const EntityGraph& graph);

    /// The claim of these events that shows them best: one that names both ends where there is one,
    /// the surest, with a sentence short enough to print. `ends` are ids of entities. Precondition:
    /// there is an event.
    const Claim& best(std::span<const EventIndex> events,
                      std::span<const std::string_view> ends) const;

    /// "Arvenian radio, in The Arven Post, 25 Mar 2019"; without the article where there is only
    /// one.
    std::string source(const Claim& claim) const;

    /// "The Arven Post, 25 Mar 2019".
    std::string article(std::string_view id) const;

  private:
    const EntityGraph& graph_;
    std::map<std::string_view, const ArticleRecord*> articles_;
};

/// Gathers footnotes in the order of their numbers: numbers with the same sentence share one.
class FootnoteList {
  public:
    void add(std::size_t number, const Claim& claim, const std::string& source, Tone tone);
    /// Leaves the first `most` in the picture and counts the others.
    void write_to(Picture& picture, std::size_t most) const;

  private:
    std::vector<Footnote> footnotes_;
    std::map<std::tuple<std::string, CodePointSpan>, std::size_t> known_;
};

} // namespace entente
