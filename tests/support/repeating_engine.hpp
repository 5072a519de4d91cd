#pragma once

#include "extract/language/engine.hpp"

#include <map>
#include <mutex>
#include <string>
#include <utility>

namespace entente::tests {

/// Annotates a text once, and gives the same again wherever it stands again, so that long texts of
/// one pattern cost no more than one of its pieces. Words of one capital Q and five small letters
/// are invented names, which are read alike. Borrows the engine.
class RepeatingEngine : public Engine {
  public:
    explicit RepeatingEngine(const Engine& engine) : engine_(engine) {}

    LabelScheme scheme() const noexcept override { return engine_.scheme(); }
    std::string description() const override { return engine_.description(); }

    void annotate(std::span<const std::string_view> texts,
                  std::span<Annotation> annotations) const override {
        const std::lock_guard lock(mutex_);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            annotations[i] = known(texts[i]);
            for (Token& token : annotations[i].tokens)
                if (is_invented(texts[i], token.span.begin))
                    token.lemma = texts[i].substr(token.span.begin, invented.size());
        }
    }

    /// The name with this number: "Qaaaab".
    static std::string name(std::size_t number) {
        std::string made(invented);
        for (std::size_t i = made.size() - 1; i > 0; --i, number /= letters)
            made[i] = static_cast<char>('a' + number % letters);
        return made;
    }

  private:
    static constexpr std::string_view invented = "Qaaaaa";
    static constexpr std::size_t letters = 26;

    static bool is_invented(std::string_view text, std::size_t at) {
        if (text.size() < at + invented.size() || text[at] != 'Q')
            return false;
        for (const char c : text.substr(at + 1, invented.size() - 1))
            if (c < 'a' || c > 'z')
                return false;
        return true;
    }

    const Annotation& known(std::string_view text) const {
        std::string alike(text);
        for (std::size_t i = 0; i < alike.size(); ++i)
            if (is_invented(text, i))
                alike.replace(i, invented.size(), invented);
        auto [entry, is_new] = known_.try_emplace(std::move(alike));
        const std::string_view only = entry->first;
        if (is_new)
            engine_.annotate(std::span(&only, 1), std::span(&entry->second, 1));
        return entry->second;
    }

    const Engine& engine_;
    mutable std::mutex mutex_;
    mutable std::map<std::string, Annotation, std::less<>> known_;
};

} // namespace entente::tests
