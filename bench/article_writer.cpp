#include "bench/article_writer.hpp"

#include "ontology/claim_identity.hpp"
#include "ontology/text.hpp"

#include <array>
#include <cassert>

namespace entente::bench {

namespace {

constexpr std::array<std::string_view, 32> words{
    "after",  "long",        "talks",  "about",   "trade",  "borders", "the",    "price",
    "of",     "grain",       "and",    "a",       "treaty", "on",      "water",  "which",
    "both",   "sides",       "had",    "put",     "off",    "since",   "spring", "while",
    "envoys", "journalists", "waited", "outside", "for",    "news",    "from",   "capitals"};
constexpr std::uint32_t publishers = 300;
constexpr std::array<Stretch, 1> sentence_words{{{1000, 8, 24}}};
constexpr std::array<Stretch, 1> confidences{{{1000, 50, 95}}};

} // namespace

/// A sentence in the making, with where it stands in the article. All its letters are ASCII, so
/// that bytes are code points.
struct ArticleWriter::Sentence {
    std::uint32_t begin = 0;
    std::string text;

    CodePointSpan add(std::string_view part) {
        if (!text.empty())
            text += ' ';
        const auto first = begin + static_cast<std::uint32_t>(text.size());
        text += part;
        return {first, first + static_cast<std::uint32_t>(part.size())};
    }
    CodePointSpan span() const { return {begin, begin + static_cast<std::uint32_t>(text.size())}; }
    void add_words(std::uint64_t seed) {
        RandomNumbers random(seed);
        for (auto rest = bench::draw(sentence_words, random); rest > 0; --rest)
            add(words[random.below(static_cast<std::uint32_t>(words.size()))]);
        text += '.';
    }
};

ArticleWriter::ArticleWriter(const InventedActors& actors, const Ontology& ontology, bool with_text)
    : actors_(actors), ontology_(ontology), with_text_(with_text) {}

std::pair<ArticleRecord, std::vector<Claim>>
ArticleWriter::write(std::span<const InventedReport> reports, RandomNumbers& random) {
    ArticleRecord article;
    article.id = "news-" + std::to_string(100'000'000 + written_++);
    article.sha256 = sha256_hex(article.id);
    article.title = "News of " + to_string(reports.front().published);
    article.published = reports.front().published;
    article.publisher = "Gazette " + std::to_string(random.below(1 + random.below(publishers)));
    article.extractor = "0.0.0+generated";
    std::vector<Claim> claims;
    for (const InventedReport& report : reports)
        write_report(report, article, claims, random);
    article.claims = claims.size();
    return {std::move(article), std::move(claims)};
}

void ArticleWriter::write_report(const InventedReport& report, ArticleRecord& article,
                                 std::vector<Claim>& claims, RandomNumbers& random) {
    Sentence sentence{static_cast<std::uint32_t>(article.characters), {}};
    Claim common = common_part(report, article);
    if (report.subject)
        common.subject = named(*report.subject, sentence);
    common.evidence.trigger = sentence.add(common.predicate);
    std::vector<std::optional<Participant>> objects;
    for (const NamedActor& object : report.objects)
        objects.emplace_back(named(object, sentence));
    if (objects.empty())
        objects.emplace_back(std::nullopt);
    if (report.place)
        common.qualifiers.push_back({"place", named({*report.place, false}, sentence)});
    if (report.speaker)
        common.attributed_to.push_back({named(*report.speaker, sentence), std::string(report.cue)});
    sentence.add_words(report.words);
    common.event = event_key(article.id, article.sha256, common.type, common.evidence.trigger);
    common.evidence.span = sentence.span();
    common.confidence = bench::draw(confidences, random) / 100.0;
    article.characters = common.evidence.span.end + 1;
    if (with_text_)
        common.evidence.text = std::move(sentence.text);
    for (std::optional<Participant>& object : objects) {
        Claim claim = common;
        claim.object = std::move(object);
        if (report.inverse)
            std::swap(claim.subject, claim.object);
        claim.id = claim_id(claim, article.sha256, ontology_);
        claims.push_back(std::move(claim));
    }
}

Claim ArticleWriter::common_part(const InventedReport& report, const ArticleRecord& article) {
    const EventType* type =
        ontology_.find(report.type->type, report.plain ? "" : report.type->subtype);
    assert(type && "the ontology knows the types that are invented");
    if (report.inverse)
        type = ontology_.find(type->inverse);
    Claim claim;
    claim.article = article.id;
    claim.type = type->parent.empty() ? type->name : type->parent;
    claim.subtype = type->parent.empty() ? "" : type->name;
    claim.predicate = type->predicate;
    claim.modality = report.modality;
    claim.polarity = report.polarity;
    claim.codes = codes(*type, claim);
    if (report.time)
        claim.time = ClaimTime{*report.time, report.basis, {}};
    claim.evidence.rule = claim.type + ".generated";
    return claim;
}

/// The ontology finds them by many comparisons, and few differ.
const std::map<std::string, std::string>& ArticleWriter::codes(const EventType& type,
                                                               const Claim& claim) {
    const auto [found, is_new] = codes_.try_emplace({&type, claim.modality, claim.polarity});
    if (is_new)
        found->second = ontology_.with_classes(codes_of(type, claim.modality, claim.polarity));
    return found->second;
}

/// Writes the name into the sentence.
Participant ArticleWriter::named(const NamedActor& actor, Sentence& sentence) const {
    Participant made = actor.alone ? actors_.named_alone(actor.actor) : actors_.named(actor.actor);
    made.span = sentence.add(made.name);
    return made;
}

} // namespace entente::bench
