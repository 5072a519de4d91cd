#include "export/events/geo_json.hpp"

#include "export/escaping.hpp"
#include "export/events/event_cards.hpp"
#include "export/json_records.hpp"
#include "export/wording.hpp"

#include <utility>
#include <vector>

namespace entente {

namespace {

using LocatedPlace = std::pair<EntityIndex, Coordinates>;

class GeoJsonDocument {
  public:
    GeoJsonDocument(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                    const Gazetteer& gazetteer)
        : records_(output), walk_(walk), actors_(walk.actors()), ontology_(ontology),
          gazetteer_(gazetteer) {}

    std::string write() {
        records_.literal(R"({"type":"FeatureCollection","features":[)");
        std::size_t nowhere = 0;
        walk_.for_each_event([&](const ShownEvent& shown) {
            const EventCard card = card_of(shown, actors_, ontology_);
            const std::vector<LocatedPlace> places = places_of(shown.event, card);
            for (const LocatedPlace& place : places)
                write_feature(card, place);
            nowhere += places.empty() ? std::size_t{1} : std::size_t{0};
        });
        records_.literal("\n]}");
        records_.finish();
        return nowhere == 0 ? std::string()
                            : counted(nowhere, "event", "events") +
                                  " without a place of known coordinates left out";
    }

  private:
    void locate(EntityIndex entity, std::vector<LocatedPlace>& to) const {
        if (const auto found = gazetteer_.coordinates(actors_.entities[entity].id))
            to.emplace_back(entity, *found);
    }

    std::vector<LocatedPlace> places_of(const Event& event, const EventCard& card) const {
        std::vector<LocatedPlace> places;
        for (const EntityIndex place : card.places)
            locate(place, places);
        const EventType* type = ontology_.find(event.type);
        if (!places.empty() || type == nullptr || type->object_role != "destination")
            return places;
        for (const Participation& part : event.participations)
            if (part.role == "object")
                locate(part.entity, places);
        return places;
    }

    void write_point(const Coordinates& point) {
        JsonWriter& json = records_.record();
        json.key("geometry");
        json.begin_object();
        json.member("type", "Point");
        json.key("coordinates");
        json.begin_array();
        json.decimal(point.longitude);
        json.decimal(point.latitude);
        json.end_array();
        json.end_object();
    }

    void write_feature(const EventCard& card, const LocatedPlace& located) {
        const GraphEntity& place = actors_.entities[located.first];
        JsonWriter& json = records_.record();
        json.begin_object();
        json.member("type", "Feature");
        json.member("id", card.id + "|" + exported_id(place.id));
        write_point(located.second);
        json.key("properties");
        json.begin_object();
        json.member("event", card.id);
        json.member("label", card.label);
        json.member("type", card.type);
        json.member("status", to_string(card.status));
        json.member("place", exported_id(place.id));
        json.member("place_name", clean_line(place.name));
        json.member("extent", to_string(located.second.extent));
        write_time(card);
        write_actors(card);
        json.member_or_null("sentence", card.sentence);
        json.member_or_null("citation", card.citation);
        json.member_or_null("url", card.url);
        json.member("marker-color", colour_of(card.tone));
        json.end_object();
        json.end_object();
        records_.end_record();
    }

    void write_time(const EventCard& card) {
        JsonWriter& json = records_.record();
        const auto first = card.time ? card.time->first() : std::nullopt;
        const auto last = card.time ? card.time->last() : std::nullopt;
        json.member_or_null("edtf", card.time ? card.time->edtf() : "");
        json.member_or_null("first_day", first ? to_string(*first) : "");
        json.member_or_null("last_day", last ? to_string(*last) : "");
        json.member_or_null("precision", card.time ? precision_word(*card.time) : "");
    }

    void write_actors(const EventCard& card) {
        JsonWriter& json = records_.record();
        json.key("actors");
        json.begin_array();
        for (const EntityIndex actor : card.actors)
            json.string(clean_line(actors_.entities[actor].name));
        json.end_array();
    }

    JsonRecords records_;
    const GraphWalk& walk_;
    const Consolidation& actors_;
    const Ontology& ontology_;
    const Gazetteer& gazetteer_;
};

} // namespace

std::string write_geo_json(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                           const Gazetteer& gazetteer) {
    return GeoJsonDocument(output, walk, ontology, gazetteer).write();
}

} // namespace entente
