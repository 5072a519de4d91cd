#pragma once

#include "export/iris.hpp"
#include "ontology/ontology.hpp"

#include <optional>
#include <string>
#include <string_view>

/// \file
/// Values as our exports write them.

namespace entente {

/// As what schema.org knows an entity: `schema:Person`.
IriView schema_class(EntityKind kind);

/// How finely a time is known: "day", "month", "year", "interval".
std::string_view precision_of(const TimeInterval& interval);

/// The day, if it is one, or the known end of a time that is open; absent of what is vaguer.
std::optional<Day> known_date(const TimeInterval& interval);

/// What the ontology calls the role of a subject or object: "visitor", "destination". `type` is
/// that of the event, and may be null.
std::string_view role_name(const Participation& participation, const EventType* type);

/// A number from 0 to 1 with four decimals, the nearest of these for others.
std::string share_text(double value);

} // namespace entente
