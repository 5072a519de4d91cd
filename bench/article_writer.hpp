#pragma once

#include "bench/invented_reports.hpp"
#include "ontology/claim.hpp"
#include "ontology/ontology.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace entente::bench {

/// Makes articles and claims of reports, as the extraction would have found them: a sentence each,
/// with spans, ids and codes.
class ArticleWriter {
  public:
    /// Borrows the actors and the ontology.
    ArticleWriter(const InventedActors& actors, const Ontology& ontology, bool with_text);

    /// The next article. Precondition: the reports are at least one, and appear on one day.
    std::pair<ArticleRecord, std::vector<Claim>> write(std::span<const InventedReport> reports,
                                                       RandomNumbers& random);

  private:
    struct Sentence;
    void write_report(const InventedReport& report, ArticleRecord& article,
                      std::vector<Claim>& claims, RandomNumbers& random);
    Claim common_part(const InventedReport& report, const ArticleRecord& article);
    Participant named(const NamedActor& actor, Sentence& sentence) const;
    const std::map<std::string, std::string>& codes(const EventType& type, const Claim& claim);

    const InventedActors& actors_;
    const Ontology& ontology_;
    bool with_text_;
    std::uint64_t written_ = 0;
    /// Only looked up, never gone through.
    std::map<std::tuple<const EventType*, Modality, Polarity>, std::map<std::string, std::string>>
        codes_;
};

} // namespace entente::bench
