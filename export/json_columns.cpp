#include "export/json_columns.hpp"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr std::int64_t unknown_grain = 4;

template <typename Values, typename Write>
void column(JsonWriter& json, std::string_view name, const Values& values, Write write) {
    json.key(name);
    json.begin_array();
    for (const auto& value : values)
        write(value);
    json.end_array();
}

} // namespace

void text_column(JsonWriter& json, std::string_view name, std::span<const std::string> texts) {
    column(json, name, texts, [&](const std::string& text) { json.string(text); });
}

void number_column(JsonWriter& json, std::string_view name, std::span<const std::int64_t> numbers) {
    column(json, name, numbers, [&](std::int64_t number) { json.integer(number); });
}

void day_column(JsonWriter& json, std::string_view name, std::span<const std::optional<Day>> days) {
    column(json, name, days, [&](const std::optional<Day>& day) {
        if (day)
            json.integer(day->time_since_epoch().count());
        else
            json.null();
    });
}

std::int64_t percent(double confidence) {
    return std::lround(std::clamp(confidence, 0.0, 1.0) * 100);
}

void TimeColumns::add(const std::optional<TimeInterval>& interval, TimeBasis basis) {
    first_.push_back(interval ? interval->first() : std::nullopt);
    last_.push_back(interval ? interval->last() : std::nullopt);
    grain_.push_back(interval ? static_cast<std::int64_t>(interval->granularity()) : unknown_grain);
    basis_.push_back(static_cast<std::int64_t>(basis));
}

void TimeColumns::write(JsonWriter& json) const {
    day_column(json, "first", first_);
    day_column(json, "last", last_);
    number_column(json, "grain", grain_);
    number_column(json, "basis", basis_);
}

} // namespace entente
