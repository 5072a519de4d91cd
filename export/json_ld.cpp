#include "export/json_ld.hpp"

#include "export/escaping.hpp"
#include "export/json_ld_context.hpp"
#include "export/linked_names.hpp"
#include "graph/timeline.hpp"
#include "ontology/diagnostic.hpp"
#include "ontology/json_writer.hpp"
#include "ontology/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <tuple>

namespace entente {

namespace {

using Types = std::initializer_list<std::string_view>;

class JsonLdDocument {
  public:
    JsonLdDocument(std::ostream& output, const EntityGraph& graph, const Ontology& ontology)
        : output_(output), graph_(graph), ontology_(ontology), names_(graph) {}

    void write() {
        output_ << "{\"@context\":" << json_ld_context() << ",\n\"@graph\":[";
        write_articles();
        for (const GraphEntity& entity : graph_.facts.entities)
            write_entity(entity);
        for (const Event& event : graph_.facts.events)
            write_event(event);
        for (const Claim& claim : graph_.facts.claims)
            write_claim(claim);
        write_spans();
        output_ << "\n]}\n";
        if (!output_.flush())
            throw Error({}, "cannot write the JSON-LD; is there room on the disk?");
    }

  private:
    void begin_node(Types types, const std::string& iri) {
        json_.begin_object();
        json_.key("type");
        if (types.size() > 1)
            json_.begin_array();
        for (const std::string_view type : types)
            json_.string(type);
        if (types.size() > 1)
            json_.end_array();
        json_.member("id", iri);
    }

    void end_node() {
        json_.end_object();
        output_ << (first_ ? "\n" : ",\n");
        first_ = false;
        // Only strings hold "<": written so, none can end the script element of an HTML page.
        for (const char c : json_.take())
            if (c == '<')
                output_ << "\\u003c";
            else
                output_ << c;
    }

    void text_member(std::string_view name, std::string_view text) {
        if (const std::string clean = clean_line(text); !clean.empty())
            json_.member(name, clean);
    }

    void day_member(std::string_view name, std::optional<Day> day) {
        if (day)
            json_.member(name, to_string(*day));
    }

    void type_member(const std::string& type, const std::string& subtype) {
        json_.key("eventType");
        if (subtype.empty()) {
            json_.string(type_iri(type));
            return;
        }
        json_.begin_array();
        json_.string(type_iri(type));
        json_.string(type_iri(type, subtype));
        json_.end_array();
    }

    /// Whatever lies somewhere between two days begins and ends between them; only a single day is
    /// known to be both.
    void time_members(const std::optional<ClaimTime>& time) {
        if (!time)
            return;
        const TimeInterval& interval = time->interval;
        if (interval.granularity() == Granularity::day) {
            day_member("begin", interval.first());
            day_member("end", interval.last());
        }
        day_member("earliestBegin", interval.first());
        day_member("latestBegin", interval.last());
        day_member("earliestEnd", interval.first());
        day_member("latestEnd", interval.last());
        json_.member("precision", precision_of(interval));
        json_.member("edtf", interval.edtf());
    }

    void write_articles() {
        std::map<std::string_view, const ArticleRecord*> newest;
        for (const ArticleRecord& article : graph_.facts.articles)
            newest.insert_or_assign(article.id, &article);
        for (const auto& [id, article] : newest) {
            begin_node({"schema:NewsArticle", "prov:Entity"}, article_iri(id));
            text_member("headline", article->title);
            day_member("published", article->published);
            text_member("publisher", article->publisher);
            if (const std::string url = safe_url(article->url); !url.empty())
                json_.member("url", url);
            text_member("sha256", article->sha256);
            text_member("extractor", article->extractor);
            end_node();
        }
    }

    void write_entity(const GraphEntity& entity) {
        const bool is_place = entity.kind == EntityKind::place;
        begin_node({is_place ? "sem:Place" : "sem:Actor", schema_type(entity.kind)},
                   entity_iri(entity.id));
        text_member("label", entity.name);
        if (!entity.aliases.empty()) {
            json_.key("altLabel");
            json_.begin_array();
            for (const std::string& alias : entity.aliases)
                json_.string(clean_line(alias));
            json_.end_array();
        }
        json_.member("kind", to_string(entity.kind));
        text_member("country", entity.country);
        text_member("sector", entity.sector);
        end_node();
    }

    /// What the ontology calls the role of a subject or object in this event: "visitor",
    /// "destination".
    std::string_view role_of(const Participation& participation, const Event& event) const {
        const EventType* type = ontology_.find(event.type, event.subtype);
        if (type != nullptr && participation.role == "subject" && !type->subject_role.empty())
            return type->subject_role;
        if (type != nullptr && participation.role == "object" && !type->object_role.empty())
            return type->object_role;
        return participation.role;
    }

