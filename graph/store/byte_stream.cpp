#include "graph/store/byte_stream.hpp"

#include <bit>

namespace entente::detail {

namespace {

constexpr unsigned bits_of_byte = 7;
constexpr std::uint64_t more = 0x80;
constexpr unsigned most_shift = 63;

} // namespace

void ByteWriter::number(std::uint64_t value) {
    for (; value >= more; value >>= bits_of_byte)
        bytes_ += static_cast<char>((value & (more - 1)) | more);
    bytes_ += static_cast<char>(value);
}

void ByteWriter::real(double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (unsigned byte = 0; byte < sizeof bits; ++byte)
        bytes_ += static_cast<char>((bits >> (8U * byte)) & 0xFFU);
}

void ByteWriter::string(std::string_view text) {
    number(text.size());
    bytes_ += text;
}

std::uint64_t ByteReader::number_of_bytes() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; !rest_.empty() && shift <= most_shift; shift += bits_of_byte) {
        const auto byte = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        const std::uint64_t bits = byte & (more - 1);
        if (shift == most_shift && bits > 1)
            break;
        value |= bits << shift;
        if (byte < more)
            return value;
    }
    throw DamagedBytes("a number ends before it should");
}

std::size_t ByteReader::count() { return number_up_to(rest_.size()); }

double ByteReader::real() {
    const std::string_view eight = bytes(sizeof(std::uint64_t));
    std::uint64_t bits = 0;
    for (unsigned byte = 0; byte < sizeof bits; ++byte)
        bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(eight[byte])) << (8U * byte);
    return std::bit_cast<double>(bits);
}

std::string_view ByteReader::string() { return bytes(number()); }

std::string_view ByteReader::bytes(std::size_t size) {
    if (size > rest_.size())
        throw DamagedBytes("bytes are missing at the end");
    const std::string_view found = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return found;
}

} // namespace entente::detail
