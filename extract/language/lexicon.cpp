#include "extract/language/lexicon.hpp"

#include "extract/language/string_id.hpp"
#include "extract/language/unicode.hpp"
#include "ontology/text.hpp"

#include <algorithm>

namespace entente {
namespace {

struct BaseNorm {
    std::string_view text;
    std::string_view norm;
};

/// Norms that hold for every model of this kind: typographic variants. Compared with exact text.
constexpr BaseNorm base_norms[] = {
    {"'s", "'s"},  {"'S", "'s"}, {"’s", "'s"}, {"’S", "'s"}, {"’", "'"},   {"‘", "'"},
    {"´", "'"},    {"`", "'"},   {"”", "\""},  {"“", "\""},  {"''", "\""}, {"``", "\""},
    {"´´", "\""},  {"„", "\""},  {"»", "\""},  {"«", "\""},  {"‘‘", "\""}, {"’’", "\""},
    {"？", "?"},   {"！", "!"},  {"，", ","},  {"；", ";"},  {"：", ":"},  {"。", "."},
    {"।", "."},    {"…", "..."}, {"—", "-"},   {"–", "-"},   {"--", "-"},  {"---", "-"},
    {"——", "-"},   {"€", "$"},   {"£", "$"},   {"¥", "$"},   {"฿", "$"},   {"US$", "$"},
    {"C$", "$"},   {"A$", "$"},  {"₺", "$"},   {"₹", "$"},   {"৳", "$"},   {"₩", "$"},
    {"Mex$", "$"}, {"₣", "$"},   {"E£", "$"},
};

constexpr std::size_t longest_base_norm = 6;

char32_t outline(char32_t code_point) {
    if (is_alphabetic(code_point))
        return is_upper_case(code_point) ? U'X' : U'x';
    return is_digit(code_point) ? U'd' : code_point;
}

} // namespace

std::string word_shape(std::string_view text) {
    constexpr std::size_t longest = 100;
    constexpr int longest_run = 4;
    if (text.size() >= longest && count_code_points(text) >= longest)
        return "LONG";
    std::string shape;
    char32_t last = 0;
    int run = 0;
    for (std::size_t position = 0; position < text.size();) {
        const DecodedCodePoint decoded = decode_code_point(text, position);
        const char32_t mapped = outline(decoded.value);
        run = mapped == last && position > 0 ? run + 1 : 1;
        last = mapped;
        if (run <= longest_run)
            append_code_point(shape, mapped);
        position += decoded.bytes;
    }
    return shape;
}

Lexicon::Lexicon(const ModelFile& model, const SpecialPhrases& phrases, const AttributeRules& rules)
    : phrases_(phrases), rules_(rules), norm_keys_(model.numbers("norms/keys")) {
    const StringTable values = model.strings("norms/values");
    if (values.size() != norm_keys_.size())
        model.refuse("the language model has not one norm for each key");
    norm_values_.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        norm_values_.push_back(string_id(values[i]));
}

std::uint64_t Lexicon::norm_id(std::string_view text, std::string_view lower) const {
    const auto found = std::lower_bound(norm_keys_.begin(), norm_keys_.end(), string_id(text));
    if (found != norm_keys_.end() && *found == string_id(text))
        return norm_values_[static_cast<std::size_t>(found - norm_keys_.begin())];
    if (text.size() <= longest_base_norm)
        for (const BaseNorm& base : base_norms)
            if (base.text == text)
                return string_id(base.norm);
    return string_id(lower);
}

Lexeme Lexicon::describe(std::string_view text) const {
    const std::string lower = lower_case(text);
    return {
        .norm = norm_id(text, lower),
        .prefix = string_id(first_code_points(text, 1)),
        .suffix = string_id(last_code_points(text, 3)),
        .shape = string_id(word_shape(text)),
        .is_space = entente::is_space(text),
        .phrase_symbol = phrases_.symbol(text),
        .word_class = rules_.word_class(lower),
    };
}

const Lexeme& LexemeCache::find(std::string_view text, const Lexicon& lexicon) {
    const auto found = lexemes_.find(text);
    if (found != lexemes_.end())
        return found->second;
    bytes_ += text.size() + sizeof(Lexeme) + 64;
    return lexemes_.emplace(text, lexicon.describe(text)).first->second;
}

void LexemeCache::clear() {
    lexemes_.clear();
    bytes_ = 0;
}

} // namespace entente
