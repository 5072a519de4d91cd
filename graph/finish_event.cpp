#include "graph/finish_event.hpp"

#include "ontology/text.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace entente {

namespace {

/// What the claims of one event say of whether it happened.
struct Verdict {
    bool held = false;
    bool announced = false;
    bool called_off = false;
    bool denied = false;
};

Verdict verdict_of(std::span<const ClaimIndex> event, std::span<const Claim> claims) {
    Verdict verdict;
    for (const ClaimIndex c : event) {
        const bool positive = claims[c].polarity == Polarity::positive;
        const bool actual = claims[c].modality == Modality::actual;
        verdict.held |= positive && actual;
        verdict.announced |= positive && claims[c].modality == Modality::planned;
        verdict.called_off |= !positive && !actual;
        verdict.denied |= !positive && actual;
    }
    return verdict;
}

/// Whoever says that it happened outweighs who says that it did not: the denial stays among the
/// claims.
EventStatus status_of(const Verdict& verdict) {
    if (verdict.held)
        return EventStatus::actual;
    if (verdict.called_off || (verdict.announced && verdict.denied))
        return EventStatus::cancelled;
    if (verdict.denied)
        return EventStatus::denied;
    return verdict.announced ? EventStatus::planned : EventStatus::possible;
}

class Finisher {
  public:
    Finisher(const EventDraft& draft, std::span<const Claim> claims, const EntityTable& table,
             const ActTypes& types)
        : draft_(draft), claims_(claims), table_(table), types_(types) {}

    Event finished(std::vector<ClaimIndex> others) const {
        Event event;
        const Claim& model = model_claim();
        event.type = model.type;
        event.subtype = model.subtype;
        event.participations = participations(event.type);
        if (draft_.places.empty())
            add_places(others, event);
        event.time = finest_time(draft_.claims);
        if (!event.time)
            event.time = finest_time(others);
        event.claims = std::move(others);
        event.claims.insert(event.claims.end(), draft_.claims.begin(), draft_.claims.end());
        std::ranges::sort(event.claims);
        add_sources(event);
        event.status = status_of(verdict_of(event.claims, claims_));
        return event;
    }

  private:
    /// The claim whose type the event has: in the family's own direction, and with a subtype, if
    /// there is one.
    const Claim& model_claim() const {
        return claims_[*std::ranges::min_element(draft_.claims, {}, [&](ClaimIndex c) {
            return std::tuple(claims_[c].type != draft_.family, claims_[c].subtype.empty(), c);
        })];
    }

    std::vector<Participation> participations(std::string_view type) const {
        std::set<Participation> found;
        for (const ClaimIndex c : draft_.claims)
            add_participations(claims_[c], type, found);
        return {found.begin(), found.end()};
    }

    void add_participations(const Claim& claim, std::string_view type,
                            std::set<Participation>& to) const {
        const bool symmetric = types_.of(claim).symmetric;
        // Of a visit that is also told as hosting, the host is the object.
        const bool inverse = claim.type != type;
        if (claim.subject)
            to.insert({table_.index_of(*claim.subject), symmetric ? "participant"
                                                        : inverse ? "object"
                                                                  : "subject"});
        if (claim.object)
            to.insert({table_.index_of(*claim.object), symmetric ? "participant"
                                                       : inverse ? "subject"
                                                                 : "object"});
        for (const Qualifier& qualifier : claim.qualifiers)
            if (!qualifier.filler.id.empty())
                to.insert({table_.index_of(qualifier.filler), qualifier.role});
    }

    void add_places(std::span<const ClaimIndex> from, Event& event) const {
        std::set<Participation> found(event.participations.begin(), event.participations.end());
        for (const ClaimIndex c : from)
            for (const Qualifier& qualifier : claims_[c].qualifiers)
                if (qualifier.role == "place" && !qualifier.filler.id.empty())
                    found.insert({table_.index_of(qualifier.filler), qualifier.role});
        event.participations.assign(found.begin(), found.end());
    }

    std::optional<ClaimTime> finest_time(std::span<const ClaimIndex> of) const {
        const ClaimTime* finest = nullptr;
        for (const ClaimIndex c : of) {
            const std::optional<ClaimTime>& time = claims_[c].time;
            if (time && (!finest || is_finer(time->interval, finest->interval)))
                finest = &*time;
        }
        return finest ? std::optional(*finest) : std::nullopt;
    }

    void add_sources(Event& event) const {
        std::string ids;
        std::set<std::string_view> articles;
        for (const ClaimIndex c : event.claims) {
            ids += claims_[c].id;
            articles.insert(claims_[c].article);
            event.confidence = std::max(event.confidence, claims_[c].confidence);
        }
        event.id = sha256_hex(ids).substr(0, 32);
        event.articles = static_cast<std::uint32_t>(articles.size());
    }

    const EventDraft& draft_;
    std::span<const Claim> claims_;
    const EntityTable& table_;
    const ActTypes& types_;
};

} // namespace

Event finish_event(const EventDraft& draft, std::vector<ClaimIndex> others,
                   std::span<const Claim> claims, const EntityTable& table, const ActTypes& types) {
    return Finisher(draft, claims, table, types).finished(std::move(others));
}

} // namespace entente
