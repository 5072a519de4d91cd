#pragma once

#include <ostream>
#include <string_view>
#include <vector>

namespace entente {

/// Text of a format on its way to a stream, in pieces of some size. Borrows the stream and the
/// format's name, which must outlive it.
class WrittenText {
  public:
    WrittenText(std::ostream& output, std::string_view format)
        : output_(output), format_(format), bytes_(2 * piece) {}

    WrittenText& operator+=(std::string_view text) {
        if (bytes_.size() - size_ < text.size())
            bytes_.resize(2 * (size_ + text.size()));
        text.copy(bytes_.data() + size_, text.size());
        size_ += text.size();
        return *this;
    }
    WrittenText& operator+=(char c) { return *this += std::string_view(&c, 1); }

    /// Hands over what has been written, if it is enough for a piece: so a full disk is found long
    /// before the end. Throws as `finish` does.
    void end_part() {
        if (size_ >= piece)
            hand_over();
    }

    /// Hands over the rest. Throws `Error` that names the format if the stream cannot be written.
    void finish();

  private:
    static constexpr std::size_t piece = std::size_t{1} << 16U;

    void hand_over();
    [[noreturn]] void fail() const;

    std::ostream& output_;
    std::string_view format_;
    std::vector<char> bytes_;
    std::size_t size_ = 0;
};

} // namespace entente
