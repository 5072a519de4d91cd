#include "export/network/neo4j.hpp"

#include "export/escaping.hpp"
#include "export/wording.hpp"
#include "graph/timeline.hpp"
#include "ontology/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace entente {

namespace {

/// A row of a table for Neo4j, which is no spreadsheet: nothing is guarded against being a formula.
class ImportRow {
  public:
    /// Nothing at all for an empty text: Neo4j then sets no property.
    ImportRow& text(std::string_view words) {
        std::string quoted;
        for (const char c : clean_line(words))
            quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
        return raw(quoted.empty() ? quoted : "\"" + quoted + "\"");
    }
    ImportRow& list(const std::vector<std::string>& parts) {
        std::string all;
        for (std::string part : parts) {
            std::ranges::replace(part, ';', ',');
            all += (all.empty() ? "" : ";") + part;
        }
        return text(all);
    }
    ImportRow& id(std::string_view id) { return text(exported_id(id)); }
    ImportRow& number(std::uint64_t number) { return raw(std::to_string(number)); }
    ImportRow& decimal(double value) {
        return raw(fmt::format("{:.4f}", std::clamp(value, 0.0, 1.0)));
    }
    ImportRow& day(const std::optional<Day>& day) { return raw(day ? to_string(*day) : ""); }
    /// Of a claim or an event, if it has one.
    ImportRow& time(const auto& time) {
        text(time ? time->interval.edtf() : std::string());
        text(time ? precision_word(time->interval) : std::string_view());
        day(time ? time->interval.first() : std::nullopt);
        return day(time ? time->interval.last() : std::nullopt);
    }
    void write_to(std::ostream& output) const { output << bytes_ << '\n'; }

  private:
    ImportRow& raw(std::string_view cell) {
        if (cells_++ > 0)
            bytes_ += ',';
        bytes_ += cell;
        return *this;
    }

