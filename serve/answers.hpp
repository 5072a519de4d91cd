#pragma once

#include "ontology/gazetteer.hpp"
#include "ontology/ontology.hpp"
#include "serve/http.hpp"
#include "serve/parameters.hpp"
#include "serve/served_graph.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// What each resource says: a function of the graph and of what is asked. See
/// serve/resources/openapi.json.

namespace entente {

/// What answers are made of. Borrows all of it for the call.
struct AnswerSource {
    const ServedGraph& graph;
    const Ontology& ontology;
    /// Names countries and offices; may be null.
    const Gazetteer* gazetteer = nullptr;
    /// Over the page.
    std::string_view title;
    /// The graph of some events, in any order, with their claims. May throw.
    std::function<EntityGraph(const std::vector<EventIndex>&)> read_part;
};

/// Of a page of events, actors or claims, at most.
inline constexpr std::uint64_t most_in_page = 1000;
/// Events of a part of the explorer that is asked for without a limit: so much a browser can show,
/// and a server read in a moment.
inline constexpr std::uint64_t usual_events_in_part = 2000;
/// The same of claims.
inline constexpr std::uint64_t usual_claims_in_part = 10'000;
/// Of a part that is asked for with a limit, events and claims at most.
inline constexpr std::uint64_t most_events_in_part = 10'000;
/// The same of claims.
inline constexpr std::uint64_t most_claims_in_part = 50'000;
/// The claims about a pair that are read at most.
inline constexpr std::uint64_t most_claims_of_pair = 50'000;

/// The names in a path: of "/api/v1/pairs/{a}/{b}" two.
using PathNames = std::vector<std::string>;

/// The explorer, which asks for what it shows.
HttpResponse answer_page(const AnswerSource& source, const AskedFor& asked, const PathNames& names);
/// How much there is of what.
HttpResponse answer_summary(const AnswerSource& source, const AskedFor& asked,
                            const PathNames& names);
/// Actors and places, or those whose names have a word that begins so.
HttpResponse answer_actors(const AnswerSource& source, const AskedFor& asked,
                           const PathNames& names);
/// One of them, with types of events and partners.
HttpResponse answer_actor(const AnswerSource& source, const AskedFor& asked,
                          const PathNames& names);
/// Events by day.
HttpResponse answer_events(const AnswerSource& source, const AskedFor& asked,
                           const PathNames& names);
/// One with its stages, a page of its claims, and their articles.
HttpResponse answer_event(const AnswerSource& source, const AskedFor& asked,
                          const PathNames& names);
/// What two did with and to each other, by month.
HttpResponse answer_pair(const AnswerSource& source, const AskedFor& asked, const PathNames& names);
/// Counts by month and quad class.
HttpResponse answer_timeline(const AnswerSource& source, const AskedFor& asked,
                             const PathNames& names);
/// The weightiest events that pass, as the explorer's model.
HttpResponse answer_part(const AnswerSource& source, const AskedFor& asked, const PathNames& names);
/// The description of all this (OpenAPI 3.1).
HttpResponse answer_openapi(const AnswerSource& source, const AskedFor& asked,
                            const PathNames& names);

} // namespace entente
