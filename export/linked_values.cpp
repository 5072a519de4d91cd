#include "export/linked_values.hpp"

#include <algorithm>
#include <cmath>

namespace entente {

IriView schema_class(EntityKind kind) {
    switch (kind) {
    case EntityKind::person:
        return {Space::schema, "Person"};
    case EntityKind::state:
        return {Space::schema, "Country"};
    case EntityKind::organisation:
        return {Space::schema, "Organization"};
    case EntityKind::place:
        return {Space::schema, "Place"};
    case EntityKind::group:
        return {Space::entente, "Group"};
    default:
        return {Space::schema, "Thing"};
    }
}

std::string_view precision_of(const TimeInterval& interval) {
    switch (interval.granularity()) {
    case Granularity::day:
        return "day";
    case Granularity::month:
        return "month";
    case Granularity::year:
        return "year";
    default:
        return "interval";
    }
}

std::optional<Day> known_date(const TimeInterval& interval) {
    if (interval.granularity() == Granularity::day || !interval.last())
        return interval.first();
    return interval.first() ? std::nullopt : interval.last();
}

std::string_view role_name(const Participation& participation, const EventType* type) {
    if (type != nullptr && participation.role == "subject" && !type->subject_role.empty())
        return type->subject_role;
    if (type != nullptr && participation.role == "object" && !type->object_role.empty())
        return type->object_role;
    return participation.role;
}

std::string share_text(double value) {
    constexpr double parts = 10'000;
    auto left = static_cast<unsigned>(std::lround(std::clamp(value, 0.0, 1.0) * parts));
    std::string digits = left == parts ? "1.0000" : "0.0000";
    for (std::size_t place = digits.size(); place-- > 2; left /= 10)
        digits[place] = static_cast<char>('0' + left % 10);
    return digits;
}

} // namespace entente
