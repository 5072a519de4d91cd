#include "export/table_row.hpp"

#include "export/escaping.hpp"

#include <fmt/format.h>

#include <utility>

namespace entente {

namespace {

/// Guarded, and quoted where it holds one of `special`.
std::string field_of(std::string_view text, std::string_view special) {
    constexpr std::string_view formula_openers = "=+-@\t\r";
    std::string field = is_clean_ascii(text) ? std::string(text) : clean_text(text);
    if (!field.empty() && formula_openers.find(field.front()) != std::string_view::npos)
        field.insert(field.begin(), '\'');
    if (field.find_first_of(special) == std::string::npos)
        return field;
    std::string quoted = "\"";
    for (const char c : field)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

} // namespace

std::string csv_field(std::string_view text) { return field_of(text, ",\"\r\n"); }

void TableRow::text(std::string_view text) {
    add(field_of(text, separator_ == ',' ? ",\"\r\n" : "\t\"\r\n"));
}

void TableRow::line(std::string_view line) { text(clean_line(line)); }

void TableRow::day(const std::optional<Day>& day) { add(day ? to_string(*day) : std::string()); }

void TableRow::number(std::uint64_t number) { add(fmt::format("{}", number)); }

void TableRow::number_or_empty(std::optional<std::uint64_t> number) {
    add(number ? fmt::format("{}", *number) : std::string());
}

void TableRow::decimal(double value, int places) { add(fmt::format("{:.{}f}", value, places)); }

void TableRow::empty(std::size_t fields) {
    for (; fields > 0; --fields)
        add({});
}

std::string TableRow::take() {
    bytes_.pop_back();
    return std::exchange(bytes_, {}) + (separator_ == ',' ? "\r\n" : "\n");
}

void TableRow::add(std::string_view field) {
    bytes_ += field;
    bytes_ += separator_;
}

} // namespace entente
