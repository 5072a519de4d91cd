#include "ontology/claim_line.hpp"
#include "ontology/json.hpp"

#include <cmath>
#include <limits>

namespace entente {

namespace {

/// Thrown inside this file only: a field that is missing or of another type.
struct FieldProblem {
    std::string problem;
    std::string remedy;
};

const JsonValue& needed(const JsonValue& object, std::string_view key) {
    if (const JsonValue* value = object.member(key))
        return *value;
    throw FieldProblem{"\"" + std::string(key) + "\" is missing",
                       "see the lines that `entente extract` prints"};
}

std::string text_or_empty(const JsonValue& object, std::string_view key) {
    const JsonValue* value = object.member(key);
    if (!value || value->is_null())
        return {};
    if (!value->string())
        throw FieldProblem{"\"" + std::string(key) + "\" is no string",
                           "a string or null is right"};
    return *value->string();
}

std::string text(const JsonValue& object, std::string_view key) {
    if (const std::string* value = needed(object, key).string())
        return *value;
    throw FieldProblem{"\"" + std::string(key) + "\" is no string", "a string is right"};
}

double number(const JsonValue& object, std::string_view key, double most) {
    const double* value = needed(object, key).number();
    if (!value || !(*value >= 0) || *value > most)
        throw FieldProblem{"\"" + std::string(key) + "\" is no number in range",
                           "a number from 0 to " +
                               std::to_string(static_cast<std::uint64_t>(most)) + " is right"};
    return *value;
}

std::uint32_t offset(const JsonValue& object, std::string_view key) {
    return static_cast<std::uint32_t>(
        number(object, key, std::numeric_limits<std::uint32_t>::max()));
}

CodePointSpan span(const JsonValue& object) {
    const CodePointSpan read{offset(object, "begin"), offset(object, "end")};
    if (read.begin > read.end)
        throw FieldProblem{"a span ends before it begins", "\"begin\" is at most \"end\""};
    return read;
}

template <typename Enum>
Enum word(const JsonValue& object, std::string_view key,
          std::optional<Enum> (*read)(std::string_view)) {
    const std::string value = text(object, key);
    if (const auto known = read(value))
        return *known;
    throw FieldProblem{"\"" + std::string(key) + "\" is \"" + value + "\"",
                       "see docs/architecture.md for the words it may be"};
}

Participant participant(const JsonValue& object) {
    Participant read;
    read.id = text_or_empty(object, "id");
    read.name = text(object, "name");
    if (!read.id.empty())
        read.kind = word(object, "kind", &read_entity_kind);
    read.country = text_or_empty(object, "country");
    read.sector = text_or_empty(object, "sector");
    if (object.member("begin"))
        read.span = span(object);
    return read;
}

/// Those without an id would all be one entity of the graph.
Participant identified_participant(const JsonValue& object) {
    Participant read = participant(object);
    if (read.id.empty())
        throw FieldProblem{"a participant has no \"id\"",
                           "subject, object and speakers have one; qualifiers may lack it"};
    return read;
}

std::optional<Participant> participant_or_null(const JsonValue& object, std::string_view key) {
    const JsonValue& value = needed(object, key);
    return value.is_null() ? std::nullopt : std::optional(identified_participant(value));
}

std::optional<ClaimTime> time_or_null(const JsonValue& object) {
    const JsonValue& value = needed(object, "time");
    if (value.is_null())
        return std::nullopt;
    const std::string edtf = text(value, "edtf");
    const auto interval = read_edtf(edtf);
    if (!interval)
        throw FieldProblem{"\"edtf\" is \"" + edtf + "\"",
                           "an EDTF date or interval is right: 2019-03-25, 2019-03, 2019-03-18/.."};
    return ClaimTime{*interval, word(value, "basis", &read_time_basis),
                     text_or_empty(value, "text")};
}

const JsonValue::Array& array(const JsonValue& object, std::string_view key) {
    if (const JsonValue::Array* items = needed(object, key).array())
        return *items;
    throw FieldProblem{"\"" + std::string(key) + "\" is no array", "an array is right"};
}

Claim read_claim(const JsonValue& line) {
    Claim claim;
    claim.id = text(line, "id");
    claim.article = text(line, "article");
    claim.event = text(line, "event");
    claim.type = text(line, "type");
    claim.subtype = text_or_empty(line, "subtype");
    if (const JsonValue* codes = line.member("codes"); codes && codes->object())
        for (const auto& [scheme, code] : *codes->object())
            claim.codes[scheme] = code.string() ? *code.string() : std::string();
    claim.subject = participant_or_null(line, "subject");
    claim.predicate = text(line, "predicate");
    claim.object = participant_or_null(line, "object");
    if (!claim.subject && !claim.object)
        throw FieldProblem{"a claim without subject and object", "one of the two is needed"};
    for (const JsonValue& qualifier : array(line, "qualifiers"))
        claim.qualifiers.push_back({text(qualifier, "role"), participant(qualifier)});
    claim.time = time_or_null(line);
    claim.modality = word(line, "modality", &read_modality);
    claim.polarity = word(line, "polarity", &read_polarity);
    for (const JsonValue& attribution : array(line, "attributed_to"))
        claim.attributed_to.push_back(
            {identified_participant(attribution), text(attribution, "cue")});
    claim.confidence = number(line, "confidence", 1);
    const JsonValue& evidence = needed(line, "evidence");
    claim.evidence.span = span(evidence);
    claim.evidence.text = text_or_empty(evidence, "text");
    claim.evidence.trigger = span(needed(evidence, "trigger"));
    claim.evidence.rule = text(evidence, "rule");
    return claim;
}

ArticleRecord read_article(const JsonValue& line) {
    ArticleRecord article;
    article.id = text(line, "article");
    article.sha256 = text(line, "sha256");
    article.title = text_or_empty(line, "title");
    const std::string published = text_or_empty(line, "published");
    article.published = read_day(published);
    if (!published.empty() && !article.published)
        throw FieldProblem{"\"published\" is \"" + published + "\"", "2019-03-25 or null is right"};
    article.publisher = text_or_empty(line, "publisher");
    article.url = text_or_empty(line, "url");
    constexpr double most = 1e15;
    article.characters = static_cast<std::uint64_t>(number(line, "characters", most));
    article.claims = static_cast<std::uint64_t>(number(line, "claims", most));
    article.extractor = text_or_empty(line, "extractor");
    return article;
}

} // namespace

std::variant<ArticleRecord, Claim, LineProblem> read_line(std::string_view line) {
    const auto json = read_json(line);
    if (const auto* problem = std::get_if<JsonProblem>(&json))
        return LineProblem{"not JSON: " + problem->problem,
                           "one JSON object a line is right, as `entente extract` prints it"};
    const auto& value = std::get<JsonValue>(json);
    try {
        const double version = number(value, "v", 1e9);
        if (version != claim_line_version)
            return LineProblem{"version " + std::to_string(std::lround(version)) + " of the lines",
                               "this program reads version " + std::to_string(claim_line_version)};
        const std::string record = text(value, "record");
        if (record == "article")
            return read_article(value);
        if (record == "claim")
            return read_claim(value);
        return LineProblem{"\"record\" is \"" + record + "\"", "\"article\" or \"claim\" is right"};
    } catch (const FieldProblem& problem) {
        return LineProblem{problem.problem, problem.remedy};
    }
}

} // namespace entente
