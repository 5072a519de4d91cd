#include "extract/language/lemmatizer.hpp"

#include "extract/language/unicode.hpp"

#include <algorithm>
#include <functional>

namespace entente {
namespace {

constexpr char separator = '\x1f';

bool has_feature(std::string_view morph, std::string_view feature) {
    while (!morph.empty()) {
        const auto end = std::min(morph.find('|'), morph.size());
        if (morph.substr(0, end) == feature)
            return true;
        morph.remove_prefix(std::min(end + 1, morph.size()));
    }
    return false;
}

bool is_base_form(PartOfSpeech pos, std::string_view morph) {
    const auto has = [morph](std::string_view feature) { return has_feature(morph, feature); };
    if (pos == PartOfSpeech::noun && has("Number=Sing"))
        return true;
    if (pos == PartOfSpeech::verb && has("VerbForm=Fin") && has("Tense=Pres") &&
        morph.find("Number=") == std::string_view::npos)
        return true;
    return has("VerbForm=Inf") || has("VerbForm=None") || has("Degree=Pos");
}

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> parts;
    for (auto end = text.find(separator); end != std::string_view::npos;
         end = text.find(separator)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.push_back(text);
    return parts;
}

bool has_prefix(const StringTable& table, std::string_view prefix) {
    const std::size_t index = table.lower_bound(prefix);
    return index < table.size() && table[index].starts_with(prefix);
}

void remove_repetitions(std::vector<std::string>& forms) {
    std::vector<std::string> kept;
    for (std::string& form : forms)
        if (std::find(kept.begin(), kept.end(), form) == kept.end())
            kept.push_back(std::move(form));
    forms = std::move(kept);
}

} // namespace

Lemmatizer::Lemmatizer(const ModelFile& model)
    : exceptions_(model.strings("lemmas/exceptions")),
      exception_lemmas_(model.strings("lemmas/exception_lemmas")),
      words_(model.strings("lemmas/words")) {
    if (exceptions_.size() != exception_lemmas_.size())
        model.refuse("the language model has not one lemma for each exception");
    for (std::size_t i = 0; i < parts_.size(); ++i)
        parts_[i].prefix = lower_case(to_string(static_cast<PartOfSpeech>(i))) + separator;
    const StringTable rules = model.strings("lemmas/rules");
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const auto words = split(rules[i]);
        for (Part& part : parts_)
            if (words.size() == 3 && rules[i].starts_with(part.prefix))
                part.rules.push_back(
                    {.old_ending = std::string(words[1]), .new_ending = std::string(words[2])});
    }
    for (Part& part : parts_)
        part.known = !part.rules.empty() || has_prefix(words_, part.prefix) ||
                     has_prefix(exceptions_, part.prefix);
}

std::string Lemmatizer::apply_rules(const Part& part, std::string_view text) const {
    const std::string lower = lower_case(text);
    std::vector<std::string> forms;
    std::vector<std::string> unknown;
    for (const Rule& rule : part.rules) {
        if (!lower.ends_with(rule.old_ending))
            continue;
        const std::string form =
            lower.substr(0, lower.size() - rule.old_ending.size()) + rule.new_ending;
        if (form.empty())
            continue;
        if (words_.find_sorted(part.prefix + form))
            forms.insert(forms.begin(), form); // spaCy before 3.8.8 appended
        else if (!is_alphabetic(form))
            forms.push_back(form);
        else
            unknown.push_back(form);
    }
    remove_repetitions(forms);
    if (const auto exception = exceptions_.find_sorted(part.prefix + lower))
        for (const std::string_view lemma : split(exception_lemmas_[*exception]))
            if (std::find(forms.begin(), forms.end(), lemma) == forms.end())
                forms.insert(forms.begin(), std::string(lemma));
    if (!forms.empty())
        return forms.front();
    return unknown.empty() ? std::string(text) : unknown.front();
}

std::string Lemmatizer::lemma(std::string_view text, PartOfSpeech pos,
                              std::string_view morph) const {
    if (pos == PartOfSpeech::space || is_base_form(pos, morph))
        return lower_case(text);
    const Part& part = parts_[static_cast<std::size_t>(pos)];
    if (!part.known)
        return pos == PartOfSpeech::propn ? std::string(text) : lower_case(text);
    return apply_rules(part, text);
}

std::size_t LemmaCache::KeyHash::operator()(const Key& key) const noexcept {
    const std::size_t lexeme = std::hash<const void*>{}(key.lexeme);
    const std::size_t morph = std::hash<const void*>{}(key.morph);
    return (lexeme * 31 + morph) * 31 + static_cast<std::size_t>(key.pos);
}

const std::string& LemmaCache::find(const Lexeme& lexeme, std::string_view text, PartOfSpeech pos,
                                    const std::string& morph, const Lemmatizer& lemmatizer) {
    const auto [entry, fresh] = lemmas_.try_emplace({&lexeme, &morph, pos});
    if (fresh)
        entry->second = lemmatizer.lemma(text, pos, morph);
    return entry->second;
}

} // namespace entente
