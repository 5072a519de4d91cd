#include "ontology/gazetteer/tables.hpp"

#include "ontology/gazetteer/table.hpp"
#include "ontology/gazetteer/words.hpp"
#include "ontology/text.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace entente::detail {

namespace {

using Columns = std::initializer_list<std::string_view>;

std::optional<Coordinates::Extent> read_extent(std::string_view word) {
    using enum Coordinates::Extent;
    for (const Coordinates::Extent extent : {city, region, state})
        if (to_string(extent) == word)
            return extent;
    return std::nullopt;
}

/// A decimal number of degrees; `most` is the largest on either side.
double degrees(const Row& row, std::size_t column, double most) {
    const std::string_view text = row[column];
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size() || !(std::abs(value) <= most))
        row.fail(fmt::format("'{}' is not a number of degrees from {} to {}", text, -most, most));
    return value;
}

/// Fills a `Listed` table by table, in an order in which no row refers to a later one.
class TableReader {
  public:
    explicit TableReader(std::filesystem::path directory) : directory_(std::move(directory)) {}

    Listed read();

  private:
    void rows(std::string_view file, Columns columns, const std::function<void(const Row&)>& visit);
    std::uint32_t add(Entity entity, const Row& row, std::string surname = {});
    void add_organisation(const Row& row, std::string country, std::string_view sector);
    void add_names(std::string_view list, NameKind kind, std::uint32_t entity);
    std::uint32_t entity(const Row& row, std::size_t column) const;
    /// A state's code; empty where the cell is.
    std::string country(const Row& row, std::size_t column) const;

    void read_states();
    void read_organisations(std::string_view file);
    void read_seats();
    void read_groups();
    void read_cities();
    void read_people(std::string_view file);
    void read_names(std::string_view file);
    void read_given_names();
    void add_given_names_of_people();
    void read_titles();
    void read_local_titles();
    void read_terms(std::string_view file);
    void read_coordinates();

    std::filesystem::path directory_;
    /// The tables' digests, one after the other.
    std::string digests_;
    Listed listed_;
};

void TableReader::rows(std::string_view file, Columns columns,
                       const std::function<void(const Row&)>& visit) {
    const TableFile table = read_table_file(directory_ / file);
    digests_ += sha256_hex(table.text);
    for_each_row(table, std::span(columns.begin(), columns.size()), visit);
}

std::uint32_t TableReader::add(Entity entity, const Row& row, std::string surname) {
    const std::string id = entity.id;
    if (!add_entity(listed_, std::move(entity), std::move(surname))) {
        row.fail(fmt::format("id '{}' is listed twice", id));
    }
    return static_cast<std::uint32_t>(listed_.entities.size() - 1);
}

void TableReader::add_names(std::string_view list, NameKind kind, std::uint32_t entity) {
    for_each_part(list, [&](std::string_view name) {
        listed_.names.push_back({.name = std::string(name), .kind = kind, .entity = entity});
    });
}

std::uint32_t TableReader::entity(const Row& row, std::size_t column) const {
    const std::string id(row.required(column, "an id"));
    const auto found = listed_.ids.find(id);
    if (found == listed_.ids.end()) {
        row.fail(fmt::format("unknown id '{}'; expected one that an earlier table lists", id));
    }
    return found->second;
}

std::string TableReader::country(const Row& row, std::size_t column) const {
    const std::string code(row[column]);
    if (!code.empty() && !listed_.codes.contains(code)) {
        row.fail(fmt::format("unknown state '{}'; expected a code of states.tsv", code));
    }
    return code;
}

void TableReader::read_states() {
    rows("states.tsv", {"id", "code", "name", "source"}, [&](const Row& row) {
        const std::string code(row.required(1, "a state's code"));
        const std::string name(row.required(2, "a name"));
        const std::uint32_t state = add({.id = std::string(row.required(0, "an id")),
                                         .name = name,
                                         .kind = EntityKind::state,
                                         .country = code,
                                         .sector = ""},
                                        row);
        if (!listed_.codes.emplace(code, state).second) {
            row.fail(fmt::format("state '{}' is listed twice", code));
        }
        add_names(name, NameKind::name, state);
    });
}

void TableReader::add_organisation(const Row& row, std::string country, std::string_view sector) {
    const std::string name(row.required(1, "a name"));
    const std::uint32_t organisation = add({.id = std::string(row.required(0, "an id")),
                                            .name = name,
                                            .kind = EntityKind::organisation,
                                            .country = std::move(country),
                                            .sector = std::string(sector)},
                                           row);
    add_names(name, NameKind::name, organisation);
    add_names(row[2], NameKind::abbreviation, organisation);
    add_names(row[3], NameKind::name, organisation);
}

