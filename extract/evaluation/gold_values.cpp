#include "extract/evaluation/gold_values.hpp"

#include "extract/evaluation/comparable_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace entente::detail {

namespace {

const std::string& text_of(const JsonValue& value, std::string_view key) {
    if (const std::string* text = value.string())
        return *text;
    fail(fmt::format("\"{}\" is no string", key), "a string is right");
}

bool is_country(std::string_view name) {
    const std::string_view code = name.substr(country_prefix.size());
    return code.size() == 3 &&
           std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
}

void append_names(const JsonValue& value, std::string_view key, ExpectedNames& names) {
    const auto add = [&](const std::string& name) {
        if (comparable(name).empty())
            fail(fmt::format("\"{}\" names no one: \"{}\"", key, front(name)),
                 "a name is right; null where it is not to be judged, [] for nobody");
        if (name.starts_with(country_prefix) && !is_country(name))
            fail(fmt::format("\"{}\" is no country", front(name)),
                 "an ISO 3166-1 alpha-3 code is right: \"country:KOR\"");
        names.push_back(name);
    };
    if (value.string())
        return add(*value.string());
    // As claim lines have participants: by name and id.
    for (const std::string_view part : {"name", "id"})
        if (const std::string text = value.object() ? text_or_empty(value, part) : "";
            !text.empty())
            add(text);
    if (!value.object() || names.empty())
        fail(fmt::format("\"{}\" names no one", key),
             R"(a name or a list of names is right: "Russia", ["Putin", "wd:Q7747"])");
}

template <typename Word, std::size_t count>
std::optional<Word> word(const JsonValue& object, std::string_view key,
                         std::optional<Word> (*read)(std::string_view),
                         const std::array<std::string_view, count>& known) {
    const JsonValue* value = object.member(key);
    if (is_absent(value))
        return std::nullopt;
    const std::string& text = text_of(*value, key);
    if (const std::optional<Word> meant = read(text))
        return meant;
    fail(fmt::format("\"{}\" is \"{}\"", key, front(text)),
         fmt::format("{} is right", fmt::join(known, ", ")));
}

} // namespace

void fail(std::string problem, std::string remedy) {
    throw LabelProblem{{std::move(problem), std::move(remedy)}};
}

std::string nearest_known(std::string_view word, const std::vector<std::string_view>& known) {
    constexpr std::size_t longest_word = 64; // worth comparing
    return word.size() > longest_word ? std::string() : nearest_word(word, known);
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known,
                         std::string otherwise) {
    const std::string nearest = nearest_known(word, known);
    return nearest.empty() ? std::move(otherwise) : fmt::format("did you mean \"{}\"?", nearest);
}

std::string_view front(std::string_view text) {
    std::size_t end = std::min<std::size_t>(text.size(), 80);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end);
}

bool is_absent(const JsonValue* value) { return !value || value->is_null(); }

std::string text_or_empty(const JsonValue& object, std::string_view key) {
    const JsonValue* value = object.member(key);
    return is_absent(value) ? std::string() : text_of(*value, key);
}

ExpectedNames names(const JsonValue& value, std::string_view key) {
    ExpectedNames read;
    if (const JsonValue::Array* items = value.array())
        for (const JsonValue& item : *items)
            append_names(item, key, read);
    else
        append_names(value, key, read);
    return read;
}

std::optional<Modality> modality(const JsonValue& object) {
    constexpr std::array<std::string_view, 5> known = {"actual", "planned", "possible",
                                                       "conditional", "requested"};
    return word(object, "modality", &read_modality, known);
}

std::optional<Polarity> polarity(const JsonValue& object) {
    constexpr std::array<std::string_view, 2> known = {"positive", "negative"};
    return word(object, "polarity", &read_polarity, known);
}

std::optional<TimeInterval> time(const JsonValue& object) {
    const JsonValue* value = object.member("time");
    if (value && value->object()) // as claim lines have it
        value = value->member("edtf");
    if (is_absent(value))
        return std::nullopt;
    const std::string& text = text_of(*value, "time");
    if (const std::optional<TimeInterval> interval = read_edtf(text))
        return interval;
    fail(fmt::format("\"time\" is \"{}\"", front(text)),
         "an EDTF date is right: 2019-03-25, 2019-03, 2019, 2019-03-18/2019-03-24, 2019-03-18/..");
}

std::optional<ExpectedNames> speaker(const JsonValue& object) {
    for (const std::string_view key : {"speaker", "attributed_to"})
        if (const JsonValue* value = object.member(key); !is_absent(value))
            return names(*value, key);
    return std::nullopt;
}

} // namespace entente::detail
