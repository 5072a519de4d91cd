#include "extract/events/reported_speech.hpp"

#include "extract/events/word_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace entente {

ReportedSpeech::ReportedSpeech(const Document& document, const ActorResolver& actors,
                               const ArgumentFinder& arguments, const TriggerLexicon& lexicon)
    : document_(document), syntax_(document.syntax()), actors_(actors), arguments_(arguments),
      lexicon_(lexicon), semicolons_(document.tokens().size(),
                                     [&](std::uint32_t i) { return document.text(i) == ";"; }) {}

const std::optional<Speaker>& ReportedSpeech::speaker_of(std::uint32_t verb) const {
    const auto [known, is_new] = speakers_.try_emplace(verb);
    if (is_new)
        known->second = find_speaker_of(verb);
    return known->second;
}

std::optional<Speaker> ReportedSpeech::find_speaker_of(std::uint32_t verb) const {
    for (const std::uint32_t head : arguments_.subjects(verb))
        if (const auto& actor = actors_.resolve(head); actor && actor->is_actor)
            return Speaker{actors_.acting(*actor), document_.tokens()[verb].span};
    return std::nullopt;
}

std::optional<Speaker> ReportedSpeech::reporter(std::uint32_t clause, std::uint32_t above) const {
    const bool told = syntax_.relation(clause) == Relation::complement &&
                      !is_divided(clause, above) && (is_reporting(above) || is_presenting(above));
    if (told || is_claimed(clause, above))
        return speaker_of(above);
    const Relation relation = syntax_.relation(clause);
    const bool may_be_told = is_verb(document_.tokens()[clause]) &&
                             relation != Relation::adverbial_clause &&
                             relation != Relation::conjunct;
    return may_be_told ? made_clear(clause, above) : std::nullopt;
}

/// "made *clear* that": parsers hang the clause below either.
std::optional<Speaker> ReportedSpeech::made_clear(std::uint32_t clause, std::uint32_t above) const {
    const auto is_clear = [&](std::uint32_t word) {
        return word < clause && document_.tokens()[word].lemma == "clear";
    };
    const std::uint32_t maker = is_clear(above) ? syntax_.head(above) : above;
    const bool made = document_.tokens()[maker].lemma == "make" &&
                      std::ranges::any_of(syntax_.children(maker), is_clear);
    return made && maker < clause ? speaker_of(maker) : std::nullopt;
}

/// "*claims* to have killed ten": who says so is who did it.
bool ReportedSpeech::is_claimed(std::uint32_t deed, std::uint32_t verb) const {
    const Token& token = document_.tokens()[verb];
    const std::uint32_t auxiliary = syntax_.child(deed, Relation::auxiliary);
    const bool told = auxiliary != no_token || document_.tokens()[deed].tag == "VBG";
    return syntax_.relation(deed) == Relation::open_complement && told &&
           token.pos == PartOfSpeech::verb && token.lemma == "claim";
}

std::uint32_t ReportedSpeech::verb_of_content(std::uint32_t trigger) const {
    constexpr int most_steps = 6;
    std::uint32_t at = trigger;
    for (int steps = 0; steps < most_steps && syntax_.head(at) != at; ++steps) {
        const Relation relation = syntax_.relation(at);
        const std::uint32_t above = syntax_.head(at);
        const bool announced = document_.tokens()[above].lemma == "announce" &&
                               document_.tokens()[at].pos == PartOfSpeech::noun;
        if (relation == Relation::object && (is_presenting(above) || announced))
            return above;
        const bool inside =
            relation == Relation::object || relation == Relation::conjunct ||
            relation == Relation::open_complement ||
            (relation == Relation::participle && document_.tokens()[at].tag == "VB");
        if (!inside)
            break;
        at = above;
    }
    return no_token;
}

bool ReportedSpeech::is_reporting(std::uint32_t verb) const {
    const Token& token = document_.tokens()[verb];
    return token.pos == PartOfSpeech::verb && lexicon_.is_cue(Cue::reporting, token.lemma);
}

/// Verbs that present what they say as their object or clause: "underscored", "made clear".
bool ReportedSpeech::is_presenting(std::uint32_t verb) const {
    constexpr std::array<std::string_view, 10> verbs{
        "underscore", "underline", "highlight", "outline",  "convey",
        "emphasize",  "emphasise", "stress",    "reaffirm", "affirm"};
    return is_verb(document_.tokens()[verb]) && is_among(document_.tokens()[verb].lemma, verbs);
}

/// "they admit it; Suria *says* nothing": parsers join what a semicolon divides.
bool ReportedSpeech::is_divided(std::uint32_t a, std::uint32_t b) const {
    return semicolons_.is_between(std::min(a, b), std::max(a, b));
}

} // namespace entente
