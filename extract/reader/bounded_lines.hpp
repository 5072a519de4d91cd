#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>

namespace entente {

/// Reads lines of bounded length from a stream; of a longer line it keeps nothing but that there
/// was one. Borrows the stream, which must outlive it.
class BoundedLines {
  public:
    BoundedLines(std::istream& input, std::uint64_t most_bytes);

    /// Reads the next line, without its end ("\n" or "\r\n"); false at the end of the stream.
    bool next();

    const std::string& line() const noexcept { return line_; }
    /// Counted from 1.
    std::uint64_t number() const noexcept { return number_; }
    /// Whether the line was longer than allowed; `line` is empty then.
    bool too_long() const noexcept { return too_long_; }

  private:
    bool fill();
    void keep(std::size_t count);

    std::istream& input_;
    std::uint64_t most_bytes_;
    std::string buffer_;
    std::size_t position_ = 0;
    std::size_t end_ = 0;
    std::string line_;
    std::uint64_t number_ = 0;
    bool too_long_ = false;
};

} // namespace entente
