#include "graph/store/event_lines.hpp"
#include "graph/store/kept_graph.hpp"
#include "graph/store/statements.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <span>
#include <utility>

namespace entente::detail {

namespace {

/// A set of events by their numbers: of a list of half a million, a bit each is quickest.
class EventSet {
  public:
    /// Room for as many as are likely.
    explicit EventSet(std::size_t likely) : bits_(likely) {}

    void add(std::uint32_t number) {
        if (number >= bits_.size())
            bits_.resize(std::size_t{number} + 1);
        bits_[number] = true;
    }
    bool has(std::uint32_t number) const { return number < bits_.size() && bits_[number]; }
    /// Whether it was there.
    bool take(std::uint32_t number) {
        const bool there = has(number);
        if (there)
            bits_[number] = false;
        return there;
    }

  private:
    std::vector<bool> bits_;
};

/// Which events entities take part in.
class Postings {
  public:
    explicit Postings(SQLite::Database& database)
        : events_(database, "SELECT events FROM entity_events WHERE entity = ?"),
          bytes_(database, "SELECT length(events) FROM entity_events WHERE entity = ?") {}

    template <typename Visit>
    void for_each_event(std::uint32_t entity, const Visit& visit) {
        events_.bind(1, static_cast<std::int64_t>(entity));
        if (events_.executeStep())
            for_each_ascending(bytes_of(events_, 0), visit);
        events_.reset();
    }

    /// Of all events of some, without reading them: more are of more events.
    std::int64_t bytes(const Numbers& entities) {
        std::int64_t sum = 0;
        for (const std::uint32_t entity : entities) {
            bytes_.bind(1, static_cast<std::int64_t>(entity));
            sum += bytes_.executeStep() ? bytes_.getColumn(0).getInt64() : 0;
            bytes_.reset();
        }
        return sum;
    }

  private:
    SQLite::Statement events_;
    SQLite::Statement bytes_;
};

std::vector<Numbers> most_events_first(std::vector<Numbers> lists, Postings& postings) {
    std::vector<std::pair<std::int64_t, std::size_t>> order;
    for (std::size_t l = 0; l < lists.size(); ++l)
        order.emplace_back(-postings.bytes(lists[l]), l);
    std::ranges::sort(order);
    std::vector<Numbers> ordered;
    for (const auto& [bytes, l] : order)
        ordered.push_back(std::move(lists[l]));
    return ordered;
}

/// The events in which someone of each list but the last takes part; of the only one, if there is
/// one.
EventSet events_of_first(const std::vector<Numbers>& lists, Postings& postings,
                         std::size_t likely) {
    EventSet events(likely);
    for (const std::uint32_t entity : lists.front())
        postings.for_each_event(entity, [&](std::uint32_t number) { events.add(number); });
    for (std::size_t l = 1; l + 1 < lists.size(); ++l) {
        EventSet both(likely);
        for (const std::uint32_t entity : lists[l])
            postings.for_each_event(entity, [&](std::uint32_t number) {
                if (events.has(number))
                    both.add(number);
            });
        events = std::move(both);
    }
    return events;
}

/// Reads those that lie beside each other for an entity.
void read_blocks(SQLite::Statement& block, std::uint32_t entity, const Numbers& wanted,
                 EventLines& to) {
    block.bind(1, static_cast<std::int64_t>(entity));
    block.bind(2, static_cast<std::int64_t>(wanted.front()));
    block.bind(3, static_cast<std::int64_t>(wanted.back()));
    while (block.executeStep()) {
        const auto first = std::ranges::lower_bound(wanted, block.getColumn(0).getInt64());
        const auto last = std::ranges::upper_bound(wanted, block.getColumn(1).getInt64());
        if (first < last)
            decode_lines(bytes_of(block, 2), {first, last}, to);
    }
    block.reset();
}

/// Reads those that have no line, one by one. Of what is wanted, `read` has been read.
void read_others(KeptGraph& kept, const Numbers& wanted, std::span<const std::uint32_t> read,
                 EventLines& to) {
    Numbers others;
    std::ranges::set_difference(wanted, read, std::back_inserter(others));
    std::vector<StoredEvent> events = kept.read_events(others, Places::left_out);
    for (std::size_t n = 0; n < others.size(); ++n) {
        keep_line(events[n].event);
        to.numbers.push_back(others[n]);
        to.events.push_back(std::move(events[n].event));
    }
}

/// Reads those of two who take part in many together; none of others.
void read_pair(SQLite::Database& database, std::uint32_t one, std::uint32_t other, EventLines& to) {
    constexpr std::int64_t least_bytes = 9; // Of a line with one participant.
    constexpr const char* of_both = " FROM event_lines WHERE entity = ? AND other = ?";
    SQLite::Statement bytes(database, std::string("SELECT sum(length(lines))") + of_both);
    SQLite::Statement block(database, std::string("SELECT lines") + of_both + " ORDER BY last");
    for (SQLite::Statement* statement : {&bytes, &block}) {
        statement->bind(1, static_cast<std::int64_t>(std::min(one, other)));
        statement->bind(2, static_cast<std::int64_t>(std::max(one, other)));
    }
    bytes.executeStep();
    to.events.reserve(static_cast<std::size_t>(bytes.getColumn(0).getInt64() / least_bytes));
    while (block.executeStep())
        decode_lines(bytes_of(block, 0), to);
}

bool is_pair(const std::vector<Numbers>& lists) {
    return lists.size() == 2 && lists[0].size() == 1 && lists[1].size() == 1 &&
           lists[0] != lists[1];
}

std::vector<Event> by_number(EventLines lines) {
    if (std::ranges::is_sorted(lines.numbers))
        return std::move(lines.events);
    std::vector<std::size_t> order(lines.numbers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t n) { return lines.numbers[n]; });
    std::vector<Event> sorted;
    sorted.reserve(order.size());
    for (const std::size_t n : order)
        sorted.push_back(std::move(lines.events[n]));
    return sorted;
}

} // namespace

std::vector<Event> KeptGraph::read_lines(std::vector<Numbers> lists) {
    EventLines lines;
    if (is_pair(lists))
        read_pair(database_, lists[0].front(), lists[1].front(), lines);
    if (!lines.events.empty())
        return std::move(lines.events);
    Postings postings(database_);
    lists = most_events_first(std::move(lists), postings);
    EventSet events = events_of_first(lists, postings, likely_events());
    SQLite::Statement block(database_, "SELECT first, last, lines FROM event_lines"
                                       " WHERE entity = ?1 AND other = ?1 AND last >= ?2"
                                       " AND first <= ?3"
                                       " ORDER BY last");
    // Of those with the fewest, fewest are passed by.
    for (const std::uint32_t entity : lists.back()) {
        Numbers wanted;
        postings.for_each_event(entity, [&](std::uint32_t number) {
            if (events.take(number))
                wanted.push_back(number);
        });
        if (wanted.empty())
            continue;
        const std::size_t before = lines.numbers.size();
        lines.events.reserve(before + wanted.size());
        read_blocks(block, entity, wanted, lines);
        const Numbers read(lines.numbers.begin() + static_cast<std::ptrdiff_t>(before),
                           lines.numbers.end());
        read_others(*this, wanted, read, lines);
    }
    return by_number(std::move(lines));
}

} // namespace entente::detail
