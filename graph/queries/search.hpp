#pragma once

#include "graph/entity_graph.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A word or phrase to search for, folded.
struct SearchTerm {
    /// One word, or the words of a phrase.
    std::vector<std::string> words;
    /// Whether the last word is only a beginning.
    bool is_prefix = false;

    bool operator==(const SearchTerm&) const = default;
};

/// Reads what SQLite's FTS5 reads of its simplest queries: words, all of which must occur; "a
/// phrase" in quotation marks; and begin* for a beginning. Case and diacritics do not matter. May
/// be empty.
std::vector<SearchTerm> read_search(std::string_view query);

/// Whether all terms occur in a text, as whole words. O(text + terms * words).
bool occur(std::span<const SearchTerm> terms, std::string_view text);

/// Someone or something whose name or alias has all terms.
struct EntityHit {
    EntityIndex entity = 0;
    /// In how many of the events searched it takes part.
    std::uint32_t events = 0;
    /// The name that has them; the canonical one, if it does.
    std::string name;
};

/// An event with a claim whose evidence has all terms.
struct EventHit {
    EventIndex event = 0;
    /// The first such claim, the most confident ones first.
    ClaimIndex claim = 0;
    /// How many of its claims do.
    std::uint32_t claims = 0;
};

/// Whom and what a search found.
struct SearchResult {
    /// By number of events, then by id.
    std::vector<EntityHit> entities;
    /// By number of claims found, then by day, latest first, then by id.
    std::vector<EventHit> events;
};

/// Searches the names and aliases of those who take part in `events`, and the evidence of their
/// claims. Nothing matches no terms. Reads everything: O(bytes of names and evidence).
SearchResult search_graph(const EntityGraph& graph, std::span<const EventIndex> events,
                          std::span<const SearchTerm> terms);

} // namespace entente
