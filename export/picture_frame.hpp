#pragma once

#include "export/actor_words.hpp"
#include "export/footnotes.hpp"
#include "export/picture_options.hpp"
#include "export/picture_parts.hpp"
#include "export/relation_edges.hpp"
#include "graph/entity_graph.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

inline constexpr std::size_t longest_heading = 60;
inline constexpr std::size_t longest_tooltip = 600;

/// What every view of one graph shares. Borrows all of it.
struct PictureSource {
    const EntityGraph& graph;
    const Ontology& ontology;
    const PictureOptions& options;
    const ActorWords& words;
    const Witnesses& witnesses;
};

/// What the picture is about: the title that was asked for, that of the only article, or plain
/// words.
std::string picture_title(const PictureSource& source);

/// The name of a node, made of content: "actor/wd:Q30". A very long id is cut, and told from others
/// by its hash.
std::string node_name(std::string_view folder, std::string_view id);

/// The node of an actor or place.
PictureNode actor_node(const PictureSource& source, EntityIndex entity);

/// "visit", "state visit", "meeting ×2": the label of the subtype if all events share one.
std::string label_for(const PictureSource& source, const std::vector<EventIndex>& events);

/// The times of the events; those that only a tense tells are left out: "until the day of the
/// article" tells nobody anything.
std::vector<TimeInterval> times_of(const PictureSource& source,
                                   const std::vector<EventIndex>& events);

/// "Kim Chang-son visits Vladivostok, 24 Mar 2019 (planned)."
std::string sentence_for(const PictureSource& source, EventIndex event);

/// Title, counts, period, sources and the description, of a picture whose other parts are done.
/// `events` are those that it shows, each once; `hidden_actors` those it has no room for.
void frame_picture(Picture& picture, const PictureSource& source,
                   const std::vector<EventIndex>& events, std::size_t hidden_actors);

} // namespace entente
