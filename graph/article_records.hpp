#pragma once

#include "ontology/claim.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>

/// \file
/// Which record of an article stands where several are known: of its editions, or of what several
/// programs read.

namespace entente {

/// By what the extractor of a record compares: version, then the whole word with its digest.
using ExtractorRank = std::tuple<std::array<std::uint32_t, 3>, std::string_view>;
/// By what records of one article compare: day of publication, hash of the text, extractor, number
/// of claims. The highest stands. Borrows the record.
using RecordRank = std::tuple<std::optional<Day>, std::string_view, ExtractorRank, std::uint64_t>;

/// "0.10.0+…" ranks above "0.9.0+…"; what is no version, below any.
ExtractorRank extractor_rank(std::string_view extractor);
/// The rank of a record; see RecordRank.
RecordRank record_rank(const ArticleRecord& record);

/// Whether the extractor `a` is newer than `b`.
bool is_newer_extractor(std::string_view a, std::string_view b);

/// The record that stands for an article: published last, so that a correction supersedes what it
/// corrects; of one day, the text whose hash sorts last; of one text, of the newest extractor. The
/// store's join chooses the same (graph/store/stored_article.hpp). Null where none is of the
/// article. Precondition: sorted by id, as in a `Consolidation`. O(log records + records of it).
const ArticleRecord* standing_record(std::span<const ArticleRecord> records,
                                     std::string_view article);

/// The same of all articles, by id. Borrows the records. O(n log n).
std::map<std::string_view, const ArticleRecord*>
standing_records(std::span<const ArticleRecord> records);

} // namespace entente
