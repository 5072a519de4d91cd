#pragma once

#include "graph/entity_graph.hpp"
#include "ontology/gazetteer.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What a picture says of an actor besides the name. Borrows graph and gazetteer, which must
/// outlive it.
class ActorWords {
  public:
    /// `gazetteer` may be null. O(claims).
    ActorWords(const EntityGraph& graph, const Gazetteer* gazetteer);
    /// Of a graph whose claims are elsewhere: some of them, and the day on which the newest article
    /// appeared.
    ActorWords(const EntityGraph& graph, const Gazetteer* gazetteer, std::optional<Day> newest,
               std::span<const Claim> claims);

    /// "chief protocol secretary · North Korea", "Russia"; empty for a state.
    std::string caption(EntityIndex index) const;
    /// The country's name; its code where nothing names it. Empty for none.
    std::string country(std::string_view iso3) const;

  private:
    std::string office(EntityIndex index) const;
    void note_titles(const Claim& claim);
    void note_title(const Participant& participant, const Evidence& evidence);

    const EntityGraph& graph_;
    const Gazetteer* gazetteer_;
    std::map<std::string, std::string, std::less<>> countries_;
    /// Entity id to the words before the name, with how often they stand there.
    std::map<std::string, std::map<std::string, std::size_t>, std::less<>> titles_;
    /// When the newest article appeared: offices are those of that day.
    std::optional<Day> day_;
};

} // namespace entente
