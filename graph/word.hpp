#pragma once

#include <compare>
#include <iosfwd>
#include <string>
#include <string_view>

namespace entente {

namespace detail {
extern const std::string empty_word;
} // namespace detail

/// A word of a small vocabulary, as an event's type or a role. Each is kept once, as long as the
/// program runs, so that a word is as small as a pointer, and equal words are one pointer: no
/// place for texts of which there may be millions, as names. Whoever invents types or roles by the
/// million, in claims or in a file, pays for each once.
class Word {
  public:
    /// The empty word.
    Word() noexcept : text_(&detail::empty_word) {}
    /// May be called by several threads at once. O(bytes).
    explicit Word(std::string_view text);

    std::string_view text() const noexcept { return *text_; }
    bool empty() const noexcept { return text_->empty(); }
    operator std::string_view() const noexcept { return *text_; }

    /// O(1).
    friend bool operator==(Word a, Word b) noexcept { return a.text_ == b.text_; }
    /// O(bytes).
    friend bool operator==(Word a, std::string_view b) noexcept { return a.text() == b; }
    /// In the order of their texts.
    friend std::strong_ordering operator<=>(Word a, Word b) noexcept {
        return a == b ? std::strong_ordering::equal : a.text() <=> b.text();
    }

  private:
    const std::string* text_;
};

std::ostream& operator<<(std::ostream& output, Word word);

} // namespace entente
