#include "ontology/gazetteer/own_actors.hpp"

#include "ontology/gazetteer/actor_line.hpp"
#include "ontology/gazetteer/words.hpp"
#include "ontology/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace entente::detail {

namespace {

/// The family name that news repeats: the last, but the first of "Kim Jong-un".
std::string usual_surname(std::string_view name) {
    const std::size_t last = name.rfind(' ');
    const bool two_words = last != std::string_view::npos && name.find(' ') == last;
    const std::string_view given = two_words ? name.substr(last + 1) : std::string_view();
    const std::size_t hyphen = given.find('-');
    const bool eastern = hyphen != std::string_view::npos && hyphen + 1 < given.size() &&
                         given[hyphen + 1] >= 'a' && given[hyphen + 1] <= 'z';
    return std::string(eastern                          ? name.substr(0, last)
                       : last == std::string_view::npos ? name
                                                        : name.substr(last + 1));
}

/// Adds line by line; a line either fits and is added whole, or throws `LineFault` before it
/// changes anything.
class OwnActors {
  public:
    explicit OwnActors(Listed& listed);

    void add(const ActorLine& line);

  private:
    std::optional<std::uint32_t> find(const ActorLine& line) const;
    void check_country(const ActorLine& line) const;
    void check_known(const ActorLine& line, const Entity& known) const;
    Entity make(const ActorLine& line) const;
    void overrule(const ActorLine& line, std::uint32_t actor);
    void add_names(const ActorLine& line, std::uint32_t actor);
    void add_name(const std::string& name, NameKind kind, std::uint32_t actor);
    std::optional<Term> make_term(const ActorLine& line, const Entity& holder) const;
    Office office_of(std::string_view body, std::string_view title) const;
    void add_title(const OwnTerm& term, Office office, const std::string& sector);
    void note(std::uint32_t row);

