#include "extract/reader/lookahead.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t buffer_size = std::size_t{64} << 10U;

} // namespace

LookaheadBuffer::LookaheadBuffer(std::streambuf& source)
    : source_(source), buffer_(buffer_size, '\0') {
    setg(buffer_.data(), buffer_.data(), buffer_.data());
}

std::size_t LookaheadBuffer::read_some(std::size_t at) {
    if (source_.sgetc() == traits_type::eof())
        return 0;
    const auto room = static_cast<std::streamsize>(buffer_.size() - at);
    const std::streamsize ready = std::max<std::streamsize>(source_.in_avail(), 1);
    const auto count =
        static_cast<std::size_t>(source_.sgetn(buffer_.data() + at, std::min(ready, room)));
    bytes_read_ += count;
    return count;
}

std::string_view LookaheadBuffer::first_line(std::size_t most) {
    buffer_.resize(std::max(most, buffer_size));
    std::size_t size = 0;
    std::size_t end = std::string::npos;
    while (size < most && end == std::string::npos) {
        const std::size_t count = read_some(size);
        if (count == 0)
            break;
        end = std::string_view(buffer_).substr(size, count).find('\n');
        size += count;
        if (end != std::string::npos)
            end += size - count + 1;
    }
    setg(buffer_.data(), buffer_.data(), buffer_.data() + size);
    return std::string_view(buffer_).substr(0, std::min({end, size, most}));
}

LookaheadBuffer::int_type LookaheadBuffer::underflow() {
    if (gptr() == egptr()) {
        const std::size_t size = read_some(0);
        setg(buffer_.data(), buffer_.data(), buffer_.data() + size);
        if (size == 0)
            return traits_type::eof();
    }
    return traits_type::to_int_type(*gptr());
}

} // namespace entente
