#include "export/explorer_model.hpp"

#include "export/actor_words.hpp"
#include "export/escaping.hpp"
#include "export/explorer_actors.hpp"
#include "export/explorer_claims.hpp"
#include "export/json_columns.hpp"
#include "export/style.hpp"
#include "graph/life_cycle.hpp"
#include "graph/queries/balance.hpp"
#include "graph/timeline.hpp"
#include "ontology/json_writer.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace entente {

namespace {

/// "visit", "visit/state".
std::string full_name(const std::string& type, const std::string& subtype) {
    return subtype.empty() ? type : type + "/" + subtype;
}

/// The part of an event's id that tells it from all others of a page.
constexpr std::size_t id_digits = 12;

/// Numbers for what is repeated: each new key gets the next.
template <typename Key>
class Numbering {
  public:
    std::int64_t operator()(const Key& key) {
        const auto [at, is_new] =
            numbers_.try_emplace(key, static_cast<std::int64_t>(keys_.size()));
        if (is_new)
            keys_.push_back(key);
        return at->second;
    }
    const std::vector<Key>& keys() const { return keys_; }

  private:
    std::map<Key, std::int64_t> numbers_;
    std::vector<Key> keys_;
};

/// From 0 in the order of the classes; 4 for what has none.
std::int64_t quad_number(QuadClass quad) {
    return quad == QuadClass::none ? 4 : static_cast<std::int64_t>(quad) - 1;
}

class ModelDocument {
  public:
    ModelDocument(const EntityGraph& graph, const Ontology& ontology, const PictureOptions& options)
        : graph_(graph), ontology_(ontology), words_(graph, options.gazetteer),
          relations_(relations(graph, ontology)), actors_(place_actors(graph, relations_)) {}

    std::string write() {
        json_.begin_object();
        json_.member("v", 1);
        write_actors();
        write_countries();
        write_events();
        write_participations();
        write_relations();
        write_stages();
        write_types();
        text_column(json_, "roles", roles_.keys());
        write_claims(json_, graph_, actors_);
        json_.end_object();
        return json_.take();
    }

  private:
    void write_actors() {
        std::vector<std::string> ids;
        std::vector<std::string> names;
        std::vector<std::string> captions;
        std::vector<std::int64_t> kinds;
        std::vector<std::int64_t> x;
        std::vector<std::int64_t> y;
        for (std::size_t i = 0; i < actors_.order.size(); ++i) {
            const GraphEntity& entity = graph_.facts.entities[actors_.order[i]];
            ids.push_back(clean_line(entity.id));
            names.push_back(clean_line(entity.name));
            captions.push_back(clean_line(words_.caption(actors_.order[i])));
            kinds.push_back(static_cast<std::int64_t>(entity.kind));
            x.push_back(actors_.places[i].x);
            y.push_back(actors_.places[i].y);
        }
        json_.key("actors");
        json_.begin_object();
        text_column(json_, "id", ids);
        text_column(json_, "name", names);
        text_column(json_, "caption", captions);
        number_column(json_, "kind", kinds);
        write_countries_of_actors();
        number_column(json_, "x", x);
        number_column(json_, "y", y);
        write_aliases();
        json_.end_object();
    }

    void write_countries_of_actors() {
        std::vector<std::int64_t> countries;
        for (const EntityIndex e : actors_.order)
            countries.push_back(countries_(clean_line(graph_.facts.entities[e].country)));
        number_column(json_, "country", countries);
    }

    void write_aliases() {
        json_.key("aliases");
        json_.begin_array();
        for (const EntityIndex e : actors_.order) {
            json_.begin_array();
            for (const std::string& alias : graph_.facts.entities[e].aliases)
                json_.string(clean_line(alias));
            json_.end_array();
        }
        json_.end_array();
    }

    void write_countries() {
        std::vector<std::string> names;
        std::vector<std::string> colours;
        const CountryColours palette(countries_.keys());
        for (const std::string& code : countries_.keys()) {
            names.push_back(code.empty() ? std::string() : clean_line(words_.country(code)));
            colours.emplace_back(palette.of(code));
        }
        json_.key("countries");
        json_.begin_object();
        text_column(json_, "code", countries_.keys());
        text_column(json_, "name", names);
        text_column(json_, "colour", colours);
        json_.end_object();
    }

