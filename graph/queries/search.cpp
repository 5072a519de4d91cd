#include "graph/queries/search.hpp"

#include "graph/queries/event_filter.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace entente {

namespace {

/// Letters and digits; all beyond ASCII counts as letters, which folding has made comparable.
bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Borrows the text.
std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && is_word_byte(text[end]))
            ++end;
        if (end > i)
            words.push_back(text.substr(i, end - i));
        i = end + 1;
    }
    return words;
}

bool matches_at(const SearchTerm& term, std::span<const std::string_view> words) {
    if (words.size() < term.words.size())
        return false;
    for (std::size_t i = 0; i < term.words.size(); ++i) {
        const bool beginning = term.is_prefix && i + 1 == term.words.size();
        const bool same =
            beginning ? words[i].starts_with(term.words[i]) : words[i] == term.words[i];
        if (!same)
            return false;
    }
    return true;
}

bool occurs(const SearchTerm& term, std::span<const std::string_view> words) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (matches_at(term, words.subspan(i)))
            return true;
    return false;
}

void add_term(std::string_view text, bool is_prefix, std::vector<SearchTerm>& to) {
    SearchTerm term{{}, is_prefix};
    for (const std::string_view word : words_of(text))
        term.words.emplace_back(word);
    if (!term.words.empty())
        to.push_back(std::move(term));
}

/// The events searched in which each entity takes part.
std::vector<std::uint32_t> count_events(const EntityGraph& graph,
                                        std::span<const EventIndex> events) {
    std::vector<std::uint32_t> counts(graph.facts.entities.size(), 0);
    for (const EventIndex e : events) {
        // Participations are sorted by entity.
        const Participations& parts = graph.facts.events[e].participations;
        for (std::size_t p = 0; p < parts.size(); ++p)
            if (p == 0 || parts[p].entity != parts[p - 1].entity)
                ++counts[parts[p].entity];
    }
    return counts;
}

std::vector<EntityHit> search_names(const EntityGraph& graph, std::span<const EventIndex> events,
                                    std::span<const SearchTerm> terms) {
    const std::vector<std::uint32_t> counts = count_events(graph, events);
    std::vector<EntityHit> hits;
    for (EntityIndex e = 0; e < graph.facts.entities.size(); ++e) {
        const GraphEntity& entity = graph.facts.entities[e];
        if (counts[e] == 0)
            continue;
        if (occur(terms, entity.name)) {
            hits.push_back({e, counts[e], entity.name});
            continue;
        }
        const auto alias = std::ranges::find_if(
            entity.aliases, [&](const std::string& name) { return occur(terms, name); });
        if (alias != entity.aliases.end())
            hits.push_back({e, counts[e], *alias});
    }
    std::ranges::sort(hits, {}, [](const EntityHit& hit) {
        return std::pair(-std::int64_t{hit.events}, hit.entity);
    });
    return hits;
}

EventHit search_evidence(const EntityGraph& graph, EventIndex event,
                         std::span<const SearchTerm> terms) {
    EventHit hit{event, 0, 0};
    double most_sure = -1;
    for (const ClaimIndex c : graph.facts.events[event].claims) {
        const Claim& claim = graph.facts.claims[c];
        if (!occur(terms, claim.evidence.text))
            continue;
        ++hit.claims;
        if (claim.confidence > most_sure)
            std::tie(hit.claim, most_sure) = std::pair(c, claim.confidence);
    }
    return hit;
}

} // namespace

std::vector<SearchTerm> read_search(std::string_view query) {
    const std::string folded = fold(query);
    std::vector<SearchTerm> terms;
    for (std::size_t i = 0; i < folded.size();) {
        if (folded[i] == '"') {
            const std::size_t end = std::min(folded.find('"', i + 1), folded.size());
            const bool is_prefix = end + 1 < folded.size() && folded[end + 1] == '*';
            add_term(std::string_view(folded).substr(i + 1, end - i - 1), is_prefix, terms);
            i = end + 1;
            continue;
        }
        const std::size_t end = std::min(folded.find_first_of(" \t\n\"", i), folded.size());
        const std::string_view word = std::string_view(folded).substr(i, end - i);
        add_term(word, word.ends_with('*'), terms);
        i = std::max(end, i + 1);
        if (end < folded.size() && folded[end] != '"')
            i = end + 1;
    }
    return terms;
}

bool occur(std::span<const SearchTerm> terms, std::string_view text) {
    const std::string folded = fold(text);
    // Most texts lack a word altogether, which is found out sooner.
    for (const SearchTerm& term : terms)
        for (const std::string& word : term.words)
            if (folded.find(word) == std::string::npos)
                return false;
    const std::vector<std::string_view> words = words_of(folded);
    return std::ranges::all_of(terms, [&](const SearchTerm& term) { return occurs(term, words); });
}

SearchResult search_graph(const EntityGraph& graph, std::span<const EventIndex> events,
                          std::span<const SearchTerm> terms) {
    SearchResult result;
    if (terms.empty())
        return result;
    result.entities = search_names(graph, events, terms);
    for (const EventIndex e : events)
        if (const EventHit hit = search_evidence(graph, e, terms); hit.claims > 0)
            result.events.push_back(hit);
    std::ranges::sort(result.events, {}, [&](const EventHit& hit) {
        const auto day = known_day(graph.facts.events[hit.event]);
        return std::tuple(-std::int64_t{hit.claims}, !day,
                          day ? -day->time_since_epoch().count() : 0, hit.event);
    });
    return result;
}

} // namespace entente
