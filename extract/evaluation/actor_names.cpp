#include "extract/evaluation/actor_names.hpp"

#include "extract/evaluation/comparable_text.hpp"

#include <algorithm>
#include <string_view>

namespace entente {

namespace {

/// Cuts a name as an English tokenizer does, as far as names need it: hyphens and the possessive
/// are words of their own.
std::vector<std::string_view> gazetteer_words(std::string_view name) {
    std::vector<std::string_view> words;
    const auto add = [&](std::string_view word) {
        if (word.size() > 2 && word.ends_with("'s"))
            word.remove_suffix(2);
        if (!word.empty())
            words.push_back(word);
    };
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= name.size(); ++i) {
        const bool hyphen = i < name.size() && name[i] == '-';
        if (i < name.size() && name[i] != ' ' && !hyphen)
            continue;
        add(name.substr(begin, i - begin));
        if (hyphen)
            words.push_back(name.substr(i, 1));
        begin = i + 1;
    }
    if (!words.empty() && (words.front() == "the" || words.front() == "The"))
        words.erase(words.begin());
    return words;
}

std::vector<std::string> ids_of(const Gazetteer& gazetteer, std::string_view name) {
    std::vector<std::string> ids;
    const std::vector<std::string_view> words = gazetteer_words(name);
    const auto match = gazetteer.longest_match(words);
    if (match && match->words == words.size())
        for (const Sense& sense : match->senses)
            ids.push_back(sense.entity->id);
    return ids;
}

bool is_unlinked(const FoundActor& found) {
    return found.id.empty() || found.id.starts_with("local:");
}

bool one_ends_with_other(std::string_view one, std::string_view other) {
    return !one.empty() && !other.empty() &&
           (ends_with_words(one, other) || ends_with_words(other, one));
}

bool is_called(const FoundActor& found, const LabelledActor::Name& label) {
    if (label.written.starts_with(country_prefix))
        return label.written.substr(country_prefix.size()) == found.country;
    if (label.written == found.id || label.words == found.name || label.words == found.mention ||
        std::ranges::find(label.ids, found.id) != label.ids.end())
        return true;
    if (found.kind == EntityKind::person)
        return label.words == found.family_name || ends_with_words(label.words, found.name);
    return is_unlinked(found) && (one_ends_with_other(label.words, found.name) ||
                                  one_ends_with_other(label.words, found.mention));
}

} // namespace

ActorNames::ActorNames(const Gazetteer& gazetteer, const Article& article)
    : gazetteer_(gazetteer), article_(article) {
    const auto size = static_cast<std::uint32_t>(article.text.size());
    for (std::uint32_t i = 0; i < size; ++i)
        if ((static_cast<unsigned char>(article.text[i]) & 0xC0U) != 0x80U)
            code_points_.push_back(i);
    code_points_.push_back(size);
}

LabelledActor ActorNames::labelled(const ExpectedNames& names) const {
    LabelledActor actor;
    for (const std::string& name : names)
        actor.names.push_back({name, comparable(name), ids_of(gazetteer_, name)});
    return actor;
}

std::string ActorNames::mention(const Participant& participant) const {
    if (!participant.span || participant.span->end >= code_points_.size() ||
        participant.span->begin >= participant.span->end)
        return {};
    const std::uint32_t begin = code_points_[participant.span->begin];
    return article_.text.substr(begin, code_points_[participant.span->end] - begin);
}

FoundActor ActorNames::found(const Participant& participant) const {
    FoundActor actor{.id = participant.id,
                     .kind = participant.kind,
                     .country = participant.country,
                     .name = comparable(participant.name),
                     .mention = comparable(mention(participant)),
                     .family_name = {}};
    if (participant.kind != EntityKind::person)
        return actor;
    if (const Entity* entity = gazetteer_.find(participant.id))
        actor.family_name = comparable(gazetteer_.surname(*entity));
    else
        actor.family_name = actor.name.substr(actor.name.rfind(' ') + 1); // npos + 1 is 0
    return actor;
}

bool is_named(const FoundActor& found, const LabelledActor& labelled) {
    return std::ranges::any_of(
        labelled.names, [&](const LabelledActor::Name& name) { return is_called(found, name); });
}

} // namespace entente
