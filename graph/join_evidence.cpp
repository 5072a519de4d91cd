#include "graph/join_evidence.hpp"

#include "graph/name_words.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace entente {

namespace {

/// What names of a shape need besides, and when they are looked at.
struct ShapeRule {
    unsigned turn = 0;
    int needed = 0;
};

/// By shape. Points are those of `points_of`.
constexpr std::array<ShapeRule, static_cast<std::size_t>(NameShape::unlike)> shape_rules{{
    {.turn = 0, .needed = 0}, // whole
    {.turn = 1, .needed = 2}, // reordered
    {.turn = 2, .needed = 1}, // middle left out
    {.turn = 3, .needed = 3}, // initials
    {.turn = 4, .needed = 3}, // part left out
    {.turn = 4, .needed = 4}, // slip
    {.turn = 5, .needed = 5}, // family name only
}};

const ShapeRule& rule_of(NameShape shape) { return shape_rules[static_cast<std::size_t>(shape)]; }

template <typename Value, typename Take>
void for_each_common(const std::vector<Value>& one, const std::vector<Value>& other,
                     const Take& take) {
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        if (*a == *b)
            take(*a);
        const bool next_of_one = *a <= *b;
        const bool next_of_other = *b <= *a;
        a += next_of_one;
        b += next_of_other;
    }
}

std::optional<std::int64_t> days_apart(const std::vector<Day>& one, const std::vector<Day>& other) {
    std::optional<std::int64_t> nearest;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        const std::int64_t distance = std::abs((*a - *b).count());
        nearest = std::min(nearest.value_or(distance), distance);
        ++(*a < *b ? a : b);
    }
    return nearest;
}

bool is_telling(const ObservedEntity& companion) {
    const bool by_kind =
        companion.kind == EntityKind::person || companion.kind == EntityKind::organisation;
    return by_kind && (companion.is_linked() ||
                       (is_proper_name(companion.name) && !is_generic_name(companion.name)));
}

/// A part of a name, years later, is rather another's.
int points_for_time(const JoinEvidence& evidence, NameShape shape) {
    constexpr std::int64_t same_news = 7;
    constexpr std::int64_t same_time = 366;
    if (!evidence.days_apart || evidence.articles > 0)
        return 0;
    if (*evidence.days_apart > 2 * same_time && shape >= NameShape::middle_left_out)
        return -2;
    return *evidence.days_apart <= same_news ? 2 : *evidence.days_apart <= same_time ? 1 : 0;
}

/// One article spells a name one way: two spellings in it speak less for one person.
int points_of(const JoinEvidence& evidence, NameShape shape) {
    const int same_article = shape == NameShape::slip ? 1 : 3;
    return (evidence.same_country ? 2 : 0) + (evidence.same_sector ? 1 : 0) +
           (evidence.articles > 0 ? same_article : 0) + (evidence.companions > 0 ? 2 : 0) +
           (evidence.other_companions > 0 ? 1 : 0) + points_for_time(evidence, shape);
}

} // namespace

std::vector<char> find_telling(std::span<const ObservedEntity> entities) {
    std::vector<char> telling;
    telling.reserve(entities.size());
    for (const ObservedEntity& entity : entities)
        telling.push_back(is_telling(entity) ? 1 : 0);
    return telling;
}

JoinEvidence gather_evidence(const NamePair& pair, const Company& one, const Company& other,
                             std::span<const ObservedEntity> entities,
                             std::span<const char> telling) {
    const ObservedEntity& a = entities[pair.one];
    const ObservedEntity& b = entities[pair.other];
    JoinEvidence evidence{.same_country = !a.country.empty() && a.country == b.country,
                          .same_sector = !a.sector.empty() && a.sector == b.sector,
                          .days_apart = days_apart(one.days, other.days)};
    for_each_common(one.articles, other.articles, [&](std::uint32_t) { ++evidence.articles; });
    for_each_common(one.companions, other.companions, [&](ObservedIndex companion) {
        ++(telling[companion] != 0 ? evidence.companions : evidence.other_companions);
    });
    return evidence;
}

bool is_enough(const JoinEvidence& evidence, const NamePair& pair,
               std::span<const ObservedEntity> entities) {
    const ObservedEntity& entity = entities[pair.one];
    const bool usual_order = pair.match.shape == NameShape::reordered && pair.family_name_first;
    int needed = usual_order ? 0 : rule_of(pair.match.shape).needed;
    needed += pair.match.respelled ? 1 : 0;
    needed += pair.one_word && pair.match.shape == NameShape::whole ? 2 : 0;
    if (entity.kind == EntityKind::organisation)
        needed += is_generic_name(entity.name) ? 3 : 1;
    return points_of(evidence, pair.match.shape) >= needed;
}

unsigned turn_of(const NameLikeness& match) {
    const unsigned turn = rule_of(match.shape).turn;
    return match.respelled ? std::max(turn, 1U) : turn;
}

} // namespace entente
