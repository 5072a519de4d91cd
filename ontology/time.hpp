#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// A calendar day of the proleptic Gregorian calendar, as the article counts its days (no shift to
/// UTC).
using Day = std::chrono::sys_days;

/// The day `year`-`month`-`day`; absent if there is no such day, or the year is outside 0 to 9999.
std::optional<Day> make_day(int year, unsigned month, unsigned day);

/// How finely a time was stated. "In April 2022" is a month and stays one; `interval` is a stretch
/// between two stated days, of which one may be unknown.
enum class Granularity : std::uint8_t { day, month, year, interval };

/// A half-open interval of calendar days, open at either end where the text leaves it open, with
/// its granularity. Never open at both ends; begin < end.
class TimeInterval {
  public:
    /// One day.
    static TimeInterval day(Day day);
    /// Precondition: 1 <= month <= 12.
    static TimeInterval month(int year, unsigned month);
    /// Precondition: 0 <= year <= 9999.
    static TimeInterval year(int year);
    /// From `first` to `last`, both included. Precondition: first <= last. One day, where they are
    /// the same.
    static TimeInterval between(Day first, Day last);
    /// From `first` on: EDTF "2019-03-25/..".
    static TimeInterval from(Day first);
    /// Up to `last`, included: EDTF "../2019-03-25".
    static TimeInterval until(Day last);

    Granularity granularity() const noexcept { return granularity_; }
    /// The first day; absent if open.
    std::optional<Day> first() const noexcept {
        return begin_ == always ? std::nullopt : std::optional(Day(std::chrono::days(begin_)));
    }
    /// The last day, included; absent if open.
    std::optional<Day> last() const noexcept;
    /// The day after the last; absent if open.
    std::optional<Day> end() const noexcept {
        return end_ == never ? std::nullopt : std::optional(Day(std::chrono::days(end_)));
    }

    /// Whether every day of `other` is one of this. An open end contains every later (or earlier)
    /// day.
    bool contains(const TimeInterval& other) const noexcept;
    bool overlaps(const TimeInterval& other) const noexcept;

    /// EDTF level 1 (ISO 8601-2): `2019-03-24`, `2019-02`, `2019`, `2019-03-18/2019-03-24`,
    /// `2019-03-25/..`.
    std::string edtf() const;

    /// Orders by first day (open first), then last day (open last), then granularity.
    std::strong_ordering operator<=>(const TimeInterval& other) const noexcept;
    bool operator==(const TimeInterval& other) const noexcept;

  private:
    static constexpr std::int32_t always = std::numeric_limits<std::int32_t>::min();
    static constexpr std::int32_t never = std::numeric_limits<std::int32_t>::max();

    TimeInterval(std::optional<Day> begin, std::optional<Day> end, Granularity granularity);

    /// Days since 1970-01-01 in few bytes; `always` and `never` where open, so that open ends
    /// compare as what they are.
    std::int32_t begin_ = always;
    std::int32_t end_ = never;
    Granularity granularity_ = Granularity::day;
};

/// Reads what `TimeInterval::edtf` writes; absent for anything else.
std::optional<TimeInterval> read_edtf(std::string_view text);

/// `2019-03-24`; a year outside 0 to 9999 in full, which no reader takes: `10000-01-01`.
std::string to_string(Day day);

/// Reads `2019-03-24`, alone or followed by `T` or a space and a time of day, which is dropped
/// together with its zone: the day stays as the article counts it. Absent for anything else.
std::optional<Day> read_day(std::string_view text);

} // namespace entente
