#include "serve/served_file.hpp"

#include "graph/store/graph_tables.hpp"
#include "graph/store/store_corrections.hpp"

#include <utility>

namespace entente {

ServedFile::ServedFile(const std::string& path, const Ontology& ontology, std::string maker,
                       DiagnosticSink report)
    : ontology_(ontology), maker_(std::move(maker)), report_(std::move(report)),
      store_(path, Store::Access::read) {}

bool ServedFile::is_current() const {
    return kept_graph(store_) == GraphOrigin{store_.changes(), maker_};
}

bool ServedFile::is_usable() const { return is_current() || store_.is_writable(); }

void ServedFile::renew() {
    const GraphOrigin origin{store_.changes(), maker_};
    if (kept_graph(store_) == origin)
        return;
    keep_graph(store_, origin,
               consolidate_store(store_, ontology_, corrections_of(store_, report_),
                                 [](std::uint64_t) {}));
}

EntityGraph ServedFile::read_part(std::span<const std::uint32_t> positions) const {
    std::optional<Consolidation> facts =
        read_graph(store_, {.positions = std::vector(positions.begin(), positions.end())});
    return build_graph(facts ? std::move(*facts) : Consolidation());
}

std::string ServedFile::version() const {
    return std::to_string(store_.changes()) + (is_current() ? "" : "-old");
}

WholeGraph ServedFile::read_whole() {
    constexpr int most_tries = 3;
    for (int i = 0; i < most_tries; ++i) {
        renew();
        std::string before = version();
        const StoreCounts counts = store_.counts();
        GraphOutline outline = read_outline(store_);
        WholeGraph whole{before, build_graph(std::move(outline.facts)),
                         std::move(outline.claim_counts), counts.articles, counts.claims};
        if (is_current() && version() == before)
            return whole;
    }
    throw GraphChanged();
}

GraphSource ServedFile::source() {
    return {.version = [this] { return version(); },
            .read = [this] { return read_whole(); },
            .read_part = [this](auto positions) { return read_part(positions); }};
}

} // namespace entente
