#include "export/network/attributes.hpp"

#include "export/escaping.hpp"
#include "export/network/spells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace entente {

namespace {

using enum AttributeType;

constexpr std::array columns_of_nodes{
    NetworkAttribute{"kind", text},          NetworkAttribute{"country", text},
    NetworkAttribute{"sector", text},        NetworkAttribute{"aliases", text},
    NetworkAttribute{"event_type", text},    NetworkAttribute{"status", text},
    NetworkAttribute{"dates", text},         NetworkAttribute{"precision", text},
    NetworkAttribute{"first_day", text},     NetworkAttribute{"last_day", text},
    NetworkAttribute{"articles", whole},     NetworkAttribute{"claims", whole},
    NetworkAttribute{"confidence", decimal}, NetworkAttribute{"sentence", text},
    NetworkAttribute{"citation", text}};

constexpr std::array columns_of_edges{
    NetworkAttribute{"interaction", text}, NetworkAttribute{"standing", text},
    NetworkAttribute{"mutual", truth},     NetworkAttribute{"events", whole},
    NetworkAttribute{"undated", whole},    NetworkAttribute{"dates", text},
    NetworkAttribute{"precision", text},   NetworkAttribute{"first_day", text},
    NetworkAttribute{"last_day", text},    NetworkAttribute{"event_ids", text},
    NetworkAttribute{"sentence", text},    NetworkAttribute{"citation", text}};

AttributeValue day_value(const std::optional<Day>& day) {
    return day ? AttributeValue(to_string(*day)) : AttributeValue();
}

} // namespace

std::span<const NetworkAttribute> node_columns() { return columns_of_nodes; }
std::span<const NetworkAttribute> edge_columns() { return columns_of_edges; }

AttributeValue text_value(std::string_view words) {
    std::string clean = clean_line(words);
    return clean.empty() ? AttributeValue() : AttributeValue(std::move(clean));
}

AttributeValue joined_value(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts)
        all += (all.empty() ? "" : "; ") + clean_line(part);
    return all.empty() ? AttributeValue() : AttributeValue(std::move(all));
}

void add_times(const std::vector<TimeInterval>& times, std::vector<AttributeValue>& to) {
    std::vector<std::string> dates;
    for (const TimeInterval& time : times)
        dates.push_back(time.edtf());
    const std::vector<Spell> spells = merge_spells(times);
    const bool ends = std::ranges::all_of(times, [](const auto& time) { return !!time.last(); });
    to.push_back(joined_value(dates));
    to.push_back(text_value(common_precision(times)));
    to.push_back(spells.empty() ? AttributeValue() : day_value(spells.front().first));
    to.push_back(spells.empty() || !ends ? AttributeValue() : day_value(spells.back().last));
}

std::string text_of(const AttributeValue& value) {
    if (const auto* words = std::get_if<std::string>(&value))
        return *words;
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    if (const auto* decimal = std::get_if<double>(&value))
        return fmt::format("{:.4f}", *decimal);
    if (const auto* truth = std::get_if<bool>(&value))
        return *truth ? "true" : "false";
    return {};
}

} // namespace entente
