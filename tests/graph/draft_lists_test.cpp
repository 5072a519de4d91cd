#include "graph/draft_lists.hpp"

#include "graph/id_order.hpp"
#include "tests/support/catch.hpp"

#include <memory_resource>
#include <string>
#include <vector>

using namespace entente;

namespace {

template <typename Member>
std::vector<Member> copied(std::span<const Member> members) {
    return {members.begin(), members.end()};
}

} // namespace

TEST_CASE("an actor tells the entity and the side that it was made of", "[graph]") {
    constexpr EntityIndex last = (EntityIndex{1} << 30U) - 1;
    for (const EntityIndex entity : {EntityIndex{0}, EntityIndex{7}, last})
        for (const Side side : {Side::subject, Side::object, Side::either}) {
            CHECK(Actor(entity, side).entity() == entity);
            CHECK(Actor(entity, side).side() == side);
        }
    CHECK(Actor(3, Side::either) < Actor(4, Side::subject));
    CHECK(Actor(3, Side::subject) < Actor(3, Side::object));
}

TEST_CASE("the lists of a draft come back as they were put in, each of any length", "[graph]") {
    std::pmr::monotonic_buffer_resource memory;
    for (std::uint32_t actors = 0; actors < 4; ++actors)
        for (std::uint32_t places = 0; places < 3; ++places)
            for (std::uint32_t rows = 0; rows < 4; ++rows) {
                std::vector<Actor> who;
                for (EntityIndex e = 0; e < actors; ++e)
                    who.emplace_back(10 + e, Side::object);
                const std::vector<EntityIndex> where(places, 20 + places);
                const std::vector<RowNumber> told(rows, 30 + rows);
                const DraftLists lists(who, where, told, memory);
                CHECK(copied(lists.actors()) == who);
                CHECK(copied(lists.places()) == where);
                CHECK(copied(lists.rows()) == told);
                CHECK(lists.bytes() == (actors + places + 1 + rows) * DraftLists::member_bytes);
            }
}

TEST_CASE("lists that were copied do not need the memory that they came from", "[graph]") {
    const std::vector<Actor> who{{1, Side::subject}, {2, Side::object}};
    const std::vector<EntityIndex> where{3};
    const std::vector<RowNumber> told{4, 5};
    std::vector<std::uint32_t> room(who.size() + where.size() + 1 + told.size());
    DraftLists copy;
    {
        std::pmr::monotonic_buffer_resource memory;
        const DraftLists lists(who, where, told, memory);
        REQUIRE(lists.bytes() == room.size() * DraftLists::member_bytes);
        copy = lists.copied_to(room.data());
    }
    CHECK(copied(copy.actors()) == who);
    CHECK(copied(copy.places()) == where);
    CHECK(copied(copy.rows()) == told);
}

TEST_CASE("lists without members need no memory", "[graph]") {
    const DraftLists none;
    CHECK(none.bytes() == 0);
    CHECK(none.actors().empty());
    CHECK(none.places().empty());
    CHECK(none.rows().empty());
    CHECK(none.copied_to(nullptr).bytes() == 0);
}

TEST_CASE("ids that differ in their leading bits sort as these do", "[graph]") {
    const std::vector<std::string> sorted{
        "00000003ffffffff0000000000000000", "00000004000000000000000000000000",
        "0000000800000000ffffffffffffffff", "7fffffffffffffff0000000000000000",
        "fffffffc000000000000000000000000"};
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        const ClaimId one = read_claim_id(sorted[i - 1]);
        const ClaimId other = read_claim_id(sorted[i]);
        CHECK(one < other);
        CHECK(detail::leading_bits(one) < detail::leading_bits(other));
    }
}

TEST_CASE("leading bits leave out what comes after the first 30", "[graph]") {
    const ClaimId one = read_claim_id("12345678000000000000000000000001");
    const ClaimId other = read_claim_id("1234567bffffffff0000000000000002");
    CHECK(detail::leading_bits(one) == detail::leading_bits(other));
    CHECK(detail::leading_bits(read_claim_id("ffffffffffffffff0000000000000000")) == 0x3FFF'FFFFU);
}
