#include "extract/language/bake/packed_value.hpp"
#include "extract/language/bake/sections.hpp"
#include "extract/language/bake/source_file.hpp"
#include "extract/language/string_id.hpp"

#include <fmt/format.h>

#include <map>
#include <string>

namespace entente::bake {
namespace {

PackedValue read_packed(const std::filesystem::path& path) {
    return PackedValue::unpack(read_source_file(path), path.string());
}

/// Text that may stand between separators.
std::string plain_text(const PackedValue& value) {
    const std::string_view text = value.text();
    if (text.find_first_of("\x1e\x1f") != std::string_view::npos)
        value.refuse("the text holds a separator character");
    return std::string(text);
}

void add_table(ModelWriter& model, const std::string& keys_section,
               const std::string& values_section, const std::map<std::string, std::string>& table) {
    std::vector<std::string> keys;
    std::vector<std::string> values;
    for (const auto& [key, value] : table) {
        keys.push_back(key);
        values.push_back(value);
    }
    model.add_strings(keys_section, keys);
    model.add_strings(values_section, values);
}

/// The tokens of a special case, "text 1F norm" each, joined by 1E. The norm may be empty.
std::string special_case_tokens(const PackedValue& key, const PackedValue& tokens) {
    constexpr std::int64_t orth = 65;
    constexpr std::int64_t norm = 67;
    std::string joined;
    std::string whole;
    for (const PackedValue& token : tokens.elements()) {
        std::string text;
        std::string norm_text;
        for (const auto& [attribute, value] : token.entries()) {
            const bool named = attribute.is_text();
            if (named ? attribute.text() == "ORTH" : attribute.integer() == orth)
                text = plain_text(value);
            if (named ? attribute.text() == "NORM" : attribute.integer() == norm)
                norm_text = plain_text(value);
        }
        whole += text;
        joined += fmt::format("{}{}\x1f{}", joined.empty() ? "" : "\x1e", text, norm_text);
    }
    if (whole != key.text() || whole.empty())
        key.refuse("the tokens of a special case do not add up to it");
    return joined;
}

void add_norms(ModelWriter& model, const std::filesystem::path& source) {
    std::map<std::uint64_t, std::string> norms;
    for (const auto& [key, value] :
         read_packed(source / "vocab/lookups.bin").at("lexeme_norm").entries())
        norms.emplace(key.number(), value.text());
    std::vector<std::uint64_t> keys;
    std::vector<std::string> values;
    for (const auto& [key, value] : norms) {
        keys.push_back(key);
        values.push_back(value);
    }
    model.add_numbers("norms/keys", keys);
    model.add_strings("norms/values", values);
}

/// The lemmatizer's name for a part of speech; its tables know them by id only.
std::string part_of_speech_name(const PackedValue& key) {
    for (const char* name : {"adj", "adp", "adv", "aux", "cconj", "det", "intj", "noun", "num",
                             "part", "pron", "propn", "punct", "sconj", "sym", "verb", "x"})
        if (string_id(name) == key.number())
            return name;
    key.refuse("this is the id of no part of speech");
}

/// Every part of speech that a table has, in the order of their names.
std::map<std::string, PackedValue> by_part_of_speech(const PackedValue& table) {
    std::map<std::string, PackedValue> parts;
    for (const auto& [key, value] : table.entries())
        parts.emplace(part_of_speech_name(key), value);
    return parts;
}

std::vector<std::string> lemma_rules(const PackedValue& table) {
    std::vector<std::string> rules;
    for (const auto& [part, pairs] : by_part_of_speech(table))
        for (const PackedValue& pair : pairs.elements()) {
            const auto ends = pair.elements();
            if (ends.size() != 2)
                pair.refuse("a lemma rule is a pair of endings");
            rules.push_back(
                fmt::format("{}\x1f{}\x1f{}", part, plain_text(ends[0]), plain_text(ends[1])));
        }
    return rules;
}

/// Keys "part 1F form"; values are lemmas joined by 1F.
std::map<std::string, std::string> lemma_exceptions(const PackedValue& table) {
    std::map<std::string, std::string> exceptions;
    for (const auto& [part, forms] : by_part_of_speech(table))
        for (const auto& [form, lemmas] : forms.entries()) {
            std::string joined;
            for (const PackedValue& lemma : lemmas.elements())
                joined += fmt::format("{}{}", joined.empty() ? "" : "\x1f", plain_text(lemma));
            exceptions.emplace(fmt::format("{}\x1f{}", part, plain_text(form)), joined);
        }
    return exceptions;
}

} // namespace

void add_tokenizer(ModelWriter& model, const std::filesystem::path& source) {
    const PackedValue tokenizer = read_packed(source / "tokenizer");
    if (!tokenizer.at("token_match").is_nil())
        tokenizer.refuse("the tokenizer has a pattern for whole tokens");
    model.add_text("tokenizer/prefix", tokenizer.at("prefix_search").text());
    model.add_text("tokenizer/suffix", tokenizer.at("suffix_search").text());
    model.add_text("tokenizer/infix", tokenizer.at("infix_finditer").text());
    model.add_text("tokenizer/url", tokenizer.at("url_match").text());
    std::map<std::string, std::string> special_cases;
    for (const auto& [key, tokens] : tokenizer.at("exceptions").entries())
        special_cases.emplace(plain_text(key), special_case_tokens(key, tokens));
    add_table(model, "tokenizer/special_cases", "tokenizer/special_case_tokens", special_cases);
    add_norms(model, source);
}

void add_lemmas(ModelWriter& model, const std::filesystem::path& source) {
    const PackedValue tables = read_packed(source / "lemmatizer/lookups/lookups.bin");
    model.add_strings("lemmas/rules", lemma_rules(tables.at("lemma_rules")));
    add_table(model, "lemmas/exceptions", "lemmas/exception_lemmas",
              lemma_exceptions(tables.at("lemma_exc")));
    std::map<std::string, std::string> words;
    for (const auto& [part, list] : by_part_of_speech(tables.at("lemma_index")))
        for (const PackedValue& word : list.elements())
            words.emplace(fmt::format("{}\x1f{}", part, plain_text(word)), "");
    std::vector<std::string> known;
    for (const auto& [word, nothing] : words)
        known.push_back(word);
    model.add_strings("lemmas/words", known);
}

} // namespace entente::bake
