#include "export/style.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente {

namespace {

struct CategoryTone {
    std::string_view category;
    Tone tone;
};

/// Quad classes of the PLOVER manual (2021): AGREE, CONSULT, SUPPORT, CONCEDE verbal and COOPERATE,
/// AID, RETREAT material cooperation; REQUEST, ACCUSE, REJECT, THREATEN verbal and the others
/// material conflict.
constexpr std::array category_tones{
    CategoryTone{"AGREE", Tone::cooperation},   CategoryTone{"CONSULT", Tone::cooperation},
    CategoryTone{"SUPPORT", Tone::cooperation}, CategoryTone{"CONCEDE", Tone::cooperation},
    CategoryTone{"YIELD", Tone::cooperation},   CategoryTone{"COOPERATE", Tone::cooperation},
    CategoryTone{"AID", Tone::cooperation},     CategoryTone{"RETREAT", Tone::cooperation},
    CategoryTone{"REQUEST", Tone::conflict},    CategoryTone{"ACCUSE", Tone::conflict},
    CategoryTone{"REJECT", Tone::conflict},     CategoryTone{"THREATEN", Tone::conflict},
    CategoryTone{"PROTEST", Tone::conflict},    CategoryTone{"SANCTION", Tone::conflict},
    CategoryTone{"MOBILIZE", Tone::conflict},   CategoryTone{"COERCE", Tone::conflict},
    CategoryTone{"ASSAULT", Tone::conflict},
};

constexpr std::array<std::string_view, 3> tone_colours{"#1d5fbf", "#c62828", "#57606a"};

/// In the order of `EventStatus`.
constexpr std::array status_styles{
    StatusStyle{"dashed", "possible", false},  StatusStyle{"dashed", "planned", false},
    StatusStyle{"dashed", "confirmed", false}, StatusStyle{"solid", "", false},
    StatusStyle{"dashed", "postponed", false}, StatusStyle{"dotted", "cancelled", true},
    StatusStyle{"solid", "collapsed", false},  StatusStyle{"dotted", "denied", true},
};

constexpr std::array<std::string_view, 12> country_palette{
    "#0f766e", "#7c3aed", "#b45309", "#4d7c0f", "#a21caf", "#7c4a2d",
    "#166534", "#854d0e", "#5b3a8c", "#86586b", "#3f6212", "#57534e"};
constexpr std::string_view no_country = "#6b7280";

} // namespace

Tone tone_of_plover(std::string_view category) {
    const auto* const found = std::ranges::find(category_tones, category, &CategoryTone::category);
    return found == category_tones.end() ? Tone::neutral : found->tone;
}

Tone tone_of(const Event& event, const Ontology& ontology) {
    const EventType* type = ontology.find(event.type, event.subtype);
    if (!type)
        type = ontology.find(event.type);
    if (!type)
        return Tone::neutral;
    const auto code = type->codes.find("plover");
    return code == type->codes.end() ? Tone::neutral : tone_of_plover(code->second);
}

std::string_view colour_of(Tone tone) { return tone_colours.at(static_cast<std::size_t>(tone)); }

const StatusStyle& style_of(EventStatus status) {
    return status_styles.at(static_cast<std::size_t>(status));
}

CountryColours::CountryColours(std::vector<std::string> countries) {
    for (std::string& country : countries)
        if (!country.empty() && std::ranges::find(countries_, country) == countries_.end())
            countries_.push_back(std::move(country));
}

std::string_view CountryColours::of(std::string_view country) const {
    const auto found = std::ranges::find(countries_, country);
    const auto position = static_cast<std::size_t>(found - countries_.begin());
    return position < std::min(countries_.size(), country_palette.size())
               ? country_palette.at(position)
               : no_country;
}

} // namespace entente
