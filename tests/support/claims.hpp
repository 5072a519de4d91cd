#pragma once

#include "ontology/claim.hpp"

#include <string>
#include <string_view>
#include <utility>

/// \file
/// Builders of claims about invented people and countries, of which only what matters to a test
/// shows:
///   visits("Ana Holt", "Suria").on("2024-05-06").planned()

namespace entente::tests {

/// Someone by name: a person of no country.
inline Participant person(std::string_view name, std::string_view country = {}) {
    return {.id = unlinked_entity_id(EntityKind::person, name, country),
            .name = std::string(name),
            .kind = EntityKind::person,
            .country = std::string(country),
            .sector = {},
            .span = {}};
}

/// A state; its code is made of its first three letters.
inline Participant state(std::string_view name) {
    std::string code;
    for (const char c : name.substr(0, 3))
        code += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    return {.id = "ent:state/" + code,
            .name = std::string(name),
            .kind = EntityKind::state,
            .country = code,
            .sector = {},
            .span = {}};
}

/// A city in a state.
inline Participant city(std::string_view name, std::string_view in) {
    return {.id = "ent:place/" + std::string(name),
            .name = std::string(name),
            .kind = EntityKind::place,
            .country = state(in).country,
            .sector = {},
            .span = {}};
}

/// An article and the day it appeared.
inline ArticleRecord appeared(std::string_view id, std::string_view published) {
    ArticleRecord record;
    record.id = id;
    record.published = read_day(published);
    return record;
}

/// A claim in the making. Its id is made of what it says, so that different claims differ.
class ClaimBuilder {
  public:
    ClaimBuilder(std::string type, Participant subject, Participant object) {
        claim_.type = std::move(type);
        claim_.predicate = claim_.type;
        claim_.subject = std::move(subject);
        claim_.object = std::move(object);
        claim_.article = "a1";
        claim_.evidence.rule = "test";
    }

    ClaimBuilder& in(std::string_view article) {
        claim_.article = article;
        return *this;
    }
    /// Claims with the same mention in the same article are of one event.
    ClaimBuilder& mention(std::string_view key) {
        claim_.event = key;
        return *this;
    }
    ClaimBuilder& on(std::string_view edtf) {
        claim_.time = ClaimTime{*read_edtf(edtf), TimeBasis::expression, {}};
        return *this;
    }
    /// Told in the present by an article of this day, and nothing more exact.
    ClaimBuilder& told_on(std::string_view day) {
        claim_.time = ClaimTime{TimeInterval::day(*read_day(day)), TimeBasis::published, {}};
        return *this;
    }
    /// Told in the past by an article of this day.
    ClaimBuilder& told_past(std::string_view day) {
        claim_.time = ClaimTime{TimeInterval::until(*read_day(day)), TimeBasis::tense, {}};
        return *this;
    }
    /// Told as to come by an article of this day.
    ClaimBuilder& told_to_come(std::string_view day) {
        claim_.time = ClaimTime{TimeInterval::from(*read_day(day)), TimeBasis::tense, {}};
        return planned();
    }
    ClaimBuilder& said_by(Participant speaker) {
        claim_.attributed_to.push_back({std::move(speaker), "said"});
        return *this;
    }
    ClaimBuilder& at(Participant place) {
        claim_.qualifiers.push_back({"place", std::move(place)});
        return *this;
    }
    ClaimBuilder& planned() {
        claim_.modality = Modality::planned;
        return *this;
    }
    ClaimBuilder& possible() {
        claim_.modality = Modality::possible;
        return *this;
    }
    ClaimBuilder& denied() {
        claim_.polarity = Polarity::negative;
        return *this;
    }
    ClaimBuilder& subtype(std::string_view name) {
        claim_.subtype = name;
        return *this;
    }
    ClaimBuilder& with(Participant participant) {
        claim_.qualifiers.push_back({"participant", std::move(participant)});
        return *this;
    }
    /// "Sanctions were imposed on Belmark", by no one named.
    ClaimBuilder& by_nobody() {
        claim_.subject.reset();
        return *this;
    }
    ClaimBuilder& sure(double confidence) {
        claim_.confidence = confidence;
        return *this;
    }
    ClaimBuilder& saying(std::string_view words) {
        claim_.evidence.text = words;
        return *this;
    }

    operator Claim() const { // NOLINT(google-explicit-constructor): a builder stands for its claim
        Claim made = claim_;
        std::string ends = (made.subject ? made.subject->id : "") + ">" + made.object->id;
        for (const Qualifier& qualifier : made.qualifiers)
            ends += "," + qualifier.role + "=" + qualifier.filler.id;
        if (made.time && made.time->basis != TimeBasis::expression)
            ends += "/" + std::string(to_string(made.time->basis));
        for (const Attribution& attribution : made.attributed_to)
            ends += "/" + attribution.speaker.id;
        const std::string content = made.article + "/" + made.type + "/" + made.subtype + "/" +
                                    ends + "/" + (made.time ? made.time->interval.edtf() : "") +
                                    "/" + std::string(to_string(made.modality)) +
                                    std::string(to_string(made.polarity)) + made.evidence.text;
        // Without a mention of its own, each claim is one.
        if (made.event.empty())
            made.event = content;
        made.id = content + "/" + made.event;
        return made;
    }

  private:
    Claim claim_;
};

inline ClaimBuilder visits(Participant visitor, Participant destination) {
    return {"visit", std::move(visitor), std::move(destination)};
}
/// Someone without country, and a state.
inline ClaimBuilder visits(std::string_view visitor, std::string_view destination) {
    return visits(person(visitor), state(destination));
}
inline ClaimBuilder hosts(Participant host, Participant visitor) {
    return {"host", std::move(host), std::move(visitor)};
}
inline ClaimBuilder meets(Participant one, Participant other) {
    return {"meet", std::move(one), std::move(other)};
}
inline ClaimBuilder sanctions(Participant sender, Participant target) {
    return {"sanction", std::move(sender), std::move(target)};
}
inline ClaimBuilder attacks(Participant attacker, Participant target) {
    return {"assault", std::move(attacker), std::move(target)};
}
inline ClaimBuilder tells(Participant speaker, Participant addressee) {
    return {"statement", std::move(speaker), std::move(addressee)};
}

} // namespace entente::tests
