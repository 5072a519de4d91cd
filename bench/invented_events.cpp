#include "bench/invented_events.hpp"

#include <algorithm>
#include <array>

namespace entente::bench {

namespace {

// Type, subtype, weight, subject, object, without object, announced, with many, placed.
constexpr std::array<InventedType, 49> types{{
    {"statement", "", 205, Cast::anyone, Cast::anyone, 700},
    {"statement", "deny", 8, Cast::anyone, Cast::anyone, 500},
    {"assault", "kill", 60, Cast::anyone, Cast::anyone, 0, 0, 0, 300},
    {"assault", "attack", 45, Cast::anyone, Cast::anyone, 0, 20, 0, 300},
    {"assault", "bomb", 15, Cast::anyone, Cast::place, 0, 10, 0, 100},
    {"assault", "shoot", 15, Cast::anyone, Cast::anyone, 0, 0, 0, 300},
    {"assault", "fight", 10, Cast::anyone, Cast::anyone, 0, 0, 50, 300},
    {"assault", "abduct", 5, Cast::anyone, Cast::person, 0, 0, 0, 200},
    {"coerce", "arrest", 45, Cast::anyone, Cast::person, 0, 0, 0, 200},
    {"coerce", "ban", 15, Cast::state, Cast::anyone, 0, 100},
    {"coerce", "charge", 10, Cast::anyone, Cast::person},
    {"coerce", "seize", 10, Cast::anyone, Cast::anyone, 300},
    {"concede", "resign", 30, Cast::person, Cast::anyone, 900, 200},
    {"concede", "release", 18, Cast::anyone, Cast::person, 0, 200},
    {"concede", "lift", 5, Cast::state, Cast::state, 0, 200},
    {"accuse", "", 20},
    {"accuse", "condemn", 30, Cast::anyone, Cast::anyone, 100},
    {"accuse", "criticise", 20, Cast::anyone, Cast::anyone, 100},
    {"accuse", "investigate", 15},
    {"request", "appeal", 35, Cast::anyone, Cast::anyone, 200},
    {"request", "demand", 15, Cast::anyone, Cast::anyone, 200},
    {"request", "order", 10, Cast::anyone, Cast::anyone, 200},
    {"reject", "refuse", 25, Cast::anyone, Cast::anyone, 400},
    {"reject", "veto", 4, Cast::state, Cast::anyone, 300},
    {"support", "praise", 20},
    {"support", "endorse", 15, Cast::anyone, Cast::anyone, 200},
    {"support", "sign", 20, Cast::state, Cast::state, 0, 350, 100, 400},
    {"visit", "", 60, Cast::person, Cast::state, 0, 350, 0, 300},
    {"visit", "state", 5, Cast::person, Cast::state, 0, 600, 0, 400},
    {"meet", "", 60, Cast::person, Cast::person, 0, 250, 150, 400},
    {"meet", "bilateral", 10, Cast::person, Cast::person, 0, 350, 0, 400},
    {"meet", "multilateral", 10, Cast::anyone, Cast::anyone, 0, 500, 900, 600},
    {"call", "", 18, Cast::person, Cast::person, 0, 50},
    {"negotiate", "", 25, Cast::anyone, Cast::state, 0, 300, 200, 300},
    {"agree", "promise", 15, Cast::anyone, Cast::anyone, 300},
    {"agree", "accept", 10},
    {"aid", "economic", 10, Cast::state, Cast::state, 0, 300},
    {"aid", "humanitarian", 10, Cast::anyone, Cast::state, 0, 200},
    {"aid", "military", 6, Cast::state, Cast::state, 0, 300},
    {"sanction", "impose", 20, Cast::state, Cast::anyone, 0, 250},
    {"sanction", "extend", 5, Cast::organisation, Cast::state, 0, 300},
    {"sanction", "expel", 10, Cast::state, Cast::person, 0, 50},
    {"protest", "rally", 12, Cast::anyone, Cast::anyone, 200, 200, 0, 400},
    {"retreat", "withdraw", 10, Cast::anyone, Cast::place, 0, 300},
    {"threaten", "warn", 12},
    {"mobilize", "deploy", 8, Cast::state, Cast::anyone, 0, 200},
    {"appoint", "minister", 6, Cast::anyone, Cast::person, 0, 100},
    {"cooperate", "exercise", 5, Cast::state, Cast::state, 0, 400, 150, 300},
    {"open-mission", "", 2, Cast::state, Cast::state, 0, 400},
}};

std::vector<std::uint64_t> type_weights() {
    std::vector<std::uint64_t> weights;
    for (const InventedType& type : types)
        weights.push_back(type.weight);
    return weights;
}

/// Of those who meet in a large circle, most are few.
constexpr std::array<Stretch, 3> further_objects{{{750, 1, 3}, {200, 4, 9}, {50, 10, 24}}};

} // namespace

EventDraw::EventDraw(const InventedActors& actors) : actors_(actors), types_(type_weights()) {}

InventedEvent EventDraw::operator()(Day day, RandomNumbers& random) const {
    InventedEvent event;
    event.type = &types[types_(random)];
    event.day = day;
    event.words = random.next();
    event.subject = actors_.draw(event.type->subject, random);
    event.objects = draw_objects(*event.type, event.subject, random);
    if (random.per_mille(event.type->placed)) {
        const ActorNumber host = event.objects.empty() ? event.subject : event.objects.front();
        event.place = actors_.town_of(host, random);
    }
    return event;
}

std::vector<ActorNumber> EventDraw::draw_objects(const InventedType& type, ActorNumber subject,
                                                 RandomNumbers& random) const {
    if (random.per_mille(type.without_object))
        return {};
    std::vector<ActorNumber> objects;
    const std::uint32_t count =
        1 + (random.per_mille(type.with_many) ? bench::draw(further_objects, random) : 0);
    while (objects.size() < count) {
        const ActorNumber found = random.per_mille(500)
                                      ? actors_.draw_partner(subject, type.object, random)
                                      : actors_.draw(type.object, random);
        // Two of the most named may fill a circle slowly; who comes twice counts once.
        if (found != subject)
            objects.push_back(found);
    }
    std::ranges::sort(objects);
    const auto repeated = std::ranges::unique(objects);
    objects.erase(repeated.begin(), repeated.end());
    return objects;
}

} // namespace entente::bench
