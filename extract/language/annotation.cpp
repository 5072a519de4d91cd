#include "extract/language/annotation.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace entente {
namespace {

constexpr std::array<std::string_view, 18> names{"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                 "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                 "PUNCT", "SCONJ", "SYM", "VERB", "X",     "SPACE"};

} // namespace

std::string_view to_string(PartOfSpeech pos) { return names[static_cast<std::size_t>(pos)]; }

std::optional<PartOfSpeech> read_part_of_speech(std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<PartOfSpeech>(found - names.begin());
}

} // namespace entente
