#include "extract/events/actors.hpp"

#include "extract/events/word_list.hpp"

#include <array>
#include <string_view>

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
    const std::uint32_t company = begin_of_company(begin, end);
    std::vector<std::uint32_t> joined;
    for (const Name& first : names_between(begin, end)) {
        if (!first.is_person())
            continue;
        std::uint32_t i = first.tokens.end;
        const bool joins =
            i < end && (document_.text(i) == "and" ||
                        (document_.text(i) == "," && !is_in_company(first, company)));
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

bool ActorResolver::is_in_company(const Name& name, std::uint32_t company) const {
    return name.tokens.begin > company &&
           document_.syntax().relation(name.tokens.end - 1) != Relation::subject;
}

/// "In meetings *with* Holt and Lim, Reyes said": from there on whoever is behind a comma is not of
/// those before it; `end` if no such word stands there.
std::uint32_t ActorResolver::begin_of_company(std::uint32_t begin, std::uint32_t end) const {
    constexpr std::array<std::string_view, 3> words{"with", "including", "between"};
    while (begin < end && !is_among(document_.text(begin), words))
        ++begin;
    return begin;
}

std::vector<std::uint32_t> ActorResolver::people_between(std::uint32_t begin,
                                                         std::uint32_t end) const {
    std::vector<std::uint32_t> people;
    for (const Name& name : names_between(begin, end)) {
        const std::uint32_t last = name.tokens.end - 1;
        const bool owner = document_.syntax().relation(last) == Relation::possessor;
        if (name.is_person() && name.tokens.end <= end && !owner)
            people.push_back(last);
    }
    return people;
}

} // namespace entente
