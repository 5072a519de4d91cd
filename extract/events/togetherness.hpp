#pragma once

#include "extract/events/arguments.hpp"
#include "extract/events/event_mention.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// Tells whether those who are named together deal with one another ("Holt and Reyes met") or,
/// side by side, with others ("Holt and Reyes *chaired* a meeting"). Borrows all it is made of.
class Togetherness {
  public:
    Togetherness(const Document& document, const ActorResolver& actors,
                 const ArgumentFinder& arguments, const TriggerLexicon& lexicon)
        : document_(document), syntax_(document.syntax()), actors_(actors), arguments_(arguments),
          lexicon_(lexicon) {}

    /// Whether the subjects, of whom there is one at least, do it with someone else.
    /// O(subjects · subjects of the verb).
    bool is_with_others(const EventMention& event) const;

    /// "the presidents and *their advisers*", "Holt and *members* of her team", "Holt and *other*
    /// officials", "Holt and the *delegation*": they come along, and talk to others.
    bool is_company(const Mention& mention) const;

    /// "EU ministers": more than one of a body with a name.
    bool is_several_of(const Mention& mention) const;

  private:
    bool has_other_partner(const EventMention& event) const;
    bool is_chaired(const EventMention& event) const;
    bool is_on_one_side(const EventMention& event) const;
    bool all_do(std::uint32_t verb, const std::vector<Mention>& mentions) const;
    static bool may_act_for_one(const std::vector<Mention>& mentions);

    const Document& document_;
    const SyntaxTree& syntax_;
    const ActorResolver& actors_;
    const ArgumentFinder& arguments_;
    const TriggerLexicon& lexicon_;
};

} // namespace entente
