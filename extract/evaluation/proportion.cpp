#include "extract/evaluation/proportion.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace entente {

namespace {

/// The 97.5th percentile of the standard normal distribution.
constexpr double z = 1.959963984540054;

double harmonic_mean(double one, double other) {
    return one + other > 0 ? 2 * one * other / (one + other) : 0;
}

} // namespace

std::optional<double> value_of(const Proportion& proportion) {
    assert(proportion.hits <= proportion.cases && "more hits than cases");
    if (proportion.cases == 0)
        return std::nullopt;
    return static_cast<double>(proportion.hits) / static_cast<double>(proportion.cases);
}

std::optional<Bounds> wilson_bounds(const Proportion& proportion) {
    const std::optional<double> share = value_of(proportion);
    if (!share)
        return std::nullopt;
    const double n = static_cast<double>(proportion.cases);
    const double centre = *share + z * z / (2 * n);
    const double spread = z * std::sqrt(*share * (1 - *share) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    return Bounds{std::max(0.0, (centre - spread) / scale),
                  std::min(1.0, (centre + spread) / scale)};
}

std::optional<double> f1(const Quality& quality) {
    const std::optional<double> precision = value_of(quality.precision);
    const std::optional<double> recall = value_of(quality.recall);
    if (!precision || !recall)
        return std::nullopt;
    return harmonic_mean(*precision, *recall);
}

std::optional<Bounds> f1_bounds(const Quality& quality) {
    const std::optional<Bounds> precision = wilson_bounds(quality.precision);
    const std::optional<Bounds> recall = wilson_bounds(quality.recall);
    if (!precision || !recall)
        return std::nullopt;
    return Bounds{harmonic_mean(precision->low, recall->low),
                  harmonic_mean(precision->high, recall->high)};
}

} // namespace entente
