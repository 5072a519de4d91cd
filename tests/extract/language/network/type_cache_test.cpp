#include "extract/language/network/type_cache.hpp"
#include "tests/support/catch.hpp"

using namespace entente;
using detail::TypeCache;

TEST_CASE("a type that was added is found again with its numbers", "[language]") {
    TypeCache cache(100);
    cache.make_room_for(2);
    const TypeCache::Entry added = cache.find_or_add({.norm = 5});
    REQUIRE(added.is_new);
    added.numbers[0] = 7.0F;
    CHECK(cache.find_or_add({.norm = 6}).is_new);
    const TypeCache::Entry found = cache.find_or_add({.norm = 5});
    CHECK_FALSE(found.is_new);
    CHECK(found.numbers == added.numbers);
    CHECK(found.numbers[0] == 7.0F);
}

TEST_CASE("types that differ in a single attribute are different types", "[language]") {
    TypeCache cache(100);
    cache.make_room_for(7);
    CHECK(cache.find_or_add({}).is_new);
    CHECK(cache.find_or_add({.norm = 1}).is_new);
    CHECK(cache.find_or_add({.prefix = 1}).is_new);
    CHECK(cache.find_or_add({.suffix = 1}).is_new);
    CHECK(cache.find_or_add({.shape = 1}).is_new);
    CHECK(cache.find_or_add({.space_after = true}).is_new);
    CHECK(cache.find_or_add({.is_space = true}).is_new);
}

TEST_CASE("a full cache forgets the younger half, and never grows beyond its bound", "[language]") {
    TypeCache cache(300);
    for (std::uint64_t i = 0; i < 300; ++i) {
        cache.make_room_for(1);
        cache.find_or_add({.norm = i}).numbers[0] = static_cast<float>(i);
    }
    cache.make_room_for(1);
    CHECK(cache.size() == 150);
    const TypeCache::Entry old = cache.find_or_add({.norm = 149});
    CHECK_FALSE(old.is_new);
    CHECK(old.numbers[0] == 149.0F);
    CHECK(cache.find_or_add({.norm = 150}).is_new);
}

TEST_CASE("a cache makes all the room that it is asked for", "[language]") {
    TypeCache cache(300);
    for (std::uint64_t i = 0; i < 2000; ++i) {
        cache.make_room_for(10);
        cache.find_or_add({.norm = i});
        REQUIRE(cache.size() <= 300);
    }
    cache.make_room_for(300);
    CHECK(cache.size() == 0);
    CHECK(cache.find_or_add({.norm = 1999}).is_new);
}
