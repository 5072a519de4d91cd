#include "extract/evaluation/comparable_text.hpp"
#include "extract/evaluation/gold.hpp"
#include "extract/evaluation/gold_values.hpp"
#include "ontology/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace entente {

namespace detail {

namespace {

/// What a label may have; and what claim lines have besides, which is passed over.
constexpr std::array<std::string_view, 18> claim_keys = {
    "type",          "subtype",  "roles",    "subject",   "object",     "qualifiers",
    "time",          "modality", "polarity", "speaker",   "sentence",   "evidence",
    "attributed_to", "codes",    "event",    "predicate", "confidence", "record"};
constexpr std::array<std::string_view, 3> subject_words = {"subject", "agent", "source"};
constexpr std::array<std::string_view, 4> object_words = {"object", "partner", "target", "patient"};

/// Reads the labels of one article.
class GoldReader {
  public:
    GoldReader(const Article& article, const Ontology& ontology, const GoldLimits& limits)
        : text_(comparable(article.title) + " " + comparable(article.text)), ontology_(ontology),
          limits_(limits) {}

    GoldLabels labels(const JsonValue& line) const;

  private:
    std::vector<ExpectedClaim> claims(const JsonValue& line, std::string_view key) const;
    ExpectedClaim claim(const JsonValue& value) const;
    void read_type(const JsonValue& value, ExpectedClaim& claim) const;
    void read_roles(const JsonValue& value, ExpectedClaim& claim) const;
    void add_role(const std::string& name, const JsonValue& fillers, ExpectedClaim& claim) const;
    std::string sentence(const JsonValue& value) const;

