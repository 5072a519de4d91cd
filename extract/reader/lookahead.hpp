#pragma once

#include <cstdint>
#include <streambuf>
#include <string>
#include <string_view>

namespace entente {

/// Reads another stream buffer, and shows what comes first before it is read. Hands on bytes as
/// soon as they are there, so that lines can be read from a pipe as they are written. Borrows
/// `source`, which must outlive it.
class LookaheadBuffer final : public std::streambuf {
  public:
    explicit LookaheadBuffer(std::streambuf& source);

    /// The first line with its end, or as many of its bytes as `most`. Precondition: nothing has
    /// been read yet.
    std::string_view first_line(std::size_t most);

    /// How many bytes the source has given.
    std::uint64_t bytes_read() const noexcept { return bytes_read_; }

  protected:
    int_type underflow() override;

  private:
    std::size_t read_some(std::size_t at);

    std::streambuf& source_;
    std::string buffer_;
    std::uint64_t bytes_read_ = 0;
};

} // namespace entente
