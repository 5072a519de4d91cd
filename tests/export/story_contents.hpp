#pragma once

#include "export/escaping.hpp"
#include "graph/article_records.hpp"
#include "graph/consolidate.hpp"
#include "graph/queries/event_filter.hpp"
#include "graph/relation_view.hpp"
#include "ontology/json_writer.hpp"
#include "tests/support/shipped.hpp"

#include <optional>
#include <string>
#include <string_view>

/// \file
/// What is in a story, for readers of the samples that are not ours (oracles/): all of it is taken
/// from the graph, nothing from a writer.

namespace entente::tests {

inline void write_entities(JsonWriter& json, const Consolidation& facts) {
    json.key("entities");
    json.begin_object();
    for (const GraphEntity& entity : facts.entities)
        json.member(exported_id(entity.id), clean_line(entity.name));
    json.end_object();
}

inline void write_event(JsonWriter& json, const Event& event, const Consolidation& facts) {
    json.begin_object();
    json.member("id", exported_id(to_string(event.id)));
    json.member("type", event.type);
    json.member("status", to_string(event.status));
    const auto* time = event.time ? &event.time->interval : nullptr;
    json.member_or_null("edtf", time ? time->edtf() : "");
    json.member_or_null("first", time && time->first() ? to_string(*time->first()) : "");
    json.member_or_null("last", time && time->last() ? to_string(*time->last()) : "");
    json.key("participations");
    json.begin_array();
    for (const Participation& part : event.participations) {
        json.begin_array();
        json.string(exported_id(facts.entities[part.entity].id));
        json.string(part.role);
        json.boolean(is_actor_role(part.role) &&
                     facts.entities[part.entity].kind != EntityKind::place);
        json.end_array();
    }
    json.end_array();
    json.key("sentences");
    json.begin_array();
    for (const ClaimIndex claim : event.claims)
        json.string(clean_line(facts.claims[claim].evidence.text));
    json.end_array();
    json.end_object();
}

/// What any reader must find: all of it is taken from the graph, nothing from a writer.
inline std::string contents_of(const EntityGraph& graph) {
    JsonWriter json;
    json.begin_object();
    write_entities(json, graph.facts);
    json.key("events");
    json.begin_array();
    for (const Event& event : graph.facts.events)
        write_event(json, event, graph.facts);
    json.end_array();
    json.key("relations");
    json.begin_array();
    for (const EntityRelation& relation : relations(graph, shipped_ontology())) {
        json.begin_array();
        json.string(exported_id(graph.facts.entities[relation.source].id));
        json.string(exported_id(graph.facts.entities[relation.target].id));
        json.string(exported_id(to_string(graph.facts.events[relation.event].id)));
        json.end_array();
    }
    json.end_array();
    json.member("claims", static_cast<std::int64_t>(graph.facts.claims.size()));
    json.member("articles", static_cast<std::int64_t>(graph.facts.articles.size()));
    json.end_object();
    return json.take();
}

/// The bytes of a text in hexadecimal, since JSON cannot hold them as they are, and what becomes of
/// them in a line and in a text of several.
inline void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string bytes;
    for (const char c : text) {
        bytes += digits[static_cast<unsigned char>(c) >> 4U];
        bytes += digits[static_cast<unsigned char>(c) & 15U];
    }
    json.key(key);
    json.begin_array();
    json.string(bytes);
    json.string(clean_line(text));
    json.string(clean_text(text));
    json.end_array();
}

/// The texts of each claim, in the graph's order: of whom it tells, what it says, and where it
/// stands.
inline std::string texts_of(const Consolidation& facts) {
    static const ArticleRecord unknown;
    JsonWriter json;
    json.begin_array();
    for (const Claim& claim : facts.claims) {
        const ArticleRecord* const known = standing_record(facts.articles, claim.article);
        json.begin_object();
        const auto actor = claim.subject ? find_entity(facts, claim.subject->id) : std::nullopt;
        // Who proved to be someone else has their id and name.
        write_text(json, "actor", actor ? facts.entities[*actor].id : std::string());
        write_text(json, "actor_name", actor ? facts.entities[*actor].name : std::string());
        write_text(json, "name", claim.subject ? claim.subject->name : std::string());
        write_text(json, "country", claim.subject ? claim.subject->country : std::string());
        write_text(json, "sentence", claim.evidence.text);
        write_text(json, "rule", claim.evidence.rule);
        write_text(json, "article", claim.article);
        write_text(json, "title", (known ? *known : unknown).title);
        write_text(json, "publisher", (known ? *known : unknown).publisher);
        json.end_object();
    }
    json.end_array();
    return json.take();
}

} // namespace entente::tests
