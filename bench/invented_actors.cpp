#include "bench/invented_actors.hpp"

#include <algorithm>
#include <cassert>
#include <string>
#include <string_view>

namespace entente::bench {

namespace {

constexpr std::uint32_t state_count = 195;
constexpr std::uint32_t well_known = 2000;
constexpr std::uint32_t partners = 12;
/// Wikidata has no such numbers yet.
constexpr std::uint64_t first_id = 9'000'000'000;

constexpr std::array<std::string_view, 40> syllables{
    "ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "zu", "da", "fe", "go", "hi",
    "ju", "la", "me", "ni", "po", "ru", "sa", "te", "wo", "ya", "be", "ka", "di", "fo",
    "gu", "ha", "je", "ko", "li", "ma", "no", "pi", "re", "so", "tu", "va"};
constexpr std::array<std::string_view, 24> given_names{
    "Ana",   "Luis",  "Mei",   "Tomas",  "Irina", "Jonas", "Leila", "Omar",
    "Petra", "Ravi",  "Sofia", "Viktor", "Aiko",  "Bram",  "Clara", "Dario",
    "Elena", "Farid", "Greta", "Hugo",   "Ines",  "Jamal", "Katja", "Liam"};
constexpr std::array<std::string_view, 6> bodies{"Council",    "Union", "Agency",
                                                 "Foundation", "Party", "Commission"};
constexpr std::array<std::string_view, 6> peoples{"rebels",   "protesters", "students",
                                                  "soldiers", "officials",  "miners"};

/// "Kebalo": a word of at least three syllables, another for each number.
std::string invented_word(std::uint32_t number) {
    std::string word;
    for (std::uint32_t rest = number, place = 0; place < 3 || rest > 0; ++place) {
        // 40 and 17 share no factor, so that neighbours begin differently and none is twice.
        word += syllables[(rest * 17 + place * 7) % syllables.size()];
        rest /= static_cast<std::uint32_t>(syllables.size());
    }
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
    return word;
}

/// ISO 3166 leaves the codes from XAA on to their users.
std::string invented_country_code(std::uint32_t state) {
    return {'X', static_cast<char>('A' + state / 26), static_cast<char>('A' + state % 26)};
}

std::string invented_name(ActorNumber actor, EntityKind kind, RandomNumbers& random) {
    const std::string word = invented_word(actor);
    const auto one_of = [&](const auto& words) {
        return std::string(words[random.below(static_cast<std::uint32_t>(words.size()))]);
    };
    switch (kind) {
    case EntityKind::person: // One in fifty shares the name with another, mostly of another state.
        return one_of(given_names) + " " +
               (random.per_mille(20) ? invented_word(random.below(actor + 1)) : word);
    case EntityKind::organisation:
        return word + " " + one_of(bodies);
    case EntityKind::group:
        return word + " " + one_of(peoples);
    default:
        return word;
    }
}

bool is_linked(ActorNumber actor, EntityKind kind, RandomNumbers& random) {
    switch (kind) {
    case EntityKind::person:
        return random.per_mille(actor < well_known ? 900 : 350);
    case EntityKind::organisation:
        return random.per_mille(actor < well_known ? 900 : 500);
    case EntityKind::group:
        return false;
    default:
        return true;
    }
}

} // namespace

InventedActors::InventedActors(std::uint32_t count, std::uint32_t zipf_hundredths,
                               std::uint64_t seed)
    : countries_(zipf_weights(state_count, zipf_hundredths)), towns_(state_count) {
    assert(count >= 1000 && "there are more actors than states");
    RandomNumbers random(seed);
    for (std::uint32_t state = 0; state < state_count; ++state)
        states_.push_back(2 * state + 1);
    for (ActorNumber actor = 0; actor < count; ++actor)
        add(actor, kind_of(actor, random), random);
    for (Group& group : groups_)
        group.chance.emplace(
            zipf_weights(static_cast<std::uint32_t>(group.members.size()), zipf_hundredths));
}

EntityKind InventedActors::kind_of(ActorNumber actor, RandomNumbers& random) const {
    if (actor % 2 == 1 && actor < 2 * state_count)
        return EntityKind::state;
    constexpr std::array<Stretch, 4> kinds{{{620, 0, 0}, {160, 1, 1}, {120, 2, 2}, {100, 3, 3}}};
    constexpr std::array<EntityKind, 4> names{EntityKind::person, EntityKind::organisation,
                                              EntityKind::group, EntityKind::place};
    return names[bench::draw(kinds, random)];
}

void InventedActors::add(ActorNumber actor, EntityKind kind, RandomNumbers& random) {
    const std::uint32_t country = kind == EntityKind::state ? actor / 2 : countries_(random);
    Participant made;
    made.kind = kind;
    made.name = invented_name(actor, kind, random);
    made.country = invented_country_code(country);
    made.sector = kind == EntityKind::state ? "GOV" : "";
    const bool linked = is_linked(actor, kind, random);
    made.id = linked ? "wd:Q" + std::to_string(first_id + actor)
                     : unlinked_entity_id(kind, made.name, made.country);
    Participant alone = made;
    if (!linked) {
        alone.country.clear();
        alone.id = unlinked_entity_id(kind, alone.name, {});
    }
    named_.push_back(std::move(made));
    named_alone_.push_back(std::move(alone));
    country_.push_back(country);
    const auto join = [&](Cast cast) {
        groups_[static_cast<std::size_t>(cast)].members.push_back(actor);
    };
    join(Cast::anyone);
    if (kind == EntityKind::person)
        join(Cast::person);
    if (kind == EntityKind::organisation)
        join(Cast::organisation);
    if (kind == EntityKind::state)
        join(Cast::state);
    if (kind == EntityKind::place) {
        join(Cast::place);
        towns_[country].push_back(actor);
    }
}

ActorNumber InventedActors::draw(Cast cast, RandomNumbers& random) const {
    return group(cast).members[(*group(cast).chance)(random)];
}

ActorNumber InventedActors::draw_partner(ActorNumber actor, Cast cast,
                                         RandomNumbers& random) const {
    // The lower of two, so that the first partners come up most.
    const std::uint32_t partner = std::min(random.below(partners), random.below(partners));
    RandomNumbers fixed(std::uint64_t{actor} * partners + partner);
    for (;;)
        if (const ActorNumber found = draw(cast, fixed); found != actor)
            return found;
}

ActorNumber InventedActors::town_of(ActorNumber actor, RandomNumbers& random) const {
    const std::vector<ActorNumber>& towns = towns_[country_[actor]];
    if (towns.empty())
        return state_of(actor);
    return towns[random.below(static_cast<std::uint32_t>(towns.size()))];
}

} // namespace entente::bench
