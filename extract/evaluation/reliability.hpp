#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace entente {

/// How often claims of about the same confidence are right.
struct ReliabilityBin {
    std::uint64_t right = 0;
    std::uint64_t claims = 0;
    double confidences = 0; ///< their sum

    bool operator==(const ReliabilityBin&) const = default;
};

/// Whether confidences are what they say: of a hundred claims of confidence 0.8, some eighty should
/// be right.
struct Reliability {
    /// Bin i holds confidences from i / 10 up to, and not with, (i + 1) / 10; the last 1 too.
    static constexpr std::size_t bin_count = 10;
    std::array<ReliabilityBin, bin_count> bins = {};
    /// Sum of (confidence - right)^2.
    double squared_errors = 0;

    /// Counts a claim; `confidence` from 0 to 1.
    void count(double confidence, bool right);
    std::uint64_t claims() const;
    bool operator==(const Reliability&) const = default;
};

/// The mean squared error of the confidences (Brier 1950): 0 is best, and 0.25 what saying 0.5 of
/// everything gives. Absent where there are no claims.
std::optional<double> brier_score(const Reliability& reliability);

/// The mean distance between confidence and share of right claims over the bins, weighted by their
/// claims (Naeini, Cooper and Hauskrecht 2015). Absent where there are no claims.
std::optional<double> calibration_error(const Reliability& reliability);

} // namespace entente
