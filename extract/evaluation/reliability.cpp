#include "extract/evaluation/reliability.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace entente {

void Reliability::count(double confidence, bool right) {
    assert(confidence >= 0 && confidence <= 1 && "a confidence is from 0 to 1");
    const auto index = static_cast<std::size_t>(confidence * static_cast<double>(bin_count));
    ReliabilityBin& bin = bins[std::min(index, bin_count - 1)];
    bin.right += right ? 1 : 0;
    ++bin.claims;
    bin.confidences += confidence;
    const double error = confidence - (right ? 1 : 0);
    squared_errors += error * error;
}

std::uint64_t Reliability::claims() const {
    std::uint64_t sum = 0;
    for (const ReliabilityBin& bin : bins)
        sum += bin.claims;
    return sum;
}

std::optional<double> brier_score(const Reliability& reliability) {
    const auto claims = static_cast<double>(reliability.claims());
    return claims > 0 ? std::optional(reliability.squared_errors / claims) : std::nullopt;
}

std::optional<double> calibration_error(const Reliability& reliability) {
    const auto claims = static_cast<double>(reliability.claims());
    if (claims == 0)
        return std::nullopt;
    double distance = 0;
    for (const ReliabilityBin& bin : reliability.bins)
        distance += std::abs(bin.confidences - static_cast<double>(bin.right));
    return distance / claims;
}

} // namespace entente
