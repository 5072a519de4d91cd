#include "ontology/gazetteer/actor_line.hpp"

#include "ontology/gazetteer/offices.hpp"
#include "ontology/gazetteer/table.hpp"
#include "ontology/gazetteer/words.hpp"
#include "ontology/ontology.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace entente::detail {

namespace {

constexpr std::array actor_kinds{
    ActorKind{"person", EntityKind::person},
    ActorKind{"state", EntityKind::state},
    ActorKind{"organisation", EntityKind::organisation},
    ActorKind{"group", EntityKind::group},
    ActorKind{"place", EntityKind::place, NameKind::city},
    ActorKind{"capital", EntityKind::place, NameKind::capital},
    ActorKind{"seat", EntityKind::organisation, NameKind::seat},
};

/// PLOVER's.
constexpr std::array<std::string_view, 18> sectors{"GOV", "MIL", "COP", "SPY", "LEG", "JUD",
                                                   "PTY", "OPP", "REB", "IGO", "NGO", "BUS",
                                                   "MED", "EDU", "REL", "LAB", "CVL", "CRM"};

constexpr std::array<std::string_view, 5> offices{"head_of_state", "head_of_government",
                                                  "foreign_minister", "defence_minister", "other"};

/// Longer names are never looked for.
constexpr std::ptrdiff_t most_words = 12;
/// Of what a message repeats, and what "did you mean" compares.
constexpr std::size_t longest_shown = 40;

std::string shown(std::string_view cell) {
    return cell.size() <= longest_shown ? std::string(cell)
                                        : std::string(cell.substr(0, longest_shown)) + "...";
}

/// Refuses a word that is none of `known`.
template <typename Known>
[[noreturn]] void refuse(std::string_view what, std::string_view cell, const Known& known) {
    const std::string nearest = nearest_word(
        cell.substr(0, longest_shown), std::vector<std::string_view>(known.begin(), known.end()));
    throw LineFault(fmt::format("unknown {} \"{}\"", what, shown(cell)),
                    nearest.empty() ? fmt::format("{} is right", fmt::join(known, ", "))
                                    : fmt::format("did you mean \"{}\"?", nearest));
}

std::optional<ActorKind> read_kind(std::string_view cell) {
    if (cell.empty())
        return std::nullopt;
    const auto kind = std::ranges::find(actor_kinds, cell, &ActorKind::word);
    if (kind != actor_kinds.end())
        return *kind;
    std::vector<std::string_view> words;
    for (const ActorKind& known : actor_kinds)
        words.push_back(known.word);
    refuse("kind", cell, words);
}

std::string read_sector(std::string_view cell) {
    if (!cell.empty() && std::ranges::find(sectors, cell) == sectors.end())
        refuse("sector", cell, sectors);
    return std::string(cell);
}

std::string read_id(std::string_view cell) {
    const bool printable = std::ranges::all_of(
        cell, [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7F; });
    if (!printable)
        throw LineFault(fmt::format("id \"{}\" has a space in it", shown(cell)),
                        "an id such as wd:Q30 or own:blue-guard is right");
    if (cell.starts_with("local:"))
        throw LineFault(
            fmt::format("id \"{}\" begins as those of actors that no table lists", shown(cell)),
            "an id such as wd:Q30 or own:blue-guard is right");
    return std::string(cell);
}

/// A name that may stand in a text.
std::string read_name(std::string_view name) {
    const std::string words = folded_words(name);
    if (words.find_first_not_of(" -") == std::string::npos)
        throw LineFault(fmt::format("name \"{}\" has no letters", shown(name)),
                        "a name as it stands in texts is right");
    if (std::ranges::count(words, ' ') >= most_words)
        throw LineFault(fmt::format("name \"{}\" has more than {} words", shown(name), most_words),
                        "a shorter one is right");
    return std::string(name);
}

/// The names of a cell, each of which must be one that a text can be searched for.
std::vector<std::string> read_names(std::string_view cell) {
    std::vector<std::string> names;
    for_each_part(cell, [&](std::string_view part) {
        const std::size_t begin = std::min(part.find_first_not_of(' '), part.size());
        part.remove_prefix(begin);
        part = part.substr(0, part.find_last_not_of(' ') + 1);
        if (part.empty())
            return;
        const auto first = static_cast<unsigned char>(part.front());
        if (!(first >= 'A' && first <= 'Z') && first < 0x80)
            throw LineFault(fmt::format("name \"{}\" does not begin with a capital letter, and "
                                        "would never be found",
                                        shown(part)),
                            "names as they stand in texts, with | between them, are right");
        names.push_back(read_name(part));
    });
    return names;
}

std::optional<Day> read_cell_day(std::string_view cell) {
    if (cell.empty())
        return std::nullopt;
    constexpr std::size_t length = 10;
    const std::optional<Day> day = cell.size() == length ? read_day(cell) : std::nullopt;
    if (!day)
        throw LineFault(fmt::format("\"{}\" is no day", shown(cell)),
                        "a day like 2019-03-25 is right");
    return day;
}

std::optional<Office> read_cell_office(std::string_view cell) {
    const std::optional<Office> office = read_office(cell);
    if (!cell.empty() && !office)
        refuse("office", cell, offices);
    return office;
}

std::optional<OwnTerm> read_term(const ActorRow& row) {
    OwnTerm term{.title = std::string(row[ActorColumn::title]),
                 .office = read_cell_office(row[ActorColumn::office]),
                 .body = std::string(row[ActorColumn::body]),
                 .from = read_cell_day(row[ActorColumn::from]),
                 .until = read_cell_day(row[ActorColumn::until])};
    if (term.title.empty()) {
        if (term.office || !term.body.empty() || term.from || term.until)
            throw LineFault("an office without its title", "a title such as Prime Minister in "
                                                           "column \"title\" is right");
        return std::nullopt;
    }
    read_name(term.title);
    if (term.from && term.until && *term.until < *term.from)
        throw LineFault(fmt::format("the term ends on {} before it begins on {}",
                                    row[ActorColumn::until], row[ActorColumn::from]),
                        "a last day after the first is right");
    return term;
}

} // namespace

ActorLine read_actor_line(const ActorRow& row) {
    ActorLine line{.id = read_id(row[ActorColumn::id]),
                   .name = std::string(row[ActorColumn::name]),
                   .surname = std::string(row[ActorColumn::surname]),
                   .kind = read_kind(row[ActorColumn::kind]),
                   .country = std::string(row[ActorColumn::country]),
                   .sector = read_sector(row[ActorColumn::sector]),
                   .aliases = read_names(row[ActorColumn::aliases]),
                   .abbreviations = read_names(row[ActorColumn::abbreviations]),
                   .demonyms = read_names(row[ActorColumn::demonyms]),
                   .term = read_term(row)};
    if (line.id.empty() && line.name.empty())
        throw LineFault("neither id nor name", "one of them tells who the line is about");
    for (const std::string* name : {&line.name, &line.surname})
        if (!name->empty())
            read_name(*name);
    return line;
}

} // namespace entente::detail
