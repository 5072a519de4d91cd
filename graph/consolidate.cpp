#include "graph/consolidate.hpp"

#include "graph/entities.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace entente {

namespace {

/// An event on its way to its final form: the claims of one or more mentions.
struct Draft {
    std::vector<ClaimIndex> claims;
    std::string family;
    /// Entities that take part, sorted, without places.
    std::vector<EntityIndex> actors;
    /// Ids of the places where it was, sorted.
    std::vector<std::string> places;
    std::optional<TimeInterval> time;
    bool actual = false;
    bool positive = false;
    /// The draft that this one joined; itself if none.
    std::size_t joined = 0;
};

bool is_statement(const Draft& draft) { return draft.family == "statement"; }

/// Days that the time leaves open: less is more specific.
std::int64_t vagueness(const Draft& draft) {
    constexpr std::int64_t open = 1'000'000;
    if (!draft.time)
        return 2 * open;
    if (!draft.time->first() || !draft.time->end())
        return open;
    return (*draft.time->end() - *draft.time->first()).count();
}

class Consolidator {
  public:
    Consolidator(Consolidation& result, const Ontology& ontology)
        : result_(result), ontology_(ontology), table_(result.claims) {}

    void run() {
        draft_mentions();
        join_contained();
        finish_events();
        result_.entities = table_.entities();
    }

  private:
    std::string family_of(const Claim& claim) const {
        const EventType* type = ontology_.find(claim.type);
        // A visit and its hosting are one event, seen from two sides.
        if (type && !type->inverse.empty())
            return std::min(type->name, type->inverse);
        return claim.type;
    }

    /// Claims of one event key are one mention.
    void draft_mentions() {
        std::map<std::tuple<std::string, std::string, std::string>, std::vector<ClaimIndex>>
            mentions;
        for (ClaimIndex c = 0; c < result_.claims.size(); ++c) {
            const Claim& claim = result_.claims[c];
            mentions[{claim.article, claim.event, family_of(claim)}].push_back(c);
        }
        for (auto& [key, claims] : mentions) {
            Draft draft;
            draft.family = std::get<2>(key);
            draft.claims = std::move(claims);
            describe(draft);
            draft.joined = drafts_.size();
            drafts_.push_back(std::move(draft));
        }
    }

    void describe(Draft& draft) const {
        std::set<EntityIndex> actors;
        std::set<std::string> places;
        for (const ClaimIndex c : draft.claims) {
            const Claim& claim = result_.claims[c];
            for (const auto& end : {claim.subject, claim.object})
                if (end)
                    actors.insert(table_.index_of(*end));
            for (const Qualifier& qualifier : claim.qualifiers)
                if (qualifier.role == "place" && !qualifier.filler.id.empty())
                    places.insert(qualifier.filler.id);
            if (claim.time && (!draft.time || finer(claim.time->interval, *draft.time)))
                draft.time = claim.time->interval;
            draft.actual = draft.actual || claim.modality == Modality::actual;
            draft.positive = draft.positive || claim.polarity == Polarity::positive;
        }
        draft.actors.assign(actors.begin(), actors.end());
        draft.places.assign(places.begin(), places.end());
    }

    static bool finer(const TimeInterval& a, const TimeInterval& b) {
        const auto length = [](const TimeInterval& interval) {
            const bool open = !interval.first() || !interval.end();
            return open ? std::chrono::days::max().count()
                        : (*interval.end() - *interval.first()).count();
        };
        return std::pair(length(a), a) < std::pair(length(b), b);
    }