    /// The article's words, in which quotations must stand.
    std::string text_;
    const Ontology& ontology_;
    const GoldLimits& limits_;
};

void check_keys(const JsonValue::Object& members) {
    const std::vector<std::string_view> known(claim_keys.begin(), claim_keys.end());
    for (const auto& [key, value] : members) {
        const std::string nearest = nearest_known(key, known);
        if (!nearest.empty() && nearest != key)
            fail(fmt::format("unknown key \"{}\"", front(key)),
                 fmt::format("did you mean \"{}\"?", nearest));
    }
}

GoldLabels GoldReader::labels(const JsonValue& line) const {
    GoldLabels read;
    if (!line.member("claims") && !line.member("forbidden"))
        fail("no \"claims\"",
             R"(an article with labels is right: {"text": "...", "claims": [{"type": "visit"}]})");
    read.claims = claims(line, "claims");
    read.forbidden = claims(line, "forbidden");
    if (const JsonValue* complete = line.member("complete"); !is_absent(complete)) {
        if (!complete->boolean())
            fail("\"complete\" is neither true nor false",
                 "true is right where every claim of the article is labelled");
        read.complete = *complete->boolean();
    }
    return read;
}

std::vector<ExpectedClaim> GoldReader::claims(const JsonValue& line, std::string_view key) const {
    const JsonValue* value = line.member(key);
    if (is_absent(value))
        return {};
    const JsonValue::Array* items = value->array();
    if (!items)
        fail(fmt::format("\"{}\" is no list", key), R"(a list like [{"type": "visit"}] is right)");
    if (items->size() > limits_.claims)
        fail(fmt::format("{} labels under \"{}\"", items->size(), key),
             fmt::format("at most {} are right", limits_.claims));
    std::vector<ExpectedClaim> read;
    for (const JsonValue& item : *items) {
        try {
            read.push_back(claim(item));
        } catch (const LabelProblem& problem) {
            fail(fmt::format("label {} of \"{}\": {}", read.size() + 1, key, problem.what.problem),
                 problem.what.remedy);
        }
    }
    return read;
}

ExpectedClaim GoldReader::claim(const JsonValue& value) const {
    if (!value.object())
        fail("no object", R"({"type": "visit", "roles": {"visitor": "Putin"}} is right)");
    check_keys(*value.object());
    ExpectedClaim read;
    read_type(value, read);
    read_roles(value, read);
    read.time = time(value);
    read.modality = modality(value);
    read.polarity = polarity(value);
    read.speaker = speaker(value);
    read.sentence = sentence(value);
    return read;
}

/// "visit", "visit/state", or the type's whole id.
void GoldReader::read_type(const JsonValue& value, ExpectedClaim& claim) const {
    constexpr std::string_view prefix = "entente:type/";
    std::string name = text_or_empty(value, "type");
    if (name.empty())
        fail("no \"type\"", "a type is right that `entente ontology` lists");
    if (name.starts_with(prefix))
        name.erase(0, prefix.size());
    const std::size_t slash = name.find('/');
    claim.type = name.substr(0, slash);
    claim.subtype =
        slash == std::string::npos ? text_or_empty(value, "subtype") : name.substr(slash + 1);
    std::vector<std::string_view> known;
    for (const EventType& type : ontology_.types())
        if (type.parent.empty() || type.parent == claim.type)
            known.push_back(type.name);
    if (!ontology_.find(claim.type))
        fail(fmt::format("unknown type \"{}\"", front(claim.type)),
             did_you_mean(claim.type, known, "a type is right that `entente ontology` lists"));
    if (!ontology_.find(claim.type, claim.subtype))
        fail(
            fmt::format("unknown subtype \"{}\" of \"{}\"", front(claim.subtype), claim.type),
            did_you_mean(claim.subtype, known, "a subtype is right that `entente ontology` lists"));
}

void GoldReader::read_roles(const JsonValue& value, ExpectedClaim& claim) const {
    for (const std::string end : {"subject", "object"})
        if (const JsonValue* filler = value.member(end); !is_absent(filler))
            add_role(end, *filler, claim);
    if (const JsonValue* roles = value.member("roles"); !is_absent(roles)) {
        if (!roles->object())
            fail("\"roles\" is no object", R"({"visitor": "Putin", "place": ["Sochi"]} is right)");
        for (const auto& [name, fillers] : *roles->object())
            if (!fillers.is_null())
                add_role(name, fillers, claim);
    }
    // Claim lines list them; of the same role any is right.
    const JsonValue* qualifiers = value.member("qualifiers");
    if (const JsonValue::Array* items = is_absent(qualifiers) ? nullptr : qualifiers->array())
        for (const JsonValue& item : *items)
            add_role(text_or_empty(item, "role"), item, claim);
}

/// What a role is called: the type's own names come first, then those that hold for all.
std::optional<RolePlace> place_of(const EventType& type, std::string_view name) {
    if (name == type.subject_role)
        return type.subject_role == type.object_role ? RolePlace::either_end : RolePlace::subject;
    if (name == type.object_role)
        return RolePlace::object;
    if (std::ranges::find(type.qualifier_roles, name) != type.qualifier_roles.end())
        return RolePlace::qualifier;
    if (std::ranges::find(subject_words, name) != subject_words.end())
        return RolePlace::subject;
    if (std::ranges::find(object_words, name) != object_words.end())
        return RolePlace::object;
    return std::nullopt;
}

void GoldReader::add_role(const std::string& name, const JsonValue& fillers,
                          ExpectedClaim& claim) const {
    const EventType& type = *ontology_.find(claim.type, claim.subtype);
    const std::optional<RolePlace> place = place_of(type, name);
    if (!place) {
        std::vector<std::string_view> known{type.subject_role, type.object_role};
        known.insert(known.end(), type.qualifier_roles.begin(), type.qualifier_roles.end());
        fail(fmt::format("unknown role \"{}\" of \"{}\"", front(name), claim.type),
             did_you_mean(name, known, fmt::format("one of {} is right", fmt::join(known, ", "))));
    }
    ExpectedRole role{.name = name, .place = *place, .fillers = names(fillers, name)};
    const auto same = std::ranges::find_if(claim.roles, [&](const ExpectedRole& other) {
        return other.place == role.place &&
               (other.name == role.name || role.place != RolePlace::qualifier);
    });
    if (same == claim.roles.end()) {
        claim.roles.push_back(std::move(role));
        return;
    }
    if (role.place != RolePlace::qualifier)
        fail(fmt::format("\"{}\" and \"{}\" are the same role", same->name, name),
             "one of the two is right, with a list where several names are right");
    same->fillers.insert(same->fillers.end(), role.fillers.begin(), role.fillers.end());
}

std::string GoldReader::sentence(const JsonValue& value) const {
    std::string quoted = text_or_empty(value, "sentence");
    if (const JsonValue* evidence = value.member("evidence"); quoted.empty() && evidence)
        quoted = evidence->object() ? text_or_empty(*evidence, "text")
                                    : text_or_empty(value, "evidence");
    const std::string words = comparable(quoted);
    if (!words.empty() && !contains_words(text_, words))
        fail(fmt::format("these words do not stand in the text: \"{}\"", front(quoted)),
             "words as they stand in the article are right");
    return words.empty() ? std::string() : quoted;
}

} // namespace

} // namespace detail

std::variant<GoldLabels, GoldProblem> read_gold_labels(std::string_view line,
                                                       const Article& article,
                                                       const Ontology& ontology,
                                                       const GoldLimits& limits) {
    const auto json = read_json(line, {.bytes = limits.bytes, .depth = limits.depth});
    if (const auto* problem = std::get_if<JsonProblem>(&json))
        return GoldProblem{"not JSON: " + problem->problem, "one JSON object a line is right"};
    try {
        return detail::GoldReader(article, ontology, limits).labels(std::get<JsonValue>(json));
    } catch (const detail::LabelProblem& problem) {
        return problem.what;
    }
}

} // namespace entente
