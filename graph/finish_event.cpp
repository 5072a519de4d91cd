#include "graph/finish_event.hpp"

#include "graph/without_repetition.hpp"

#include <algorithm>
#include <tuple>

namespace entente {

EventFinisher::EventFinisher(const ClaimContext& context)
    : context_(context), table_(context.table), place_(table_.symbols().find("place")),
      roles_(table_.symbols().size()) {
    for (const TypeSymbols& type : table_.types())
        types_.push_back({Word(table_.text(type.type)), Word(table_.text(type.subtype))});
}

void EventFinisher::append_claims(std::span<const RowNumber> rows,
                                  std::span<const RowNumber> others,
                                  std::vector<KeptRow>& to) const {
    const auto begin = static_cast<std::ptrdiff_t>(to.size());
    for (const std::span<const RowNumber> part : {rows, others})
        for (const RowNumber r : part)
            to.push_back({claim(r), r});
    std::ranges::sort(to.begin() + begin, to.end());
}

ClaimId EventFinisher::id_of(std::span<const KeptRow> claims) {
    ids_.clear();
    for (const KeptRow& kept : claims)
        ids_.push_back(row(kept.row).id);
    return hash_of(ids_);
}

void EventFinisher::finish(const EventDraft& draft, std::span<const RowNumber> others,
                           std::span<const KeptRow> claims, Event& event) {
    const TypeNumber type = row(model_row(draft.rows())).type;
    event.type = types_[type].type;
    event.subtype = types_[type].subtype;
    parts_.clear();
    for (const RowNumber r : draft.rows())
        add_parts(row(r), table_.types()[type].type);
    if (draft.places().empty())
        for (const RowNumber r : others)
            add_places(row(r));
    detail::sort_without_repetition(parts_);
    event.participations.assign(parts_.begin(), parts_.end());
    add_best_time(draft, others, event);
    add_sources(claims, event);
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
    const auto role = [&](bool is_subject) {
        return symmetric ? participant_ : is_subject != inverse ? subject_ : object_;
    };
    if (claim.subject != no_sighting)
        parts_.push_back({context_.entities.index_of(claim.subject), role(true)});
    if (claim.object != no_sighting)
        parts_.push_back({context_.entities.index_of(claim.object), role(false)});
    for (const Involvement& qualifier : table_.qualifiers(claim))
        parts_.push_back({context_.entities.index_of(qualifier.who), role_word(qualifier.role)});
}

Word EventFinisher::role_word(Symbol role) {
    Word& word = roles_[role];
    if (word.empty())
        word = Word(table_.text(role));
    return word;
}

void EventFinisher::add_places(const ClaimRow& claim) {
    for (const Involvement& qualifier : table_.qualifiers(claim))
        if (qualifier.role == place_)
            parts_.push_back({context_.entities.index_of(qualifier.who), place_word_});
}

void EventFinisher::add_best_time(const EventDraft& draft, std::span<const RowNumber> others,
                                  Event& event) const {
    std::optional<RowNumber> best;
    const auto consider = [&](std::span<const RowNumber> rows) {
        for (const RowNumber r : rows)
            if (row(r).interval && (!best || tells_time_better(r, *best)))
                best = r;
    };
    consider(draft.rows());
    // Others may tell better what follows from the article's day alone.
    if (!draft.time || draft.weak)
        consider(others);
    if (!best)
        return;
    event.time = {*row(*best).interval, row(*best).basis};
}

bool EventFinisher::tells_time_better(RowNumber a, RowNumber b) const {
    const auto openness = [&](RowNumber r) {
        return open_days(row(r).interval, is_weak(row(r).basis));
    };
    if (openness(a) != openness(b))
        return openness(a) < openness(b);
    if (is_weak(row(a).basis) != is_weak(row(b).basis))
        return is_weak(row(b).basis);
    // Of repeated news the first tells the day best.
    return row(a).interval != row(b).interval ? *row(a).interval < *row(b).interval
                                              : claim(a) < claim(b);
}

void EventFinisher::add_sources(std::span<const KeptRow> claims, Event& event) {
    articles_.clear();
    event.claims.reserve(claims.size());
    for (const KeptRow& kept : claims) {
        articles_.push_back(row(kept.row).article);
        event.claims.push_back(kept.claim);
        event.confidence = std::max(event.confidence, row(kept.row).confidence);
    }
    event.status = status(claims);
    detail::sort_without_repetition(articles_);
    event.articles = static_cast<std::uint32_t>(articles_.size());
}

Report EventFinisher::report_of(const ClaimRow& claim, ClaimIndex index) const {
    Report report{
        index, table_.articles()[claim.article].published, claim.modality, claim.polarity, {},
        false};
    if (claim.interval && !is_weak(claim.basis))
        report.date = claim.interval;
    if (claim.modality == Modality::planned)
        report.by_party = std::ranges::any_of(table_.speakers(claim), [&](const Involvement& said) {
            return is_party(context_.entities.index_of(said.who));
        });
    return report;
}

/// Those who take part, and whoever is of their states.
bool EventFinisher::is_party(EntityIndex speaker) const {
    const std::vector<GraphEntity>& entities = context_.entities.entities();
    const std::string& country = entities[speaker].country;
    return std::ranges::any_of(parts_, [&](const Participation& part) {
        const bool same_state = !country.empty() && entities[part.entity].country == country;
        return part.role != place_word_ && (part.entity == speaker || same_state);
    });
}

/// Most events are only told to have happened: these need no stages.
EventStatus EventFinisher::status(std::span<const KeptRow> claims) {
    const bool plainly_held = std::ranges::all_of(claims, [&](const KeptRow& kept) {
        return row(kept.row).modality == Modality::actual &&
               row(kept.row).polarity == Polarity::positive;
    });
    if (plainly_held)
        return EventStatus::actual;
    reports_.clear();
    for (const KeptRow& kept : claims)
        reports_.push_back(report_of(row(kept.row), kept.claim));
    return stages_of(reports_).back().status;
}

} // namespace entente
