#pragma once

#include "ontology/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// Fields of one row of a table of text (RFC 4180, with commas or tabs between).
class TableRow {
  public:
    explicit TableRow(char separator = ',') : separator_(separator) {}

    /// A text in its lines, guarded as `csv_field` does.
    void text(std::string_view text);
    /// A text on one line.
    void line(std::string_view text);
    void day(const std::optional<Day>& day);
    void number(std::uint64_t number);
    /// Empty where there is none: never 0.
    void number_or_empty(std::optional<std::uint64_t> number);
    /// With so many decimals. Precondition: finite.
    void decimal(double value, int places);
    void empty(std::size_t fields = 1);

    /// The row with its end, `\r\n` of CSV and `\n` of others. Precondition: it has a field.
    std::string take();

  private:
    void add(std::string_view field);

    char separator_;
    std::string bytes_;
};

/// A text as a field of CSV: bad UTF-8 repaired, without control characters that XML forbids,
/// guarded by an apostrophe against being a formula, quoted where RFC 4180 asks for it.
std::string csv_field(std::string_view text);

} // namespace entente
