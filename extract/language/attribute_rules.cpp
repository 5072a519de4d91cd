#include "extract/language/attribute_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <stdexcept>

namespace entente {
namespace {

/// A word class is a word's number, then one bit for each expression.
constexpr std::size_t most_expressions = 8;

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t end = 0; end != std::string_view::npos; begin = end + 1) {
        end = text.find(separator, begin);
        parts.emplace_back(text.substr(begin, end == std::string_view::npos ? end : end - begin));
    }
    return parts;
}

std::string join(std::vector<std::string> parts, char separator) {
    std::sort(parts.begin(), parts.end());
    std::string joined;
    for (const std::string& part : parts) {
        if (!joined.empty())
            joined += separator;
        joined += part;
    }
    return joined;
}

template <typename Value, std::size_t size>
struct NamedValues {
    std::array<std::pair<std::string_view, Value>, size> entries;

    std::optional<Value> find(std::string_view name) const {
        for (const auto& [known, value] : entries)
            if (known == name)
                return value;
        return std::nullopt;
    }
};

constexpr NamedValues<RuleAttribute, 4> attribute_names{{{
    {"TAG", RuleAttribute::tag},
    {"LOWER", RuleAttribute::word},
    {"DEP", RuleAttribute::dep},
    {"IS_SPACE", RuleAttribute::is_space},
}}};

constexpr NamedValues<RuleCondition::Kind, 3> kind_names{{{
    {"in", RuleCondition::Kind::in},
    {"not_in", RuleCondition::Kind::not_in},
    {"regex", RuleCondition::Kind::matches},
}}};

constexpr NamedValues<RuleTarget, rule_targets> target_names{{{
    {"POS", RuleTarget::pos},
    {"MORPH", RuleTarget::morph},
    {"LEMMA", RuleTarget::lemma},
    {"TAG", RuleTarget::tag},
    {"DEP", RuleTarget::dep},
}}};

/// Which token of `rule` gets the attributes; an impossible one if the text is no number.
std::size_t read_index(std::string_view text) {
    std::size_t index = SIZE_MAX;
    std::from_chars(text.data(), text.data() + text.size(), index);
    return index;
}

bool is_usable(const AttributeRule& rule) {
    return !rule.patterns.empty() &&
           std::all_of(rule.patterns.begin(), rule.patterns.end(), [&rule](const auto& pattern) {
               return (pattern.size() == 1 || pattern.size() == 2) && rule.index < pattern.size();
           });
}

} // namespace

std::string normalise_features(std::string_view features) {
    if (features == "_")
        return {};
    std::vector<std::string> sorted;
    for (const std::string& feature : split(features, '|')) {
        const auto equals = feature.find('=');
        if (equals == std::string::npos)
            sorted.push_back(feature);
        else
            sorted.push_back(feature.substr(0, equals + 1) +
                             join(split(std::string_view(feature).substr(equals + 1), ','), ','));
    }
    return join(std::move(sorted), '|');
}

AttributeRules::AttributeRules(const ModelFile& model) {
    const StringTable texts = model.strings("ruler/rules");
    for (std::size_t i = 0; i < texts.size(); ++i)
        read_rule(model, texts[i]);
}

const std::string* AttributeRules::keep(std::string value) {
    return &values_.emplace(value, value).first->second;
}

void AttributeRules::read_rule(const ModelFile& model, std::string_view text) {
    const auto refuse = [&] {
        model.refuse(fmt::format("the language model has an attribute rule that this program does "
                                 "not know: '{}'",
                                 text));
    };
    AttributeRule rule;
    for (const std::string& line : split(text, '\n')) {
        const std::vector<std::string> words = split(line, '\x1f');
        if (words[0] == "index" && words.size() == 2) {
            rule.index = read_index(words[1]);
        } else if (words[0] == "set" && words.size() == 3) {
            const auto target = target_names.find(words[1]);
            if (!target)
                refuse();
            rule.values[static_cast<std::size_t>(*target)] =
                keep(*target == RuleTarget::morph ? normalise_features(words[2]) : words[2]);
        } else if (words[0] == "pattern") {
            rule.patterns.emplace_back();
        } else if (words[0] == "token" && !rule.patterns.empty()) {
            rule.patterns.back().emplace_back();
        } else if (!line.empty()) {
            if (rule.patterns.empty() || rule.patterns.back().empty())
                refuse();
            rule.patterns.back().back().push_back(read_condition(model, words));
        }
    }
    if (!is_usable(rule))
        refuse();
    rules_.push_back(std::move(rule));
}

RuleCondition AttributeRules::read_condition(const ModelFile& model,
                                             const std::vector<std::string>& words) {
    const auto attribute = attribute_names.find(words[0]);
    const auto kind = words.size() < 2 ? std::nullopt : kind_names.find(words[1]);
    if (!attribute || !kind)
        model.refuse(
            fmt::format("the language model has a condition on '{}' that this program does "
                        "not know",
                        words[0]));
    RuleCondition condition{.attribute = *attribute,
                            .kind = *kind,
                            .values = {words.begin() + 2, words.end()},
                            .expression = expressions_.size()};
    if (*kind == RuleCondition::Kind::matches) {
        if (*attribute != RuleAttribute::word || condition.values.size() != 1 ||
            expressions_.size() == most_expressions)
            model.refuse("the language model has too many or unknown patterns in its rules");
        expressions_.emplace_back(condition.values.front());
    } else if (*attribute == RuleAttribute::word) {
        for (const std::string& value : condition.values)
            words_.emplace(value, static_cast<WordClass>(words_.size() + 1));
    }
    return condition;
}

WordClass AttributeRules::matched_expressions(std::string_view word) const {
    // The expressions are for contractions; what is longer than any of them needs no search.
    constexpr std::size_t longest_match = 64;
    WordClass matched = 0;
    RegexScratch scratch;
    for (std::size_t i = 0; i < expressions_.size() && word.size() <= longest_match; ++i)
        if (expressions_[i].search(word, scratch))
            matched |= WordClass{1} << i;
    return matched;
}

WordClass AttributeRules::word_class(std::string_view lower_case_word) const {
    const auto found = words_.find(lower_case_word);
    const WordClass number = found == words_.end() ? 0 : found->second;
    return number << most_expressions | matched_expressions(lower_case_word);
}

bool AttributeRules::holds(const RuleCondition& condition, WordClass word_class) const {
    if (condition.kind == RuleCondition::Kind::matches)
        return (word_class >> condition.expression & 1U) != 0;
    const WordClass number = word_class >> most_expressions;
    const bool listed = std::any_of(condition.values.begin(), condition.values.end(),
                                    [&](const std::string& value) {
                                        return number != 0 && words_.find(value)->second == number;
                                    });
    return listed == (condition.kind == RuleCondition::Kind::in);
}

} // namespace entente
