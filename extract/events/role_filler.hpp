#pragma once

#include "extract/events/arguments.hpp"
#include "extract/events/event_mention.hpp"
#include "extract/events/misleading_fillers.hpp"

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
          lexicon_(lexicon), misleading_(document, actors, lexicon) {}

    /// The fillers of the first slot that has any; `event` has the roles filled before.
    std::vector<Mention> fill(const RoleSlots& role, std::uint32_t trigger,
                              const EventMention& event) const;
    /// "Holt imposed sanctions. *The sanctions* against Suria ...": the same thing, told again, has
    /// whom it had in the sentence before.
    std::vector<Mention> subjects_told_before(const RoleSlots& role, std::uint32_t noun,
                                              const EventMention& event) const;

  private:
    std::vector<Mention> mentions_in(const ArgumentSlot& slot, const RoleSlots& role,
                                     std::uint32_t trigger, const EventMention& event) const;
    std::vector<Mention> names_before(std::uint32_t noun) const;
    std::optional<Mention> mention_of(std::uint32_t head, const RoleSlots& role,
                                      const EventMention& event) const;
    std::optional<Mention> state_described(std::uint32_t head, const EventMention& event) const;
    bool is_of_office(const Mention& mention, const std::vector<Mention>& others) const;
    bool is_abstract(const Mention& mention) const;
    static bool is_allowed(const Mention& mention, const RoleSlots& role, const Rule& rule);
    static bool repeats(const Mention& mention, const EventMention& event);

    // As whom or what a filler is shown (shown_fillers.cpp).
    Mention by_name(Mention mention) const;
    bool is_body_with_complement(const Mention& mention) const;
    Mention with_kind_of_noun(Mention mention) const;
    Mention as_person(Mention mention, const RoleSlots& role, const Rule& rule) const;
    Mention with_complements(Mention thing) const;
    bool is_several_officials(std::uint32_t noun) const;

    const Document& document_;
    const SyntaxTree& syntax_;
    const ActorResolver& actors_;
    const ArgumentFinder& arguments_;
    const TriggerLexicon& lexicon_;
    MisleadingFillers misleading_;
};

} // namespace entente
