#include "graph/life_cycle.hpp"
#include "graph/merge_log.hpp"
#include "ontology/claim_line.hpp"
#include "serve/answer_json.hpp"
#include "serve/problem.hpp"

#include <set>
#include <span>
#include <string_view>

namespace entente {

namespace {

constexpr std::uint64_t usual_page = 100;

void write_stages(JsonWriter& json, const Consolidation& facts, const Event& event) {
    json.key("stages");
    json.begin_array();
    for (const Stage& stage : life_cycle(facts, event)) {
        json.begin_object();
        json.member("status", to_string(stage.status));
        write_day_member(json, "known", stage.known);
        json.member_or_null("edtf", stage.date ? stage.date->edtf() : "");
        json.end_object();
    }
    json.end_array();
}

/// The lines of claims and of their articles, as `extract` prints them.
void write_lines(JsonWriter& json, std::span<const Claim> claims,
                 const std::vector<ArticleRecord>& articles) {
    std::set<std::string_view> told_in;
    json.key("claims");
    json.begin_array();
    for (const Claim& claim : claims) {
        json.embed(write_claim_line(claim));
        told_in.insert(claim.article);
    }
    json.end_array();
    json.key("sources");
    json.begin_array();
    for (const ArticleRecord& article : articles)
        if (told_in.contains(article.id))
            json.embed(write_article_line(article));
    json.end_array();
}

} // namespace

HttpResponse answer_events(const AnswerSource& source, const AskedFor& asked, const PathNames&) {
    auto chosen = chosen_events(source, asked.filter);
    if (auto* refused = std::get_if<HttpResponse>(&chosen))
        return std::move(*refused);
    const auto& events = std::get<std::vector<EventIndex>>(chosen);
    const std::uint64_t limit = limit_of(asked, usual_page, most_in_page);
    return json_answer(source, [&](JsonWriter& json) {
        write_page_members(json, asked.offset, limit, events.size());
        json.key("events");
        json.begin_array();
        for (const EventIndex event : page_of(events, asked.offset, limit)) {
            json.begin_object();
            write_event_members(json, source, event);
            json.end_object();
        }
        json.end_array();
    });
}

HttpResponse answer_event(const AnswerSource& source, const AskedFor& asked,
                          const PathNames& names) {
    const auto event = find_event(source.graph.graph().facts, names.front());
    if (!event)
        return problem(404, "no event, or more than one, has an id that begins with \"" +
                                names.front() + "\"; /api/v1/events lists them");
    const EntityGraph part = source.read_part({*event});
    const std::vector<Claim>& claims = part.facts.claims;
    const std::uint64_t limit = limit_of(asked, usual_page, most_in_page);
    return json_answer(source, [&](JsonWriter& json) {
        write_event_members(json, source, *event);
        write_stages(json, part.facts, part.facts.events.front());
        write_page_members(json, asked.offset, limit, claims.size());
        write_lines(json, page_of(claims, asked.offset, limit), part.facts.articles);
    });
}

} // namespace entente
