#pragma once

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// What is wrong with a word that is none of some: "no "week"; day or month is right".
std::string no_such_word(const std::string& word, std::span<const std::string> words);

/// Adds an option that takes one of some words, and says which there are where it is given another.
/// `value` must outlive the command.
template <typename Value>
CLI::Option* add_choice(CLI::App& command, const std::string& name, Value& value,
                        const std::map<std::string, Value>& choices,
                        const std::string& description) {
    std::vector<std::string> words;
    for (const auto& [word, meant] : choices)
        words.push_back(word);
    const auto check = [words](const std::string& word) {
        return std::ranges::find(words, word) != words.end() ? "" : no_such_word(word, words);
    };
    const auto choose = [&value, choices](const std::string& word) { value = choices.at(word); };
    return command.add_option_function<std::string>(name, choose, description)->check(check);
}

} // namespace entente