void TableReader::read_organisations(std::string_view file) {
    rows(file, {"id", "name", "abbreviations", "aliases", "sector", "source"},
         [&](const Row& row) { add_organisation(row, "", row[4]); });
}

void TableReader::read_groups() {
    rows("groups.tsv", {"id", "name", "abbreviations", "aliases", "country", "sector", "source"},
         [&](const Row& row) { add_organisation(row, country(row, 4), row[5]); });
}

void TableReader::read_seats() {
    rows("seats.tsv", {"id", "name", "aliases", "country", "sector", "source"},
         [&](const Row& row) {
             const std::string name(row.required(1, "a name"));
             row.required(3, "the code of the state for which it acts");
             const std::uint32_t seat = add({.id = std::string(row.required(0, "an id")),
                                             .name = name,
                                             .kind = EntityKind::organisation,
                                             .country = country(row, 3),
                                             .sector = std::string(row[4])},
                                            row);
             add_names(name, NameKind::seat, seat);
             add_names(row[2], NameKind::seat, seat);
         });
}

void TableReader::read_cities() {
    rows("cities.tsv", {"id", "name", "aliases", "country", "kind", "source"}, [&](const Row& row) {
        const std::string name(row.required(1, "a name"));
        if (row[4] != "city" && row[4] != "capital") {
            row.fail(fmt::format("unknown kind '{}'; expected city or capital", row[4]));
        }
        const std::uint32_t city = add({.id = std::string(row.required(0, "an id")),
                                        .name = name,
                                        .kind = EntityKind::place,
                                        .country = country(row, 3),
                                        .sector = ""},
                                       row);
        const NameKind kind = row[4] == "city" ? NameKind::city : NameKind::capital;
        add_names(name, kind, city);
        add_names(row[2], kind, city);
    });
}

void TableReader::read_people(std::string_view file) {
    rows(file, {"id", "name", "surname", "aliases", "country", "sector", "source"},
         [&](const Row& row) {
             const std::string name(row.required(1, "a name"));
             const std::uint32_t person = add({.id = std::string(row.required(0, "an id")),
                                               .name = name,
                                               .kind = EntityKind::person,
                                               .country = country(row, 4),
                                               .sector = std::string(row[5])},
                                              row, std::string(row.required(2, "a family name")));
             // A single word ("Francis") is too little to tell who it is; aliases are meant as they
             // stand.
             if (name.find_first_of(" -") != std::string::npos) {
                 add_names(name, NameKind::name, person);
             }
             add_names(row[3], NameKind::name, person);
         });
}

void TableReader::read_names(std::string_view file) {
    rows(file, {"entity", "kind", "name", "source"}, [&](const Row& row) {
        const std::optional<NameKind> kind = read_name_kind(row[1]);
        if (!kind) {
            row.fail(fmt::format("unknown kind of name '{}'; expected name, abbreviation, demonym, "
                                 "city, capital or seat",
                                 row[1]));
        }
        const std::string_view name = row.required(2, "a name");
        listed_.names.push_back(
            {.name = std::string(name), .kind = *kind, .entity = entity(row, 0)});
    });
}

void TableReader::read_given_names() {
    std::unordered_set<std::string> seen;
    rows("given_names.tsv", {"name", "gender", "word", "source"}, [&](const Row& row) {
        std::string name = folded_words(row.required(0, "a given name"));
        if (!seen.insert(name).second) {
            row.fail(fmt::format("given name '{}' is listed twice", name));
        }
        std::optional<GivenName> told = read_given_name(row[1]);
        if (!told) {
            row.fail(fmt::format("unknown gender '{}'; expected female, male or both", row[1]));
        }
        told->is_word = row[2] == "yes";
        listed_.given_names.push_back({.name = std::move(name), .told = *told});
    });
}

void TableReader::read_titles() {
    std::unordered_map<std::string, std::uint64_t> seen;
    rows("titles.tsv", {"words", "office", "sector", "means"}, [&](const Row& row) {
        const std::string words(row.required(0, "a title"));
        const std::optional<Office> office = read_office(row[1]);
        if (!office) {
            row.fail(fmt::format("unknown office '{}'; expected head_of_state, head_of_government, "
                                 "foreign_minister, defence_minister or other",
                                 row[1]));
        }
        if (!seen.emplace(folded_words(words), row.line()).second) {
            row.fail(fmt::format("title '{}' is listed twice", words));
        }
        listed_.titles.push_back(
            {.title = {.words = words, .office = *office, .sector = std::string(row[2])},
             .means = std::string(row[3])});
    });
}

