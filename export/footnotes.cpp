#include "export/footnotes.hpp"

#include "export/escaping.hpp"
#include "export/wording.hpp"
#include "graph/article_records.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace entente {

namespace {

constexpr std::size_t longest_sentence = 260;
constexpr std::size_t longest_name = 60;

bool names(const Claim& claim, std::string_view id) {
    return (claim.subject && claim.subject->id == id) || (claim.object && claim.object->id == id);
}

/// Of two claims the one that ranks lower shows better what they tell of.
auto rank_of(const Claim& claim, std::span<const std::string_view> ends) {
    const auto named =
        std::ranges::count_if(ends, [&](std::string_view id) { return names(claim, id); });
    const bool printable =
        !claim.evidence.text.empty() && claim.evidence.text.size() <= longest_sentence;
    return std::tuple(-named, !printable, -claim.confidence, std::string_view(claim.id));
}

} // namespace

std::string citation_of(std::string_view id, const ArticleRecord* article, bool by_title) {
    if (article == nullptr)
        return shorten(clean_line(id), longest_name);
    const std::string& name = !article->publisher.empty()           ? article->publisher
                              : by_title && !article->title.empty() ? article->title
                                                                    : article->id;
    std::string words = shorten(clean_line(name), longest_name);
    if (article->published)
        words += ", " + words_for(*article->published);
    return words;
}

const Claim& best_claim(const Event& event, std::span<const Claim> claims) {
    const auto rank = [&](ClaimIndex c) { return rank_of(claims[c], {}); };
    return claims[*std::ranges::min_element(event.claims, {}, rank)];
}

Witnesses::Witnesses(const EntityGraph& graph)
    : graph_(graph), articles_(standing_records(graph.facts.articles)) {}

const Claim& Witnesses::best(std::span<const EventIndex> events,
                             std::span<const std::string_view> ends) const {
    const Claim* chosen = nullptr;
    for (const EventIndex event : events)
        for (const ClaimIndex c : graph_.facts.events[event].claims) {
            const Claim& claim = graph_.facts.claims[c];
            if (chosen == nullptr || rank_of(claim, ends) < rank_of(*chosen, ends))
                chosen = &claim;
        }
    return *chosen;
}

std::string Witnesses::article(std::string_view id) const {
    const auto known = articles_.find(id);
    // The title of the only article is that of the picture already.
    return citation_of(id, known == articles_.end() ? nullptr : known->second,
                       articles_.size() > 1);
}

std::string Witnesses::source(const Claim& claim) const {
    if (claim.evidence.text.empty())
        return fmt::format("characters {}–{} of {}", claim.evidence.span.begin,
                           claim.evidence.span.end, article(claim.article));
    // The only article is the source of the whole picture, which says so once.
    const std::string where = articles_.size() > 1 ? article(claim.article) : std::string();
    if (claim.attributed_to.empty())
        return where;
    const std::string speaker =
        shorten(clean_line(claim.attributed_to.front().speaker.name), longest_name);
    return where.empty() ? speaker : speaker + ", in " + where;
}

void FootnoteList::add(std::size_t number, const Claim& claim, const std::string& source,
                       Tone tone) {
    const auto [known, added] =
        known_.try_emplace({claim.article, claim.evidence.span}, footnotes_.size());
    if (added) {
        Footnote footnote;
        footnote.sentence = shorten(clean_line(claim.evidence.text), longest_sentence);
        footnote.source = source;
        footnote.tone = tone;
        footnotes_.push_back(std::move(footnote));
    }
    Footnote& footnote = footnotes_[known->second];
    footnote.numbers.push_back(number);
    if (footnote.tone != tone)
        footnote.tone = Tone::neutral;
}

void FootnoteList::write_to(Picture& picture, std::size_t most) const {
    const std::size_t shown = std::min(most, footnotes_.size());
    picture.footnotes.assign(footnotes_.begin(),
                             footnotes_.begin() + static_cast<std::ptrdiff_t>(shown));
    picture.more_footnotes = footnotes_.size() - shown;
}

} // namespace entente
