#pragma once

#include "extract/events/arguments.hpp"
#include "extract/events/event_mention.hpp"
#include "extract/events/next_word.hpp"

#include <cstdint>
#include <optional>
#include <unordered_map>

namespace entente {

/// Tells who says what hangs below a verb. Borrows all it is made of.
class ReportedSpeech {
  public:
    ReportedSpeech(const Document& document, const ActorResolver& actors,
                   const ArgumentFinder& arguments, const TriggerLexicon& lexicon);

    /// Whoever says what a verb tells; found once, then remembered.
    const std::optional<Speaker>& speaker_of(std::uint32_t verb) const;

    /// Who is answerable for what hangs below a word; absent where nobody is.
    std::optional<Speaker> reporter(std::uint32_t clause, std::uint32_t above) const;

    /// The verb that presents an event as its object: "*underscored* American support for Suria",
    /// "*outlined* plans to visit Suria", "*announced* the withdrawal"; `no_token` if none.
    std::uint32_t verb_of_content(std::uint32_t trigger) const;

    /// "*said*", "*claims*"
    bool is_reporting(std::uint32_t verb) const;

  private:
    std::optional<Speaker> find_speaker_of(std::uint32_t verb) const;
    std::optional<Speaker> made_clear(std::uint32_t clause, std::uint32_t above) const;
    bool is_claimed(std::uint32_t deed, std::uint32_t verb) const;
    bool is_presenting(std::uint32_t verb) const;
    bool is_divided(std::uint32_t a, std::uint32_t b) const;

    const Document& document_;
    const SyntaxTree& syntax_;
    const ActorResolver& actors_;
    const ArgumentFinder& arguments_;
    const TriggerLexicon& lexicon_;
    NextWord semicolons_;
    mutable std::unordered_map<std::uint32_t, std::optional<Speaker>> speakers_;
};

} // namespace entente
