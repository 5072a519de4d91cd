#include "graph/finish_event.hpp"

#include "ontology/text.hpp"

#include <algorithm>
#include <tuple>

namespace entente {

namespace {

/// What the claims of one event say of whether it happened.
struct Verdict {
    bool held = false;
    bool announced = false;
    bool called_off = false;
    bool denied = false;

    void add(const ClaimRow& claim) {
        const bool positive = claim.polarity == Polarity::positive;
        const bool actual = claim.modality == Modality::actual;
        held |= positive && actual;
        announced |= positive && claim.modality == Modality::planned;
        called_off |= !positive && !actual;
        denied |= !positive && actual;
    }
};

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

template <typename Value>
void sort_without_repetition(std::vector<Value>& values) {
    std::ranges::sort(values);
    const auto repeated = std::ranges::unique(values);
    values.erase(repeated.begin(), repeated.end());
}

} // namespace

Event EventFinisher::finish(const EventDraft& draft, std::span<const RowNumber> others) {
    Event event;
    const TypeSymbols type = table_.types()[row(model_row(draft.rows)).type];
    event.type = table_.text(type.type);
    event.subtype = table_.text(type.subtype);
    parts_.clear();
    for (const RowNumber r : draft.rows)
        add_parts(row(r), type.type);
    if (draft.places.empty())
        for (const RowNumber r : others)
            add_places(row(r));
    event.participations = participations();
    event.time = finest_time(draft.rows);
    if (!event.time)
        event.time = finest_time(others);
    add_sources(draft.rows, others, event);
    return event;
}

/// The one whose type the event has: in the family's own direction, and with a subtype, if there is
/// one.
RowNumber EventFinisher::model_row(std::span<const RowNumber> rows) const {
    if (rows.size() == 1)
        return rows.front();
    return *std::ranges::min_element(rows, {}, [&](RowNumber r) {
        const ActType& type = context_.types.of(row(r).type);
        return std::tuple(!type.heads_family, !type.has_subtype, claim(r));
    });
}

void EventFinisher::add_parts(const ClaimRow& claim, Symbol type) {
    const bool symmetric = context_.types.of(claim.type).symmetric;
    // Of a visit that is also told as hosting, the host is the object.
    const bool inverse = table_.types()[claim.type].type != type;
    const auto role = [&](bool is_subject) -> std::string_view {
        return symmetric ? "participant" : is_subject != inverse ? "subject" : "object";
    };
    if (claim.subject != no_sighting)
        parts_.push_back({context_.entities.index_of(claim.subject), role(true)});
    if (claim.object != no_sighting)
        parts_.push_back({context_.entities.index_of(claim.object), role(false)});
    for (const Involvement& qualifier : table_.qualifiers(claim))
        parts_.push_back({context_.entities.index_of(qualifier.who), table_.text(qualifier.role)});
}

void EventFinisher::add_places(const ClaimRow& claim) {
    for (const Involvement& qualifier : table_.qualifiers(claim))
        if (table_.text(qualifier.role) == "place")
            parts_.push_back({context_.entities.index_of(qualifier.who), "place"});
}

std::vector<Participation> EventFinisher::participations() {
    sort_without_repetition(parts_);
    std::vector<Participation> made;
    made.reserve(parts_.size());
    for (const Part& part : parts_)
        made.push_back({part.entity, std::string(part.role)});
    return made;
}

std::optional<ClaimTime> EventFinisher::finest_time(std::span<const RowNumber> of) const {
    std::optional<RowNumber> finest;
    for (const RowNumber r : of)
        if (row(r).interval && (!finest || tells_time_better(r, *finest)))
            finest = r;
    if (!finest)
        return std::nullopt;
    const ClaimRow& teller = row(*finest);
    return ClaimTime{*teller.interval, teller.basis, std::string(table_.text(teller.time_text))};
}

bool EventFinisher::tells_time_better(RowNumber a, RowNumber b) const {
    const TimeInterval& one = *row(a).interval;
    const TimeInterval& other = *row(b).interval;
    return one == other ? claim(a) < claim(b) : is_finer(one, other);
}

void EventFinisher::add_sources(std::span<const RowNumber> rows, std::span<const RowNumber> others,
                                Event& event) {
    Verdict verdict;
    articles_.clear();
    event.claims.reserve(rows.size() + others.size());
    for (const std::span<const RowNumber> part : {rows, others})
        for (const RowNumber r : part) {
            verdict.add(row(r));
            articles_.push_back(row(r).article);
            event.claims.push_back(claim(r));
            event.confidence = std::max(event.confidence, row(r).confidence);
        }
    event.status = status_of(verdict);
    sort_without_repetition(articles_);
    event.articles = static_cast<std::uint32_t>(articles_.size());
    std::ranges::sort(event.claims);
    event.id = id_of(event.claims);
}

std::string EventFinisher::id_of(std::span<const ClaimIndex> claims) {
    ids_.clear();
    for (const ClaimIndex c : claims)
        append(ids_, row(context_.set.rows[c]).id);
    return sha256_hex(ids_).substr(0, 32);
}

} // namespace entente
