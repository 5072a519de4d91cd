#pragma once

#include "bench/invented_events.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace entente::bench {

/// An actor as a report names them.
struct NamedActor {
    ActorNumber actor = 0;
    /// Without telling their country.
    bool alone = false;
};

/// What one place of one article says of an event: one event mention, subjects by objects.
struct InventedReport {
    const InventedType* type = nullptr;
    /// Whether the narrower type is left open.
    bool plain = false;
    /// Whether it tells of the other's hosting, where it could of a visit.
    bool inverse = false;
    std::optional<NamedActor> subject;
    std::vector<NamedActor> objects;
    std::optional<ActorNumber> place;
    /// The day on which the article appears.
    Day published;
    std::optional<TimeInterval> time;
    TimeBasis basis = TimeBasis::published;
    Modality modality = Modality::actual;
    Polarity polarity = Polarity::positive;
    std::optional<NamedActor> speaker;
    std::string_view cue;
    std::uint64_t words = 0;
};

/// How many claims a report makes: one for each object, at least one.
std::size_t claim_count(const InventedReport& report);

/// The days for which news is kept in hand: no report appears later than so many days after its
/// event was drawn.
inline constexpr unsigned longest_wait = 56;

/// The reports of an event, as articles tell of it.
///
/// Of a hundred events 55 are told of once, 18 twice, 3 more than twelve times. Half of the reports
/// appear on the day itself, the last of them up to eleven days later. Of the times 58 in 100 are
/// the day, 12 "this week", 8 the month, 3 the year, 14 no later than the report, 5 unknown. Of the
/// participants of a large circle some are left out in 4 of 10 reports; an official stands for the
/// state in 1 of 7. Places, subtypes and an optional subject may be missing; a visit may be told as
/// hosting. An announced event is told of up to forty days before; of these 80 in 100 happen and 10
/// are called off. One event in a hundred is denied.
class ReportDraw {
  public:
    /// Borrows the actors.
    explicit ReportDraw(const InventedActors& actors) : actors_(actors) {}

    /// `event.day` is the day on which the event is drawn; one that is announced happens later, and
    /// that day is changed.
    std::vector<InventedReport> operator()(InventedEvent& event, RandomNumbers& random) const;

  private:
    InventedReport held(const InventedEvent& event, RandomNumbers& random) const;
    InventedReport announcement(const InventedEvent& event, Day today, RandomNumbers& random) const;
    InventedReport cancellation(const InventedEvent& event, RandomNumbers& random) const;
    InventedReport denial(const InventedEvent& event, RandomNumbers& random) const;
    InventedReport outline(const InventedEvent& event, RandomNumbers& random) const;
    NamedActor name(ActorNumber actor, RandomNumbers& random) const;
    void leave_out(InventedReport& report, RandomNumbers& random) const;

    const InventedActors& actors_;
};

} // namespace entente::bench
