#pragma once

#include "ontology/gazetteer.hpp"
#include "ontology/gazetteer/actor_table.hpp"

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace entente::detail {

/// Why a line of a user's table is left out. `what` says what is wrong.
class LineFault : public std::runtime_error {
  public:
    LineFault(const std::string& problem, std::string remedy)
        : std::runtime_error(problem), remedy_(std::move(remedy)) {}

    /// What would be right.
    const std::string& remedy() const noexcept { return remedy_; }

  private:
    std::string remedy_;
};

/// What a user may say an actor is.
struct ActorKind {
    std::string_view word;
    EntityKind entity = EntityKind::other;
    /// How its names name it.
    NameKind names = NameKind::name;
};

/// Someone's office, as a line of a user's table gives it.
struct OwnTerm {
    std::string title;
    /// Absent where the title is to tell it.
    std::optional<Office> office;
    /// A state's code or an organisation's id; empty for the person's country.
    std::string body;
    std::optional<Day> from;
    std::optional<Day> until;
};

/// What a line of a user's table says; each member is empty where its cell is.
struct ActorLine {
    std::string id;
    std::string name;
    std::string surname;
    std::optional<ActorKind> kind;
    std::string country;
    std::string sector;
    std::vector<std::string> aliases;
    std::vector<std::string> abbreviations;
    std::vector<std::string> demonyms;
    std::optional<OwnTerm> term;
};

/// Reads the cells of a line, as far as that can be done without knowing other actors. Throws
/// `LineFault`.
ActorLine read_actor_line(const ActorRow& row);

} // namespace entente::detail
