#pragma once

#include "bench/invented_actors.hpp"
#include "ontology/time.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace entente::bench {

/// An event type, with how often it happens and between whom.
struct InventedType {
    std::string_view type;
    std::string_view subtype;
    /// Of all the weights together.
    std::uint32_t weight = 0;
    Cast subject = Cast::anyone;
    Cast object = Cast::anyone;
    /// How many of a thousand lack the object: a statement to nobody.
    std::uint32_t without_object = 0;
    /// How many of a thousand are announced beforehand.
    std::uint32_t announced = 0;
    /// How many of a thousand have more than one object: a summit.
    std::uint32_t with_many = 0;
    /// How many of a thousand have a place.
    std::uint32_t placed = 0;
};

/// What happened (or was to happen), before anybody tells of it.
struct InventedEvent {
    const InventedType* type = nullptr;
    ActorNumber subject = 0;
    std::vector<ActorNumber> objects;
    std::optional<ActorNumber> place;
    Day day;
    /// What was said, of a statement: equal numbers, equal words.
    std::uint64_t words = 0;
};

/// Draws events as real news has them: types in the proportions in which `entente extract` found
/// them in a sample of dated news items of twenty years, with more visits, meetings and calls, as
/// governments' own records have; half of the objects from the few partners of the subject.
class EventDraw {
  public:
    /// Borrows the actors.
    explicit EventDraw(const InventedActors& actors);
    InventedEvent operator()(Day day, RandomNumbers& random) const;

  private:
    std::vector<ActorNumber> draw_objects(const InventedType& type, ActorNumber subject,
                                          RandomNumbers& random) const;

    const InventedActors& actors_;
    WeightedDraw types_;
};

} // namespace entente::bench
