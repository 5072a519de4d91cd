#pragma once

#include "ontology/gazetteer.hpp"
#include "ontology/gazetteer/names.hpp"
#include "ontology/gazetteer/offices.hpp"

#include <filesystem>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace entente::detail {

struct GivenNameRow {
    std::string name;
    GivenName told;
};

/// What the tables say, row by row, before it is indexed.
struct Listed {
    /// Ours: states first, then organisations, seats of power, cities and people; a user's last.
    std::vector<Entity> entities;
    /// Family names in the order of `entities`; empty for all but people.
    std::vector<std::string> surnames;
    /// Ids to positions in `entities`.
    std::unordered_map<std::string, std::uint32_t> ids;
    /// States' codes to positions in `entities`.
    std::unordered_map<std::string, std::uint32_t> codes;
    std::vector<NameRow> names;
    std::vector<Titles::Row> titles;
    std::vector<Titles::LocalMeaning> local_titles;
    std::vector<TermRow> terms;
    std::vector<GivenNameRow> given_names;
    /// By position in `entities`.
    std::unordered_map<std::uint32_t, Coordinates> coordinates;
    /// SHA-256 over all tables but that of coordinates, in lower-case hexadecimal.
    std::string digest;
};

/// Adds an entity, with the family name of a person; false, and nothing is added, if its id is
/// listed already.
inline bool add_entity(Listed& listed, Entity entity, std::string surname = {}) {
    const auto position = static_cast<std::uint32_t>(listed.entities.size());
    if (!listed.ids.emplace(entity.id, position).second) {
        return false;
    }
    listed.entities.push_back(std::move(entity));
    listed.surnames.push_back(std::move(surname));
    return true;
}

/// Reads the tables of `directory`. Throws `Error` with file and line where one is missing or
/// malformed, names something twice or refers to what no table lists.
Listed read_tables(const std::filesystem::path& directory);

} // namespace entente::detail
