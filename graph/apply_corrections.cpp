#include "graph/apply_corrections.hpp"

#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace entente {

namespace {

bool is_actor(const std::optional<Participant>& actor, std::string_view id, std::string_view name) {
    if (!actor)
        return id.empty() && name.empty();
    return actor->id == id || (!name.empty() && fold(actor->name) == fold(name));
}

/// Either way round: of a meeting the order of the two says nothing.
bool has_actors(const Claim& claim, const ClaimTrace& trace) {
    return (is_actor(claim.subject, trace.subject, trace.subject_name) &&
            is_actor(claim.object, trace.object, trace.object_name)) ||
           (is_actor(claim.subject, trace.object, trace.object_name) &&
            is_actor(claim.object, trace.subject, trace.subject_name));
}

bool is_traced(const Claim& claim, const ClaimTrace& trace) {
    return claim.article == trace.article && claim.type == trace.type &&
           claim.evidence.span.begin < trace.evidence.end &&
           trace.evidence.begin < claim.evidence.span.end && has_actors(claim, trace);
}

std::set<std::string_view> claims_named_by(const Corrections& corrections) {
    std::set<std::string_view> ids;
    for (const Correction& correction : corrections.entries) {
        if (correction.verb == CorrectionVerb::wrong)
            ids.insert(correction.id);
        if (correction.verb == CorrectionVerb::one_event ||
            correction.verb == CorrectionVerb::two_events)
            ids.insert({correction.id, correction.value});
    }
    return ids;
}

/// "none" takes away what claims say.
std::string_view or_nothing(std::string_view value) { return value == "none" ? "" : value; }

} // namespace

std::map<std::string_view, std::vector<ClaimIndex>>
find_corrected_claims(const Corrections& corrections, std::span<const Claim> claims) {
    std::map<std::string_view, std::vector<ClaimIndex>> found;
    const std::set<std::string_view> named = claims_named_by(corrections);
    std::set<std::string_view> gone = named;
    for (ClaimIndex c = 0; c < claims.size() && !named.empty(); ++c)
        if (const auto id = named.find(claims[c].id); id != named.end()) {
            found[*id].push_back(c);
            gone.erase(*id);
        }
    std::multimap<std::string_view, const ClaimTrace*> traces;
    for (const ClaimTrace& trace : corrections.traces)
        if (gone.contains(trace.claim))
            traces.emplace(trace.article, &trace);
    for (ClaimIndex c = 0; c < claims.size() && !traces.empty(); ++c) {
        const auto [begin, end] = traces.equal_range(claims[c].article);
        for (auto trace = begin; trace != end; ++trace)
            if (is_traced(claims[c], *trace->second))
                found[trace->second->claim].push_back(c);
    }
    return found;
}

void drop_wrong_claims(std::vector<Claim>& claims, const Corrections& corrections) {
    std::set<std::string_view> wrong;
    for (const Correction& correction : corrections.entries)
        if (correction.verb == CorrectionVerb::wrong)
            wrong.insert(correction.id);
    if (!wrong.empty())
        std::erase_if(claims, [&](const Claim& claim) { return wrong.contains(claim.id); });
}

Corrections with_present_ids(const Corrections& corrections, std::span<const Claim> claims) {
    const auto found = find_corrected_claims(corrections, claims);
    const auto present = [&](const std::string& id) {
        const auto claim = found.find(id);
        return claim == found.end() ? id : claims[claim->second.front()].id;
    };
    Corrections renamed{.entries = {}, .traces = corrections.traces};
    for (const Correction& correction : corrections.entries)
        if (const auto all = found.find(correction.id);
            correction.verb == CorrectionVerb::wrong && all != found.end())
            for (const ClaimIndex claim : all->second)
                add(renamed, {correction.verb, claims[claim].id, {}});
        else
            add(renamed, {correction.verb, present(correction.id), present(correction.value)});
    return renamed;
}

IdentityRules identity_rules(const Corrections& corrections) {
    IdentityRules rules;
    for (const Correction& correction : corrections.entries) {
        if (correction.verb == CorrectionVerb::same)
            rules.same.emplace_back(correction.id, correction.value);
        if (correction.verb == CorrectionVerb::apart)
            rules.apart.emplace_back(correction.id, correction.value);
    }
    return rules;
}

PropertyCorrections::PropertyCorrections(const Corrections& corrections) {
    std::set<std::pair<std::string_view, CorrectionVerb>> disputed;
    for (const Correction& correction : corrections.entries) {
        const std::pair<std::string_view, CorrectionVerb> key(correction.id, correction.verb);
        if (correction.verb >= CorrectionVerb::name && correction.verb <= CorrectionVerb::sector &&
            !values_.emplace(key, correction.value).second)
            disputed.insert(key);
    }
    for (const auto& key : disputed)
        values_.erase(key);
}

std::optional<std::string_view>
PropertyCorrections::value(CorrectionVerb verb, std::span<const std::string_view> ids) const {
    if (values_.empty())
        return std::nullopt;
    std::set<std::string_view> found;
    for (const std::string_view id : ids)
        if (const auto known = values_.find({id, verb}); known != values_.end()) {
            if (id == ids.front())
                return known->second;
            found.insert(known->second);
        }
    return found.size() == 1 ? std::optional(*found.begin()) : std::nullopt;
}

template <typename Entity>
void PropertyCorrections::correct_kind_and_allegiance(Entity& entity,
                                                      std::span<const std::string_view> ids) const {
    if (const auto kind = value(CorrectionVerb::kind, ids))
        entity.kind = read_entity_kind(*kind).value_or(entity.kind);
    if (const auto country = value(CorrectionVerb::country, ids))
        entity.country = or_nothing(*country);
    if (const auto sector = value(CorrectionVerb::sector, ids))
        entity.sector = or_nothing(*sector);
}

void PropertyCorrections::correct(GraphEntity& entity,
                                  std::span<const std::string_view> ids) const {
    if (const auto name = value(CorrectionVerb::name, ids); name && *name != entity.name) {
        entity.aliases.push_back(std::exchange(entity.name, std::string(*name)));
        std::erase(entity.aliases, entity.name);
        std::erase(entity.aliases, "");
        std::ranges::sort(entity.aliases);
    }
    correct_kind_and_allegiance(entity, ids);
}

void PropertyCorrections::correct(ObservedEntity& entity) const {
    const std::array ids{entity.id};
    if (const auto name = value(CorrectionVerb::name, ids))
        entity.name = *name;
    correct_kind_and_allegiance(entity, ids);
}

} // namespace entente
