#pragma once

#include "ontology/claim.hpp"
#include "ontology/json_writer.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// Columns of the explorer's model: members of a JSON object, each an array with a value a row.

namespace entente {

/// Writes an array of strings. Precondition: valid UTF-8.
void text_column(JsonWriter& json, std::string_view name, std::span<const std::string> texts);
/// Writes an array of whole numbers.
void number_column(JsonWriter& json, std::string_view name, std::span<const std::int64_t> numbers);
/// Writes an array of days since 1970-01-01; null for none.
void day_column(JsonWriter& json, std::string_view name, std::span<const std::optional<Day>> days);

/// A confidence as a whole number from 0 to 100.
std::int64_t percent(double confidence);

/// Times in four columns.
class TimeColumns {
  public:
    /// A row more: the time of a claim or an event, if it has one.
    template <typename Time>
    void add(const std::optional<Time>& time) {
        add(time ? std::optional(time->interval) : std::nullopt, time ? time->basis : TimeBasis());
    }
    /// `first` and `last`, both included, null where open; `grain` as `Granularity`, 4 where
    /// nothing is known; `basis` as `TimeBasis`.
    void write(JsonWriter& json) const;

  private:
    void add(const std::optional<TimeInterval>& interval, TimeBasis basis);

    std::vector<std::optional<Day>> first_;
    std::vector<std::optional<Day>> last_;
    std::vector<std::int64_t> grain_;
    std::vector<std::int64_t> basis_;
};

} // namespace entente
