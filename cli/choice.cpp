#include "cli/choice.hpp"

namespace entente {

std::string no_such_word(const std::string& word, std::span<const std::string> words) {
    std::string right;
    for (const std::string& known : words)
        right.append(right.empty() ? "" : &known == &words.back() ? " or " : ", ").append(known);
    return "no \"" + word + "\"; " + right + " is right";
}

} // namespace entente
