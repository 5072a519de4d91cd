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

/// Writes the page up to a place that waits for words; what is left stands after it.
void write_until(std::ostream& output, std::string_view& page, std::string_view place) {
    const std::size_t at = page.find(place);
    if (at == std::string_view::npos)
        throw Error({}, "the explorer in this build is damaged; build it anew");
    output << page.substr(0, at);
    page.remove_prefix(at + place.size());
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
    std::string_view page = explorer_page;
    write_until(output, page, "%entente-title%");
    output << told.title();
    write_until(output, page, "%entente-heading%");
    output << told.title();
    write_until(output, page, "%entente-lead%");
    output << told.lead();
    write_until(output, page, "%entente-rows%");
    output << told.rows();
    write_until(output, page, "%entente-model%");
    output << base64(deflate_text(explorer_model(graph, ontology, options))) << page;
    if (!output.flush())
        throw Error({}, "cannot write the page; is there room on the disk?");
}

} // namespace entente
