#include "export/linked_data.hpp"

#include "export/escaping.hpp"
#include "export/linked_values.hpp"
#include "graph/timeline.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace entente {

namespace {

/// One telling of a graph.
class LinkedDataTale {
  public:
    LinkedDataTale(const GraphWalk& walk, const Ontology& ontology, StatementSink& sink)
        : walk_(walk), actors_(walk.actors()), ontology_(ontology), iris_(actors_), sink_(sink) {}

    void tell() {
        for (EntityIndex e = 0; e < actors_.entities.size(); ++e)
            tell_entity(actors_.entities[e], iris_.of(e));
        walk_.for_each_event([this](const ShownEvent& shown) { tell_event(shown); });
        walk_.for_each_article([this](const ShownArticle& shown) {
            name_article(article_, shown.id);
            if (shown.record != nullptr)
                tell_article(*shown.record);
            tell_claims(shown.claims);
        });
    }

  private:
    /// Left out where nothing is left of it.
    void text(const LinkedTerm& term, std::string_view text) {
        const std::string_view clean = cleaned(text);
        if (!clean.empty())
            sink_.literal(term, clean);
    }

    std::string_view cleaned(std::string_view text) {
        if (is_clean_ascii(text))
            return text;
        room_ = clean_line(text);
        return room_;
    }

    void day(const LinkedTerm& term, std::string_view day) {
        if (!day.empty())
            sink_.literal(term, day);
    }

    void type(std::string_view type, std::string_view subtype) {
        if (!subtype.empty())
            sink_.begin_values(terms::event_type);
        name_type(iri_, type);
        sink_.link(terms::event_type, iri_);
        if (subtype.empty())
            return;
        name_type(iri_, type, subtype);
        sink_.link(terms::event_type, iri_);
        sink_.end_values();
    }

    /// Whatever lies somewhere between two days begins and ends between them; only a single day is
    /// known to be both. `time` is that of a claim or an event, if it has one.
    void time(const auto& time) {
        if (!time)
            return;
        const TimeInterval& interval = time->interval;
        const std::string first = interval.first() ? to_string(*interval.first()) : std::string();
        const std::string last = interval.last() ? to_string(*interval.last()) : std::string();
        if (interval.granularity() == Granularity::day) {
            day(terms::begin, first);
            day(terms::end, last);
        }
        day(terms::earliest_begin, first);
        day(terms::latest_begin, last);
        day(terms::earliest_end, first);
        day(terms::latest_end, last);
        sink_.literal(terms::precision, precision_of(interval));
        sink_.literal(terms::edtf, interval.edtf());
    }

    void tell_article(const ArticleRecord& article) {
        sink_.begin_node(article_, {{Space::schema, "NewsArticle"}, {Space::prov, "Entity"}});
        text(terms::headline, article.title);
        if (article.published)
            day(terms::published, to_string(*article.published));
        text(terms::publisher, article.publisher);
        if (const std::string url = safe_url(article.url); !url.empty())
            sink_.link(terms::url, {Space::web, url});
        text(terms::sha256, article.sha256);
        text(terms::extractor, article.extractor);
        sink_.end_node();
    }

    void tell_entity(const GraphEntity& entity, const Iri& iri) {
        const bool is_place = entity.kind == EntityKind::place;
        sink_.begin_node(iri,
                         {{Space::sem, is_place ? "Place" : "Actor"}, schema_class(entity.kind)});
        text(terms::label, entity.name);
        tell_aliases(entity.aliases);
        sink_.literal(terms::kind, to_string(entity.kind));
        text(terms::country, entity.country);
        text(terms::sector, entity.sector);
        sink_.end_node();
    }

    void tell_aliases(const std::vector<std::string>& aliases) {
        if (aliases.empty())
            return;
        sink_.begin_values(terms::alt_label);
        std::set<std::string> told;
        for (const std::string& alias : aliases)
            if (const std::string clean = clean_line(alias);
                !clean.empty() && told.insert(clean).second)
                sink_.literal(terms::alt_label, clean);
        sink_.end_values();
    }

    void tell_role(const Participation& participation, const EventType* type) {
        const std::string_view role = role_name(participation, type);
        const Iri& entity = iris_.of(participation.entity);
        name_participation(iri_, node_, role, entity);
        sink_.begin_part(terms::has_actor, iri_, {{Space::sem, "Role"}});
        sink_.link(terms::value, entity);
        name_role(iri_, role);
        sink_.link(terms::role_type, iri_);
        sink_.end_part();
    }

    void tell_participants(const Event& event) {
        const EventType* type = ontology_.find(event.type, event.subtype);
        sink_.begin_values(terms::has_actor);
        for (const Participation& participation : event.participations)
            if (participation.role != "place")
                tell_role(participation, type);
        sink_.end_values();
        sink_.begin_values(terms::has_place);
        for (const Participation& participation : event.participations)
            if (participation.role == "place")
                sink_.link(terms::has_place, iris_.of(participation.entity));
        sink_.end_values();
    }

    void tell_event(const ShownEvent& shown) {
        const Event& event = shown.event;
        name_event(node_, to_string(event.id));
        sink_.begin_node(node_, {{Space::sem, "Event"}, {Space::schema, "Event"}});
        type(event.type, event.subtype);
        text(terms::label, describe(actors_, event, ontology_));
        sink_.literal(terms::status, to_string(event.status));
        time(event.time);
        tell_participants(event);
        sink_.begin_values(terms::claim);
        for (const ClaimIndex claim : event.claims) {
            name_claim(iri_, shown.claims[claim].id);
            sink_.link(terms::claim, iri_);
        }
        sink_.end_values();
        sink_.end_node();
    }

