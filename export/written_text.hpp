#pragma once

#include <concepts>
#include <cstddef>
#include <cstring>
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

    /// All of them, one behind the other: faster than one by one.
    template <std::convertible_to<std::string_view>... Pieces>
    void append(const Pieces&... pieces) {
        append_views(std::string_view(pieces)...);
    }
    WrittenText& operator+=(std::string_view text) {
        append_views(text);
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

    template <typename... Views>
    void append_views(Views... views) {
        const std::size_t size = (views.size() + ...);
        if (bytes_.size() - size_ < size)
            bytes_.resize(2 * (size_ + size));
        char* to = bytes_.data() + size_;
        ((std::memcpy(to, views.data(), views.size()), to += views.size()), ...);
        size_ += size;
    }

    void hand_over();
    [[noreturn]] void fail() const;

    std::ostream& output_;
    std::string_view format_;
    std::vector<char> bytes_;
    std::size_t size_ = 0;
};

} // namespace entente
