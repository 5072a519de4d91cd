#include "ontology/gazetteer.hpp"

#include "ontology/gazetteer/own_actors.hpp"
#include "ontology/gazetteer/phrase_index.hpp"
#include "ontology/gazetteer/tables.hpp"
#include "ontology/gazetteer/words.hpp"

#include <array>
#include <cassert>
#include <unordered_map>
#include <utility>

namespace entente {

namespace {

/// Particles that news leaves out: "Assad" for "al-Assad", "Leyen" for "von der Leyen". Not "bin":
/// a "bin Salman" is never a "Salman".
constexpr std::string_view particles[] = {"al-", "Al-",  "el-",  "El-",  "al ",  "Al ", "el ",
                                          "El ", "von ", "van ", "der ", "den ", "de ", "De ",
                                          "da ", "dos ", "di ",  "du ",  "la "};

std::string_view without_particles(std::string_view surname) {
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view particle : particles) {
            if (surname.starts_with(particle)) {
                surname.remove_prefix(particle.size());
                found = true;
            }
        }
    }
    return surname;
}

detail::Surnames surnames_of(const detail::Listed& listed) {
    std::vector<detail::Surnames::Row> rows;
    for (std::size_t at = 0; at < listed.surnames.size(); ++at) {
        const Entity* person = &listed.entities[at];
        if (person->kind != EntityKind::person) {
            continue;
        }
        rows.push_back({listed.surnames[at], person});
        const std::string_view bare = without_particles(listed.surnames[at]);
        if (!bare.empty() && bare != listed.surnames[at]) {
            rows.push_back({std::string(bare), person});
        }
    }
    return detail::Surnames(rows);
}

detail::PhraseIndex index(const std::unordered_map<std::string, std::uint32_t>& positions) {
    std::vector<detail::PhraseIndex::Entry> entries;
    entries.reserve(positions.size());
    for (const auto& [id, position] : positions) {
        entries.push_back({id, position});
    }
    return {entries, detail::Comparison::exact};
}

detail::PhraseIndex index(const std::vector<detail::GivenNameRow>& rows) {
    std::vector<detail::PhraseIndex::Entry> entries;
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
        entries.push_back({rows[row].name, row});
    }
    return {entries, detail::Comparison::exact};
}

/// The first letter of a name is a capital. A letter beyond ASCII passes: comparison decides.
bool is_capitalised(std::string_view word) {
    const auto first = static_cast<unsigned char>(word.empty() ? '\0' : word.front());
    return (first >= 'A' && first <= 'Z') || first >= 0x80;
}

/// ... or it is an Arabic article: "al-Qaeda", "al Qaeda".
bool may_start_name(std::span<const std::string_view> words) {
    const bool article = words.size() > 1 && (words[0] == "al" || words[0] == "el");
    return is_capitalised(words[0]) || (article && (words[1] == "-" || is_capitalised(words[1])));
}

} // namespace

std::string_view to_string(Coordinates::Extent extent) {
    constexpr std::array<std::string_view, 3> words{"city", "region", "state"};
    return words.at(static_cast<std::size_t>(extent));
}

struct Gazetteer::Tables {
    explicit Tables(detail::Listed read)
        : listed(std::move(read)), names(listed.names, listed.entities),
          surnames(surnames_of(listed)), titles(listed.titles, listed.local_titles),
          terms(std::move(listed.terms), titles, listed.entities), by_id(index(listed.ids)),
          by_code(index(listed.codes)), given_names(index(listed.given_names)) {
        listed.names = {};
        listed.titles = {};
        listed.local_titles = {};
        listed.ids = {};
        listed.codes = {};
    }

    // First, since the others point into its entities.
    detail::Listed listed;
    detail::Names names;
    detail::Surnames surnames;
    detail::Titles titles;
    detail::Terms terms;
    detail::PhraseIndex by_id;
    detail::PhraseIndex by_code;
    detail::PhraseIndex given_names;
};

Gazetteer Gazetteer::read(const std::filesystem::path& directory) {
    return Gazetteer(std::make_unique<const Tables>(detail::read_tables(directory)));
}

Gazetteer Gazetteer::read(const std::filesystem::path& directory, std::span<const ActorTable> own,
                          const DiagnosticSink& report) {
    detail::Listed listed = detail::read_tables(directory);
    detail::add_own_actors(listed, own, report);
    return Gazetteer(std::make_unique<const Tables>(std::move(listed)));
}

Gazetteer::Gazetteer(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;
Gazetteer::~Gazetteer() = default;

std::optional<NameMatch> Gazetteer::longest_match(std::span<const std::string_view> words) const {
    if (words.empty() || !may_start_name(words)) {
        return std::nullopt;
    }
    return tables_->names.longest(words);
}

const Entity* Gazetteer::find(std::string_view id) const {
    const auto found = tables_->by_id.find(id);
    return found ? &tables_->listed.entities[*found] : nullptr;
}

const Entity* Gazetteer::state(std::string_view iso3) const {
    const auto found = tables_->by_code.find(iso3);
    return found ? &tables_->listed.entities[*found] : nullptr;
}

std::optional<Coordinates> Gazetteer::coordinates(std::string_view id) const {
    const auto position = tables_->by_id.find(id);
    if (!position)
        return std::nullopt;
    const auto found = tables_->listed.coordinates.find(*position);
    return found == tables_->listed.coordinates.end() ? std::nullopt : std::optional(found->second);
}

std::span<const Entity* const> Gazetteer::with_surname(std::string_view surname) const {
    const std::span<const Entity* const> found = tables_->surnames.find(surname);
    return found.empty() ? tables_->surnames.find(without_particles(surname)) : found;
}

std::span<const Term> Gazetteer::terms(const Entity& person) const {
    return tables_->terms.of(person);
}

const Entity* Gazetteer::office_holder(std::string_view country, std::string_view title,
                                       Day day) const {
    return tables_->terms.holder(country, tables_->titles.meaning(country, title), day);
}

std::optional<Gazetteer::TitleMatch>
Gazetteer::longest_title(std::span<const std::string_view> words) const {
    return tables_->titles.longest(words);
}

std::optional<GivenName> Gazetteer::given_name(std::string_view word) const {
    const auto found = tables_->given_names.find(detail::folded_words(word));
    return found ? std::optional(tables_->listed.given_names[*found].told) : std::nullopt;
}

std::string_view Gazetteer::surname(const Entity& person) const {
    const auto position = static_cast<std::size_t>(&person - tables_->listed.entities.data());
    assert(position < tables_->listed.entities.size() && "an entity of this gazetteer");
    return tables_->listed.surnames[position];
}

const std::string& Gazetteer::digest() const noexcept { return tables_->listed.digest; }

} // namespace entente
