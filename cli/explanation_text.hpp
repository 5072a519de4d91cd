#pragma once

#include "extract/article.hpp"
#include "extract/events/explanation.hpp"

#include <string>

namespace entente {

/// What a reader is shown of an explanation.
enum class ExplanationDetail : std::uint8_t {
    /// Sentences with claims, and triggers that lack no more than someone for a role.
    near,
    /// Every sentence, and every trigger without a claim.
    all,
};

/// For a terminal: each sentence with its claims, how they were found, and what was missed.
std::string explanation_text(const Article& article, const Explanation& explanation,
                             ExplanationDetail detail);

/// ", 2 less sure left out (--min-confidence 0 shows all)"; empty where none was.
std::string left_out_text(const Extraction& extraction);
/// "met -subject-> Holt": the way through the parse from the trigger to whoever fills the role.
std::string path_text(const std::string& trigger, const std::vector<PathStep>& path);

/// "Ana Holt (person, ARV)".
std::string actor_text(const Participant& actor);

} // namespace entente
