#include "extract/reader/bounded_lines.hpp"

#include <algorithm>
#include <istream>
#include <streambuf>

namespace entente {

namespace {

constexpr std::size_t buffer_size = std::size_t{64} << 10U;

/// As much as stands ready, so that a line is read as soon as it has been written into a pipe; at
/// least one byte, unless the stream ends.
std::size_t read_some(std::streambuf& source, char* into, std::size_t most) {
    if (source.sgetc() == std::streambuf::traits_type::eof())
        return 0;
    const std::streamsize ready = std::max<std::streamsize>(source.in_avail(), 1);
    return static_cast<std::size_t>(
        source.sgetn(into, std::min(ready, static_cast<std::streamsize>(most))));
}

} // namespace

BoundedLines::BoundedLines(std::istream& input, std::uint64_t most_bytes)
    : input_(input), most_bytes_(most_bytes), buffer_(buffer_size, '\0') {}

bool BoundedLines::fill() {
    position_ = 0;
    end_ = input_.rdbuf() ? read_some(*input_.rdbuf(), buffer_.data(), buffer_.size()) : 0;
    return end_ > 0;
}

void BoundedLines::keep(std::size_t count) {
    // One byte more than allowed may be the "\r" of a line end.
    if (!too_long_ && line_.size() + count > most_bytes_ + 1) {
        too_long_ = true;
        line_.clear();
        line_.shrink_to_fit();
    }
    if (!too_long_)
        line_.append(buffer_, position_, count);
    position_ += count;
}

bool BoundedLines::next() {
    line_.clear();
    too_long_ = false;
    bool any = false;
    while (position_ < end_ || fill()) {
        any = true;
        const auto begin = buffer_.begin() + static_cast<std::ptrdiff_t>(position_);
        const auto stop = buffer_.begin() + static_cast<std::ptrdiff_t>(end_);
        const auto newline = std::find(begin, stop, '\n');
        keep(static_cast<std::size_t>(newline - begin));
        if (newline == stop)
            continue;
        ++position_;
        break;
    }
    if (!any)
        return false;
    ++number_;
    if (!line_.empty() && line_.back() == '\r')
        line_.pop_back();
    if (line_.size() > most_bytes_) {
        too_long_ = true;
        line_.clear();
    }
    return true;
}

} // namespace entente
