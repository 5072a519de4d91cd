#pragma once

#include "graph/event.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Where a claim lies in a store: the number of its article's row, and its place among the claims
/// of that article.
struct ClaimPlace {
    std::int64_t article = 0;
    std::uint32_t ordinal = 0;

    auto operator<=>(const ClaimPlace&) const = default;
};

/// An event as a store keeps it: with places instead of the indices of claims.
struct StoredEvent {
    /// Without claims.
    Event event;
    /// Sorted.
    std::vector<ClaimPlace> claims;
};

/// Bytes of an event, some 60 for two participants and one claim. Participants are numbers of the
/// store's entities.
std::string encode_event(const StoredEvent& event);
/// Whether the places of an event's claims are wanted: a list of each costs memory.
enum class Places : std::uint8_t { kept, left_out };
/// Throws `detail::DamagedBytes` for anything that `encode_event` does not write, but that files of
/// before 0018-events-in-one-piece.md have the words of a time, which are passed by.
StoredEvent decode_event(std::string_view bytes, Places places = Places::kept);

std::string encode_entity(const GraphEntity& entity);
GraphEntity decode_entity(std::string_view bytes);

/// Ascending numbers as bytes: differences, mostly one byte each.
std::string encode_ascending(const std::vector<std::uint32_t>& numbers);
std::vector<std::uint32_t> decode_ascending(std::string_view bytes);

namespace detail {

class ByteReader;
class ByteWriter;

/// Parts of what is written of an event. Readers throw `DamagedBytes`.
void write_participations(ByteWriter& bytes, const Participations& participations);
Participations read_participations(ByteReader& bytes);
EventStatus read_status(ByteReader& bytes);

} // namespace detail

} // namespace entente
