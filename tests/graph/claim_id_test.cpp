#include "graph/claim_id.hpp"

#include "ontology/text.hpp"
#include "tests/support/catch.hpp"

#include <vector>

using namespace entente;

TEST_CASE("an event's id is half the SHA-256 of the digits of its claims' ids", "[graph]") {
    std::vector<ClaimId> ids;
    std::string digits;
    for (std::uint64_t claim = 1; claim <= 40; ++claim) {
        ids.push_back({claim * 0x9E3779B97F4A7C15U, claim});
        digits += to_string(ids.back());
        CHECK(to_string(hash_of(ids)) == sha256_hex(digits).substr(0, 32));
    }
}
