#include "graph/store/claim_block.hpp"

#include "graph/store/byte_stream.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/claims.hpp"

#include <limits>
#include <optional>
#include <random>

using namespace entente;
using namespace entente::tests;

namespace {

/// A claim with something in every field.
Claim full_claim() {
    Claim claim = visits("Ana Holt", "Suria").on("2024-05-06/2024-05-08").at(city("Port", "Suria"));
    claim.id = "0123456789abcdef0123456789abcdef";
    claim.event = "fedcba9876543210fedcba9876543210";
    claim.subtype = "state";
    claim.codes = {{"plover", "CONSULT"}, {"cameo", "042"}};
    claim.subject->sector = "GOV";
    claim.subject->span = CodePointSpan{3, 11};
    claim.qualifiers.push_back(
        {"amount", {.id = {}, .name = "3 million", .country = {}, .sector = {}, .span = {}}});
    claim.attributed_to.push_back({person("Luis Reyes"), "said"});
    claim.modality = Modality::requested;
    claim.polarity = Polarity::negative;
    claim.confidence = 0.1 + 0.2;
    claim.time->text = "from 6 to 8 May";
    claim.evidence = {{0, 60},
                      "Ana Holt visited Suria, \"said\" Reyes – \xF0\x9F\x95\x8A.",
                      {12, 19},
                      "visit.visit"};
    return claim;
}

/// Absent where the bytes are found damaged.
std::optional<std::size_t> claims_of(const std::string& block) {
    try {
        return decode_claims(block, "a1").size();
    } catch (const detail::DamagedBytes&) {
        return std::nullopt;
    }
}

} // namespace

TEST_CASE("claims come back from their bytes as they were", "[graph][store]") {
    Claim bare = meets(person("Ana Holt"), person("Luis Reyes"));
    bare.object.reset();
    bare.time.reset();
    bare.confidence = std::numeric_limits<double>::denorm_min();
    bare.evidence.span = {70, 90};
    const std::vector<Claim> claims = {full_claim(), bare};
    CHECK(decode_claims(encode_claims(claims), "a1") == claims);
    CHECK(decode_claims(encode_claims({}), "a1").empty());
}

TEST_CASE("the same claims are the same bytes in whatever order they come", "[graph][store]") {
    Claim later = full_claim();
    later.evidence.span = {61, 90};
    later.id = "00000000000000000000000000000000";
    CHECK(encode_claims({full_claim(), later}) == encode_claims({later, full_claim()}));
}

TEST_CASE("an id that is no hash is kept to the letter", "[graph][store]") {
    for (const char* id :
         {"", "x", "0123456789ABCDEF0123456789abcdef", "0123456789abcdef0123456789abcde"}) {
        Claim claim = full_claim();
        claim.id = id;
        CHECK(decode_claims(encode_claims({claim}), "a1").front().id == id);
    }
}

TEST_CASE("bytes that were cut or changed are found damaged or read as claims, never more",
          "[graph][store]") {
    const std::string block = encode_claims({full_claim(), full_claim()});
    for (std::size_t size = 0; size < block.size(); ++size)
        CHECK_THROWS_AS(decode_claims(std::string_view(block).substr(0, size), "a1"),
                        detail::DamagedBytes);
    CHECK_THROWS_AS(decode_claims(block + "x", "a1"), detail::DamagedBytes);
    std::mt19937 random(7);
    std::size_t damaged = 0;
    std::size_t read = 0;
    for (int round = 0; round < 5000; ++round) {
        std::string changed = block;
        changed[random() % changed.size()] = static_cast<char>(random());
        const std::optional<std::size_t> claims = claims_of(changed);
        claims ? ++read : ++damaged;
        CHECK(claims.value_or(0) <= block.size());
    }
    CHECK(read > 0);
    CHECK(damaged > 0);
}
