#pragma once

#include "extract/language/model_file.hpp"
#include "extract/language/regex.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What attribute rules can tell of a lower-case word: which of their words it is, and which
/// patterns it matches.
using WordClass = std::uint32_t;

/// What a rule looks at.
enum class RuleAttribute : std::uint8_t { tag, word, dep, is_space };

/// What a rule asks of one attribute of a token.
struct RuleCondition {
    /// How the attribute is compared: with words, or with a regular expression.
    enum class Kind : std::uint8_t { in, not_in, matches };

    RuleAttribute attribute = RuleAttribute::tag;
    Kind kind = Kind::in;
    std::vector<std::string> values;
    /// For `matches`: the index of the expression.
    std::size_t expression = 0;
};

/// All conditions must hold.
using TokenPattern = std::vector<RuleCondition>;

/// What a rule can set.
enum class RuleTarget : std::uint8_t { pos, morph, lemma, tag, dep };
inline constexpr std::size_t rule_targets = 5;

/// Gives attributes to one of the tokens that a pattern of one or two tokens matches.
struct AttributeRule {
    std::vector<std::vector<TokenPattern>> patterns;
    /// Which token of the pattern gets them.
    std::size_t index = 0;
    /// By `RuleTarget`; null where the rule leaves it alone. Points into the rules' own strings.
    std::array<const std::string*, rule_targets> values{};
};

/// The rules of a model, in order: where several set the same attribute of a token, the last
/// counts. Constant.
class AttributeRules {
  public:
    /// Throws `Error` where the model has rules that this program does not know.
    explicit AttributeRules(const ModelFile& model);

    const std::vector<AttributeRule>& rules() const noexcept { return rules_; }
    WordClass word_class(std::string_view lower_case_word) const;
    /// Whether a word of this class satisfies `condition`, which is one on the word.
    bool holds(const RuleCondition& condition, WordClass word_class) const;

  private:
    void read_rule(const ModelFile& model, std::string_view text);
    RuleCondition read_condition(const ModelFile& model, const std::vector<std::string>& words);
    WordClass matched_expressions(std::string_view word) const;
    const std::string* keep(std::string value);

    std::vector<AttributeRule> rules_;
    /// The words that rules name, and their numbers from 1 on.
    std::map<std::string, WordClass, std::less<>> words_;
    std::vector<Regex> expressions_;
    /// Values live as long as the rules, each once, at a fixed address.
    std::map<std::string, std::string, std::less<>> values_;
};

/// Sorts the features of "B=2|A=1", and their values; "_" is none.
std::string normalise_features(std::string_view features);

} // namespace entente