    Listed& listed_;
    Titles titles_;
    /// By folded words.
    std::unordered_map<std::string, Office> offices_;
    /// Whom a name names, by its folded words.
    std::unordered_map<std::string, std::vector<std::uint32_t>> actors_;
    /// How the first name of each actor names it.
    std::unordered_map<std::uint32_t, NameKind> kinds_;
};

OwnActors::OwnActors(Listed& listed)
    : listed_(listed), titles_(listed.titles, listed.local_titles) {
    for (const Titles::Row& row : listed.titles)
        offices_.emplace(folded_words(row.title.words), row.title.office);
    for (std::uint32_t row = 0; row < listed.names.size(); ++row)
        note(row);
}

void OwnActors::note(std::uint32_t row) {
    const NameRow& name = listed_.names[row];
    if (name.kind == NameKind::demonym)
        return;
    if (name.kind != NameKind::abbreviation)
        kinds_.emplace(name.entity, name.kind);
    std::vector<std::uint32_t>& named = actors_[folded_words(name.name)];
    if (std::ranges::find(named, name.entity) == named.end())
        named.push_back(name.entity);
}

/// Whom a line is about, by its id or, without one, by its name; absent if no table lists them.
std::optional<std::uint32_t> OwnActors::find(const ActorLine& line) const {
    if (!line.id.empty()) {
        const auto known = listed_.ids.find(line.id);
        return known == listed_.ids.end() ? std::nullopt : std::optional(known->second);
    }
    const auto named = actors_.find(folded_words(line.name));
    std::vector<std::uint32_t> fitting;
    if (named != actors_.end())
        for (const std::uint32_t actor : named->second) {
            const Entity& entity = listed_.entities[actor];
            if ((!line.kind || line.kind->entity == entity.kind) &&
                (line.country.empty() || line.country == entity.country))
                fitting.push_back(actor);
        }
    if (fitting.size() > 1)
        throw LineFault(fmt::format("\"{}\" may be {} or {}", line.name,
                                    listed_.entities[fitting[0]].id,
                                    listed_.entities[fitting[1]].id),
                        "one of them in column \"id\" is right");
    return fitting.empty() ? std::nullopt : std::optional(fitting.front());
}

void OwnActors::check_country(const ActorLine& line) const {
    const bool new_state = line.kind && line.kind->entity == EntityKind::state;
    if (line.country.empty() || new_state || listed_.codes.contains(line.country))
        return;
    std::string remedy = "a code of three letters such as FRA is right";
    if (const auto named = actors_.find(folded_words(line.country)); named != actors_.end())
        for (const std::uint32_t actor : named->second)
            if (const Entity& entity = listed_.entities[actor]; entity.kind == EntityKind::state)
                remedy = fmt::format("{} is right", entity.country);
    throw LineFault(fmt::format("unknown country \"{}\"", line.country), remedy);
}

/// What is listed stays of its kind, and a state keeps its code.
void OwnActors::check_known(const ActorLine& line, const Entity& known) const {
    if (line.kind && line.kind->entity != known.kind)
        throw LineFault(fmt::format("{} is of kind {}, not {}", known.id, to_string(known.kind),
                                    line.kind->word),
                        "another id, or its kind left out, is right");
    if (known.kind == EntityKind::state && !line.country.empty() && line.country != known.country)
        throw LineFault(
            fmt::format("{} has the code {}, not {}", known.id, known.country, line.country),
            "another id, or its country left out, is right");
}

Entity OwnActors::make(const ActorLine& line) const {
    if (line.name.empty())
        throw LineFault(
            fmt::format("no table lists the id {}, and the line gives no name", line.id),
            "a name for someone new, or an id of the gazetteer, is right");
    if (!line.kind)
        throw LineFault(
            fmt::format("\"{}\" is new, and the line does not say what it is", line.name),
            "person, organisation, group, state, place, capital or seat in column "
            "\"kind\" is right");
    if (line.kind->entity == EntityKind::state) {
        constexpr std::size_t length = 3;
        if (line.country.size() != length)
            throw LineFault(fmt::format("state \"{}\" has no code of three letters", line.name),
                            "one of its own in column \"country\" is right");
        if (const auto known = listed_.codes.find(line.country); known != listed_.codes.end())
            throw LineFault(fmt::format("{} is the code of {}", line.country,
                                        listed_.entities[known->second].id),
                            "a code of its own is right, or that id to add to it");
    }
    Entity entity{.id = line.id,
                  .name = line.name,
                  .kind = line.kind->entity,
                  .country = line.country,
                  .sector = line.sector};
    if (entity.id.empty())
        entity.id = "own:" + unlinked_entity_id(entity.kind, entity.name, entity.country)
                                 .substr(std::string_view("local:").size());
    if (listed_.ids.contains(entity.id))
        throw LineFault(fmt::format("another line is about \"{}\" of the same kind and country",
                                    listed_.entities[listed_.ids.at(entity.id)].name),
                        "an id of its own is right");
    return entity;
}

Office OwnActors::office_of(std::string_view body, std::string_view title) const {
    const auto office = offices_.find(folded_words(titles_.meaning(body, title)));
    return office == offices_.end() ? Office::other : office->second;
}

std::optional<Term> OwnActors::make_term(const ActorLine& line, const Entity& holder) const {
    if (!line.term)
        return std::nullopt;
    if (holder.kind != EntityKind::person)
        throw LineFault(fmt::format("\"{}\" is no person, and holds no office", holder.name),
                        "a line for each person is right");
    const std::string& country = line.country.empty() ? holder.country : line.country;
    const std::string& body = line.term->body.empty() ? country : line.term->body;
    if (!listed_.codes.contains(body) && !listed_.ids.contains(body))
        throw LineFault(body.empty() ? std::string("an office of no state or organisation")
                                     : fmt::format("office of unknown \"{}\"", body),
                        "a state's code or an organisation's id in column \"body\" is right");
    return Term{.holder = nullptr,
                .country = body,
                .office = line.term->office.value_or(office_of(body, line.term->title)),
                .title = line.term->title,
                .from = line.term->from,
                .until = line.term->until};
}

void OwnActors::overrule(const ActorLine& line, std::uint32_t actor) {
    Entity& entity = listed_.entities[actor];
    const auto set = [](std::string& to, const std::string& value) {
        if (!value.empty())
            to = value;
    };
    // Found by a name, it may be called by another of its names.
    if (!line.id.empty())
        set(entity.name, line.name);
    set(entity.country, line.country);
    set(entity.sector, line.sector);
    if (entity.kind == EntityKind::person)
        set(listed_.surnames[actor], line.surname);
}

void OwnActors::add_name(const std::string& name, NameKind kind, std::uint32_t actor) {
    listed_.names.push_back({.name = name, .kind = kind, .entity = actor, .own = true});
    note(static_cast<std::uint32_t>(listed_.names.size() - 1));
}

void OwnActors::add_names(const ActorLine& line, std::uint32_t actor) {
    const auto known = kinds_.find(actor);
    const NameKind kind = line.kind               ? line.kind->names
                          : known == kinds_.end() ? NameKind::name
                                                  : known->second;
    if (!line.name.empty())
        add_name(line.name, kind, actor);
    for (const std::string& alias : line.aliases)
        add_name(alias, kind, actor);
    for (const std::string& abbreviation : line.abbreviations)
        add_name(abbreviation, NameKind::abbreviation, actor);
    for (const std::string& demonym : line.demonyms)
        add_name(demonym, NameKind::demonym, actor);
}

/// A title that no table lists is known from now on.
void OwnActors::add_title(const OwnTerm& term, Office office, const std::string& sector) {
    if (!offices_.emplace(folded_words(term.title), office).second)
        return;
    std::string words;
    append_folded(term.title, words);
    listed_.titles.push_back(
        {.title = {.words = words, .office = office, .sector = sector}, .means = {}});
}

void OwnActors::add(const ActorLine& line) {
    check_country(line);
    std::optional<std::uint32_t> actor = find(line);
    if (actor)
        check_known(line, listed_.entities[*actor]);
    Entity made = actor ? listed_.entities[*actor] : make(line);
    std::optional<Term> term = make_term(line, made);
    // From here on the line is good.
    if (actor) {
        overrule(line, *actor);
    } else {
        actor = static_cast<std::uint32_t>(listed_.entities.size());
        if (made.kind == EntityKind::state)
            listed_.codes.emplace(made.country, *actor);
        const bool person = made.kind == EntityKind::person;
        std::string surname = line.surname.empty() ? usual_surname(made.name) : line.surname;
        add_entity(listed_, std::move(made), person ? std::move(surname) : std::string());
    }
    add_names(line, *actor);
    if (term) {
        const std::string& sector = listed_.entities[*actor].sector;
        add_title(*line.term, term->office, sector.empty() ? "GOV" : sector);
        listed_.terms.push_back({.term = *std::move(term), .holder = *actor, .own = true});
    }
}

} // namespace

void add_own_actors(Listed& listed, std::span<const ActorTable> tables,
                    const DiagnosticSink& report) {
    if (tables.empty())
        return;
    OwnActors actors(listed);
    std::string digests = listed.digest;
    for (const ActorTable& table : tables) {
        for_each_actor_row(table, report, [&](const ActorRow& row) {
            try {
                actors.add(read_actor_line(row));
            } catch (const LineFault& fault) {
                report({.severity = Severity::rejected,
                        .location = {.file = table.name, .line = row.line},
                        .article = {},
                        .problem = fault.what(),
                        .remedy = fault.remedy()});
            }
        });
        digests += sha256_hex(table.text);
    }
    listed.digest = sha256_hex(digests);
}

} // namespace entente::detail
