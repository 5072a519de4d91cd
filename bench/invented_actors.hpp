#pragma once

#include "bench/random_numbers.hpp"
#include "ontology/claim.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace entente::bench {

/// Position among the invented actors: the first is named most.
using ActorNumber = std::uint32_t;

/// Who may stand at an end of a claim.
enum class Cast : std::uint8_t { anyone, person, state, place, organisation };

/// Invented states, and people, organisations, groups and towns of theirs. Who is named how often
/// follows Zipf's law among all, and among those of each kind; so does which state someone is of.
/// Every second of the first 390 is one of 195 states; of the others 62 in 100 are people, 16
/// organisations, 12 groups, 10 towns. States and towns are linked, as are nine tenths of the
/// people and organisations among the first 2,000, and 35 in 100 of the other people, half of the
/// other organisations; groups are not.
class InventedActors {
  public:
    /// `zipf_hundredths` is a hundred times the exponent of Zipf's law. Precondition: count >=
    /// 1000.
    InventedActors(std::uint32_t count, std::uint32_t zipf_hundredths, std::uint64_t seed);

    ActorNumber draw(Cast cast, RandomNumbers& random) const;
    /// One of the few with whom `actor` has to do again and again, of the cast; never `actor`.
    ActorNumber draw_partner(ActorNumber actor, Cast cast, RandomNumbers& random) const;

    /// As most texts name the actor.
    const Participant& named(ActorNumber actor) const { return named_[actor]; }
    /// As a text names the actor that does not tell the country: an id of its own, if unlinked.
    const Participant& named_alone(ActorNumber actor) const { return named_alone_[actor]; }
    /// The state that the actor is of; a state's own number.
    ActorNumber state_of(ActorNumber actor) const { return states_[country_[actor]]; }
    /// Some town of the actor's state; the state, if it has none.
    ActorNumber town_of(ActorNumber actor, RandomNumbers& random) const;

  private:
    struct Group {
        std::vector<ActorNumber> members;
        std::optional<WeightedDraw> chance; ///< Once the members are known.
    };
    EntityKind kind_of(ActorNumber actor, RandomNumbers& random) const;
    void add(ActorNumber actor, EntityKind kind, RandomNumbers& random);
    const Group& group(Cast cast) const { return groups_[static_cast<std::size_t>(cast)]; }

    std::array<Group, 5> groups_;
    WeightedDraw countries_;
    std::vector<Participant> named_;
    std::vector<Participant> named_alone_;
    /// Of each actor: into `states_`.
    std::vector<std::uint32_t> country_;
    std::vector<ActorNumber> states_;
    /// Of each state.
    std::vector<std::vector<ActorNumber>> towns_;
};

} // namespace entente::bench
