#include "graph/store/event_lines.hpp"

#include "graph/store/graph_codec.hpp"

#include <algorithm>
#include <cassert>
#include <optional>

namespace entente {

namespace {

using detail::ByteReader;
using detail::ByteWriter;
using detail::DamagedBytes;

/// The place of a thing in a block; a new one has the next.
template <typename Thing>
std::uint64_t place_of(Thing thing, std::map<Thing, std::uint64_t>& places) {
    return places.try_emplace(std::move(thing), places.size()).first->second;
}

/// The things of a block by their places.
template <typename Thing>
std::vector<Thing> by_place(const std::map<Thing, std::uint64_t>& places) {
    std::vector<const Thing*> order(places.size());
    for (const auto& [thing, place] : places)
        order[place] = &thing;
    std::vector<Thing> things;
    for (const Thing* thing : order)
        things.push_back(*thing);
    return things;
}

/// What the lines of a block share.
class Shared {
  public:
    explicit Shared(ByteReader& bytes) {
        kinds_.resize(bytes.count());
        for (auto& [type, subtype] : kinds_) {
            type = Word(bytes.string());
            subtype = Word(bytes.string());
        }
        times_.resize(bytes.count());
        for (Time& time : times_)
            time.edtf = bytes.string();
    }

    void read_kind(ByteReader& line, Event& event) const {
        if (kinds_.empty())
            throw DamagedBytes("an event is of no type");
        const auto& [type, subtype] = kinds_[line.number_up_to(kinds_.size() - 1)];
        event.type = type;
        event.subtype = subtype;
    }

    /// Zero is of no time.
    std::optional<ToldTime> read_time(ByteReader& line) {
        const std::uint64_t place = line.number_up_to(times_.size());
        if (place == 0)
            return std::nullopt;
        // Most lines are passed by, and their times need not be read.
        Time& time = times_[place - 1];
        if (!time.interval && !(time.interval = read_edtf(time.edtf)))
            throw DamagedBytes("a time is no EDTF");
        return ToldTime{*time.interval, {}};
    }

  private:
    struct Time {
        std::string_view edtf;
        std::optional<TimeInterval> interval;
    };

    std::vector<std::pair<Word, Word>> kinds_;
    std::vector<Time> times_;
};

void read_line(ByteReader bytes, Shared& shared, Event& event) {
    shared.read_kind(bytes, event);
    event.time = shared.read_time(bytes);
    event.status = detail::read_status(bytes);
    event.articles = bytes.number32();
    event.participations = detail::read_participations(bytes);
    if (!bytes.at_end())
        throw DamagedBytes("bytes follow the end");
}

} // namespace

void keep_line(Event& event) {
    event.id = {};
    event.confidence = 0;
    event.claims.clear();
    if (event.time)
        event.time = ToldTime{event.time->interval, {}};
}

std::uint64_t LineBlock::kind_of(const Event& event) {
    return place_of(std::pair(event.type, event.subtype), kinds_);
}

std::uint64_t LineBlock::time_of(const Event& event) {
    return event.time ? place_of(event.time->interval, times_) + 1 : 0;
}

void LineBlock::add(std::uint32_t number, const Event& event) {
    assert((lines_ == 0 || number > last_) && "lines stand in the order of their numbers");
    ByteWriter line;
    line.number(kind_of(event));
    line.number(time_of(event));
    line.number(static_cast<std::uint64_t>(event.status));
    line.number(event.articles);
    detail::write_participations(line, event.participations);
    bytes_.number(number - last_);
    bytes_.string(line.written());
    last_ = number;
    ++lines_;
}

std::string LineBlock::take() {
    ByteWriter block;
    block.number(kinds_.size());
    for (const auto& [type, subtype] : by_place(kinds_)) {
        block.string(type);
        block.string(subtype);
    }
    block.number(times_.size());
    for (const TimeInterval& time : by_place(times_))
        block.string(time.edtf());
    block.bytes(bytes_.written());
    *this = {};
    return block.take();
}

void decode_lines(std::string_view block, std::span<const std::uint32_t> wanted, EventLines& to) {
    ByteReader bytes(block);
    Shared shared(bytes);
    std::uint64_t number = 0;
    for (auto next = wanted.begin(); next != wanted.end() && !bytes.at_end();) {
        number += bytes.number32();
        const std::string_view line = bytes.string();
        while (next != wanted.end() && *next < number)
            ++next;
        if (next == wanted.end() || *next != number)
            continue;
        to.numbers.push_back(*next);
        read_line(ByteReader(line), shared, to.events.emplace_back());
        ++next;
    }
}

void decode_lines(std::string_view block, EventLines& to) {
    ByteReader bytes(block);
    Shared shared(bytes);
    for (std::uint32_t number = 0; !bytes.at_end();) {
        number += bytes.number32();
        to.numbers.push_back(number);
        read_line(ByteReader(bytes.string()), shared, to.events.emplace_back());
    }
}

} // namespace entente
