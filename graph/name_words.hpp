#pragma once

#include "graph/spelling.hpp"
#include "ontology/claim.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A name cut up for comparison: folded, without titles, articles and what joins words.
///   "President Bashar al-Assad" -> bashar, assad
///   "Kim Jong-un" -> kim, jongun
///   "J.F. Kerry" -> j, f, kerry
///   "Abd al-Rahman Khan", "Abdel Rahman Khan" -> abdrahman, khan
struct NameWords {
    std::vector<SpelledWord> words;
    /// "jr", "sr", "ii", "iii": never left out, since father and son may differ in nothing else.
    std::string generation;
};

/// Titles are dropped from names of persons only. O(bytes).
NameWords cut_name(std::string_view name, EntityKind kind = EntityKind::person);

/// Whether a name is someone's own: "Ana Holt" is, "government official", "US officials" and
/// "Health Minister" may be anybody. O(bytes).
bool is_proper_name(std::string_view name);

/// Whether all words of an organisation's name say what it is, and none whose: "Supreme Court",
/// "Ministry of Defence". O(bytes).
bool is_generic_name(std::string_view name);

} // namespace entente
