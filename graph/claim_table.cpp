#include "graph/claim_table.hpp"

#include "ontology/text.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace entente {

namespace {

constexpr std::size_t most_involved = std::numeric_limits<std::uint16_t>::max();

} // namespace

std::size_t ClaimTable::SightingHash::operator()(const Sighting& sighting) const noexcept {
    std::uint64_t hash = static_cast<std::uint64_t>(sighting.kind);
    for (const Symbol symbol : {sighting.id, sighting.name, sighting.country, sighting.sector})
        hash = (hash ^ symbol) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 32U);
}

void ClaimTable::add(const Claim& claim) {
    ClaimRow row;
    row.id = read_claim_id(claim.id);
    row.mention = read_mention_key(claim.event);
    row.words = words_of(claim);
    row.confidence = claim.confidence;
    if (claim.time) {
        row.interval = claim.time->interval;
        row.basis = claim.time->basis;
        row.time_text = symbols_.add(claim.time->text);
    }
    row.article = add_article(symbols_.add(claim.article));
    row.type = add_type({symbols_.add(claim.type), symbols_.add(claim.subtype)});
    if (claim.subject)
        row.subject = add_sighting(*claim.subject);
    if (claim.object)
        row.object = add_sighting(*claim.object);
    row.modality = claim.modality;
    row.polarity = claim.polarity;
    std::vector<Involvement> qualifiers;
    for (const Qualifier& qualifier : claim.qualifiers)
        if (!qualifier.filler.id.empty())
            qualifiers.push_back({symbols_.add(qualifier.role), add_sighting(qualifier.filler)});
    std::vector<SightingNumber> speakers;
    for (const Attribution& attribution : claim.attributed_to)
        speakers.push_back(add_sighting(attribution.speaker));
    add(row, qualifiers, speakers);
}

void ClaimTable::add(const ArticleRecord& article) {
    add_article(symbols_.add(article.id), article.published, symbols_.add(article.publisher));
}

void ClaimTable::add(ClaimRow row, std::span<const Involvement> qualifiers,
                     std::span<const SightingNumber> speakers) {
    assert(row.article < articles_.size() && row.type < types_.size() &&
           "article and type of a row are of the table");
    row.involvements = static_cast<std::uint32_t>(involvements_.size());
    row.qualifiers = static_cast<std::uint16_t>(std::min(qualifiers.size(), most_involved));
    row.speakers = static_cast<std::uint16_t>(std::min(speakers.size(), most_involved));
    for (const Involvement& qualifier : qualifiers.first(row.qualifiers))
        involvements_.push_back(qualifier);
    for (const SightingNumber speaker : speakers.first(row.speakers))
        involvements_.push_back({no_symbol, speaker});
    rows_.push_back(row);
}

ArticleNumber ClaimTable::add_article(Symbol id, std::optional<Day> published, Symbol publisher) {
    const auto next = static_cast<ArticleNumber>(articles_.size());
    const auto [known, is_new] = article_numbers_.try_emplace(id, next);
    if (is_new)
        articles_.push_back({id, publisher, published});
    TableArticle& article = articles_[known->second];
    if (published && (!article.published || *published < *article.published))
        article.published = published;
    const bool earlier =
        article.publisher == no_symbol || text(publisher) < text(article.publisher);
    if (publisher != no_symbol && earlier)
        article.publisher = publisher;
    return known->second;
}

SightingNumber ClaimTable::add_sighting(const Sighting& sighting) {
    const auto next = static_cast<SightingNumber>(sightings_.size());
    const auto [known, is_new] = sighting_numbers_.try_emplace(sighting, next);
    if (is_new)
        sightings_.push_back(sighting);
    return known->second;
}

SightingNumber ClaimTable::add_sighting(const Participant& participant) {
    return add_sighting({.id = symbols_.add(participant.id),
                         .name = symbols_.add(participant.name),
                         .country = symbols_.add(participant.country),
                         .sector = symbols_.add(participant.sector),
                         .kind = participant.kind});
}

TypeNumber ClaimTable::add_type(TypeSymbols type) {
    // An ontology has some hundred types: a look at each costs less than a hash of texts.
    const auto known = std::ranges::find(types_, type);
    if (known == types_.end()) {
        types_.push_back(type);
        return static_cast<TypeNumber>(types_.size() - 1);
    }
    return static_cast<TypeNumber>(known - types_.begin());
}

std::uint64_t words_of(const Claim& claim) {
    if (claim.type != "statement")
        return 0;
    const std::string& words = claim.evidence.text.empty() ? claim.id : claim.evidence.text;
    // 0 says that there are none.
    return std::max(short_hash(words), std::uint64_t{1});
}

} // namespace entente