    void write_role(const Participation& participation, const Event& event) {
        const std::string_view role = role_of(participation, event);
        const std::string& id = graph_.facts.entities[participation.entity].id;
        begin_node({"sem:Role"}, fmt::format("{}#{}/{}", event_iri(event.id), percent_encode(role),
                                             percent_encode(id)));
        json_.member("value", entity_iri(id));
        json_.member("roleType", role_iri(role));
        json_.end_object();
    }

    void write_event(const Event& event) {
        begin_node({"sem:Event", "schema:Event"}, event_iri(event.id));
        type_member(event.type, event.subtype);
        text_member("label", describe(graph_, event, ontology_));
        json_.member("status", to_string(event.status));
        time_members(event.time);
        json_.key("hasActor");
        json_.begin_array();
        for (const Participation& participation : event.participations)
            if (participation.role != "place")
                write_role(participation, event);
        json_.end_array();
        json_.key("hasPlace");
        json_.begin_array();
        for (const Participation& participation : event.participations)
            if (participation.role == "place")
                json_.string(entity_iri(graph_.facts.entities[participation.entity].id));
        json_.end_array();
        json_.key("claim");
        json_.begin_array();
        for (const ClaimIndex claim : event.claims)
            json_.string(claim_iri(graph_.facts.claims[claim].id));
        json_.end_array();
        end_node();
    }

    void end_member(std::string_view name, const std::optional<Participant>& participant) {
        if (!participant)
            return;
        if (const std::string iri = names_.iri(*participant); !iri.empty())
            json_.member(name, iri);
    }

    void write_qualifiers(const Claim& claim) {
        if (claim.qualifiers.empty())
            return;
        json_.key("qualifier");
        json_.begin_array();
        for (const Qualifier& qualifier : claim.qualifiers) {
            const std::string& filler =
                qualifier.filler.id.empty() ? qualifier.filler.name : qualifier.filler.id;
            begin_node({"entente:Qualifier"},
                       fmt::format("{}#{}/{}", claim_iri(claim.id), percent_encode(qualifier.role),
                                   sha256_hex(filler).substr(0, 16)));
            json_.member("roleType", role_iri(qualifier.role));
            if (const std::string iri = names_.iri(qualifier.filler); !iri.empty())
                json_.member("value", iri);
            text_member("text", qualifier.filler.name);
            json_.end_object();
        }
        json_.end_array();
    }

    void write_claim(const Claim& claim) {
        begin_node({"entente:Claim", "prov:Entity"}, claim_iri(claim.id));
        type_member(claim.type, claim.subtype);
        end_member("subject", claim.subject);
        text_member("predicate", claim.predicate);
        end_member("object", claim.object);
        write_qualifiers(claim);
        time_members(claim.time);
        json_.member("modality", to_string(claim.modality));
        json_.member("polarity", to_string(claim.polarity));
        json_.member("confidence", fmt::format("{:.4f}", std::clamp(claim.confidence, 0.0, 1.0)));
        write_speakers(claim);
        for (const auto& [scheme, code] : claim.codes)
            text_member(scheme == "plover" || scheme == "cameo"
                            ? scheme
                            : "entente:" + percent_encode(scheme),
                        code);
        text_member("rule", claim.evidence.rule);
        json_.member("derivedFrom", span_iri(claim.article, claim.evidence.span));
        end_node();
    }

    void write_speakers(const Claim& claim) {
        if (claim.attributed_to.empty())
            return;
        json_.key("accordingTo");
        json_.begin_array();
        for (const Attribution& attribution : claim.attributed_to)
            if (const std::string iri = names_.iri(attribution.speaker); !iri.empty())
                json_.string(iri);
        json_.end_array();
    }

    /// Several claims stand in one sentence.
    void write_spans() {
        std::map<std::tuple<std::string_view, CodePointSpan>, std::string_view> sentences;
        for (const Claim& claim : graph_.facts.claims) {
            std::string_view& text = sentences[{claim.article, claim.evidence.span}];
            text = std::max(text, std::string_view(claim.evidence.text));
        }
        for (const auto& [place, text] : sentences)
            write_span(std::get<0>(place), std::get<1>(place), text);
    }

    void write_span(std::string_view article, CodePointSpan span, std::string_view text) {
        const std::string iri = span_iri(article, span);
        begin_node({"oa:SpecificResource"}, iri);
        json_.member("source", article_iri(article));
        json_.key("selector");
        if (text.empty())
            begin_node({"oa:TextPositionSelector"}, iri + "#selector");
        else
            begin_node({"oa:TextPositionSelector", "oa:TextQuoteSelector"}, iri + "#selector");
        json_.member("start", std::int64_t{span.begin});
        json_.member("stop", std::int64_t{span.end});
        if (!text.empty())
            json_.member("exact", repair_utf8(text).text);
        json_.end_object();
        end_node();
    }

    std::ostream& output_;
    const EntityGraph& graph_;
    const Ontology& ontology_;
    EntityNames names_;
    JsonWriter json_;
    bool first_ = true;
};

} // namespace

void write_json_ld(std::ostream& output, const EntityGraph& graph, const Ontology& ontology) {
    JsonLdDocument(output, graph, ontology).write();
}

} // namespace entente
