#include "extract/events/extractor.hpp"

#include "extract/events/layout.hpp"
#include "extract/events/reading.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_set>
#include <utility>

namespace entente {

namespace {

constexpr std::string_view program_version = ENTENTE_VERSION;

/// The same claim may be made twice by one sentence ("Holt and Holt met Reyes"): the first stays.
void drop_repeated(std::vector<Claim>& claims) {
    std::unordered_set<std::string> seen;
    std::erase_if(claims, [&](const Claim& claim) { return !seen.insert(claim.id).second; });
}

ArticleRecord record_of(const Article& article, const std::string& sha256) {
    ArticleRecord record;
    record.id = article.id;
    record.sha256 = sha256;
    record.title = article.title;
    record.published = article.published;
    record.publisher = article.publisher;
    record.url = article.url;
    record.characters = count_code_points(article.text);
    return record;
}

Diagnostic unread_rest(const Article& article) {
    return {.severity = Severity::warning,
            .location = {},
            .article = article.id,
            .problem = "more than " + std::to_string(Document::most_tokens) +
                       " words and marks: the rest was not read",
            .remedy = "split it into its articles"};
}

/// Confidence has two decimals, and so has its limit.
long in_hundredths(double share) { return std::lround(100 * share); }

} // namespace

Extractor::Extractor(const Engine& engine, const Ontology& ontology, const Gazetteer& gazetteer,
                     const TriggerLexicon& lexicon, double least)
    : engine_(engine), ontology_(ontology), gazetteer_(gazetteer), lexicon_(lexicon),
      least_(static_cast<double>(in_hundredths(least)) / 100) {
    const std::string digest =
        sha256_hex(engine.description() + "\n" + ontology.digest() + "\n" + lexicon.digest() +
                   "\n" + gazetteer.digest() + "\n" + std::to_string(in_hundredths(least)));
    version_ = std::string(program_version) + "+" + digest.substr(0, 12);
}

Extraction Extractor::extract(const Article& article) const {
    return claims_of(Reading(article, engine_, ontology_, gazetteer_, lexicon_));
}

Extraction Extractor::claims_of(const Reading& reading) const {
    const Article& article = reading.document.article();
    const std::string sha256 = sha256_hex(article.text);
    Extraction extraction{record_of(article, sha256),
                          lay_out(reading.events, reading.document, ontology_, lexicon_, sha256),
                          0,
                          {}};
    if (!reading.document.is_complete())
        extraction.warnings.push_back(unread_rest(article));
    drop_repeated(extraction.claims);
    extraction.unsure = std::erase_if(
        extraction.claims, [&](const Claim& claim) { return claim.confidence < least_; });
    extraction.article.claims = extraction.claims.size();
    extraction.article.extractor = version_;
    return extraction;
}

Explanation Extractor::explain(const Article& article) const {
    const Reading reading(article, engine_, ontology_, gazetteer_, lexicon_);
    return entente::explain(reading, claims_of(reading));
}

} // namespace entente
