#include "graph/article_records.hpp"

#include <algorithm>
#include <charconv>

namespace entente {

namespace {

/// Major, minor and patch; all zero for what is no version.
std::array<std::uint32_t, 3> version_of(std::string_view extractor) {
    std::array<std::uint32_t, 3> version{};
    const char* at = extractor.data();
    const char* const end = at + extractor.size();
    for (std::uint32_t& part : version) {
        const auto [next, failed] = std::from_chars(at, end, part);
        if (failed != std::errc())
            return {};
        at = next != end && *next == '.' ? next + 1 : next;
    }
    return version;
}

std::string_view id_of(const ArticleRecord& record) { return record.id; }

/// Whatever differs between two records decides, so that their order never shows.
bool stands_before(const ArticleRecord& a, const ArticleRecord& b) {
    const auto whole = [](const ArticleRecord& record) {
        return std::tuple(record_rank(record),
                          std::tie(record.title, record.publisher, record.url, record.characters));
    };
    return whole(a) < whole(b);
}

} // namespace

ExtractorRank extractor_rank(std::string_view extractor) {
    return {version_of(extractor), extractor};
}

RecordRank record_rank(const ArticleRecord& record) {
    return {record.published, record.sha256, extractor_rank(record.extractor), record.claims};
}

bool is_newer_extractor(std::string_view a, std::string_view b) {
    return extractor_rank(a) > extractor_rank(b);
}

const ArticleRecord* standing_record(std::span<const ArticleRecord> records,
                                     std::string_view article) {
    const auto known = std::ranges::equal_range(records, article, {}, id_of);
    return known.empty() ? nullptr : &*std::ranges::max_element(known, stands_before);
}

std::map<std::string_view, const ArticleRecord*>
standing_records(std::span<const ArticleRecord> records) {
    std::map<std::string_view, const ArticleRecord*> standing;
    for (const ArticleRecord& record : records) {
        const ArticleRecord*& known = standing[record.id];
        if (known == nullptr || stands_before(*known, record))
            known = &record;
    }
    return standing;
}

} // namespace entente
