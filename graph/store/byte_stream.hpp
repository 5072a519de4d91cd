#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace entente::detail {

/// Thrown where stored bytes are not what this program writes. The store turns it into an `Error`
/// that names the file and article.
struct DamagedBytes : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Writes numbers and strings one after the other, the same on every machine. Numbers are unsigned
/// LEB128, seven bits a byte, the lowest first.
class ByteWriter {
  public:
    void number(std::uint64_t value);
    /// The bits of the value, lowest byte first: nothing is rounded.
    void real(double value);
    void string(std::string_view text);
    /// Bytes without their length.
    void bytes(std::string_view bytes) { bytes_ += bytes; }

    const std::string& written() const noexcept { return bytes_; }
    std::string take() { return std::move(bytes_); }

  private:
    std::string bytes_;
};

/// Reads what `ByteWriter` writes. Every read is checked against the end and throws `DamagedBytes`.
/// Borrows the bytes.
class ByteReader {
  public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number() {
        // Most take one byte.
        if (rest_.empty() || static_cast<unsigned char>(rest_.front()) > most_of_one_byte)
            return number_of_bytes();
        const auto value = static_cast<std::uint64_t>(rest_.front());
        rest_.remove_prefix(1);
        return value;
    }
    /// A number of things that take at least one byte each, so that damage cannot ask for more
    /// memory than the bytes themselves take.
    std::size_t count();
    /// A number of at most `most`.
    std::uint64_t number_up_to(std::uint64_t most) {
        const std::uint64_t value = number();
        if (value > most)
            throw DamagedBytes("a number is out of range");
        return value;
    }
    std::uint32_t number32() { return static_cast<std::uint32_t>(number_up_to(0xFFFF'FFFFU)); }
    double real();
    std::string_view string();
    std::string_view bytes(std::size_t size);
    bool at_end() const noexcept { return rest_.empty(); }

  private:
    static constexpr unsigned char most_of_one_byte = 0x7F;

    std::uint64_t number_of_bytes();

    std::string_view rest_;
};

/// Calls `visit` with each of the numbers that `encode_ascending` wrote.
template <typename Visit>
void for_each_ascending(std::string_view encoded, const Visit& visit) {
    ByteReader bytes(encoded);
    std::uint32_t number = 0;
    while (!bytes.at_end()) {
        number += bytes.number32();
        visit(number);
    }
}

} // namespace entente::detail
