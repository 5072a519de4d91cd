#pragma once

#include "graph/event.hpp"
#include "ontology/ontology.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// How events look, in every picture alike: colour says cooperation or conflict, the dash says
/// whether it happened.

namespace entente {

/// PLOVER's quad class without its verbal and material halves, which no colour should have to tell
/// apart.
enum class Tone : std::uint8_t { cooperation, conflict, neutral };

/// The tone of a PLOVER category: "CONSULT" is cooperation, "SANCTION" conflict; neutral if
/// unknown.
Tone tone_of_plover(std::string_view category);

/// The tone of the event's type as the ontology codes it when it happened: a planned sanction is a
/// conflict all the same.
Tone tone_of(const Event& event, const Ontology& ontology);

/// How an event that has this status is drawn.
struct StatusStyle {
    /// Graphviz's edge style: "solid", "dashed", "dotted".
    std::string_view line;
    /// Before the label: "planned visit"; empty for what happened.
    std::string_view adjective;
    bool struck_through = false;
};

/// Colours as `#rrggbb`. Each has a contrast of at least 4.5 to 1 to white (WCAG 2.1 AA).
std::string_view colour_of(Tone tone);
/// A planned event is dashed, a denied one struck through.
const StatusStyle& style_of(EventStatus status);
/// Of an event that is denied or cancelled, whatever its tone.
inline constexpr std::string_view void_colour = "#64748b";

/// A colour for each country of one picture.
class CountryColours {
  public:
    /// `countries` are ISO 3166-1 alpha-3 codes, the most conspicuous first: while the palette
    /// lasts, no two share a colour. Neither palette nor grey for the rest resembles the colours of
    /// the tones.
    explicit CountryColours(std::vector<std::string> countries);

    /// Grey for a country that was not given, and for none.
    std::string_view of(std::string_view country) const;

  private:
    std::vector<std::string> countries_;
};

} // namespace entente
