#pragma once

#include "graph/event.hpp"
#include "graph/store/byte_stream.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// \file
/// What a line about an event shows, without its id, its confidence and its claims: its type, its
/// participations, its interval without how that was told, its status, and how many articles tell
/// of it. Many lines lie beside each other in a block.

namespace entente {

/// Of a full block, which takes some 32 KB.
constexpr std::size_t most_lines = 2048;

/// Leaves what a line shows, nothing else.
void keep_line(Event& event);

/// Makes a block of lines, some 12 bytes each. Texts and times stand in it once.
class LineBlock {
  public:
    /// Precondition: `number` is higher than those before.
    void add(std::uint32_t number, const Event& event);
    std::size_t lines() const noexcept { return lines_; }
    /// The block; the next begins.
    std::string take();

  private:
    std::uint64_t kind_of(const Event& event);
    std::uint64_t time_of(const Event& event);

    detail::ByteWriter bytes_;
    std::size_t lines_ = 0;
    std::uint32_t last_ = 0;
    /// Type and subtype, and intervals, by their places in the block.
    std::map<std::pair<Word, Word>, std::uint64_t> kinds_;
    std::map<TimeInterval, std::uint64_t> times_;
};

/// What lines show of events, beside the events' numbers.
struct EventLines {
    std::vector<std::uint32_t> numbers;
    std::vector<Event> events;
};

/// Adds the events of a block that are wanted to `to`, and passes the others by. Throws
/// `detail::DamagedBytes` for anything that `LineBlock` does not write. Precondition: what is
/// wanted is sorted.
void decode_lines(std::string_view block, std::span<const std::uint32_t> wanted, EventLines& to);
/// The same of all events of a block.
void decode_lines(std::string_view block, EventLines& to);

} // namespace entente
