// Any bytes are either refused as a claim line or give a record that is written and read unchanged.

#include "ontology/claim_line.hpp"
#include "ontology/text.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

std::string write(const entente::ArticleRecord& article) {
    return entente::write_article_line(article);
}
std::string write(const entente::Claim& claim) { return entente::write_claim_line(claim); }

template <typename Record>
void check(const Record& record) {
    // The first line may round what it reads; from then on nothing changes.
    const std::string line = write(record);
    const auto again = entente::read_line(line);
    const auto* const same = std::get_if<Record>(&again);
    if (same == nullptr || write(*same) != line)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view line(reinterpret_cast<const char*>(bytes), size);
    const auto record = entente::read_line(line);
    if (const auto* const article = std::get_if<entente::ArticleRecord>(&record))
        check(*article);
    if (const auto* const claim = std::get_if<entente::Claim>(&record))
        check(*claim);
    return 0;
}
