#pragma once

#include "extract/events/event_mention.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

/// The first token of a mention's bytes that is not behind its head.
std::uint32_t first_token(const Document& document, const Mention& mention);

/// Whether the tag says that a noun is in the plural.
bool is_plural(const Token& noun);

/// Whether events of a type are done to places: elsewhere "Pyongyang" is who rules there.
bool happens_at(std::string_view type);

/// Tells who stands in a slot of a rule, yet takes no part: "condolences *on behalf of* Suria" are
/// not offered to it. Borrows all it is made of.
class MisleadingFillers {
  public:
    MisleadingFillers(const Document& document, const ActorResolver& actors,
                      const TriggerLexicon& lexicon)
        : document_(document), syntax_(document.syntax()), actors_(actors), lexicon_(lexicon) {}

    /// Where a mention stands. Borrows what it is made of.
    struct Place {
        const RoleSlots& role;     ///< the one to be filled
        Slot slot;                 ///< of that role
        std::uint32_t trigger;     ///< the word that the slot is of
        const EventMention& event; ///< with the roles filled before
    };
    /// O(words of the phrase, and between it and the trigger).
    bool is_misleading(const Mention& mention, const Place& place) const;

  private:
    bool is_no_object(const Mention& mention, const Place& place) const;
    bool is_heading(const Mention& mention, std::uint32_t trigger) const;
    bool is_spoken_for(const Mention& mention) const;
    bool is_audience(const Mention& mention, const EventMention& event) const;
    bool is_any(const Mention& mention) const;
    bool is_anonymous_means(const Mention& mention) const;
    bool is_occasion(const Mention& mention) const;
    bool is_quality(const Mention& mention) const;
    bool is_accident(const Mention& mention) const;
    static bool is_shot(std::string_view lemma);
    bool is_misread(const Mention& mention) const;
    bool has_verb_inside(const Mention& mention) const;
    bool is_only_where(const Mention& mention, Slot slot, const std::string& type) const;
    bool is_told_to_happen(const Mention& mention, Slot slot, const std::string& type) const;
    bool is_own(const Mention& mention, const Rule& rule) const;
    static bool is_at_home(const Mention& mention, const EventMention& event);

    const Document& document_;
    const SyntaxTree& syntax_;
    const ActorResolver& actors_;
    const TriggerLexicon& lexicon_;
};

} // namespace entente
