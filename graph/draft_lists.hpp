#pragma once

#include "graph/claim_table.hpp"
#include "graph/event.hpp"
#include "graph/prefetch.hpp"

#include <algorithm>
#include <cassert>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <memory_resource>
#include <span>
#include <type_traits>

namespace entente {

/// The side of an event on which someone stands. A meeting has no sides.
enum class Side : std::uint8_t { subject, object, either };

/// Someone on one side of an event. Of two sides of one entity the order is that of `Side`.
class Actor {
  public:
    Actor() = default;
    /// Precondition: fewer than 2^30 entities.
    Actor(EntityIndex entity, Side side)
        : number_(entity << side_bits | static_cast<std::uint32_t>(side)) {
        assert(entity >> (32 - side_bits) == 0 && "an entity's number has 30 bits");
    }

    EntityIndex entity() const noexcept { return number_ >> side_bits; }
    Side side() const noexcept { return static_cast<Side>(number_ & 3U); }
    /// Another for each side of each entity.
    std::uint32_t number() const noexcept { return number_; }

    auto operator<=>(const Actor&) const = default;

  private:
    static constexpr unsigned side_bits = 2;

    std::uint32_t number_ = 0;
};

/// The lists of an event draft, one behind the other in memory, since those of millions are read.
/// Borrows that memory.
class DraftLists {
  public:
    /// All members take so many bytes.
    static constexpr std::size_t member_bytes = sizeof(std::uint32_t);

    /// Without members.
    DraftLists() = default;
    /// Copies the lists into `memory`.
    DraftLists(std::span<const Actor> actors, std::span<const EntityIndex> places,
               std::span<const RowNumber> rows, std::pmr::memory_resource& memory)
        : actors_(static_cast<std::uint32_t>(actors.size())),
          places_(static_cast<std::uint32_t>(places.size())) {
        const std::size_t members = actors.size() + places.size() + 1 + rows.size();
        begin_ = memory.allocate(members * member_bytes, member_bytes);
        const auto row_count = static_cast<std::uint32_t>(rows.size());
        std::uninitialized_copy(actors.begin(), actors.end(), at<Actor>(0));
        std::uninitialized_copy(places.begin(), places.end(), at<EntityIndex>(actors_));
        std::uninitialized_copy_n(&row_count, 1, at<std::uint32_t>(actors.size() + places.size()));
        std::uninitialized_copy(rows.begin(), rows.end(), at<RowNumber>(members - rows.size()));
    }
    /// The same in other memory, which has room for `bytes()`.
    DraftLists copied_to(void* memory) const {
        DraftLists copy = *this;
        copy.begin_ = bytes() == 0 ? nullptr : std::memcpy(memory, begin_, bytes());
        return copy;
    }

    /// Sorted, without repetition.
    std::span<const Actor> actors() const noexcept { return {at<Actor>(0), actors_}; }
    std::span<const EntityIndex> places() const noexcept {
        return {at<EntityIndex>(actors_), places_};
    }
    /// Into the claim table, in no order that means anything.
    std::span<const RowNumber> rows() const noexcept {
        if (begin_ == nullptr)
            return {};
        const std::size_t before = std::size_t{actors_} + places_;
        return {at<RowNumber>(before + 1), *at<std::uint32_t>(before)};
    }
    std::size_t bytes() const noexcept {
        return begin_ == nullptr ? 0 : (actors_ + places_ + 1 + rows().size()) * member_bytes;
    }

    /// Asks memory for the lists.
    void prefetch() const { detail::prefetch_line(begin_); }

  private:
    template <typename Member>
    Member* at(std::size_t position) const {
        static_assert(sizeof(Member) == member_bytes && std::is_trivially_copyable_v<Member>);
        return static_cast<Member*>(begin_) + position;
    }

    void* begin_ = nullptr;
    std::uint32_t actors_ = 0;
    std::uint32_t places_ = 0;
};

} // namespace entente
