#include "extract/language/network/token_features.hpp"
#include "tests/support/catch.hpp"

#include <array>

using namespace entente;

TEST_CASE("keys are those of MurmurHash3 as the model was trained with", "[language]") {
    using Keys = std::array<std::uint32_t, 4>;
    constexpr std::uint64_t id_of_the = 7425985699627899538ULL;
    constexpr std::uint64_t id_of_xxxx = 13110060611322374290ULL;
    CHECK(hash_keys(0, 8) == Keys{0, 0, 0, 0});
    CHECK(hash_keys(0, 11) == Keys{3211867976, 2044022225, 3076925725, 183887857});
    CHECK(hash_keys(1, 8) == Keys{1161550108, 2247783286, 1742325162, 1224191281});
    CHECK(hash_keys(id_of_the, 8) == Keys{2332737498, 1315472909, 1351622599, 1973209364});
    CHECK(hash_keys(id_of_xxxx, 11) == Keys{1539853831, 4079380314, 1258944513, 2221436719});
    CHECK(hash_keys(id_of_the, 8)[0] % 5000 == 2498);
}

TEST_CASE("an attribute is the id of a string, or 0 or 1", "[language]") {
    using enum TokenAttribute;
    const TokenFeatures token{
        .norm = 11, .prefix = 12, .suffix = 13, .shape = 14, .space_after = true};
    CHECK(attribute_value(token, norm) == 11);
    CHECK(attribute_value(token, prefix) == 12);
    CHECK(attribute_value(token, suffix) == 13);
    CHECK(attribute_value(token, shape) == 14);
    CHECK(attribute_value(token, space_after) == 1);
    CHECK(attribute_value(token, is_space) == 0);
}
