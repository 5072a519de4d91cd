#include "graph/store/graph_codec.hpp"

#include "graph/store/byte_stream.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace entente {

namespace {

using detail::ByteReader;
using detail::ByteWriter;
using detail::DamagedBytes;

/// Roles that nearly all participations have; others are written out. Only ever added to.
const std::array<Word, 5>& common_roles() {
    static const std::array roles{Word("subject"), Word("object"), Word("participant"),
                                  Word("place"), Word("topic")};
    return roles;
}

constexpr EventStatus last_status = EventStatus::denied;

template <typename Enum>
Enum read_enum(ByteReader& bytes, Enum last) {
    return static_cast<Enum>(bytes.number_up_to(static_cast<std::uint64_t>(last)));
}

void write_role(ByteWriter& bytes, Word role) {
    const auto* const common = std::ranges::find(common_roles(), role);
    bytes.number(static_cast<std::uint64_t>(common - common_roles().begin()));
    if (common == common_roles().end())
        bytes.string(role);
}

Word read_role(ByteReader& bytes) {
    const std::uint64_t role = bytes.number_up_to(common_roles().size());
    return role < common_roles().size() ? common_roles().at(role) : Word(bytes.string());
}

/// The empty text is where the words stood that told the time: they are the claims'.
void write_time(ByteWriter& bytes, const std::optional<ToldTime>& time) {
    bytes.number(time ? 1 : 0);
    if (!time)
        return;
    bytes.string(time->interval.edtf());
    bytes.number(static_cast<std::uint64_t>(time->basis));
    bytes.string({});
}

std::optional<ToldTime> read_time(ByteReader& bytes) {
    if (bytes.number_up_to(1) == 0)
        return std::nullopt;
    const std::optional<TimeInterval> interval = read_edtf(bytes.string());
    if (!interval)
        throw DamagedBytes("a time is no EDTF");
    const auto basis = read_enum(bytes, TimeBasis::tense);
    bytes.string();
    return ToldTime{*interval, basis};
}

ClaimId read_id(ByteReader& bytes) {
    const std::optional<ClaimId> id = read_id_digits(bytes.string());
    if (!id)
        throw DamagedBytes("an event's id is no 32 digits");
    return *id;
}

void write_claims(ByteWriter& bytes, const std::vector<ClaimPlace>& claims) {
    bytes.number(claims.size());
    std::int64_t before = 0;
    for (const ClaimPlace& claim : claims) {
        bytes.number(static_cast<std::uint64_t>(claim.article - before));
        bytes.number(claim.ordinal);
        before = claim.article;
    }
}

std::vector<ClaimPlace> read_claims(ByteReader& bytes) {
    std::vector<ClaimPlace> claims(bytes.count());
    std::int64_t before = 0;
    for (ClaimPlace& claim : claims) {
        claim.article = before + static_cast<std::int64_t>(bytes.number32());
        claim.ordinal = bytes.number32();
        before = claim.article;
    }
    return claims;
}

void pass_claims(ByteReader& bytes) {
    for (std::size_t claims = bytes.count(); claims > 0; --claims) {
        bytes.number32();
        bytes.number32();
    }
}

void check_end(const ByteReader& bytes) {
    if (!bytes.at_end())
        throw DamagedBytes("bytes follow the end");
}

} // namespace

void detail::write_participations(ByteWriter& bytes, const Participations& participations) {
    bytes.number(participations.size());
    for (const Participation& part : participations) {
        bytes.number(part.entity);
        write_role(bytes, part.role);
    }
}

Participations detail::read_participations(ByteReader& bytes) {
    Participations participations(bytes.count());
    for (Participation& part : participations) {
        part.entity = bytes.number32();
        part.role = read_role(bytes);
    }
    return participations;
}

EventStatus detail::read_status(ByteReader& bytes) { return read_enum(bytes, last_status); }

std::string encode_event(const StoredEvent& stored) {
    const Event& event = stored.event;
    ByteWriter bytes;
    bytes.string(to_string(event.id));
    bytes.string(event.type);
    bytes.string(event.subtype);
    detail::write_participations(bytes, event.participations);
    write_time(bytes, event.time);
    bytes.number(static_cast<std::uint64_t>(event.status));
    bytes.number(event.articles);
    bytes.real(event.confidence);
    write_claims(bytes, stored.claims);
    return bytes.take();
}

StoredEvent decode_event(std::string_view encoded, Places places) {
    ByteReader bytes(encoded);
    StoredEvent stored;
    Event& event = stored.event;
    event.id = read_id(bytes);
    event.type = Word(bytes.string());
    event.subtype = Word(bytes.string());
    event.participations = detail::read_participations(bytes);
    event.time = read_time(bytes);
    event.status = detail::read_status(bytes);
    event.articles = bytes.number32();
    event.confidence = bytes.real();
    if (places == Places::kept)
        stored.claims = read_claims(bytes);
    else
        pass_claims(bytes);
    check_end(bytes);
    return stored;
}

std::string encode_entity(const GraphEntity& entity) {
    ByteWriter bytes;
    bytes.string(entity.id);
    bytes.string(entity.name);
    bytes.number(static_cast<std::uint64_t>(entity.kind));
    bytes.string(entity.country);
    bytes.string(entity.sector);
    bytes.number(entity.aliases.size());
    for (const std::string& alias : entity.aliases)
        bytes.string(alias);
    return bytes.take();
}

GraphEntity decode_entity(std::string_view encoded) {
    ByteReader bytes(encoded);
    GraphEntity entity;
    entity.id = bytes.string();
    entity.name = bytes.string();
    entity.kind = read_enum(bytes, EntityKind::other);
    entity.country = bytes.string();
    entity.sector = bytes.string();
    for (std::size_t rest = bytes.count(); rest > 0; --rest)
        entity.aliases.emplace_back(bytes.string());
    check_end(bytes);
    return entity;
}

std::string encode_ascending(const std::vector<std::uint32_t>& numbers) {
    ByteWriter bytes;
    std::uint32_t before = 0;
    for (const std::uint32_t number : numbers) {
        bytes.number(number - before);
        before = number;
    }
    return bytes.take();
}

std::vector<std::uint32_t> decode_ascending(std::string_view encoded) {
    std::vector<std::uint32_t> numbers;
    numbers.reserve(encoded.size()); // Each takes a byte at least, and few take more.
    detail::for_each_ascending(encoded, [&](std::uint32_t number) { numbers.push_back(number); });
    return numbers;
}

} // namespace entente