    /// From the most specific to the vaguest, so that what others may join stands firm before they
    /// ask.
    void join_contained() {
        std::vector<std::size_t> order(drafts_.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::ranges::sort(order, {}, [&](std::size_t i) {
            const Draft& draft = drafts_[i];
            return std::tuple(!draft.actual, -static_cast<std::int64_t>(draft.actors.size()),
                              vagueness(draft), draft.places.empty(),
                              result_.claims[draft.claims.front()].id);
        });
        std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> standing;
        for (const std::size_t i : order) {
            const std::size_t container = only_container(i, standing);
            drafts_[i].joined = container;
            if (container != i)
                continue;
            for (const std::string& key : keys(drafts_[i]))
                standing[{drafts_[i].family, key}].push_back(i);
        }
    }

    /// What an event may be found by: each participant, and the states they act for.
    std::vector<std::string> keys(const Draft& draft) const {
        std::set<std::string> found;
        for (const EntityIndex actor : draft.actors) {
            found.insert(table_.entities()[actor].id);
            if (!table_.entities()[actor].country.empty())
                found.insert(table_.entities()[actor].country);
        }
        return {found.begin(), found.end()};
    }

    std::size_t only_container(std::size_t i,
                               const std::map<std::pair<std::string, std::string>,
                                              std::vector<std::size_t>>& standing) const {
        const Draft& draft = drafts_[i];
        std::set<std::size_t> containers;
        if (draft.actors.empty())
            return i;
        const GraphEntity& first = table_.entities()[draft.actors.front()];
        const std::string key = first.kind == EntityKind::state || first.kind == EntityKind::place
                                    ? first.country
                                    : first.id;
        const auto candidates = standing.find({draft.family, key.empty() ? first.id : key});
        if (candidates == standing.end())
            return i;
        for (const std::size_t candidate : candidates->second)
            if (contains(drafts_[candidate], draft))
                containers.insert(candidate);
        return containers.size() == 1 ? *containers.begin() : i;
    }

    bool contains(const Draft& specific, const Draft& vague) const {
        if (is_statement(vague))
            return same_words(specific, vague);
        for (const EntityIndex actor : vague.actors)
            if (!takes_part(actor, specific))
                return false;
        const bool places_fit = vague.places.empty() || specific.places.empty() ||
                                std::ranges::includes(specific.places, vague.places);
        return places_fit && time_fits(specific, vague);
    }

    /// Statements differ by their words: only the same sentence, told again, is the same.
    bool same_words(const Draft& a, const Draft& b) const {
        return a.actors == b.actors && a.time == b.time &&
               result_.claims[a.claims.front()].evidence.text ==
                   result_.claims[b.claims.front()].evidence.text;
    }

    bool takes_part(EntityIndex actor, const Draft& draft) const {
        if (std::ranges::binary_search(draft.actors, actor))
            return true;
        const GraphEntity& wanted = table_.entities()[actor];
        // "Suria met Belmark" is the meeting of their presidents; "in Suria" is the visit to its
        // capital.
        const bool stands_for_state = wanted.kind == EntityKind::state;
        return stands_for_state && std::ranges::any_of(draft.actors, [&](EntityIndex other) {
                   return table_.entities()[other].country == wanted.country;
               });
    }

    static bool time_fits(const Draft& specific, const Draft& vague) {
        if (!vague.time)
            return true;
        if (!specific.time)
            return !vague.time->first() || !vague.time->end();
        if (vague.actual == specific.actual)
            return vague.time->contains(*specific.time);
        // A plan without a date is fulfilled by what follows; one with a date only then.
        return vague.time->contains(*specific.time) || specific.time->contains(*vague.time);
    }

    void finish_events() {
        std::map<std::size_t, std::vector<ClaimIndex>> groups;
        for (std::size_t i = 0; i < drafts_.size(); ++i) {
            auto& claims = groups[drafts_[i].joined];
            claims.insert(claims.end(), drafts_[i].claims.begin(), drafts_[i].claims.end());
        }
        for (auto& [draft, claims] : groups)
            result_.events.push_back(finished(std::move(claims), drafts_[draft]));
        std::ranges::sort(result_.events, {}, &Event::id);
    }

    Event finished(std::vector<ClaimIndex> claims, const Draft& draft) const {
        std::ranges::sort(claims);
        Event event;
        event.claims = std::move(claims);
        std::string ids;
        std::set<Participation> participations;
        std::set<std::string> articles;
        const Claim* best = nullptr;
        for (const ClaimIndex c : event.claims) {
            const Claim& claim = result_.claims[c];
            ids += claim.id;
            articles.insert(claim.article);
            event.confidence = std::max(event.confidence, claim.confidence);
            const bool own = std::ranges::find(draft.claims, c) != draft.claims.end();
            if (own && (!best || std::tuple(claim.subtype.empty(), claim.id) <
                                     std::tuple(best->subtype.empty(), best->id)))
                best = &claim;
            if (own)
                add_participations(claim, participations);
            if (claim.time && (!event.time || finer(claim.time->interval, event.time->interval)))
                event.time = claim.time;
        }
        event.id = sha256_hex(ids).substr(0, 32);
        event.type = best->type;
        event.subtype = best->subtype;
        event.participations.assign(participations.begin(), participations.end());
        event.articles = static_cast<std::uint32_t>(articles.size());
        event.status = status_of(event);
        return event;
    }

    void add_participations(const Claim& claim, std::set<Participation>& to) const {
        const EventType* type = ontology_.find(claim.type, claim.subtype);
        const bool symmetric = type && type->symmetric;
        if (claim.subject)
            to.insert({table_.index_of(*claim.subject), symmetric ? "participant" : "subject"});
        if (claim.object)
            to.insert({table_.index_of(*claim.object), symmetric ? "participant" : "object"});
        for (const Qualifier& qualifier : claim.qualifiers)
            if (!qualifier.filler.id.empty())
                to.insert({table_.index_of(qualifier.filler), qualifier.role});
    }

    EventStatus status_of(const Event& event) const {
        bool held = false;
        bool announced = false;
        bool called_off = false;
        bool denied = false;
        for (const ClaimIndex c : event.claims) {
            const Claim& claim = result_.claims[c];
            const bool positive = claim.polarity == Polarity::positive;
            held = held || (positive && claim.modality == Modality::actual);
            announced = announced || (positive && claim.modality == Modality::planned);
            called_off = called_off || (!positive && claim.modality != Modality::actual);
            denied = denied || (!positive && claim.modality == Modality::actual);
        }
        if (held)
            return EventStatus::actual;
        if (called_off)
            return EventStatus::cancelled;
        if (denied)
            return EventStatus::denied;
        return announced ? EventStatus::planned : EventStatus::possible;
    }

    Consolidation& result_;
    const Ontology& ontology_;
    EntityTable table_;
    std::vector<Draft> drafts_;
};

} // namespace

Consolidation consolidate(std::vector<ArticleRecord> articles, std::vector<Claim> claims,
                          const Ontology& ontology) {
    const auto unique_by = [](auto& values, auto key) {
        std::ranges::sort(values, {}, key);
        const auto repeated = std::ranges::unique(values, {}, key);
        values.erase(repeated.begin(), repeated.end());
    };
    unique_by(articles, [](const ArticleRecord& article) {
        return std::tie(article.id, article.sha256, article.extractor);
    });
    unique_by(claims, [](const Claim& claim) -> const std::string& { return claim.id; });
    Consolidation result{std::move(articles), std::move(claims), {}, {}};
    Consolidator(result, ontology).run();
    return result;
}

} // namespace entente
