#include "extract/events/office_bearers.hpp"

#include "extract/events/word_list.hpp"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

/// Whether what stands before an office in a title makes it another one.
bool makes_another(std::string_view before) {
    constexpr std::array<std::string_view, 6> words{"vice",      "deputy", "former",
                                                    "assistant", "first",  "ex"};
    const std::size_t space = before.rfind(' ');
    return is_among(space == std::string_view::npos ? before : before.substr(space + 1), words);
}

} // namespace

void OfficeBearers::note_title(std::string_view title, std::uint32_t person, std::uint32_t named) {
    note_office(title, person, named);
    for (std::size_t space = title.find(' '); space != std::string_view::npos;
         space = title.find(' ', space + 1))
        if (!makes_another(title.substr(0, space)))
            note_office(title.substr(space + 1), person, named);
}

void OfficeBearers::note_office(std::string_view office, std::uint32_t person,
                                std::uint32_t named) {
    auto known = bearers_.find(office);
    if (known == bearers_.end())
        known = bearers_.emplace(office, std::array<Bearer, 2>()).first;
    auto& [first, second] = known->second;
    // The last takes the place of whoever goes: of themselves, or of the one who is named later.
    Bearer& replaced = first.person == person ? first : second;
    if (named >= replaced.named)
        return;
    replaced = {person, named};
    if (second.named < first.named)
        std::swap(first, second);
}

std::uint32_t OfficeBearers::only_before(std::string_view office, std::uint32_t token) const {
    const auto known = bearers_.find(office);
    if (known == bearers_.end())
        return nobody;
    const auto& [first, second] = known->second;
    const bool several = second.person != nobody && second.named <= token;
    return first.named <= token && !several ? first.person : nobody;
}

} // namespace entente
