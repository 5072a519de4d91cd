#pragma once

#include "ontology/claim.hpp"
#include "ontology/ontology.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <vector>

namespace entente::bench {

/// What news is to be invented. README.md beside this tells in what proportions.
struct NewsShape {
    /// How many claims all articles make together, exactly.
    std::uint64_t claims = 1'000'000;
    std::uint64_t seed = 1648;
    /// States, people, organisations, groups and towns; at least 1,000.
    std::uint32_t actors = 20'000;
    /// A hundred times the exponent of Zipf's law, after which they are named.
    std::uint32_t zipf_hundredths = 100;
    /// Articles appear on these days; at least 100.
    Day first_day = std::chrono::sys_days{std::chrono::year{2005} / 1 / 1};
    std::uint32_t days = 7305;
    /// Whether claims carry the sentence they were found in. What statements say is then known.
    bool with_text = true;
};

/// Takes an article and its claims, by day of publication.
using ArticleSink = std::function<void(ArticleRecord, std::vector<Claim>)>;

/// Invents articles about the same events, and hands each to `sink`. The same shape makes the same
/// articles on every platform. Keeps two months of news in memory; O(claims log actors).
void generate_claims(const NewsShape& shape, const Ontology& ontology, const ArticleSink& sink);

} // namespace entente::bench
