#include "extract/events/actors.hpp"

namespace entente {

bool can_be_title(const Token& token) {
    const bool nominal = token.pos == PartOfSpeech::noun || token.pos == PartOfSpeech::propn ||
                         token.pos == PartOfSpeech::adj;
    return nominal && token.entity != "DATE" && token.entity != "TIME" &&
           token.entity != "CARDINAL";
}

std::vector<std::uint32_t> ActorResolver::people_joined_between(std::uint32_t begin,
                                                                std::uint32_t end) const {
    const auto& tokens = document_.tokens();
    std::vector<std::uint32_t> joined;
    for (std::uint32_t n = 0; n + 1 < names_.size(); ++n) {
        const Name& first = names_[n];
        if (first.tokens.begin < begin || !first.is_person())
            continue;
        std::uint32_t i = first.tokens.end;
        const bool joins = i < end && (document_.text(i) == "and" ||
                                       (document_.text(i) == "," && !ends_company(n, begin)));
        for (++i; joins && i < end && !(name_at(i) && name_at(i)->is_person()); ++i)
            if (!can_be_title(tokens[i]) && document_.text(i) != "and" &&
                document_.text(i) != "of" && tokens[i].tag != "DT")
                break;
        const Name* second = joins && i < end ? name_at(i) : nullptr;
        if (!second || !second->is_person() || second->tokens.end > end)
            continue;
        if (joined.empty() || joined.back() != first.tokens.end - 1)
            joined.push_back(first.tokens.end - 1);
        joined.push_back(second->tokens.end - 1);
    }
    return joined;
}

/// "In meetings *with* Holt and Lim, Reyes said": whoever is behind the comma is not of them.
bool ActorResolver::ends_company(std::uint32_t n, std::uint32_t begin) const {
    const auto is_company = [&](std::uint32_t i) {
        const std::string_view word = document_.text(i);
        return word == "with" || word == "including" || word == "between";
    };
    const std::uint32_t name = names_[n].tokens.begin;
    for (std::uint32_t i = begin; i < name; ++i)
        if (is_company(i))
            return document_.syntax().relation(names_[n].tokens.end - 1) != Relation::subject;
    return false;
}

std::vector<std::uint32_t> ActorResolver::people_between(std::uint32_t begin,
                                                         std::uint32_t end) const {
    std::vector<std::uint32_t> people;
    for (const Name& name : names_) {
        const std::uint32_t last = name.tokens.end - 1;
        const bool owner = document_.syntax().relation(last) == Relation::possessor;
        if (name.is_person() && name.tokens.begin >= begin && name.tokens.end <= end && !owner)
            people.push_back(last);
    }
    return people;
}

} // namespace entente
