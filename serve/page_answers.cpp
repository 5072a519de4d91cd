#include "export/explorer.hpp"
#include "export/explorer_model.hpp"
#include "export/wording.hpp"
#include "serve/answer_json.hpp"
#include "serve/openapi.hpp"
#include "serve/problem.hpp"

#include <algorithm>
#include <map>
#include <sstream>
#include <tuple>

namespace entente {

namespace {

struct Period {
    std::optional<Day> first;
    std::optional<Day> last;
};

/// From the first to the last day that an event tells; a tense tells none.
Period period_of(const ServedGraph& graph) {
    Period period;
    for (const Event& event : graph.graph().facts.events) {
        const auto day = known_day(event);
        if (!day || event.time->basis == TimeBasis::tense)
            continue;
        const Day last = event.time->interval.last().value_or(*day);
        period.first = std::min(period.first.value_or(*day), *day);
        period.last = std::max(period.last.value_or(last), last);
    }
    return period;
}

void write_types(JsonWriter& json, const AnswerSource& source) {
    std::map<std::pair<std::string_view, std::string_view>, std::int64_t> counts;
    for (const Event& event : source.graph.graph().facts.events)
        ++counts[{event.type, event.subtype}];
    json.key("types");
    json.begin_array();
    for (const auto& [name, count] : counts) {
        const auto& [type, subtype] = name;
        const EventType* known = source.ontology.find(type, subtype);
        json.begin_object();
        json.member("type", type);
        json.member_or_null("subtype", subtype);
        json.member("label", shown(known != nullptr ? known->label : std::string(type)));
        const QuadClass quad = quad_class(source.ontology, type, subtype);
        json.member_or_null("quad", quad == QuadClass::none ? "" : to_string(quad));
        json.member("events", count);
        json.end_object();
    }
    json.end_array();
}

/// How much of a graph a part may have.
struct PartSize {
    std::uint64_t events = 0;
    std::uint64_t claims = 0;
};

PartSize size_of(const AskedFor& asked) {
    if (!asked.limit)
        return {usual_events_in_part, usual_claims_in_part};
    return {std::min(*asked.limit, most_events_in_part), most_claims_in_part};
}

/// The weightiest of the events, by day, as many as there is room for: no statements while there
/// are others, then those that most articles tell of, then the latest.
std::vector<EventIndex> weightiest(const ServedGraph& graph, std::vector<EventIndex> events,
                                   PartSize room) {
    const auto weight = [&](EventIndex e) {
        const Event& event = graph.graph().facts.events[e];
        return std::tuple(event.type != "statement", event.articles, known_day(event).has_value(),
                          graph.position(e));
    };
    const std::size_t most = std::min<std::size_t>(room.events, events.size());
    const auto end = events.begin() + static_cast<std::ptrdiff_t>(most);
    std::ranges::partial_sort(events, end, std::ranges::greater(), weight);
    std::size_t taken = 0;
    for (std::uint64_t claims = 0; taken < most; ++taken) {
        claims += graph.claim_count(events[taken]);
        if (taken > 0 && claims > room.claims)
            break;
    }
    events.resize(taken);
    std::ranges::sort(events, {}, [&](EventIndex e) { return graph.position(e); });
    return events;
}

/// "412,345", of English.
std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, ",");
    return digits;
}

std::string counted_in_groups(std::uint64_t number, const std::string& noun) {
    return grouped(number) + " " + noun + (number == 1 ? "" : "s");
}

/// "412,345 claims from 1,234 articles, 1990–2024".
std::string lead_of(const ServedGraph& graph) {
    const auto [first, last] = period_of(graph);
    const std::string period =
        first ? ", " + words_for_span({TimeInterval::between(*first, *last)}) : std::string();
    return counted_in_groups(graph.whole().claims, "claim") + " from " +
           counted_in_groups(graph.whole().articles, "article") + period;
}

} // namespace

HttpResponse answer_page(const AnswerSource& source, const AskedFor&, const PathNames&) {
    if (!has_explorer())
        return problem(404, "this build was made without the explorer; the interface at "
                            "/api/v1/openapi.json works");
    std::ostringstream page;
    write_served_explorer(page, shown(source.title), lead_of(source.graph));
    HttpResponse answer{.status = 200,
                        .content_type = "text/html; charset=utf-8",
                        .body = std::move(page).str(),
                        .fields = {}};
    answer.fields.emplace_back("Content-Security-Policy",
                               served_explorer_policy() + "; frame-ancestors 'none'");
    return answer;
}

HttpResponse answer_summary(const AnswerSource& source, const AskedFor&, const PathNames&) {
    const auto [first, last] = period_of(source.graph);
    return json_answer(source, [&](JsonWriter& json) {
        json.member("title", shown(source.title));
        json.member("articles", static_cast<std::int64_t>(source.graph.whole().articles));
        json.member("claims", static_cast<std::int64_t>(source.graph.whole().claims));
        json.member("events", static_cast<std::int64_t>(source.graph.by_day().size()));
        json.member("actors", static_cast<std::int64_t>(source.graph.actors().size()));
        write_day_member(json, "first", first);
        write_day_member(json, "last", last);
        write_types(json, source);
    });
}

HttpResponse answer_part(const AnswerSource& source, const AskedFor& asked, const PathNames&) {
    auto chosen = chosen_events(source, asked.filter);
    if (auto* refused = std::get_if<HttpResponse>(&chosen))
        return std::move(*refused);
    auto& passing = std::get<std::vector<EventIndex>>(chosen);
    const std::size_t total = passing.size();
    const std::vector<EventIndex> events =
        weightiest(source.graph, std::move(passing), size_of(asked));
    const EntityGraph part = source.read_part(events);
    PictureOptions options;
    options.gazetteer = source.gazetteer;
    return json_answer(source, [&](JsonWriter& json) {
        json.member("total", static_cast<std::int64_t>(total));
        json.member("events", static_cast<std::int64_t>(events.size()));
        json.key("model");
        json.embed(explorer_model(part, source.ontology, options));
    });
}

HttpResponse answer_openapi(const AnswerSource&, const AskedFor&, const PathNames&) {
    HttpResponse answer;
    answer.body = openapi_description;
    return answer;
}

} // namespace entente
