#pragma once

#include "export/dyad_panel.hpp"
#include "ontology/gazetteer.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace entente {

/// What the nodes and edges of a picture are.
enum class PictureView : std::uint8_t {
    relations, ///< Who did what to whom: actors, joined by what they did.
    events,    ///< Events and their participants.
    timeline,  ///< The same, along a spine of dates.
};

/// What a picture shows, and how much of it.
struct PictureOptions {
    PictureView view = PictureView::relations;
    /// Over the picture; the article's title, or plain words, where empty.
    std::string title;
    /// The actors of the weightiest events stay; the picture says how many were hidden.
    std::size_t max_actors = 40;
    std::size_t max_footnotes = 24;
    /// Plain statements join everyone with everyone: hidden unless asked for.
    bool include_statements = false;
    /// In networks for other tools: also events of which no article tells that they happened.
    bool include_all_stages = false;
    /// In a presentation, the most events; it says how many were left out.
    std::size_t max_items = 300;
    /// Draws a frame around the actors of each country.
    bool group_by_country = false;
    /// Of a panel of pairs of states.
    PanelOptions panel = {};
    /// Names countries and offices; without it, the words of the articles do. Borrowed for the
    /// call.
    const Gazetteer* gazetteer = nullptr;
};

} // namespace entente
