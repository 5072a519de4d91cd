#pragma once

#include "export/dyad_counts.hpp"
#include "export/dyad_panel.hpp"
#include "export/table_row.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// PLOVER's types, from cooperation to conflict, and its quad classes.
inline constexpr std::array<std::string_view, 16> panel_types{
    "AGREE",  "CONSULT", "SUPPORT",  "CONCEDE", "COOPERATE", "AID",      "RETREAT", "REQUEST",
    "ACCUSE", "REJECT",  "THREATEN", "PROTEST", "SANCTION",  "MOBILIZE", "COERCE",  "ASSAULT"};
inline constexpr std::array<std::string_view, 4> panel_quads{
    "verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"};

/// The first day of a panel's period: of the month, or the day itself.
Day begin_of(Day day, PanelPeriod period);

/// A period by its first day as `DyadCount` has it. Absent is no period.
std::int32_t period_number(const std::optional<Day>& first_day);

/// The rows of a panel, written as their counts come: memory is that of the periods of which
/// articles were read. Borrows all that it is given.
class PanelRows {
  public:
    /// Writes the heading. `states` are the codes that the numbers of counts mean, sorted.
    PanelRows(std::ostream& output, std::span<const std::string> states,
              const PanelOptions& options);

    /// Precondition: counts come sorted, each kind once.
    void take(const DyadCount& count);

    /// Returns how many rows there are beside the heading.
    std::size_t finish();

  private:
    using Pair = std::pair<std::uint32_t, std::uint32_t>;
    struct Row {
        Pair pair;
        std::int32_t period = DyadCount::no_period;
        std::uint32_t events = 0;
        std::array<std::uint32_t, panel_types.size()> of_type{};
        std::array<std::uint32_t, panel_quads.size()> of_quad{};
    };

    void finish_pair();
    /// Of the periods before one of which articles were read, from where the last zeros ended.
    void write_zeros(Pair pair, std::int32_t before);
    void write_row();
    void write(const Row& row);
    /// The period, and how many articles of it were read.
    void add_period(TableRow& row, std::int32_t number) const;

    std::ostream& output_;
    std::span<const std::string> states_;
    PanelPeriod period_;
    std::map<std::int32_t, std::uint32_t> articles_;
    /// The periods asked for of which articles were read, sorted.
    std::vector<std::int32_t> read_;
    /// How many of these the pair has rows of already.
    std::size_t zeros_ = 0;
    /// Counted, and not yet written.
    std::optional<Row> row_;
    std::size_t rows_ = 0;
};

} // namespace entente
