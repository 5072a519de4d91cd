#pragma once

#include "ontology/gazetteer.hpp"
#include "ontology/gazetteer/names.hpp"
#include "ontology/gazetteer/offices.hpp"
#include "ontology/gazetteer/phrase_index.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace entente::detail {

/// What the tables say, row by row, before it is indexed.
struct Listed {
    /// States first, then organisations, seats of power, cities and, from `first_person`, people.
    std::vector<Entity> entities;
    std::size_t first_person = 0;
    /// Of each person, in the order of `entities`.
    std::vector<std::string> surnames;
    /// Ids to positions in `entities`.
    PhraseIndex by_id;
    /// States' codes to positions in `entities`.
    PhraseIndex by_code;
    std::vector<NameRow> names;
    std::vector<Titles::Row> titles;
    std::vector<Titles::LocalMeaning> local_titles;
    /// Their holders point into `entities`.
    std::vector<Term> terms;
    /// SHA-256 over all tables, in lower-case hexadecimal.
    std::string digest;
};

/// Reads the tables of `directory`. Throws `Error` with file and line where one is missing or
/// malformed, names something twice or refers to what no table lists.
Listed read_tables(const std::filesystem::path& directory);

} // namespace entente::detail
