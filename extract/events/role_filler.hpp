#pragma once

#include "extract/events/arguments.hpp"
#include "extract/events/event_mention.hpp"

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// Finds who or what fills a role of a rule: looks into its slots, the best first, and says who
/// stands there. Borrows all it is made of.
class RoleFiller {
  public:
    RoleFiller(const Document& document, const ActorResolver& actors,
               const ArgumentFinder& arguments, const TriggerLexicon& lexicon)
        : document_(document), syntax_(document.syntax()), actors_(actors), arguments_(arguments),
          lexicon_(lexicon) {}

    /// The fillers of the first slot that has any; `event` has the roles filled before.
    std::vector<Mention> fill(const RoleSlots& role, std::uint32_t trigger,
                              const EventMention& event) const;
    /// "Holt imposed sanctions. *The sanctions* against Suria ...": the same thing, told again, has
    /// whom it had in the sentence before.
    std::vector<Mention> subjects_told_before(const RoleSlots& role, std::uint32_t noun,
                                              const EventMention& event) const;

  private:
    std::vector<Mention> names_before(std::uint32_t noun) const;
    std::optional<Mention> mention_of(std::uint32_t head, const RoleSlots& role,
                                      const EventMention& event) const;
    std::optional<Mention> state_described(std::uint32_t head, const EventMention& event) const;
    Mention by_name(Mention mention) const;
    bool is_body_with_complement(const Mention& mention) const;
    Mention with_kind_of_noun(Mention mention) const;
    Mention as_person(Mention mention, const RoleSlots& role, const Rule& rule) const;
    Mention with_complements(Mention thing) const;
    bool is_heading(const Mention& mention, std::uint32_t trigger) const;
    bool is_of_office(const Mention& mention, const std::vector<Mention>& others) const;
    bool is_several_officials(std::uint32_t noun) const;
    bool is_accident(const Mention& mention) const;
    bool is_spoken_for(const Mention& mention) const;
    bool is_audience(const Mention& mention, const EventMention& event) const;
    bool is_plural(std::uint32_t noun) const;
    bool is_abstract(const Mention& mention) const;
    bool is_any(const Mention& mention) const;
    bool is_anonymous_means(const Mention& mention) const;
    bool is_occasion(const Mention& mention) const;
    static bool is_shot(std::string_view lemma);
    bool is_quality(const Mention& mention) const;
    std::uint32_t first_token(const Mention& mention) const;
    bool is_own(const Mention& mention, const Rule& rule) const;
    bool is_misread(const Mention& mention) const;
    bool is_only_where(const Mention& mention, Slot slot, const std::string& type) const;
    bool is_told_to_happen(const Mention& mention, Slot slot, const std::string& type) const;
    static bool is_at_home(const Mention& mention, const EventMention& event);
    static bool is_allowed(const Mention& mention, const RoleSlots& role, const Rule& rule);
    static bool repeats(const Mention& mention, const EventMention& event);

    const Document& document_;
    const SyntaxTree& syntax_;
    const ActorResolver& actors_;
    const ArgumentFinder& arguments_;
    const TriggerLexicon& lexicon_;
};

} // namespace entente
