#include "export/dyad_panel.hpp"

#include "export/dyad_counts.hpp"
#include "export/panel_rows.hpp"
#include "graph/queries/balance.hpp"
#include "graph/queries/event_filter.hpp"
#include "graph/relation_view.hpp"
#include "graph/without_repetition.hpp"
#include "ontology/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <ostream>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace entente {

namespace {

/// With its heading.
constexpr std::size_t rows_of_a_spreadsheet = 1'048'576;

/// The position of a code among the words of its scheme.
template <std::size_t size>
std::uint16_t column_of(const std::map<std::string, std::string>& codes, const std::string& scheme,
                        const std::array<std::string_view, size>& words) {
    const auto code = codes.find(scheme);
    if (code == codes.end())
        return DyadCount::no_column;
    const auto word = std::ranges::find(words, code->second);
    return word == words.end() ? DyadCount::no_column
                               : static_cast<std::uint16_t>(word - words.begin());
}

/// The states that actors act for.
class States {
  public:
    explicit States(const Consolidation& actors) {
        for (const GraphEntity& entity : actors.entities)
            if (!entity.country.empty())
                codes_.push_back(entity.country);
        detail::sort_without_repetition(codes_);
        for (const GraphEntity& entity : actors.entities)
            of_entity_.push_back(static_cast<std::uint32_t>(
                std::ranges::lower_bound(codes_, entity.country) - codes_.begin()));
    }

    /// Absent where the actor acts for none.
    std::optional<std::uint32_t> of(const Consolidation& actors, EntityIndex entity) const {
        return actors.entities[entity].country.empty() ? std::nullopt
                                                       : std::optional(of_entity_[entity]);
    }
    /// By number, sorted.
    const std::vector<std::string>& codes() const noexcept { return codes_; }

  private:
    std::vector<std::string> codes_;
    std::vector<std::uint32_t> of_entity_;
};

/// Where an event counts.
std::optional<Day> period_of(const Event& event, PanelPeriod period) {
    if (!event.time)
        return std::nullopt;
    const TimeInterval& time = event.time->interval;
    const Day first = time.first().value_or(*known_day(event));
    const Day last = time.last().value_or(first);
    const Day begin = begin_of(first, period);
    return begin == begin_of(last, period) ? std::optional(begin) : std::nullopt;
}

/// Counts the events of a walk.
class DyadCounter {
  public:
    DyadCounter(const GraphWalk& walk, const Ontology& ontology, PanelPeriod period)
        : actors_(walk.actors()), ontology_(ontology), period_(period), states_(actors_) {
        walk.for_each_event([this](const ShownEvent& shown) { count(shown); });
    }

    const States& states() const noexcept { return states_; }
    DyadCounts& counts() noexcept { return counts_; }

  private:
    using Pair = std::pair<std::uint32_t, std::uint32_t>;

    void count(const ShownEvent& shown) {
        const std::set<Pair> pairs = pairs_of(shown);
        if (pairs.empty())
            return;
        const auto codes = told_codes(shown.event, shown.claims, ontology_);
        for (const auto& [source, target] : pairs)
            counts_.add({.source = source,
                         .target = target,
                         .period = period_number(period_of(shown.event, period_)),
                         .type = column_of(codes, "plover", panel_types),
                         .quad = column_of(codes, "quad", panel_quads),
                         .events = 1});
    }

    std::set<Pair> pairs_of(const ShownEvent& shown) const {
        std::set<Pair> pairs;
        for (const EntityRelation& relation :
             relations(actors_, shown.event, shown.claims, ontology_)) {
            const auto source = states_.of(actors_, relation.source);
            const auto target = states_.of(actors_, relation.target);
            if (!source || !target || source == target)
                continue;
            pairs.insert({*source, *target});
            if (relation.symmetric)
                pairs.insert({*target, *source});
        }
        return pairs;
    }

    const Consolidation& actors_;
    const Ontology& ontology_;
    PanelPeriod period_;
    States states_;
    DyadCounts counts_;
};

std::size_t write_rows(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                       const PanelOptions& options) {
    DyadCounter counter(walk, ontology, options.period);
    PanelRows rows(output, counter.states().codes(), options);
    counter.counts().for_each([&](const DyadCount& count) { rows.take(count); });
    return rows.finish();
}

} // namespace

ArticleDays count_by_day(std::span<const ArticleRecord> articles) {
    ArticleDays counts;
    for (const ArticleRecord& article : articles)
        if (article.published)
            ++counts[*article.published];
    return counts;
}

std::string write_dyad_panel(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                             const PanelOptions& options) {
    const std::size_t rows = write_rows(output, walk, ontology, options);
    if (!output.flush())
        throw Error({}, "the panel cannot be written; check the path and the free space");
    if (rows < rows_of_a_spreadsheet)
        return {};
    return fmt::format("the panel has {} rows, more than a spreadsheet shows; --per month, --from, "
                       "--to and --type make fewer",
                       rows);
}

} // namespace entente
