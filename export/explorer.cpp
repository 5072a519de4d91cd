#include "export/explorer.hpp"

#include "export/escaping.hpp"
#include "export/explorer_model.hpp"
#include "export/explorer_page.hpp"
#include "export/packed_text.hpp"
#include "export/picture_frame.hpp"
#include "export/wording.hpp"
#include "graph/queries/event_filter.hpp"
#include "ontology/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <ostream>

namespace entente {

namespace {

constexpr std::size_t most_rows = 1000;

/// What the page tells in words before any script runs.
class PageWords {
  public:
    explicit PageWords(const PictureSource& source) : source_(source) {
        events_.resize(source.graph.facts.events.size());
        std::iota(events_.begin(), events_.end(), EventIndex{0});
        sort_by_day(source.graph, events_);
    }

    std::string title() const { return escape_xml(picture_title(source_)); }

    /// "24 claims from 1 article, 17–25 Mar 2019".
    std::string lead() const {
        const Consolidation& facts = source_.graph.facts;
        const std::string period = words_for_span(times_of(source_, events_));
        return escape_xml(counted(facts.claims.size(), "claim", "claims") + " from " +
                          counted(facts.articles.size(), "article", "articles") +
                          (period.empty() ? "" : ", " + period));
    }

    /// The events as rows of a table.
    std::string rows() const {
        std::string rows;
        for (std::size_t i = 0; i < std::min(events_.size(), most_rows); ++i)
            rows += row(events_[i]);
        if (events_.size() > most_rows)
            rows += fmt::format("<tr><td></td><td>and {} more</td><td></td></tr>\n",
                                events_.size() - most_rows);
        return rows;
    }

  private:
    std::string row(EventIndex index) const {
        const Event& event = source_.graph.facts.events[index];
        const Claim& claim = source_.witnesses.best(std::span(&index, 1), {});
        return fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                           event.time ? escape_xml(words_for(event.time->interval)) : "undated",
                           escape_xml(sentence_for(source_, index)),
                           escape_xml(clean_line(claim.evidence.text)));
    }

    const PictureSource& source_;
    std::vector<EventIndex> events_;
};

/// The page up to a place that waits for words; what is left stands after it.
std::string_view take_until(std::string_view& page, std::string_view place) {
    const std::size_t at = page.find(place);
    if (at == std::string_view::npos)
        throw Error({}, "the explorer in this build is damaged; build it anew");
    const std::string_view before = page.substr(0, at);
    page.remove_prefix(at + place.size());
    return before;
}

/// Whom a page that is served may ask: its server.
constexpr std::string_view served_connect = "'self'";

/// What takes the places of the page.
struct PageParts {
    std::string_view connect;
    std::string title;
    std::string lead;
    std::string rows;
    /// Packed; empty where the page asks for it.
    std::string model;
};

void write_page(std::ostream& output, const PageParts& parts) {
    std::string_view page = explorer_page;
    output << take_until(page, "%entente-connect%") << parts.connect;
    output << take_until(page, "%entente-title%") << parts.title;
    output << take_until(page, "%entente-heading%") << parts.title;
    output << take_until(page, "%entente-lead%") << parts.lead;
    output << take_until(page, "%entente-rows%") << parts.rows;
    output << take_until(page, "%entente-model%") << parts.model << page;
    if (!output.flush())
        throw Error({}, "cannot write the page; is there room on the disk?");
}

} // namespace

bool has_explorer() { return !explorer_page.empty(); }

void require_explorer() {
    if (!has_explorer())
        throw Error({}, "this build cannot write HTML, because it was made without Node; install "
                        "nodejs and npm (18 or newer), run cmake again, and build");
}

void write_explorer(std::ostream& output, const EntityGraph& graph, const Ontology& ontology,
                    const PictureOptions& options) {
    require_explorer();
    const ActorWords words(graph, options.gazetteer);
    const Witnesses witnesses(graph);
    const PictureSource source{graph, ontology, options, words, witnesses};
    const PageWords told(source);
    write_page(output, {.connect = "'none'",
                        .title = told.title(),
                        .lead = told.lead(),
                        .rows = told.rows(),
                        .model = base64(deflate_text(explorer_model(graph, ontology, options)))});
}

void write_served_explorer(std::ostream& output, std::string_view title, std::string_view lead) {
    require_explorer();
    write_page(output,
               {.connect = served_connect,
                .title = escape_xml(title),
                .lead = escape_xml(lead),
                .rows = "<tr><td></td><td>The events are at /api/v1/events</td><td></td></tr>\n",
                .model = {}});
}

std::string served_explorer_policy() {
    require_explorer();
    std::string_view page = explorer_page;
    take_until(page, "Content-Security-Policy\" content=\"");
    std::string policy(take_until(page, "%entente-connect%"));
    return policy.append(served_connect).append(take_until(page, "\""));
}

} // namespace entente