    void end(const LinkedTerm& term, const std::optional<Participant>& participant) {
        if (const Iri* iri = participant ? iris_.of(*participant) : nullptr)
            sink_.link(term, *iri);
    }

    void tell_qualifiers(const Claim& claim) {
        if (claim.qualifiers.empty())
            return;
        sink_.begin_values(terms::qualifier);
        std::set<std::string> told;
        for (const Qualifier& qualifier : claim.qualifiers) {
            name_qualifier(iri_, node_, qualifier);
            if (claim.qualifiers.size() == 1 || told.insert(iri_.local).second)
                tell_qualifier(qualifier);
        }
        sink_.end_values();
    }

    /// Its IRI has been made.
    void tell_qualifier(const Qualifier& qualifier) {
        sink_.begin_part(terms::qualifier, iri_, {{Space::entente, "Qualifier"}});
        name_role(iri_, qualifier.role);
        sink_.link(terms::role_type, iri_);
        if (const Iri* filler = iris_.of(qualifier.filler))
            sink_.link(terms::value, *filler);
        text(terms::text, qualifier.filler.name);
        sink_.end_part();
    }

    void tell_claim(const Claim& claim) {
        name_claim(node_, claim.id);
        sink_.begin_node(node_, {{Space::entente, "Claim"}, {Space::prov, "Entity"}});
        type(claim.type, claim.subtype);
        end(terms::subject, claim.subject);
        text(terms::predicate, claim.predicate);
        end(terms::object, claim.object);
        tell_qualifiers(claim);
        time(claim.time);
        sink_.literal(terms::modality, to_string(claim.modality));
        sink_.literal(terms::polarity, to_string(claim.polarity));
        sink_.literal(terms::confidence, share_text(claim.confidence));
        tell_speakers(claim);
        for (const auto& [scheme, code] : claim.codes)
            tell_code(scheme, code);
        text(terms::rule, claim.evidence.rule);
        sink_.link(terms::derived_from, span_);
        sink_.end_node();
    }

    void tell_code(const std::string& scheme, const std::string& code) {
        if (scheme == terms::plover.name)
            return text(terms::plover, code);
        if (scheme == terms::cameo.name)
            return text(terms::cameo, code);
        const auto [other, is_new] = other_schemes_.try_emplace(scheme);
        if (is_new) {
            other->second.local = percent_encode(scheme);
            other->second.name = compact({Space::entente, other->second.local});
        }
        text({other->second.name, {Space::entente, other->second.local}}, code);
    }

    void tell_speakers(const Claim& claim) {
        if (claim.attributed_to.empty())
            return;
        sink_.begin_values(terms::according_to);
        std::set<const Iri*> told;
        for (const Attribution& attribution : claim.attributed_to)
            if (const Iri* iri = iris_.of(attribution.speaker); iri && told.insert(iri).second)
                sink_.link(terms::according_to, *iri);
        sink_.end_values();
    }

    /// Claims of one sentence stand together; of several texts of it the last in code point order
    /// is told.
    void tell_claims(std::span<const Claim* const> claims) {
        for (auto claim = claims.begin(); claim != claims.end();) {
            const Claim& first = **claim;
            std::string_view text;
            name_span(span_, article_, first.evidence.span);
            for (; claim != claims.end() && (*claim)->evidence.span == first.evidence.span;
                 ++claim) {
                tell_claim(**claim);
                text = std::max(text, std::string_view((*claim)->evidence.text));
            }
            tell_sentence(first.evidence.span, text);
        }
    }

    void tell_sentence(CodePointSpan span, std::string_view text) {
        sink_.begin_node(span_, {{Space::oa, "SpecificResource"}});
        sink_.link(terms::source, article_);
        span_.local += "#selector";
        if (text.empty())
            sink_.begin_part(terms::selector, span_, {{Space::oa, "TextPositionSelector"}});
        else
            sink_.begin_part(
                terms::selector, span_,
                {{Space::oa, "TextPositionSelector"}, {Space::oa, "TextQuoteSelector"}});
        sink_.literal(terms::start, std::to_string(span.begin));
        sink_.literal(terms::stop, std::to_string(span.end));
        if (!text.empty())
            sink_.literal(terms::exact, is_clean_ascii(text) ? text : clean_text(text));
        sink_.end_part();
        sink_.end_node();
    }

    const GraphWalk& walk_;
    const Consolidation& actors_;
    const Ontology& ontology_;
    EntityIris iris_;
    StatementSink& sink_;
    /// Of the event or claim, article and sentence that are being told, and of something in them.
    Iri node_;
    Iri article_;
    Iri span_;
    Iri iri_;
    /// The properties of codes that are not among our terms.
    struct OtherScheme {
        std::string name;
        std::string local;
    };
    std::map<std::string, OtherScheme> other_schemes_;
    /// Keeps what `cleaned` has changed.
    std::string room_;
};

} // namespace

void tell(const GraphWalk& walk, const Ontology& ontology, StatementSink& sink) {
    LinkedDataTale(walk, ontology, sink).tell();
}

} // namespace entente