    void write_events() {
        std::vector<std::string> ids;
        std::vector<std::string> words;
        std::vector<std::int64_t> types;
        std::vector<std::int64_t> statuses;
        std::vector<std::int64_t> articles;
        std::vector<std::int64_t> confidences;
        TimeColumns times;
        for (const Event& event : graph_.facts.events) {
            ids.push_back(to_string(event.id).substr(0, id_digits));
            words.push_back(clean_line(describe(graph_, event, ontology_)));
            types.push_back(types_({std::string(event.type), std::string(event.subtype)}));
            statuses.push_back(static_cast<std::int64_t>(event.status));
            articles.push_back(event.articles);
            confidences.push_back(percent(event.confidence));
            times.add(event.time);
        }
        json_.key("events");
        json_.begin_object();
        text_column(json_, "id", ids);
        text_column(json_, "words", words);
        number_column(json_, "type", types);
        number_column(json_, "status", statuses);
        number_column(json_, "articles", articles);
        number_column(json_, "confidence", confidences);
        times.write(json_);
        json_.end_object();
    }

    void write_participations() {
        std::vector<std::int64_t> counts;
        std::vector<std::int64_t> actors;
        std::vector<std::int64_t> roles;
        for (const Event& event : graph_.facts.events) {
            counts.push_back(static_cast<std::int64_t>(event.participations.size()));
            for (const Participation& participation : event.participations) {
                actors.push_back(actors_.positions[participation.entity]);
                roles.push_back(roles_(std::string(participation.role)));
            }
        }
        json_.key("participations");
        json_.begin_object();
        number_column(json_, "count", counts);
        number_column(json_, "actor", actors);
        number_column(json_, "role", roles);
        json_.end_object();
    }

    void write_relations() {
        std::vector<std::int64_t> events;
        std::vector<std::int64_t> sources;
        std::vector<std::int64_t> targets;
        std::vector<std::int64_t> symmetric;
        for (const EntityRelation& relation : relations_) {
            events.push_back(relation.event);
            sources.push_back(actors_.positions[relation.source]);
            targets.push_back(actors_.positions[relation.target]);
            symmetric.push_back(relation.symmetric ? 1 : 0);
        }
        json_.key("relations");
        json_.begin_object();
        number_column(json_, "event", events);
        number_column(json_, "source", sources);
        number_column(json_, "target", targets);
        number_column(json_, "symmetric", symmetric);
        json_.end_object();
    }

    void write_stages() {
        std::vector<std::int64_t> counts;
        std::vector<std::int64_t> statuses;
        std::vector<std::optional<Day>> known;
        for (const Event& event : graph_.facts.events) {
            const std::vector<Stage> stages = life_cycle(graph_.facts, event);
            counts.push_back(static_cast<std::int64_t>(stages.size()));
            for (const Stage& stage : stages) {
                statuses.push_back(static_cast<std::int64_t>(stage.status));
                known.push_back(stage.known);
            }
        }
        json_.key("stages");
        json_.begin_object();
        number_column(json_, "count", counts);
        number_column(json_, "status", statuses);
        day_column(json_, "known", known);
        json_.end_object();
    }

    void write_types() {
        std::vector<std::string> names;
        std::vector<std::string> labels;
        std::vector<std::string> predicates;
        std::vector<std::int64_t> quads;
        for (const auto& [type, subtype] : types_.keys()) {
            const EventType* known = ontology_.find(type, subtype);
            known = known != nullptr ? known : ontology_.find(type);
            names.push_back(clean_line(full_name(type, subtype)));
            labels.push_back(clean_line(known != nullptr ? known->label : type));
            predicates.push_back(clean_line(known != nullptr ? known->predicate : type));
            quads.push_back(quad_number(quad_class(ontology_, type, subtype)));
        }
        json_.key("types");
        json_.begin_object();
        text_column(json_, "name", names);
        text_column(json_, "label", labels);
        text_column(json_, "predicate", predicates);
        number_column(json_, "quad", quads);
        json_.end_object();
    }

    const EntityGraph& graph_;
    const Ontology& ontology_;
    ActorWords words_;
    std::vector<EntityRelation> relations_;
    ExplorerActors actors_;
    Numbering<std::string> countries_;
    Numbering<std::string> roles_;
    Numbering<std::pair<std::string, std::string>> types_;
    JsonWriter json_;
};

} // namespace

std::string explorer_model(const EntityGraph& graph, const Ontology& ontology,
                           const PictureOptions& options) {
    return ModelDocument(graph, ontology, options).write();
}

} // namespace entente
