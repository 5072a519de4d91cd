#pragma once

#include "extract/language/annotation.hpp"
#include "extract/language/attribute_rules.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace entente {

/// A token as attribute rules see it: indices into the engine's tags and dependency labels.
struct RuledToken {
    std::uint16_t tag = 0;
    std::uint16_t dep = 0;
    WordClass word_class = 0;
    bool is_space = false;
};

/// What the rules give to a token: the value and the number of the rule that gave it, by
/// `RuleTarget`; null where no rule says anything.
struct RuledAttributes {
    std::array<const std::string*, rule_targets> values{};
    std::array<std::uint16_t, rule_targets> rules{};
    PartOfSpeech pos = PartOfSpeech::x;

    const std::string* value(RuleTarget target) const {
        return values[static_cast<std::size_t>(target)];
    }
};

/// Remembers what rules say of tokens, for one thread at a time.
class RulerCache {
  private:
    friend class AttributeRuler;
    struct Outcome {
        RuledAttributes attributes;
        /// Patterns of two tokens whose first or second this may be, one bit each.
        std::uint64_t begins = 0;
        std::uint64_t ends = 0;
    };
    std::unordered_map<std::uint64_t, Outcome> outcomes_;
    std::vector<const Outcome*> tokens_;
};

/// Applies attribute rules. Rules see the tokens as they were, never what another rule gave.
/// Constant; borrows `rules`.
class AttributeRuler {
  public:
    /// `tags` and `deps` are the names behind the indices of `RuledToken`. Throws `Error` that
    /// names `model` where there are too many patterns of two tokens.
    AttributeRuler(const ModelFile& model, const AttributeRules& rules,
                   std::vector<std::string> tags, std::vector<std::string> deps);

    /// One element of `attributes` for each token. O(tokens) with a warm cache.
    void apply(std::span<const RuledToken> tokens, RulerCache& cache,
               std::span<RuledAttributes> attributes) const;

  private:
    struct Pair {
        const TokenPattern* first = nullptr;
        const TokenPattern* second = nullptr;
        std::size_t rule = 0;
    };
    const RulerCache::Outcome& outcome(const RuledToken& token, RulerCache& cache) const;
    bool matches(const TokenPattern& pattern, const RuledToken& token) const;
    bool holds(const RuleCondition& condition, const RuledToken& token) const;
    void give(std::size_t rule, RuledAttributes& attributes) const;

    const AttributeRules& rules_;
    std::vector<std::string> tags_;
    std::vector<std::string> deps_;
    std::vector<Pair> pairs_;
};

} // namespace entente