    std::string bytes_;
    std::size_t cells_ = 0;
};

void check(const std::ostream& output) {
    if (!output)
        throw Error({}, "the table cannot be written; check the path and the free space");
}

void finish(std::ostream& output) {
    output.flush();
    check(output);
}

/// Writes what each event gives to a table, as far as there is room.
template <typename Write>
void for_each_event(std::ostream& output, const GraphWalk& walk, const Write& write) {
    walk.for_each_event([&](const ShownEvent& shown) {
        write(shown);
        check(output);
    });
    finish(output);
}

/// The same of articles, by id.
template <typename Write>
void for_each_article(std::ostream& output, const GraphWalk& walk, const Write& write) {
    walk.for_each_article([&](const ShownArticle& shown) {
        write(shown);
        check(output);
    });
    finish(output);
}

/// The same of claims, as they stand in their articles.
template <typename Write>
void for_each_claim(std::ostream& output, const GraphWalk& walk, const Write& write) {
    for_each_article(output, walk, [&](const ShownArticle& shown) {
        for (const Claim* const claim : shown.claims)
            write(*claim);
    });
}

std::string_view label_of(EntityKind kind) {
    constexpr std::array<std::string_view, 6> labels{"Actor;Person",       "Actor;State",
                                                     "Actor;Organisation", "Actor;Group",
                                                     "Actor;Place",        "Actor;Thing"};
    return labels.at(static_cast<std::size_t>(kind));
}

/// "PLACE": a type of relation, which must be a plain word.
std::string relation_type(std::string_view role) {
    std::string type;
    for (const char c : role) {
        const bool small = c >= 'a' && c <= 'z';
        const bool plain = small || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        type += small ? static_cast<char>(c - 'a' + 'A') : plain ? c : '_';
    }
    return type.empty() ? "ROLE" : type;
}

void write_actors(std::ostream& output, const GraphWalk& walk, const Ontology&) {
    output << "id:ID(Actor),name,:LABEL,kind,country,sector,aliases:string[]\n";
    for (const GraphEntity& entity : walk.actors().entities)
        ImportRow()
            .id(entity.id)
            .text(entity.name)
            .text(label_of(entity.kind))
            .text(to_string(entity.kind))
            .text(entity.country)
            .text(entity.sector)
            .list(entity.aliases)
            .write_to(output);
    finish(output);
}

void write_events(std::ostream& output, const GraphWalk& walk, const Ontology& ontology) {
    output << "id:ID(Event),label,:LABEL,type,subtype,status,edtf,precision,first_day:date,"
              "last_day:date,articles:int,claims:int,confidence:double\n";
    for_each_event(output, walk, [&](const ShownEvent& shown) {
        const Event& event = shown.event;
        ImportRow()
            .id(to_string(event.id))
            .text(describe(walk.actors(), event, ontology))
            .text("Event")
            .text(event.type)
            .text(event.subtype)
            .text(to_string(event.status))
            .time(event.time)
            .number(event.articles)
            .number(event.claims.size())
            .decimal(event.confidence)
            .write_to(output);
    });
}

void write_claims(std::ostream& output, const GraphWalk& walk, const Ontology&) {
    output << "id:ID(Claim),:LABEL,type,subtype,predicate,modality,polarity,edtf,precision,"
              "first_day:date,last_day:date,confidence:double,sentence,begin:int,end:int,rule\n";
    for_each_claim(output, walk, [&](const Claim& claim) {
        ImportRow()
            .id(claim.id)
            .text("Claim")
            .text(claim.type)
            .text(claim.subtype)
            .text(claim.predicate)
            .text(to_string(claim.modality))
            .text(to_string(claim.polarity))
            .time(claim.time)
            .decimal(claim.confidence)
            .text(claim.evidence.text)
            .number(claim.evidence.span.begin)
            .number(claim.evidence.span.end)
            .text(claim.evidence.rule)
            .write_to(output);
    });
}

/// Also those of which only the id is known.
void write_articles(std::ostream& output, const GraphWalk& walk, const Ontology&) {
    output << "id:ID(Article),:LABEL,name,title,published:date,publisher,url\n";
    const ArticleRecord unknown;
    for_each_article(output, walk, [&](const ShownArticle& shown) {
        const ArticleRecord& article = shown.record != nullptr ? *shown.record : unknown;
        ImportRow()
            .id(shown.id)
            .text("Article")
            .text(shown.id)
            .text(article.title)
            .day(article.published)
            .text(article.publisher)
            .text(safe_url(article.url))
            .write_to(output);
    });
}

void write_participations(std::ostream& output, const GraphWalk& walk, const Ontology&) {
    output << ":START_ID(Actor),:END_ID(Event),:TYPE,role\n";
    const std::vector<GraphEntity>& entities = walk.actors().entities;
    for_each_event(output, walk, [&](const ShownEvent& shown) {
        for (const Participation& part : shown.event.participations)
            ImportRow()
                .id(entities[part.entity].id)
                .id(to_string(shown.event.id))
                .text(relation_type(part.role))
                .text(part.role)
                .write_to(output);
    });
}

void write_event_claims(std::ostream& output, const GraphWalk& walk, const Ontology&) {
    output << ":START_ID(Event),:END_ID(Claim),:TYPE\n";
    for_each_event(output, walk, [&](const ShownEvent& shown) {
        for (const ClaimIndex claim : shown.event.claims)
            ImportRow()
                .id(to_string(shown.event.id))
                .id(shown.claims[claim].id)
                .text("TOLD_BY")
                .write_to(output);
    });
}

void write_claim_articles(std::ostream& output, const GraphWalk& walk, const Ontology&) {
    output << ":START_ID(Claim),:END_ID(Article),:TYPE\n";
    for_each_claim(output, walk, [&](const Claim& claim) {
        ImportRow().id(claim.id).id(claim.article).text("FROM").write_to(output);
    });
}

/// Neo4j 5. LOAD CSV would take `\"` for a quote; the importer does not. A report, which tells of
/// rows that were left out and here is empty, would stand among the tables.
void write_load_script(std::ostream& output, const GraphWalk&, const Ontology&) {
    output << R"sh(#!/bin/sh
# Loads these tables into a database of Neo4j 5 that is stopped or does not exist yet.
# usage: load.sh [DATABASE]   the tables are looked for beside this script
set -eu
cd "$(dirname "$0")"
exec neo4j-admin database import full --overwrite-destination \
  --nodes=actors.csv --nodes=events.csv --nodes=claims.csv --nodes=articles.csv \
  --relationships=participations.csv --relationships=event_claims.csv \
  --relationships=claim_articles.csv \
  --id-type=string --array-delimiter=";" --read-buffer-size=16m --report-file=/dev/null \
  "${1:-neo4j}"
)sh";
    finish(output);
}

constexpr std::array files{GraphFile{"actors.csv", &write_actors},
                           GraphFile{"articles.csv", &write_articles},
                           GraphFile{"claim_articles.csv", &write_claim_articles},
                           GraphFile{"claims.csv", &write_claims},
                           GraphFile{"event_claims.csv", &write_event_claims},
                           GraphFile{"events.csv", &write_events},
                           GraphFile{"load.sh", &write_load_script, true},
                           GraphFile{"participations.csv", &write_participations}};

} // namespace

std::span<const GraphFile> neo4j_files() { return files; }

} // namespace entente
