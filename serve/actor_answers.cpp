#include "export/actor_words.hpp"
#include "serve/answer_json.hpp"
#include "serve/problem.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <span>
#include <utility>

namespace entente {

namespace {

constexpr std::uint64_t usual_page = 50;
constexpr std::size_t most_partners = 20;

std::vector<NameHit> actors_asked_for(const ServedGraph& graph, const std::string& words) {
    if (!words.empty())
        return graph.find_names(words);
    std::vector<NameHit> all;
    for (const EntityIndex entity : graph.actors())
        all.push_back({entity, {}});
    return all;
}

/// Of so many of a person's events, or of so many claims, the office is read.
constexpr std::size_t most_events_for_office = 10;
constexpr std::uint32_t most_claims_for_office = 50;

/// A person's latest events, without claims: dated ones before others.
std::vector<EventIndex> latest_events(const ServedGraph& graph, EntityIndex person) {
    std::vector<EventIndex> events = events_of(graph.graph(), person);
    std::ranges::sort(events, std::ranges::greater(), [&](EventIndex e) {
        return std::pair(known_day(graph.graph().facts.events[e]), graph.position(e));
    });
    events.resize(std::min(events.size(), most_events_for_office));
    std::uint32_t claims = 0;
    const auto beyond = [&](EventIndex e) {
        claims += graph.claim_count(e);
        return claims > most_claims_for_office;
    };
    events.erase(std::ranges::find_if(events, beyond), events.end());
    return events;
}

/// What to say of some actors: the offices of the people among them are those that the claims of
/// their latest events give them.
struct Captions {
    Captions(const AnswerSource& source, std::span<const NameHit> actors)
        : named(source.read_part(events_of_people(source.graph, actors))),
          words(source.graph.graph(), source.gazetteer, source.graph.whole().newest,
                named.facts.claims) {}

    static std::vector<EventIndex> events_of_people(const ServedGraph& graph,
                                                    std::span<const NameHit> actors) {
        std::vector<EventIndex> events;
        for (const NameHit& actor : actors)
            if (graph.graph().facts.entities[actor.entity].kind == EntityKind::person)
                std::ranges::copy(latest_events(graph, actor.entity), std::back_inserter(events));
        std::ranges::sort(events);
        const auto repeated = std::ranges::unique(events);
        events.erase(repeated.begin(), repeated.end());
        return events;
    }

    void write(JsonWriter& json, EntityIndex actor) const {
        json.member_or_null("caption", shown(words.caption(actor)));
    }

    EntityGraph named;
    ActorWords words;
};

using Counts = std::vector<std::pair<std::string, std::int64_t>>;

/// The most frequent first, then by name.
Counts sorted_by_count(const std::map<std::string, std::int64_t>& counts) {
    Counts sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::ranges::greater(), &Counts::value_type::second);
    return sorted;
}

void write_types(JsonWriter& json, const Consolidation& facts,
                 const std::vector<EventIndex>& events) {
    std::map<std::string, std::int64_t> counts;
    for (const EventIndex e : events)
        ++counts[full_type(facts.events[e])];
    json.key("types");
    json.begin_array();
    for (const auto& [type, count] : sorted_by_count(counts)) {
        json.begin_object();
        json.member("type", type);
        json.member("events", count);
        json.end_object();
    }
    json.end_array();
}

/// With whom an actor takes part in most events.
std::vector<std::pair<EntityIndex, std::int64_t>>
partners_of(const Consolidation& facts, const std::vector<EventIndex>& events, EntityIndex actor) {
    std::map<EntityIndex, std::int64_t> counts;
    for (const EventIndex e : events) {
        std::vector<EntityIndex> others;
        for (const Participation& part : facts.events[e].participations)
            if (part.entity != actor && is_actor_role(part.role))
                others.push_back(part.entity);
        std::ranges::sort(others);
        const auto repeated = std::ranges::unique(others);
        others.erase(repeated.begin(), repeated.end());
        for (const EntityIndex other : others)
            ++counts[other];
    }
    std::vector<std::pair<EntityIndex, std::int64_t>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::ranges::greater(),
                             [](const auto& p) { return p.second; });
    sorted.resize(std::min(sorted.size(), most_partners));
    return sorted;
}

void write_partners(JsonWriter& json, const Consolidation& facts,
                    const std::vector<EventIndex>& events, EntityIndex actor) {
    json.key("partners");
    json.begin_array();
    for (const auto& [entity, count] : partners_of(facts, events, actor)) {
        json.begin_object();
        json.member("id", facts.entities[entity].id);
        json.member("name", shown(facts.entities[entity].name));
        json.member("events", count);
        json.end_object();
    }
    json.end_array();
}

} // namespace

HttpResponse answer_actors(const AnswerSource& source, const AskedFor& asked, const PathNames&) {
    const std::vector<NameHit> found = actors_asked_for(source.graph, asked.words);
    const std::uint64_t limit = limit_of(asked, usual_page, most_in_page);
    const std::span<const NameHit> page = page_of(found, asked.offset, limit);
    const Captions captions(source, page);
    return json_answer(source, [&](JsonWriter& json) {
        write_page_members(json, asked.offset, limit, found.size());
        json.key("actors");
        json.begin_array();
        for (const NameHit& actor : page) {
            json.begin_object();
            write_actor_members(json, source.graph, actor.entity);
            captions.write(json, actor.entity);
            json.member_or_null("found", shown(actor.alias));
            json.end_object();
        }
        json.end_array();
    });
}

HttpResponse answer_actor(const AnswerSource& source, const AskedFor&, const PathNames& names) {
    const EntityGraph& graph = source.graph.graph();
    const auto entity = find_entity(graph.facts, names.front());
    if (!entity)
        return problem(404, "no actor has the id \"" + names.front() +
                                "\"; /api/v1/actors?q= finds actors by name");
    const std::vector<EventIndex> events = events_of(graph, *entity);
    std::optional<Day> first;
    std::optional<Day> last;
    for (const EventIndex e : events)
        if (const auto day = known_day(graph.facts.events[e])) {
            first = std::min(first.value_or(*day), *day);
            last = std::max(last.value_or(*day), *day);
        }
    const Captions captions(source, std::array{NameHit{*entity, {}}});
    return json_answer(source, [&](JsonWriter& json) {
        write_actor_members(json, source.graph, *entity);
        captions.write(json, *entity);
        write_day_member(json, "first", first);
        write_day_member(json, "last", last);
        write_types(json, graph.facts, events);
        write_partners(json, graph.facts, events, *entity);
    });
}

} // namespace entente
