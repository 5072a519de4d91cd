#include "extract/language/attribute_ruler.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace entente {
namespace {

constexpr std::size_t most_pairs = 64;
constexpr std::size_t most_outcomes = 50'000;

std::uint64_t pack(const RuledToken& token) {
    return std::uint64_t{token.word_class} << 32U | std::uint64_t{token.tag} << 17U |
           std::uint64_t{token.dep} << 1U | std::uint64_t{token.is_space};
}

bool lists(const RuleCondition& condition, std::string_view value) {
    return std::find(condition.values.begin(), condition.values.end(), value) !=
           condition.values.end();
}

void resolve_pos(RuledAttributes& attributes) {
    if (const std::string* const name = attributes.value(RuleTarget::pos))
        attributes.pos = read_part_of_speech(*name).value_or(PartOfSpeech::x);
}

} // namespace

AttributeRuler::AttributeRuler(const ModelFile& model, const AttributeRules& rules,
                               std::vector<std::string> tags, std::vector<std::string> deps)
    : rules_(rules), tags_(std::move(tags)), deps_(std::move(deps)) {
    for (std::size_t rule = 0; rule < rules.rules().size(); ++rule)
        for (const auto& pattern : rules.rules()[rule].patterns)
            if (pattern.size() == 2)
                pairs_.push_back({.first = &pattern[0], .second = &pattern[1], .rule = rule});
    if (pairs_.size() > most_pairs)
        model.refuse("the language model has more attribute rules on two words than this program "
                     "can keep");
}

bool AttributeRuler::holds(const RuleCondition& condition, const RuledToken& token) const {
    const bool in = condition.kind == RuleCondition::Kind::in;
    switch (condition.attribute) {
    case RuleAttribute::tag:
        return lists(condition, tags_[token.tag]) == in;
    case RuleAttribute::dep:
        return lists(condition, deps_[token.dep]) == in;
    case RuleAttribute::is_space:
        return lists(condition, token.is_space ? "true" : "false") == in;
    case RuleAttribute::word:
        return rules_.holds(condition, token.word_class);
    }
    return false;
}

bool AttributeRuler::matches(const TokenPattern& pattern, const RuledToken& token) const {
    return std::all_of(pattern.begin(), pattern.end(),
                       [&](const RuleCondition& condition) { return holds(condition, token); });
}

/// The last rule counts, wherever its match began.
void AttributeRuler::give(std::size_t rule, RuledAttributes& attributes) const {
    for (std::size_t target = 0; target < rule_targets; ++target) {
        const std::string* const value = rules_.rules()[rule].values[target];
        if (value == nullptr ||
            (attributes.values[target] != nullptr && attributes.rules[target] > rule))
            continue;
        attributes.values[target] = value;
        attributes.rules[target] = static_cast<std::uint16_t>(rule);
    }
}

const RulerCache::Outcome& AttributeRuler::outcome(const RuledToken& token,
                                                   RulerCache& cache) const {
    const auto [entry, fresh] = cache.outcomes_.try_emplace(pack(token));
    RulerCache::Outcome& outcome = entry->second;
    if (!fresh)
        return outcome;
    for (std::size_t rule = 0; rule < rules_.rules().size(); ++rule)
        for (const auto& pattern : rules_.rules()[rule].patterns)
            if (pattern.size() == 1 && matches(pattern[0], token))
                give(rule, outcome.attributes);
    resolve_pos(outcome.attributes);
    for (std::size_t pair = 0; pair < pairs_.size(); ++pair) {
        outcome.begins |= std::uint64_t{matches(*pairs_[pair].first, token)} << pair;
        outcome.ends |= std::uint64_t{matches(*pairs_[pair].second, token)} << pair;
    }
    return outcome;
}

void AttributeRuler::apply(std::span<const RuledToken> tokens, RulerCache& cache,
                           std::span<RuledAttributes> attributes) const {
    if (cache.outcomes_.size() > most_outcomes)
        cache.outcomes_.clear();
    cache.tokens_.clear();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        cache.tokens_.push_back(&outcome(tokens[i], cache));
        attributes[i] = cache.tokens_.back()->attributes;
    }
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        std::uint64_t matched = cache.tokens_[i]->begins & cache.tokens_[i + 1]->ends;
        for (; matched != 0; matched &= matched - 1) {
            const std::size_t rule =
                pairs_[static_cast<std::size_t>(std::countr_zero(matched))].rule;
            RuledAttributes& target = attributes[i + rules_.rules()[rule].index];
            give(rule, target);
            resolve_pos(target);
        }
    }
}

} // namespace entente
