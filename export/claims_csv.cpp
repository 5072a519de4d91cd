#include "export/claims_csv.hpp"

#include "export/escaping.hpp"
#include "graph/article_records.hpp"
#include "ontology/diagnostic.hpp"

#include <ostream>
#include <span>

namespace entente {

namespace {

constexpr std::string_view heading =
    "claim,event,article,published,publisher,url,type,subtype,plover,cameo,predicate,"
    "subject_id,subject,subject_kind,subject_country,subject_sector,"
    "object_id,object,object_kind,object_country,object_sector,"
    "places,participants,edtf,start,end,basis,modality,polarity,speakers,confidence,"
    "begin,end_of_sentence,sentence,rule";

void add_actor(TableRow& row, const std::optional<Participant>& actor) {
    const Participant nobody;
    const Participant& shown = actor ? *actor : nobody;
    row.text(shown.id);
    row.text(shown.name);
    row.text(actor ? to_string(shown.kind) : std::string_view());
    row.text(shown.country);
    row.text(shown.sector);
}

void add_qualifiers(TableRow& row, const Claim& claim, std::string_view role) {
    std::string names;
    for (const Qualifier& qualifier : claim.qualifiers)
        if (qualifier.role == role)
            names += (names.empty() ? "" : "; ") + qualifier.filler.name;
    row.text(names);
}

std::string code(const Claim& claim, std::string_view scheme) {
    const auto found = claim.codes.find(std::string(scheme));
    return found == claim.codes.end() ? std::string() : found->second;
}

const ArticleRecord& article_of(const Claim& claim, std::span<const ArticleRecord> articles) {
    static const ArticleRecord unknown;
    const ArticleRecord* const known = standing_record(articles, claim.article);
    return known != nullptr ? *known : unknown;
}

void add_time(TableRow& row, const std::optional<ClaimTime>& time) {
    row.text(time ? time->interval.edtf() : std::string());
    row.day(time ? time->interval.first() : std::nullopt);
    row.day(time ? time->interval.last() : std::nullopt);
    row.text(time ? to_string(time->basis) : std::string_view());
}

std::string speakers(const Claim& claim) {
    std::string names;
    for (const Attribution& attribution : claim.attributed_to)
        names += (names.empty() ? "" : "; ") + attribution.speaker.name;
    return names;
}

void add_act(TableRow& row, const Claim& claim) {
    row.text(claim.type);
    row.text(claim.subtype);
    row.text(code(claim, "plover"));
    row.text(code(claim, "cameo"));
    row.text(claim.predicate);
    add_actor(row, claim.subject);
    add_actor(row, claim.object);
    add_qualifiers(row, claim, "place");
    add_qualifiers(row, claim, "participant");
}

std::string row_of(const Claim& claim, const ShownEvent& shown) {
    const ArticleRecord& article = article_of(claim, shown.articles);
    TableRow row;
    row.text(claim.id);
    row.text(to_string(shown.event.id));
    row.text(claim.article);
    row.day(article.published);
    row.text(article.publisher);
    row.text(safe_url(article.url));
    add_act(row, claim);
    add_time(row, claim.time);
    row.text(to_string(claim.modality));
    row.text(to_string(claim.polarity));
    row.text(speakers(claim));
    row.decimal(claim.confidence, 2);
    row.number(claim.evidence.span.begin);
    row.number(claim.evidence.span.end);
    row.text(claim.evidence.text);
    row.text(claim.evidence.rule);
    return row.take();
}

} // namespace

void write_claims_csv(std::ostream& output, const GraphWalk& walk) {
    const auto check = [](const std::ostream& written) {
        if (!written)
            throw Error({}, "the claims cannot be written; check the path and the free space");
    };
    output << heading << "\r\n";
    walk.for_each_event([&](const ShownEvent& shown) {
        for (const ClaimIndex claim : shown.event.claims)
            output << row_of(shown.claims[claim], shown);
        check(output);
    });
    check(output.flush());
}

} // namespace entente
