#pragma once

#include "export/style.hpp"
#include "ontology/claim.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// \file
/// A picture of events as plain values, before any language of graphs: what is shown, in which
/// order, with which words. All texts are clean lines of UTF-8 (`clean_line`), not yet escaped.

namespace entente {

/// `unnamed` stands for an end of an event that no article names.
enum class NodeShape : std::uint8_t { actor, event, date, unnamed };

/// An actor, event or date of a picture.
struct PictureNode {
    /// Made of content; unique in the picture.
    std::string name;
    NodeShape shape = NodeShape::actor;
    std::string heading;
    /// Below the heading: "foreign minister · Belmark"; may be empty.
    std::string caption;
    std::string tooltip;
    /// Of an actor.
    EntityKind kind = EntityKind::other;
    std::string country;
    /// Of an event.
    Tone tone = Tone::neutral;
    EventStatus status = EventStatus::actual;
    /// Of an event: its footnote; 0 for none.
    std::size_t number = 0;
};

/// A line of a picture, with what stands beside it.
struct PictureEdge {
    /// Into the picture's nodes.
    std::size_t from = 0;
    std::size_t to = 0;
    bool directed = true;
    /// "visit", "meeting ×2", a role; may be empty.
    std::string label;
    /// "24 Mar 2019"; may be empty.
    std::string dates;
    std::string tooltip;
    Tone tone = Tone::neutral;
    EventStatus status = EventStatus::actual;
    /// Its footnote; 0 for none.
    std::size_t number = 0;
};

/// The sentence behind one or more numbers.
struct Footnote {
    std::vector<std::size_t> numbers;
    /// Empty where the claims came without their text.
    std::string sentence;
    /// "Arvenian radio, in The Arven Post, 25 Mar 2019"; may be empty.
    std::string source;
    Tone tone = Tone::neutral;
};

/// Nodes that stand in one row or column: the events of one date.
struct SameRank {
    std::vector<std::size_t> nodes;
};

/// Everything that a picture shows.
struct Picture {
    std::string title;
    /// Counts, period and sources.
    std::string subtitle;
    /// What is not shown: "5 statements and 12 actors hidden"; may be empty.
    std::string omissions;
    /// The most conspicuous first.
    std::vector<PictureNode> nodes;
    std::vector<PictureEdge> edges;
    std::vector<Footnote> footnotes;
    /// Footnotes left out.
    std::size_t more_footnotes = 0;
    std::vector<SameRank> ranks;
    /// The names of countries, to label their groups: ISO 3166-1 alpha-3 and words.
    std::vector<std::pair<std::string, std::string>> countries;
    /// The whole picture in sentences, for those who cannot see it.
    std::string description;
};

} // namespace entente
