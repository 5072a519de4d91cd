#include "extract/language/bake/packed_value.hpp"
#include "extract/language/bake/sections.hpp"
#include "extract/language/bake/source_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace entente::bake {
namespace {

constexpr char separator = '\x1f';

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string value_text(const PackedValue& value) {
    const std::string text =
        value.is_boolean() ? (value.boolean() ? "true" : "false") : std::string(value.text());
    if (text.find_first_of("\x1f\n") != std::string::npos)
        value.refuse("the value holds a separator character");
    return text;
}

/// The operator and its values: "in", "not_in" or "regex", each value behind a separator.
std::string condition_text(const PackedValue& condition) {
    if (!condition.is_map())
        return fmt::format("in{}{}", separator, value_text(condition));
    const auto entries = condition.entries();
    if (entries.size() != 1)
        condition.refuse("a condition has one operator");
    const auto& [name, values] = entries.front();
    if (name.text() == "REGEX")
        return fmt::format("regex{}{}", separator, value_text(values));
    if (name.text() != "IN" && name.text() != "NOT_IN")
        name.refuse(fmt::format("unknown operator '{}'", name.text()));
    std::string text = name.text() == "IN" ? "in" : "not_in";
    for (const PackedValue& value : values.elements())
        text += separator + value_text(value);
    return text;
}

std::string pattern_text(const PackedValue& pattern) {
    static constexpr std::array<std::string_view, 4> attributes{"TAG", "LOWER", "DEP", "IS_SPACE"};
    std::string text = "pattern\n";
    for (const PackedValue& token : pattern.elements()) {
        text += "token\n";
        for (const auto& [attribute, condition] : token.entries()) {
            if (!is_one_of(attribute.text(), attributes))
                attribute.refuse(fmt::format("unknown attribute '{}'", attribute.text()));
            text += fmt::format("{}{}{}\n", attribute.text(), separator, condition_text(condition));
        }
    }
    return text;
}

/// One rule as lines: "index N", "set ATTRIBUTE VALUE", then "pattern" and "token" with their
/// conditions, the words of a line separated by 1F.
std::string rule_text(const PackedValue& rule) {
    static constexpr std::array<std::string_view, 5> settable{"POS", "MORPH", "LEMMA", "TAG",
                                                              "DEP"};
    std::string text = fmt::format("index{}{}\n", separator, rule.at("index").integer());
    for (const auto& [attribute, value] : rule.at("attrs").entries()) {
        if (!is_one_of(attribute.text(), settable))
            attribute.refuse(fmt::format("unknown attribute '{}'", attribute.text()));
        text +=
            fmt::format("set{}{}{}{}\n", separator, attribute.text(), separator, value_text(value));
    }
    for (const PackedValue& pattern : rule.at("patterns").elements())
        text += pattern_text(pattern);
    return text;
}

} // namespace

void add_attribute_rules(ModelWriter& model, const std::filesystem::path& source) {
    const std::filesystem::path path = source / "attribute_ruler/patterns";
    std::vector<std::string> rules;
    for (const PackedValue& rule :
         PackedValue::unpack(read_source_file(path), path.string()).elements())
        rules.push_back(rule_text(rule));
    model.add_strings("ruler/rules", rules);
}

} // namespace entente::bake
