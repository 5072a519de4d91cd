#include "export/actor_words.hpp"

#include "export/escaping.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <tuple>

namespace entente {

namespace {

constexpr std::size_t longest_title = 40;

std::size_t byte_of(std::string_view text, std::size_t code_point) {
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const bool starts = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (starts && code_point-- == 0)
            break;
    }
    return at;
}

/// The mention's words, as far as the evidence holds them.
std::string_view mention_in(const Evidence& evidence, CodePointSpan mention) {
    if (mention.begin < evidence.span.begin || mention.end > evidence.span.end ||
        mention.begin >= mention.end)
        return {};
    const std::string_view text = evidence.text;
    const std::size_t begin = byte_of(text, mention.begin - evidence.span.begin);
    const std::size_t end = byte_of(text, mention.end - evidence.span.begin);
    return text.substr(begin, end - begin);
}

/// "chief protocol secretary" of "Kim Jong-un's chief protocol secretary Kim Chang-son".
std::string_view words_before_name(std::string_view mention, std::string_view name) {
    if (mention.size() <= name.size() + 1 || !mention.ends_with(name))
        return {};
    std::string_view title = mention.substr(0, mention.size() - name.size());
    for (const std::string_view possessive : {"'s ", "’s "})
        if (const std::size_t at = title.rfind(possessive); at != std::string_view::npos)
            title.remove_prefix(at + possessive.size());
    while (title.ends_with(' '))
        title.remove_suffix(1);
    const bool usable = !title.empty() && title.size() <= longest_title &&
                        title.find_first_of("\",;:()") == std::string_view::npos;
    return usable ? title : std::string_view();
}

std::optional<Day> newest_of(const std::vector<ArticleRecord>& articles) {
    std::optional<Day> newest;
    for (const ArticleRecord& article : articles)
        newest = std::max(newest, article.published);
    return newest;
}

} // namespace

ActorWords::ActorWords(const EntityGraph& graph, const Gazetteer* gazetteer)
    : ActorWords(graph, gazetteer, newest_of(graph.facts.articles), graph.facts.claims) {}

ActorWords::ActorWords(const EntityGraph& graph, const Gazetteer* gazetteer,
                       std::optional<Day> newest, std::span<const Claim> claims)
    : graph_(graph), gazetteer_(gazetteer), day_(newest) {
    for (const GraphEntity& entity : graph.facts.entities)
        if (entity.kind == EntityKind::state && !entity.country.empty())
            countries_.try_emplace(entity.country, entity.name);
    for (const Claim& claim : claims)
        note_titles(claim);
}

void ActorWords::note_titles(const Claim& claim) {
    for (const auto* end : {&claim.subject, &claim.object})
        if (*end)
            note_title(**end, claim.evidence);
    for (const Qualifier& qualifier : claim.qualifiers)
        note_title(qualifier.filler, claim.evidence);
    for (const Attribution& attribution : claim.attributed_to)
        note_title(attribution.speaker, claim.evidence);
}

void ActorWords::note_title(const Participant& participant, const Evidence& evidence) {
    if (participant.kind != EntityKind::person || !participant.span)
        return;
    const std::string_view title =
        words_before_name(mention_in(evidence, *participant.span), participant.name);
    if (!title.empty())
        ++titles_[participant.id][clean_line(title)];
}

std::string ActorWords::country(std::string_view iso3) const {
    const auto known = countries_.find(iso3);
    if (known != countries_.end())
        return known->second;
    const Entity* state = gazetteer_ != nullptr ? gazetteer_->state(iso3) : nullptr;
    return state != nullptr ? state->name : std::string(iso3);
}

std::string ActorWords::office(EntityIndex index) const {
    const GraphEntity& entity = graph_.facts.entities[index];
    if (entity.kind != EntityKind::person)
        return {};
    if (const auto known = titles_.find(entity.id); known != titles_.end()) {
        // What the articles call them says most; the longest title of all says which of several
        // they mean.
        const auto longest = std::ranges::max_element(known->second, {}, [](const auto& title) {
            return std::tuple(count_code_points(title.first), title.second);
        });
        return longest->first;
    }
    const Entity* person = gazetteer_ != nullptr ? gazetteer_->find(entity.id) : nullptr;
    if (person == nullptr || !day_)
        return {};
    for (const Term& term : gazetteer_->terms(*person))
        if (term.from && *term.from <= *day_ && (!term.until || *day_ <= *term.until))
            return term.title;
    return {};
}

std::string ActorWords::caption(EntityIndex index) const {
    const GraphEntity& entity = graph_.facts.entities[index];
    const bool is_country = entity.kind == EntityKind::state;
    const std::string title = office(index);
    const std::string land = is_country ? std::string() : country(entity.country);
    // "North Korean leader" need not be told that it is of North Korea.
    const bool told = !land.empty() && fold(title).find(fold(land)) != std::string::npos;
    if (title.empty() || land.empty() || told)
        return title.empty() ? land : title;
    return title + " · " + land;
}

} // namespace entente
