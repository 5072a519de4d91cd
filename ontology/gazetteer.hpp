#pragma once

#include "ontology/claim.hpp"
#include "ontology/diagnostic.hpp"
#include "ontology/time.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// An entity that the gazetteer lists.
struct Entity {
    /// `wd:Q30` where Wikidata's id is known, otherwise `ent:` and a stable word made of the
    /// content.
    std::string id;
    /// The canonical English name: "United States", "Kim Jong-un".
    std::string name;
    EntityKind kind = EntityKind::other;
    /// ISO 3166-1 alpha-3; empty for an international organisation. A person's is the country of
    /// their latest office, and empty if that is an organisation's. States that are no more have
    /// codes of our own or of ISO 3166-3 (SUN).
    std::string country;
    /// PLOVER's sector (GOV, IGO, ...); empty for states and places.
    std::string sector;
};

/// How a name names its entity.
enum class NameKind : std::uint8_t {
    name,         ///< "South Korea", "Vladimir Putin"
    abbreviation, ///< "UN", "U.S."; compared with case
    demonym,      ///< "South Korean"
    city,         ///< a city's name; a capital may also stand for its state ("Seoul said")
    capital,      ///< a national capital's name
    seat,         ///< a seat of power that acts for its state: "the Kremlin", "the White House"
};

/// What a name may mean.
struct Sense {
    const Entity* entity = nullptr;
    NameKind kind = NameKind::name;
};

/// The longest name that starts somewhere, with all the entities it may mean, the likeliest first.
struct NameMatch {
    std::size_t words = 0;
    std::span<const Sense> senses;
};

/// The offices whose holders we know by date.
enum class Office : std::uint8_t {
    head_of_state,
    head_of_government,
    foreign_minister,
    defence_minister,
    other
};

/// Someone's time in an office.
struct Term {
    const Entity* holder = nullptr;
    /// ISO 3166-1 alpha-3, or the organisation's id: `wd:Q1065` for the United Nations'
    /// secretaries-general.
    std::string country;
    Office office = Office::other;
    /// As the country calls it: "President", "Chancellor", "Secretary of State".
    std::string title;
    /// First day; absent where unknown.
    std::optional<Day> from;
    /// Last day, included; absent where unknown or still running.
    std::optional<Day> until;

    /// Whether the office was held on a day, as far as is known.
    bool runs_on(Day day) const { return (!from || *from <= day) && (!until || *until >= day); }
};

/// What a title before a name or standing for it says: "foreign minister", "spokesman", "general".
struct Title {
    /// Lower case, words joined by one space: "foreign minister".
    std::string words;
    Office office = Office::other;
    /// PLOVER's sector of who bears it; may be empty.
    std::string sector;
};

enum class Gender : std::uint8_t { female, male };

/// Where a place is.
struct Coordinates {
    /// What the point stands for: of a state or region it is only a middle.
    enum class Extent : std::uint8_t { city, region, state };

    /// Degrees north, -90 to 90, and east, -180 to 180 (WGS 84).
    double latitude = 0;
    double longitude = 0;
    Extent extent = Extent::city;

    bool operator==(const Coordinates&) const = default;
};

/// "city", "region", "state".
std::string_view to_string(Coordinates::Extent extent);

/// What a word tells as a given name.
struct GivenName {
    /// Absent where both women and men bear it.
    std::optional<Gender> gender;
    /// Whether it is also an English word: "Grace", "Mark".
    bool is_word = false;
};

/// A user's own table of actors: tab-separated, the first line names the columns; see
/// docs/gazetteer.md.
struct ActorTable {
    /// For messages.
    std::string name;
    std::string text;
};

/// Names of the world's actors and places: states, capitals and larger cities, leaders and
/// ministers with their terms of office, international organisations, seats of power. Read once;
/// constant and safe to share between threads.
class Gazetteer {
  public:
    /// Reads the tables of `directory`. Throws `Error` that names file and line where a table is
    /// missing or malformed.
    static Gazetteer read(const std::filesystem::path& directory);

    /// The same, with a user's own actors, aliases and terms of office, which go before ours. Their
    /// malformed lines go to `report`, and the rest is used. Throws `Error` also where one of their
    /// tables has no usable column names.
    static Gazetteer read(const std::filesystem::path& directory, std::span<const ActorTable> own,
                          const DiagnosticSink& report);

    Gazetteer(Gazetteer&&) noexcept;
    Gazetteer& operator=(Gazetteer&&) noexcept;
    ~Gazetteer();

    /// The longest name that starts at `words.front()`. Words are as an English tokenizer cuts
    /// them: hyphens and the possessive 's are words of their own, "U.S." is one word. Case and
    /// diacritics do not matter, but the first letter must be a capital unless it is of "al-" or
    /// "el-", and abbreviations are compared with case. O(longest name). A person's family name
    /// alone is no name here: see `with_surname`. About 0.1 us.
    ///   "South" "Korean" "officials" -> 2 words, South Korea as a demonym
    std::optional<NameMatch> longest_match(std::span<const std::string_view> words) const;

    /// The entity with this id; null if none.
    const Entity* find(std::string_view id) const;
    /// The state with this ISO 3166-1 alpha-3 code; null if none.
    const Entity* state(std::string_view iso3) const;

    /// Where the place or state with this id is; absent if we do not know. O(1).
    std::optional<Coordinates> coordinates(std::string_view id) const;

    /// Every known person whose family name is `surname`, by id; with or without its particle:
    /// "al-Assad", "Assad". Case and diacritics do not matter. May be empty.
    std::span<const Entity* const> with_surname(std::string_view surname) const;

    /// The terms of office of a person, earliest first. May be empty.
    std::span<const Term> terms(const Entity& person) const;

    /// Who held the office with this title in `country` on `day`: "president" of KOR on 2019-03-25
    /// is Moon Jae-in. `title` in lower case; titles that mean the same there find the same holder:
    /// "premier", "prime minister", "secretary of state" in the USA, "leader". `country` may be an
    /// organisation's id. Null where no holder is known for the day, or the lists disagree.
    const Entity* office_holder(std::string_view country, std::string_view title, Day day) const;

    /// A title at the beginning of some words.
    struct TitleMatch {
        std::size_t words = 0;
        const Title* title = nullptr;
    };
    /// The longest title that starts at `words.front()`, in any case: "Foreign" "Minister" -> 2
    /// words.
    std::optional<TitleMatch> longest_title(std::span<const std::string_view> words) const;

    /// What a word tells as a given name; absent where it is none that we list. Case and diacritics
    /// do not matter.
    std::optional<GivenName> given_name(std::string_view word) const;

    /// The family name of `person`, as news repeats it: "Kim" of Kim Jong-un, "Assad" of Bashar
    /// al-Assad. Empty if `person` is none. Precondition: `person` is of this gazetteer.
    std::string_view surname(const Entity& person) const;

    /// SHA-256 over all tables, a user's own too, in lower-case hexadecimal: part of the
    /// extractor's digest. Coordinates are none of it: no claim depends on them.
    const std::string& digest() const noexcept;

  private:
    struct Tables;
    explicit Gazetteer(std::unique_ptr<const Tables> tables);
    std::unique_ptr<const Tables> tables_;
};

} // namespace entente
