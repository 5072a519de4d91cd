#include "ontology/gazetteer/actor_table.hpp"

#include "ontology/ontology.hpp"
#include "ontology/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace entente::detail {

namespace {

constexpr std::array<std::string_view, actor_columns> column_names{
    "id",      "name",  "kind",   "country", "sector", "aliases", "abbreviations", "demonyms",
    "surname", "title", "office", "body",    "from",   "until",   "source"};
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
/// Of what a message repeats.
constexpr std::size_t longest_shown = 40;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\r'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> cut(std::string_view line) {
    std::vector<std::string_view> cells;
    for (;;) {
        const std::size_t end = std::min(line.find('\t'), line.size());
        cells.push_back(trimmed(line.substr(0, end)));
        if (end == line.size())
            break;
        line.remove_prefix(end + 1);
    }
    while (cells.size() > 1 && cells.back().empty())
        cells.pop_back();
    return cells;
}

/// The first line of the table: which column stands where.
class Header {
  public:
    Header(const std::string& file, std::uint64_t line, const std::vector<std::string_view>& cells)
        : location_{.file = file, .line = line} {
        for (const std::string_view cell : cells)
            order_.push_back(column(cell));
        for (std::size_t at = 0; at < order_.size(); ++at)
            if (std::find(order_.begin(), order_.begin() + static_cast<std::ptrdiff_t>(at),
                          order_[at]) != order_.begin() + static_cast<std::ptrdiff_t>(at))
                fail(fmt::format("column \"{}\" stands twice; once is right", cells[at]));
        if (!has(ActorColumn::id) && !has(ActorColumn::name))
            fail("neither a column \"id\" nor \"name\"; one of them tells who a line is about");
    }

    std::size_t size() const noexcept { return order_.size(); }

    ActorRow row(std::uint64_t line, std::span<const std::string_view> cells) const {
        ActorRow row{.line = line, .cells = {}};
        for (std::size_t at = 0; at < cells.size(); ++at)
            row.cells[static_cast<std::size_t>(order_[at])] = cells[at];
        return row;
    }

  private:
    bool has(ActorColumn column) const { return std::ranges::find(order_, column) != order_.end(); }

    ActorColumn column(std::string_view cell) const {
        const std::string word = fold(cell.substr(0, longest_shown));
        const auto found = std::ranges::find(column_names, word);
        if (found != column_names.end())
            return static_cast<ActorColumn>(found - column_names.begin());
        if (cell.find(',') != std::string_view::npos)
            fail("the column names have commas between them; tabs are right");
        const std::string nearest = nearest_word(
            word, std::vector<std::string_view>(column_names.begin(), column_names.end()));
        fail(nearest.empty()
                 ? fmt::format("unknown column \"{}\"; {} are right", word,
                               fmt::join(column_names, ", "))
                 : fmt::format("unknown column \"{}\"; did you mean \"{}\"?", word, nearest));
    }

    [[noreturn]] void fail(const std::string& problem) const { throw Error(location_, problem); }

    Location location_;
    std::vector<ActorColumn> order_;
};

} // namespace

void for_each_actor_row(const ActorTable& table, const DiagnosticSink& report,
                        const std::function<void(const ActorRow&)>& visit) {
    std::string_view rest = table.text;
    if (rest.starts_with(byte_order_mark))
        rest.remove_prefix(byte_order_mark.size());
    const auto reject = [&](std::uint64_t line, std::string problem, std::string remedy) {
        report({.severity = Severity::rejected,
                .location = {.file = table.name, .line = line},
                .article = {},
                .problem = std::move(problem),
                .remedy = std::move(remedy)});
    };
    std::optional<Header> header;
    for (std::uint64_t line = 1; !rest.empty(); ++line) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view text = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const bool blank = text.find_first_not_of(" \t\r") == std::string_view::npos;
        if (blank || text.front() == '#')
            continue;
        const std::vector<std::string_view> cells = cut(text);
        if (!header)
            header.emplace(table.name, line, cells);
        else if (!is_valid_utf8(text))
            reject(line, "bytes that are no UTF-8", "save the table as UTF-8");
        else if (cells.size() > header->size())
            reject(line, fmt::format("{} cells, but {} columns", cells.size(), header->size()),
                   "a tab between two cells, and | between two aliases, is right");
        else
            visit(header->row(line, cells));
    }
    if (!header)
        throw Error({.file = table.name},
                    fmt::format("no column names; a line of {} with tabs between them is right",
                                fmt::join(column_names, ", ")));
}

} // namespace entente::detail
