#pragma once

#include "extract/language/annotation.hpp"
#include "extract/language/lexicon.hpp"
#include "extract/language/model_file.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente {

/// Finds base forms of English words by rules, exceptions and lists of known words. Constant;
/// borrows the model.
class Lemmatizer {
  public:
    explicit Lemmatizer(const ModelFile& model);

    /// The lemma of `text` as a word of this part of speech with these features.
    ///   ("visited", verb, "Tense=Past|VerbForm=Fin") -> "visit"
    std::string lemma(std::string_view text, PartOfSpeech pos, std::string_view morph) const;

  private:
    struct Rule {
        std::string old_ending;
        std::string new_ending;
    };
    /// A part of speech that has tables.
    struct Part {
        bool known = false;
        /// "noun 1F": what the tables put before each of its words.
        std::string prefix;
        std::vector<Rule> rules;
    };
    std::string apply_rules(const Part& part, std::string_view text) const;

    std::array<Part, 18> parts_;
    StringTable exceptions_;
    StringTable exception_lemmas_;
    StringTable words_;
};

/// Remembers lemmas, for one thread at a time. Keys are addresses of lexemes and features, which
/// must stay.
class LemmaCache {
  public:
    const std::string& find(const Lexeme& lexeme, std::string_view text, PartOfSpeech pos,
                            const std::string& morph, const Lemmatizer& lemmatizer);
    void clear() { lemmas_.clear(); }

  private:
    struct Key {
        const Lexeme* lexeme = nullptr;
        const std::string* morph = nullptr;
        PartOfSpeech pos = PartOfSpeech::x;

        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const noexcept;
    };
    std::unordered_map<Key, std::string, KeyHash> lemmas_;
};

} // namespace entente
