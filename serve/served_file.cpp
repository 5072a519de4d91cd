#include "serve/served_file.hpp"

#include "graph/store/graph_tables.hpp"
#include "graph/store/held_claims.hpp"
#include "graph/store/store_corrections.hpp"

#include <map>
#include <utility>

namespace entente {

ServedFile::ServedFile(std::string path, const Ontology& ontology, std::string maker,
                       DiagnosticSink report)
    : ontology_(ontology), maker_(std::move(maker)), report_(std::move(report)),
      path_(std::move(path)) {
    store_.emplace(path_, Store::Access::read);
}

bool ServedFile::is_current() const { return keeps_graph(*store_, maker_); }

std::string ServedFile::version() {
    // A file that may not be written, nor have a log beside it, is read as if it never changed.
    if (!store_->is_writable())
        store_.emplace(path_, Store::Access::read);
    return std::to_string(store_->changes()) + (is_current() ? "" : "-old");
}

EntityGraph ServedFile::read_part(std::span<const std::uint32_t> positions) const {
    std::optional<Consolidation> facts =
        read_graph(*store_, {.positions = std::vector(positions.begin(), positions.end())});
    return build_graph(facts ? std::move(*facts) : Consolidation());
}

WholeGraph ServedFile::read_kept(std::string version) const {
    const StoreCounts counts = store_->counts();
    const std::map<Day, std::uint32_t> days = store_->articles_by_day();
    GraphOutline outline = read_outline(*store_);
    return {.version = std::move(version),
            .graph = build_graph(std::move(outline.facts)),
            .has_claims = false,
            .claim_counts = std::move(outline.claim_counts),
            .articles = counts.articles,
            .claims = counts.claims,
            .newest = days.empty() ? std::nullopt : std::optional(days.rbegin()->first)};
}

std::optional<WholeGraph> ServedFile::read_once() {
    const auto uncounted = [](std::uint64_t) {};
    const auto corrections = [&] { return corrections_of(*store_, report_); };
    if (store_->is_writable() && !is_current())
        renew_kept_graph(*store_, ontology_, maker_, corrections(), uncounted);
    std::string now = version();
    if (is_current())
        return read_kept(std::move(now));
    if (store_->is_writable())
        return std::nullopt; // It has changed meanwhile.
    return whole_graph(std::move(now),
                       build_graph(consolidate_held(*store_, ontology_, corrections(), uncounted)));
}

WholeGraph ServedFile::read_whole() {
    constexpr int most_tries = 3;
    for (int i = 0; i < most_tries; ++i)
        if (std::optional<WholeGraph> whole = read_once(); whole && version() == whole->version)
            return std::move(*whole);
    throw GraphChanged();
}

GraphSource ServedFile::source() {
    return {.version = [this] { return version(); },
            .read = [this] { return read_whole(); },
            .read_part = [this](auto positions) { return read_part(positions); }};
}

} // namespace entente
