#include "extract/reader/bounded_paragraphs.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>

namespace entente {

namespace {

constexpr std::string_view white_space = " \t\n\r\v\f";
constexpr std::string_view sentence_marks = ".!?";
/// The ASCII ones: pieces end well enough without the others.
constexpr std::string_view closing_marks = "\"')]";

bool is_one_of(char c, std::string_view marks) { return marks.find(c) != std::string_view::npos; }

bool ends_sentence(std::string_view words) {
    while (!words.empty() && is_one_of(words.back(), closing_marks))
        words.remove_suffix(1);
    return !words.empty() && is_one_of(words.back(), sentence_marks);
}

/// The last white space of the second half of `piece`, behind a sentence if one ends there; 0 if
/// there is none.
std::size_t last_gap(std::string_view piece) {
    std::size_t any = 0;
    for (std::size_t gap = piece.size() - 1; gap > piece.size() / 2; --gap) {
        if (!is_one_of(piece[gap], white_space))
            continue;
        // Where a mark and white space meet, no more than a few closing marks are looked at.
        if (ends_sentence(
                piece.substr(gap - std::min<std::size_t>(gap, 8), std::min<std::size_t>(gap, 8))))
            return gap;
        any = std::max(any, gap);
    }
    return any;
}

/// Where the first piece of `rest`, which is longer than `most_bytes`, ends.
std::size_t piece_end(std::string_view rest, std::size_t most_bytes) {
    if (const std::size_t gap = last_gap(rest.substr(0, most_bytes)); gap > 0)
        return gap;
    std::size_t end = most_bytes;
    while ((static_cast<unsigned char>(rest[end]) & 0xC0U) == 0x80U)
        --end;
    return end;
}

} // namespace

std::vector<ByteSpan> bound_paragraphs(std::string_view text, std::span<const ByteSpan> paragraphs,
                                       std::size_t most_bytes) {
    assert(most_bytes >= 4 && "a piece has room for any code point");
    std::vector<ByteSpan> pieces;
    for (const ByteSpan paragraph : paragraphs) {
        std::size_t begin = paragraph.begin;
        while (paragraph.end - begin > most_bytes) {
            const std::size_t size =
                piece_end(text.substr(begin, paragraph.end - begin), most_bytes);
            pieces.push_back(
                {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)});
            begin = std::min<std::size_t>(text.find_first_not_of(white_space, begin + size),
                                          paragraph.end);
        }
        if (begin < paragraph.end)
            pieces.push_back({static_cast<std::uint32_t>(begin), paragraph.end});
    }
    return pieces;
}

} // namespace entente
