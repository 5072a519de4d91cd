#pragma once

#include <ostream>
#include <string_view>
#include <vector>

namespace entente {

/// Text on its way to a stream, in pieces of some size. Borrows the stream, which must outlive it.
class WrittenText {
  public:
    explicit WrittenText(std::ostream& output) : output_(output), bytes_(2 * piece) {}

    WrittenText& operator+=(std::string_view text) {
        if (bytes_.size() - size_ < text.size())
            bytes_.resize(2 * (size_ + text.size()));
        text.copy(bytes_.data() + size_, text.size());
        size_ += text.size();
        return *this;
    }
    WrittenText& operator+=(char c) { return *this += std::string_view(&c, 1); }

    /// Hands over what has been written, if it is enough for a piece.
    void end_part() {
        if (size_ >= piece)
            hand_over();
    }

    /// Hands over the rest. Throws `Error` that names `format` if the stream cannot be written.
    void finish(std::string_view format);

  private:
    static constexpr std::size_t piece = std::size_t{1} << 16U;

    void hand_over() {
        output_.write(bytes_.data(), static_cast<std::streamsize>(size_));
        size_ = 0;
    }

    std::ostream& output_;
    std::vector<char> bytes_;
    std::size_t size_ = 0;
};

} // namespace entente
