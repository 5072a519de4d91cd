#include "graph/queries/pair_relation.hpp"
#include "serve/answer_json.hpp"
#include "serve/problem.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace entente {

namespace {

constexpr std::array<QuadClass, 5> quad_classes{
    QuadClass::verbal_cooperation, QuadClass::material_cooperation, QuadClass::verbal_conflict,
    QuadClass::material_conflict, QuadClass::none};

using QuadCounts = std::array<std::uint32_t, quad_classes.size()>;

void write_quads(JsonWriter& json, const QuadCounts& counts) {
    for (const QuadClass quad : quad_classes)
        json.member(to_string(quad), std::int64_t{counts[static_cast<std::size_t>(quad)]});
}

/// Events over the months.
struct MonthCounts {
    std::map<std::chrono::year_month, QuadCounts> months;
    std::uint64_t vague = 0;
    std::uint64_t undated = 0;
};

/// The month in which an event lies or begins; absent where its time is open, told by a tense only,
/// or longer than a month.
std::optional<std::chrono::year_month> month_of(const Event& event) {
    constexpr std::chrono::days longest{31};
    if (!event.time || event.time->basis == TimeBasis::tense)
        return std::nullopt;
    const auto first = event.time->interval.first();
    const auto end = event.time->interval.end();
    if (!first || !end || *end - *first > longest)
        return std::nullopt;
    const std::chrono::year_month_day day(*first);
    return day.year() / day.month();
}

MonthCounts count_months(const ServedGraph& graph, const std::vector<EventIndex>& events) {
    MonthCounts counts;
    for (const EventIndex e : events) {
        const Event& event = graph.graph().facts.events[e];
        if (const auto month = month_of(event))
            ++counts.months[*month][static_cast<std::size_t>(graph.quad(e))];
        else
            ++(event.time ? counts.vague : counts.undated);
    }
    return counts;
}

/// "2019-03".
std::string name_of(std::chrono::year_month month) {
    return TimeInterval::month(static_cast<int>(month.year()), static_cast<unsigned>(month.month()))
        .edtf();
}

std::vector<EntityIndex> found_in(const EntityGraph& part, const EntityGraph& whole,
                                  const std::vector<EntityIndex>& entities) {
    std::vector<EntityIndex> found;
    for (const EntityIndex entity : entities)
        if (const auto same = find_entity(part.facts, whole.facts.entities[entity].id))
            found.push_back(*same);
    std::ranges::sort(found);
    return found;
}

void write_balance(JsonWriter& json, const Balance& balance, std::uint32_t together) {
    json.member("events", std::int64_t{balance.events});
    json.member("together", std::int64_t{together});
    write_quads(json, balance.quads);
    json.key("goldstein");
    if (const auto mean = mean_goldstein(balance))
        json.decimal(*mean, 2);
    else
        json.null();
}

void write_relation(JsonWriter& json, const PairRelation& relation) {
    write_balance(json, relation.balance, relation.together);
    json.key("periods");
    json.begin_array();
    for (const PairPeriod& period : relation.periods) {
        json.begin_object();
        json.member_or_null("period", period.period ? period.period->edtf() : "");
        write_balance(json, period.balance, period.together);
        json.end_object();
    }
    json.end_array();
}

std::uint64_t claims_of(const ServedGraph& graph, const std::vector<EventIndex>& events) {
    std::uint64_t claims = 0;
    for (const EventIndex e : events)
        claims += graph.claim_count(e);
    return claims;
}

HttpResponse unknown(const std::string& name) {
    return problem(404, "nobody in the graph is called \"" + name +
                            "\"; /api/v1/actors?q= finds actors by name");
}

} // namespace

HttpResponse answer_timeline(const AnswerSource& source, const AskedFor& asked, const PathNames&) {
    auto chosen = chosen_events(source, asked.filter);
    if (auto* refused = std::get_if<HttpResponse>(&chosen))
        return std::move(*refused);
    const auto& events = std::get<std::vector<EventIndex>>(chosen);
    const MonthCounts counts = count_months(source.graph, events);
    return json_answer(source, [&](JsonWriter& json) {
        json.member("total", static_cast<std::int64_t>(events.size()));
        json.member("vague", static_cast<std::int64_t>(counts.vague));
        json.member("undated", static_cast<std::int64_t>(counts.undated));
        json.key("months");
        json.begin_array();
        for (const auto& [month, quads] : counts.months) {
            json.begin_object();
            json.member("month", name_of(month));
            write_quads(json, quads);
            json.end_object();
        }
        json.end_array();
    });
}

HttpResponse answer_pair(const AnswerSource& source, const AskedFor& asked,
                         const PathNames& names) {
    const EntityGraph& graph = source.graph.graph();
    EventFilter filter = asked.filter.events;
    filter.actors.insert(filter.actors.begin(), names.begin(), names.end());
    const EventSelection selection(graph, source.ontology, std::move(filter));
    for (std::size_t i = 0; i < names.size(); ++i)
        if (selection.actors()[i].empty())
            return unknown(names[i]);
    auto chosen = chosen_events(source, selection, asked.filter.min_confidence);
    if (auto* refused = std::get_if<HttpResponse>(&chosen))
        return std::move(*refused);
    const auto& events = std::get<std::vector<EventIndex>>(chosen);
    if (claims_of(source.graph, events) > most_claims_of_pair)
        return problem(400, "more than " + std::to_string(most_claims_of_pair) +
                                " claims tell of the " + std::to_string(events.size()) +
                                " events of these two; from and to, or a type, make them fewer");
    const EntityGraph part = source.read_part(events);
    std::vector<EventIndex> all(part.facts.events.size());
    for (EventIndex e = 0; e < all.size(); ++e)
        all[e] = e;
    const PairRelation relation =
        pair_relation(part, source.ontology, all, found_in(part, graph, selection.actors()[0]),
                      found_in(part, graph, selection.actors()[1]));
    return json_answer(source, [&](JsonWriter& json) {
        json.member("total", static_cast<std::int64_t>(events.size()));
        write_relation(json, relation);
    });
}

} // namespace entente
