#include "extract/events/togetherness.hpp"

#include "extract/events/rule_conditions.hpp"
#include "extract/events/word_list.hpp"

#include <algorithm>
#include <array>

namespace entente {

bool Togetherness::is_with_others(const EventMention& event) const {
    return is_chaired(event) || has_other_partner(event) || is_on_one_side(event);
}

bool Togetherness::is_company(const Mention& mention) const {
    if (mention.head == no_token || mention.entity)
        return false;
    const auto is_theirs = [&](std::uint32_t noun) {
        const std::uint32_t owner = syntax_.child(noun, Relation::possessor);
        return owner != no_token && document_.tokens()[owner].tag == "PRP$";
    };
    const std::string& lemma = document_.tokens()[mention.head].lemma;
    return is_theirs(mention.head) ||
           (mention.participant.country.empty() && lemma == "delegation") ||
           std::ranges::any_of(syntax_.children(mention.head), [&](std::uint32_t child) {
               return (lemma == "official" && document_.tokens()[child].lemma == "other") ||
                      (syntax_.preposition_lemma(child) == "of" && is_theirs(child));
           });
}

bool Togetherness::is_several_of(const Mention& mention) const {
    if (mention.head == no_token || document_.tokens()[mention.head].tag != "NNS")
        return false;
    return std::ranges::any_of(syntax_.children(mention.head), [&](auto child) {
        return child < mention.head && document_.tokens()[child].pos == PartOfSpeech::propn;
    });
}

/// "Holt and Reyes met *with participants*": not one another, though nobody knows those.
bool Togetherness::has_other_partner(const EventMention& event) const {
    // "*meet* a need": it has an object, though that is nobody.
    const std::uint32_t object = syntax_.child(event.trigger, Relation::object);
    if (event.rule->type == "meet" && event.rule->kind == TriggerKind::verb && object != no_token &&
        document_.tokens()[object].pos == PartOfSpeech::noun &&
        !document_.tokens()[object].entity.starts_with("DATE"))
        return true;
    return std::ranges::any_of(syntax_.children(event.trigger), [&](std::uint32_t child) {
        const Token& token = document_.tokens()[child];
        const bool people = token.tag == "NNS" || token.tag == "NNPS" || token.tag == "NNP";
        return people && child > event.trigger && syntax_.relation(child) == Relation::oblique &&
               syntax_.preposition_lemma(child) == "with" && !actors_.resolve(child);
    });
}

/// "Holt and Reyes *chaired* a meeting of the council": with whom, nobody says.
bool Togetherness::is_chaired(const EventMention& event) const {
    constexpr std::array<std::string_view, 6> leads{"chair",   "co-chair", "cochair",
                                                    "convene", "host",     "co-host"};
    const bool noun = event.rule->kind == TriggerKind::noun;
    const std::uint32_t verb = noun ? syntax_.head(event.trigger) : event.trigger;
    const std::string lemma = lower_lemma(document_.tokens()[verb]);
    if (!is_verb(document_.tokens()[verb]) || !is_among(lemma, leads))
        return false;
    // "a dialogue *between Suria and Lim*" says with whom, whoever convened it.
    const std::vector<std::uint32_t> chairs = arguments_.subjects(verb);
    if (std::ranges::find(chairs, event.subjects.front().head) == chairs.end())
        return false;
    const std::vector<std::uint32_t> verbs = syntax_.conjuncts(verb);
    return noun || std::ranges::any_of(verbs, [&](std::uint32_t one) {
               return syntax_.has_child(one, Relation::object);
           });
}

/// "At the meeting Holt and Reyes *briefed* officials", "was *joined* on the call by Holt and
/// Reyes", "Holt and Reyes *attended* a meeting", "During the meeting the President and her
/// minister *stressed*": who act for one state are together, and with others.
bool Togetherness::is_on_one_side(const EventMention& event) const {
    if (event.rule->kind != TriggerKind::noun)
        return false;
    const std::uint32_t verb = syntax_.head(syntax_.first_conjunct(event.trigger));
    if (!is_verb(document_.tokens()[verb]) || !all_do(verb, event.subjects))
        return false;
    const bool together = may_act_for_one(event.subjects);
    const bool people = std::ranges::all_of(event.subjects, [](const Mention& one) {
        return one.participant.kind == EntityKind::person;
    });
    if (lexicon_.is_cue(Cue::joining, lower_lemma(document_.tokens()[verb])))
        return together || !people; // "Holt and Reyes of Suria will attend a summit": may be
    return together && people && !event.subjects.front().participant.country.empty() &&
           syntax_.relation(event.trigger) == Relation::oblique;
}

bool Togetherness::all_do(std::uint32_t verb, const std::vector<Mention>& mentions) const {
    const Heads doers = arguments_.subjects(verb);
    return std::ranges::all_of(mentions, [&](const Mention& one) {
        return std::ranges::find(doers, one.head) != doers.end();
    });
}

/// Whether nothing that is known of them sets one apart from the first.
bool Togetherness::may_act_for_one(const std::vector<Mention>& mentions) {
    const auto agree = [](const std::string& one, const std::string& other) {
        return one.empty() || other.empty() || one == other;
    };
    const Participant& first = mentions.front().participant;
    return std::ranges::all_of(mentions, [&](const Mention& one) {
        const Participant& who = one.participant;
        return agree(who.country, first.country) && agree(who.sector, first.sector);
    });
}

} // namespace entente
