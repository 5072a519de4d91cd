#include "graph/entity_join.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace entente {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(NameShape::unlike) + 1> shape_words{
    "the same name",
    "the same name in another order",
    "the same name without its middle",
    "the same with initials",
    "a part of the name",
    "a slip of the pen apart",
    "the family name alone",
    "other names"};

std::string counted(std::uint32_t number, std::string_view one, std::string_view many) {
    return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

std::vector<std::string> reasons(const JoinEvidence& evidence) {
    std::vector<std::string> found;
    if (evidence.same_country)
        found.emplace_back("the same country");
    if (evidence.same_sector)
        found.emplace_back("the same sector");
    if (evidence.articles > 0)
        found.push_back(counted(evidence.articles, "article names", "articles name") + " both");
    if (const std::uint32_t companions = evidence.companions + evidence.other_companions)
        found.push_back(counted(companions, "companion", "companions") + " in common");
    if (evidence.days_apart && evidence.articles == 0)
        found.push_back(counted(static_cast<std::uint32_t>(*evidence.days_apart), "day", "days") +
                        " between articles");
    return found;
}

} // namespace

std::string describe(const EntityJoin& join) {
    if (join.by_correction)
        return "a correction says so";
    std::string text(shape_words[static_cast<std::size_t>(join.match.shape)]);
    if (join.match.respelled)
        text += " in another spelling";
    std::string_view separator = "; ";
    for (const std::string& reason : reasons(join.evidence)) {
        text += separator;
        text += reason;
        separator = ", ";
    }
    return text;
}

} // namespace entente