void TableReader::read_local_titles() {
    std::unordered_map<std::string, std::uint64_t> seen;
    rows("local_titles.tsv", {"country", "words", "means", "source"}, [&](const Row& row) {
        const std::string words(row.required(1, "a title"));
        if (!seen.emplace(std::string(row[0]) + '\t' + words, row.line()).second) {
            row.fail(fmt::format("title '{}' of {} is listed twice", words, row[0]));
        }
        listed_.local_titles.push_back({.country = country(row, 0),
                                        .words = words,
                                        .means = std::string(row.required(2, "a title"))});
    });
}

void TableReader::read_terms(std::string_view file) {
    rows(file, {"person", "country", "office", "title", "from", "until", "source"},
         [&](const Row& row) {
             const std::uint32_t person = entity(row, 0);
             if (listed_.entities[person].kind != EntityKind::person) {
                 row.fail(fmt::format("'{}' is not a person", row[0]));
             }
             // An office of an organisation has the organisation's id in place of a state's code.
             const std::string body(row.required(1, "a state's code or an organisation's id"));
             if (!listed_.codes.contains(body) && !listed_.ids.contains(body)) {
                 row.fail(fmt::format("unknown state or organisation '{}'", body));
             }
             const std::optional<Office> office = read_office(row[2]);
             if (!office) {
                 row.fail(fmt::format("unknown office '{}'", row[2]));
             }
             Term term{.holder = nullptr,
                       .country = body,
                       .office = *office,
                       .title = std::string(row.required(3, "a title")),
                       .from = row.day(4),
                       .until = row.day(5)};
             if (term.from && term.until && *term.until < *term.from) {
                 row.fail(fmt::format("the term ends ({}) before it begins ({})", row[5], row[4]));
             }
             listed_.terms.push_back({.term = std::move(term), .holder = person});
         });
}

void TableReader::read_coordinates() {
    rows("coordinates.tsv", {"id", "latitude", "longitude", "extent", "source"},
         [&](const Row& row) {
             const std::optional<Coordinates::Extent> extent = read_extent(row[3]);
             if (!extent) {
                 row.fail(
                     fmt::format("unknown extent '{}'; expected city, region or state", row[3]));
             }
             constexpr double pole = 90;
             constexpr double date_line = 180;
             const Coordinates place{degrees(row, 1, pole), degrees(row, 2, date_line), *extent};
             if (!listed_.coordinates.emplace(entity(row, 0), place).second) {
                 row.fail(fmt::format("id '{}' is listed twice", row[0]));
             }
         });
}

/// "Ana" of the leader "Ana Holt": given names that the table of names does not list.
void TableReader::add_given_names_of_people() {
    constexpr std::size_t shortest = 3;
    std::unordered_set<std::string> known;
    for (const auto& given : listed_.given_names)
        known.insert(given.name);
    for (const auto& title : listed_.titles)
        known.insert(folded_words(title.title.words));
    for (std::size_t i = 0; i < listed_.entities.size(); ++i) {
        const std::string& name = listed_.entities[i].name;
        const std::size_t space = name.find(' ');
        const bool ends_with_surname = !listed_.surnames[i].empty() && space != std::string::npos &&
                                       name.ends_with(' ' + listed_.surnames[i]);
        if (listed_.entities[i].kind != EntityKind::person || !ends_with_surname ||
            space < shortest)
            continue;
        std::string given = folded_words(std::string_view(name).substr(0, space));
        if (known.insert(given).second)
            listed_.given_names.push_back({.name = std::move(given), .told = {}});
    }
}

Listed TableReader::read() {
    read_states();
    for (const std::string_view file : {"organisations.tsv", "organisations_share_alike.tsv"})
        read_organisations(file);
    read_groups();
    read_seats();
    read_cities();
    for (const std::string_view file : {"people.tsv", "people_share_alike.tsv"})
        read_people(file);
    for (const std::string_view file : {"names.tsv", "names_share_alike.tsv", "names_odbl.tsv"})
        read_names(file);
    read_given_names();
    read_titles();
    read_local_titles();
    add_given_names_of_people();
    for (const std::string_view file : {"terms.tsv", "terms_share_alike.tsv"})
        read_terms(file);
    listed_.digest = sha256_hex(digests_);
    read_coordinates(); // no claim depends on them
    return std::move(listed_);
}

} // namespace

Listed read_tables(const std::filesystem::path& directory) { return TableReader(directory).read(); }

} // namespace entente::detail
