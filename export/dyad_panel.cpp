#include "export/dyad_panel.hpp"

#include "export/table_row.hpp"
#include "graph/queries/balance.hpp"
#include "graph/queries/event_filter.hpp"
#include "graph/relation_view.hpp"
#include "ontology/diagnostic.hpp"
#include "ontology/state_codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <ostream>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace entente {

namespace {

using std::chrono::year_month_day;

/// PLOVER's types, from cooperation to conflict, and its quad classes.
constexpr std::array<std::string_view, 16> types{
    "AGREE",  "CONSULT", "SUPPORT",  "CONCEDE", "COOPERATE", "AID",      "RETREAT", "REQUEST",
    "ACCUSE", "REJECT",  "THREATEN", "PROTEST", "SANCTION",  "MOBILIZE", "COERCE",  "ASSAULT"};
constexpr std::array<std::string_view, 4> quads{"verbal-cooperation", "material-cooperation",
                                                "verbal-conflict", "material-conflict"};

/// With its heading.
constexpr std::size_t rows_of_a_spreadsheet = 1'048'576;

/// A name of a column that R and SQL need not quote.
std::string underscored(std::string_view word) {
    std::string name(word);
    std::ranges::replace(name, '-', '_');
    return name;
}

struct Counts {
    std::uint32_t events = 0;
    std::array<std::uint32_t, types.size()> of_type{};
    std::array<std::uint32_t, quads.size()> of_quad{};
};

/// The ISO codes of who acts, and of whom it is done to.
using Pair = std::pair<std::string, std::string>;
/// By its first day; absent for what has no period.
using Period = std::optional<Day>;

class DyadPanel {
  public:
    DyadPanel(const GraphWalk& walk, const Ontology& ontology, const PanelOptions& options)
        : actors_(walk.actors()), ontology_(ontology), period_(options.period) {
        walk.for_each_event([this](const ShownEvent& shown) { count_event(shown); });
        for (const auto& [day, articles] : options.articles)
            articles_[begin_of(day)] += articles;
        for (const auto& [period, articles] : articles_)
            if (asked_for(period, options))
                read_.push_back(period);
    }

    /// Returns how many rows there are beside the heading.
    std::size_t write(std::ostream& output) const {
        output << heading();
        std::size_t rows = 0;
        for (auto counts = counts_.begin(); counts != counts_.end();) {
            const Pair& pair = counts->first.first;
            auto next = counts;
            std::vector<Day> own;
            for (; next != counts_.end() && next->first.first == pair; ++next)
                if (next->first.second)
                    own.push_back(*next->first.second);
            std::vector<Day> periods;
            std::ranges::set_union(own, read_, std::back_inserter(periods));
            for (const Day period : periods)
                output << row(pair, period);
            // Sorted before all periods.
            const bool vague = !counts->first.second;
            if (vague)
                output << row(pair, std::nullopt);
            rows += periods.size() + (vague ? 1 : 0);
            counts = next;
        }
        return rows;
    }

  private:
    void count_event(const ShownEvent& shown) {
        std::set<Pair> pairs;
        for (const EntityRelation& relation :
             relations(actors_, shown.event, shown.claims, ontology_)) {
            const std::string& source = actors_.entities[relation.source].country;
            const std::string& target = actors_.entities[relation.target].country;
            if (source.empty() || target.empty() || source == target)
                continue;
            pairs.insert({source, target});
            if (relation.symmetric)
                pairs.insert({target, source});
        }
        for (const Pair& pair : pairs)
            count(shown, pair);
    }

    void count(const ShownEvent& shown, const Pair& pair) {
        const Event& event = shown.event;
        const auto codes = told_codes(event, shown.claims, ontology_);
        Counts& counts = counts_[{pair, period_of(event)}];
        ++counts.events;
        count(codes, "plover", types, counts.of_type);
        count(codes, "quad", quads, counts.of_quad);
    }

    template <std::size_t size>
    static void count(const std::map<std::string, std::string>& codes, const std::string& scheme,
                      const std::array<std::string_view, size>& words,
                      std::array<std::uint32_t, size>& counts) {
        const auto code = codes.find(scheme);
        const auto word =
            code == codes.end() ? words.end() : std::ranges::find(words, code->second);
        if (word != words.end())
            ++counts[static_cast<std::size_t>(word - words.begin())];
    }

    Period period_of(const Event& event) const {
        if (!event.time)
            return std::nullopt;
        const TimeInterval& time = event.time->interval;
        const Day first = time.first().value_or(*known_day(event));
        const Day last = time.last().value_or(first);
        return begin_of(first) == begin_of(last) ? Period(begin_of(first)) : std::nullopt;
    }

    Day begin_of(Day day) const {
        if (period_ == PanelPeriod::day)
            return day;
        const year_month_day date(day);
        return Day(date.year() / date.month() / 1);
    }

    bool asked_for(Day period, const PanelOptions& options) const {
        return (!options.from || begin_of(*options.from) <= period) &&
               (!options.to || period <= *options.to);
    }

    std::string heading() const {
        std::string text = "source,target,source_cow,target_cow,source_gw,target_gw,";
        text += period_ == PanelPeriod::day ? "day" : "month";
        text += ",articles,events";
        for (const std::string_view type : types)
            text.append(",").append(type);
        for (const std::string_view quad : quads)
            text.append(",").append(underscored(quad));
        return text + "\r\n";
    }

    std::string row(const Pair& pair, Period period) const {
        static const Counts none;
        TableRow row;
        row.text(pair.first);
        row.text(pair.second);
        const StateCodes source = state_codes(pair.first);
        const StateCodes target = state_codes(pair.second);
        row.number_or_empty(source.cow);
        row.number_or_empty(target.cow);
        row.number_or_empty(source.gw);
        row.number_or_empty(target.gw);
        add_period(row, period);
        const auto found = counts_.find({pair, period});
        const Counts& counts = found == counts_.end() ? none : found->second;
        row.number(counts.events);
        for (const std::uint32_t count : counts.of_type)
            row.number(count);
        for (const std::uint32_t count : counts.of_quad)
            row.number(count);
        return row.take();
    }

    /// The period, and how many articles of it were read.
    void add_period(TableRow& row, Period period) const {
        constexpr std::size_t length_of_month = 7; // 2024-05
        if (!period)
            return row.empty(2);
        row.text(period_ == PanelPeriod::day ? to_string(*period)
                                             : to_string(*period).substr(0, length_of_month));
        const auto read = articles_.find(*period);
        row.number(read == articles_.end() ? 0 : read->second);
    }

    const Consolidation& actors_;
    const Ontology& ontology_;
    PanelPeriod period_;
    std::map<std::pair<Pair, Period>, Counts> counts_;
    std::map<Day, std::uint32_t> articles_;
    /// The periods asked for of which articles were read, sorted.
    std::vector<Day> read_;
};

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
    const std::size_t rows = DyadPanel(walk, ontology, options).write(output);
    if (!output.flush())
        throw Error({}, "the panel cannot be written; check the path and the free space");
    if (rows < rows_of_a_spreadsheet)
        return {};
    return fmt::format("the panel has {} rows, more than a spreadsheet shows; --per month, --from, "
                       "--to and --type make fewer",
                       rows);
}

} // namespace entente
