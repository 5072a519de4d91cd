#pragma once

#include <cstdint>
#include <optional>

namespace entente {

/// Bounds of what a proportion may really be.
struct Bounds {
    double low = 0;
    double high = 1;
};

/// How many of how many.
struct Proportion {
    std::uint64_t hits = 0;
    std::uint64_t cases = 0;

    void count(bool hit) {
        hits += hit ? 1 : 0;
        ++cases;
    }
    bool operator==(const Proportion&) const = default;
};

/// Absent where there are no cases.
std::optional<double> value_of(const Proportion& proportion);

/// The 95 % score interval of a binomial proportion (Wilson 1927), without continuity correction.
/// Absent where there are no cases.
///   81 of 263 -> 0.2553 to 0.3662
std::optional<Bounds> wilson_bounds(const Proportion& proportion);

/// Precision and recall, each with cases of its own: what is found is judged elsewhere than what is
/// labelled.
struct Quality {
    Proportion precision;
    Proportion recall;

    bool operator==(const Quality&) const = default;
};

/// The harmonic mean of precision and recall; absent where one of them is.
std::optional<double> f1(const Quality& quality);

/// From the harmonic mean of both lower bounds to that of both upper ones: wider than an interval
/// of 95 %. Absent where F1 is.
std::optional<Bounds> f1_bounds(const Quality& quality);

} // namespace entente
