#include "extract/events/title_chain.hpp"

#include "extract/events/name_words.hpp"
#include "extract/events/word_list.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace entente {

namespace {

/// What joins a title to what it is for.
bool joins_what_for(std::string_view word) {
    constexpr std::array<std::string_view, 7> words{"of", "for", "to", "on", "at", "the", "state"};
    return is_among(word, words);
}

class TitleChain {
  public:
    TitleChain(const Document& document, const Gazetteer& gazetteer, std::uint32_t name)
        : document_(document), gazetteer_(gazetteer), name_(name),
          sentence_(document.sentences()[document.sentence_of(name)].begin) {}

    std::vector<std::uint32_t> titles() const {
        std::uint32_t begin = first_possible();
        while (begin < name_ && !is_capital(begin))
            ++begin;
        for (; begin < name_; begin = next_part(begin))
            if (auto found = titles_from(begin); !found.empty())
                return found;
        return {};
    }

  private:
    static constexpr std::uint32_t longest = 24;

    std::string_view text(std::uint32_t i) const { return document_.text(i); }

    bool is_capital(std::uint32_t i) const {
        const Token& token = document_.tokens()[i];
        return starts_with_capital(text(i)) && !is_verb(token) && token.pos != PartOfSpeech::pron &&
               token.pos != PartOfSpeech::det && token.entity != "DATE" &&
               (token.entity != "PERSON" || i + 1 == name_); // cut from the name
    }

    /// How far back words may belong to titles.
    std::uint32_t first_possible() const {
        std::uint32_t begin = name_;
        while (begin > sentence_ && name_ - begin < longest &&
               (is_capital(begin - 1) || joins_what_for(text(begin - 1)) ||
                text(begin - 1) == "and" || text(begin - 1) == "-"))
            --begin;
        return begin;
    }

    /// Behind the next "and"; the name if there is none.
    std::uint32_t next_part(std::uint32_t i) const {
        while (i < name_ && text(i) != "and")
            ++i;
        return std::min(i + 1, name_);
    }

    /// Whether a run of capitals ends here with a title.
    bool ends_title(std::uint32_t i) const {
        const bool last = i + 1 == name_ || !is_capital(i + 1);
        if (!is_capital(i) || !last)
            return false;
        constexpr std::uint32_t longest_title = 4;
        for (std::uint32_t length = 1; length <= longest_title && i + 1 >= sentence_ + length;
             ++length) {
            std::vector<std::string_view> words;
            for (std::uint32_t k = i + 1 - length; k <= i; ++k)
                words.push_back(text(k));
            const auto match = gazetteer_.longest_title(words);
            if (match && match->words == words.size())
                return true;
        }
        return is_among(fold(text(i)), offices);
    }

    bool is_state(std::uint32_t i) const {
        const std::array word{text(i)};
        const auto match = gazetteer_.longest_match(word);
        return match && match->senses.front().entity->kind == EntityKind::state;
    }

    /// The titles from a word that may begin one up to the name; none if a part lacks its title, or
    /// is another one's.
    std::vector<std::uint32_t> titles_from(std::uint32_t begin) const {
        const bool definite = begin > sentence_ && fold(text(begin - 1)) == "the";
        std::vector<std::uint32_t> found;
        bool has_title = false;
        bool for_something = false;
        for (std::uint32_t i = begin; i < name_; ++i) {
            if (text(i) == "and") {
                const bool another = begins_title(i + 1);
                if (!has_title || (another && (definite || is_state(i + 1))))
                    return {};
                if (!another && !for_something)
                    return {};
                continue;
            }
            for_something = for_something || joins_what_for(text(i));
            if (ends_title(i)) {
                has_title = true;
                found.push_back(i);
            }
        }
        return has_title ? found : std::vector<std::uint32_t>();
    }

    /// Whether the run of capitals that begins here ends with a title.
    bool begins_title(std::uint32_t i) const {
        while (i + 1 < name_ && is_capital(i) && is_capital(i + 1))
            ++i;
        return i < name_ && ends_title(i);
    }

    const Document& document_;
    const Gazetteer& gazetteer_;
    std::uint32_t name_;
    std::uint32_t sentence_;
};

} // namespace

std::vector<std::uint32_t> titles_borne(const Document& document, const Gazetteer& gazetteer,
                                        std::uint32_t name) {
    return TitleChain(document, gazetteer, name).titles();
}

} // namespace entente
