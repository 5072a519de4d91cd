#pragma once

#include "graph/event.hpp"
#include "ontology/ontology.hpp"

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// PLOVER's quad classes; none for what is neither, as a plain statement, or was denied.
enum class QuadClass : std::uint8_t {
    none,
    verbal_cooperation,
    material_cooperation,
    verbal_conflict,
    material_conflict,
};

std::string_view to_string(QuadClass quad);

/// The class of a type's events that happened; none of a type that the ontology does not know. A
/// subtype that it does not know counts as its type. O(code classes).
QuadClass quad_class(const Ontology& ontology, std::string_view type, std::string_view subtype);

/// What an event weighs between its actors.
struct EventWeight {
    QuadClass quad = QuadClass::none;
    /// On the Goldstein scale, in hundredths: -1000 to 1000. Absent where the ontology gives no
    /// value.
    std::optional<std::int32_t> goldstein;
};

/// Weighs events by their type and what became of them, through the codes that the ontology gives:
/// a planned visit is an agreement, a refused one a rejection, a denied one nothing.
class EventWeights {
  public:
    /// O(types * code classes).
    explicit EventWeights(const Ontology& ontology);

    /// `claims` are those of the event's consolidation. O(claims of the event).
    EventWeight of(const Event& event, std::span<const Claim> claims) const;

  private:
    /// As done, planned, requested and refused.
    using Weights = std::array<EventWeight, 4>;
    using Types = std::map<std::pair<Word, Word>, Weights>;
    Types types_;
};

/// The codes of an event as told, and what follows from them: a planned visit is an agreement, a
/// refused one a rejection. Empty of a denied one, and of a type that the ontology does not know.
/// `claims` are those of the event's consolidation. O(claims of the event + code classes).
std::map<std::string, std::string> told_codes(const Event& event, std::span<const Claim> claims,
                                              const Ontology& ontology);

/// Cooperation and conflict in a number of events.
struct Balance {
    std::uint32_t events = 0;
    /// How many are of each quad class.
    std::array<std::uint32_t, 5> quads{};
    /// How many have a place on the Goldstein scale, and the sum of these in hundredths.
    std::uint32_t scaled = 0;
    std::int64_t goldstein_sum = 0;

    bool operator==(const Balance&) const = default;
};

void add(Balance& balance, const EventWeight& weight);

std::uint32_t cooperation(const Balance& balance);
std::uint32_t conflict(const Balance& balance);
/// -10 to 10; absent where no event has a value.
std::optional<double> mean_goldstein(const Balance& balance);

} // namespace entente
