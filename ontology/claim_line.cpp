#include "ontology/claim_line.hpp"

namespace entente {

namespace {

void write_span(JsonWriter& json, CodePointSpan span) {
    json.member("begin", std::int64_t{span.begin});
    json.member("end", std::int64_t{span.end});
}

void write_participant_members(JsonWriter& json, const Participant& participant) {
    const bool linked = !participant.id.empty();
    if (linked)
        json.member("id", participant.id);
    json.member("name", participant.name);
    if (linked) {
        json.member("kind", to_string(participant.kind));
        json.member_or_null("country", participant.country);
        if (!participant.sector.empty())
            json.member("sector", participant.sector);
    }
    if (participant.span)
        write_span(json, *participant.span);
}

void write_participant(JsonWriter& json, std::string_view key,
                       const std::optional<Participant>& participant) {
    json.key(key);
    if (!participant) {
        json.null();
        return;
    }
    json.begin_object();
    write_participant_members(json, *participant);
    json.end_object();
}

void write_codes(JsonWriter& json, const std::map<std::string, std::string>& codes) {
    json.key("codes");
    json.begin_object();
    for (const auto& [scheme, code] : ordered_codes(codes))
        json.member(scheme, code);
    json.end_object();
}

void write_time(JsonWriter& json, const std::optional<ClaimTime>& time) {
    json.key("time");
    if (!time) {
        json.null();
        return;
    }
    json.begin_object();
    json.member("edtf", time->interval.edtf());
    if (const auto first = time->interval.first())
        json.member("start", to_string(*first));
    if (const auto last = time->interval.last())
        json.member("end", to_string(*last));
    json.member("basis", to_string(time->basis));
    if (!time->text.empty())
        json.member("text", time->text);
    json.end_object();
}

void write_evidence(JsonWriter& json, const Evidence& evidence, EvidenceText text) {
    json.key("evidence");
    json.begin_object();
    write_span(json, evidence.span);
    if (text == EvidenceText::write)
        json.member("text", evidence.text);
    json.key("trigger");
    json.begin_object();
    write_span(json, evidence.trigger);
    json.end_object();
    json.member("rule", evidence.rule);
    json.end_object();
}

} // namespace

std::string write_article_line(const ArticleRecord& article) {
    JsonWriter json;
    json.begin_object();
    json.member("v", std::int64_t{claim_line_version});
    json.member("record", "article");
    json.member("article", article.id);
    json.member("sha256", article.sha256);
    json.member_or_null("title", article.title);
    json.member_or_null("published", article.published ? to_string(*article.published) : "");
    json.member_or_null("publisher", article.publisher);
    json.member_or_null("url", article.url);
    json.member("characters", static_cast<std::int64_t>(article.characters));
    json.member("claims", static_cast<std::int64_t>(article.claims));
    json.member("extractor", article.extractor);
    json.end_object();
    return json.take();
}

std::string write_claim_line(const Claim& claim, EvidenceText evidence) {
    JsonWriter json;
    json.begin_object();
    json.member("v", std::int64_t{claim_line_version});
    json.member("record", "claim");
    json.member("id", claim.id);
    json.member("article", claim.article);
    json.member("event", claim.event);
    json.member("type", claim.type);
    json.member_or_null("subtype", claim.subtype);
    write_codes(json, claim.codes);
    write_participant(json, "subject", claim.subject);
    json.member("predicate", claim.predicate);
    write_participant(json, "object", claim.object);
    json.key("qualifiers");
    json.begin_array();
    for (const Qualifier& qualifier : claim.qualifiers) {
        json.begin_object();
        json.member("role", qualifier.role);
        write_participant_members(json, qualifier.filler);
        json.end_object();
    }
    json.end_array();
    write_time(json, claim.time);
    json.member("modality", to_string(claim.modality));
    json.member("polarity", to_string(claim.polarity));
    json.key("attributed_to");
    json.begin_array();
    for (const Attribution& attribution : claim.attributed_to) {
        json.begin_object();
        write_participant_members(json, attribution.speaker);
        json.member("cue", attribution.cue);
        json.end_object();
    }
    json.end_array();
    json.key("confidence");
    json.decimal(claim.confidence);
    write_evidence(json, claim.evidence, evidence);
    json.end_object();
    return json.take();
}

} // namespace entente
