#include "ontology/claim.hpp"

#include "ontology/text.hpp"

#include <array>
#include <span>

namespace entente {

namespace {

constexpr std::array<std::string_view, 6> kind_words{"person", "state", "organisation",
                                                     "group",  "place", "other"};
constexpr std::array<std::string_view, 5> modality_words{"actual", "planned", "possible",
                                                         "conditional", "requested"};
constexpr std::array<std::string_view, 2> polarity_words{"positive", "negative"};
constexpr std::array<std::string_view, 4> basis_words{"expression", "dateline", "published",
                                                      "tense"};

template <typename Enum>
std::optional<Enum> read_word(std::string_view word, std::span<const std::string_view> words) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == word)
            return static_cast<Enum>(i);
    return std::nullopt;
}

} // namespace

std::string_view to_string(EntityKind kind) { return kind_words[static_cast<std::size_t>(kind)]; }
std::string_view to_string(Modality modality) {
    return modality_words[static_cast<std::size_t>(modality)];
}
std::string_view to_string(Polarity polarity) {
    return polarity_words[static_cast<std::size_t>(polarity)];
}
std::string_view to_string(TimeBasis basis) { return basis_words[static_cast<std::size_t>(basis)]; }

std::optional<EntityKind> read_entity_kind(std::string_view word) {
    return read_word<EntityKind>(word, kind_words);
}
std::optional<Modality> read_modality(std::string_view word) {
    return read_word<Modality>(word, modality_words);
}
std::optional<Polarity> read_polarity(std::string_view word) {
    return read_word<Polarity>(word, polarity_words);
}
std::optional<TimeBasis> read_time_basis(std::string_view word) {
    return read_word<TimeBasis>(word, basis_words);
}

std::string unlinked_entity_id(EntityKind kind, std::string_view name, std::string_view country) {
    std::string word;
    for (const char c : fold(name)) {
        const bool other_script = static_cast<unsigned char>(c) >= 0x80;
        const bool alphanumeric = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (alphanumeric || other_script)
            word += c;
        else if (!word.empty() && word.back() != '-')
            word += '-';
    }
    while (!word.empty() && word.back() == '-')
        word.pop_back();
    std::string id = "local:" + std::string(to_string(kind)) + "/" + (word.empty() ? "-" : word);
    if (!country.empty())
        id += "/" + std::string(country);
    return id;
}

std::vector<std::pair<std::string, std::string>>
ordered_codes(const std::map<std::string, std::string>& codes) {
    std::vector<std::pair<std::string, std::string>> ordered;
    for (const char* scheme : {"plover", "cameo"})
        if (const auto code = codes.find(scheme); code != codes.end())
            ordered.emplace_back(*code);
    for (const auto& code : codes)
        if (code.first != "plover" && code.first != "cameo")
            ordered.emplace_back(code);
    return ordered;
}

} // namespace entente
