#include "graph/corrections.hpp"

#include "graph/disjoint_sets.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace entente {

namespace {

constexpr std::array<std::string_view, 9> verb_words{
    "same", "apart", "name", "kind", "country", "sector", "wrong", "one-event", "two-events"};

/// Whether the order of the two ids says nothing.
bool is_mutual(CorrectionVerb verb) {
    return verb == CorrectionVerb::same || verb == CorrectionVerb::apart ||
           verb == CorrectionVerb::one_event || verb == CorrectionVerb::two_events;
}

bool is_property(CorrectionVerb verb) {
    return verb == CorrectionVerb::name || verb == CorrectionVerb::kind ||
           verb == CorrectionVerb::country || verb == CorrectionVerb::sector;
}

bool names_claims(CorrectionVerb verb) {
    return verb == CorrectionVerb::wrong || verb == CorrectionVerb::one_event ||
           verb == CorrectionVerb::two_events;
}

Correction in_order(Correction correction) {
    if (is_mutual(correction.verb) && correction.value < correction.id)
        std::swap(correction.id, correction.value);
    return correction;
}

/// Ids in the sets that corrections of one verb make of them.
class OneById {
  public:
    OneById(const Corrections& corrections, CorrectionVerb verb)
        : sets_(2 * corrections.entries.size()) {
        for (const Correction& correction : corrections.entries)
            if (correction.verb == verb)
                sets_.unite(number(correction.id), number(correction.value));
    }

    bool are_one(const std::string& one, const std::string& other) {
        const auto a = numbers_.find(one);
        const auto b = numbers_.find(other);
        return a != numbers_.end() && b != numbers_.end() &&
               sets_.root(a->second) == sets_.root(b->second);
    }

  private:
    std::uint32_t number(const std::string& id) {
        return numbers_.emplace(id, static_cast<std::uint32_t>(numbers_.size())).first->second;
    }

    std::map<std::string, std::uint32_t, std::less<>> numbers_;
    DisjointSets sets_;
};

void find_torn(const Corrections& corrections, CorrectionVerb one, CorrectionVerb apart,
               std::vector<Contradiction>& found) {
    OneById sets(corrections, one);
    for (const Correction& correction : corrections.entries) {
        if (correction.verb != apart || !sets.are_one(correction.id, correction.value))
            continue;
        const Correction opposite{one, correction.id, correction.value};
        const bool direct = corrections.entries.contains(opposite);
        found.push_back({direct ? opposite : correction, correction,
                         "\"" + correction.id + "\" and \"" + correction.value +
                             "\" are told apart, and made one by " +
                             (direct ? "another line" : "other lines") + ", which holds"});
    }
}

void find_double_values(const Corrections& corrections, std::vector<Contradiction>& found) {
    const Correction* before = nullptr;
    for (const Correction& correction : corrections.entries) {
        if (before && before->verb == correction.verb && before->id == correction.id &&
            is_property(correction.verb))
            found.push_back({*before, correction,
                             "\"" + correction.id + "\" is given two values as " +
                                 std::string(to_string(correction.verb)) + ", \"" + before->value +
                                 "\" and \"" + correction.value + "\": neither holds"});
        before = &correction;
    }
}

} // namespace

std::string_view to_string(CorrectionVerb verb) {
    return verb_words[static_cast<std::size_t>(verb)];
}

std::optional<CorrectionVerb> read_correction_verb(std::string_view word) {
    const auto found = std::ranges::find(verb_words, word);
    if (found == verb_words.end())
        return std::nullopt;
    return static_cast<CorrectionVerb>(found - verb_words.begin());
}

ClaimTrace trace_of(const Claim& claim) {
    ClaimTrace trace;
    trace.claim = claim.id;
    trace.article = claim.article;
    trace.evidence = claim.evidence.span;
    trace.type = claim.type;
    if (claim.subject) {
        trace.subject = claim.subject->id;
        trace.subject_name = claim.subject->name;
    }
    if (claim.object) {
        trace.object = claim.object->id;
        trace.object_name = claim.object->name;
    }
    return trace;
}

void add(Corrections& corrections, Correction correction) {
    corrections.entries.insert(in_order(std::move(correction)));
}

void add(Corrections& corrections, const Corrections& others) {
    corrections.entries.insert(others.entries.begin(), others.entries.end());
    corrections.traces.insert(others.traces.begin(), others.traces.end());
}

bool remove(Corrections& corrections, Correction correction) {
    if (corrections.entries.erase(in_order(std::move(correction))) == 0)
        return false;
    std::set<std::string_view> named;
    for (const Correction& other : corrections.entries)
        if (names_claims(other.verb))
            named.insert({other.id, other.value});
    std::erase_if(corrections.traces,
                  [&](const ClaimTrace& trace) { return !named.contains(trace.claim); });
    return true;
}

std::vector<Contradiction> contradictions(const Corrections& corrections) {
    std::vector<Contradiction> found;
    find_torn(corrections, CorrectionVerb::same, CorrectionVerb::apart, found);
    find_torn(corrections, CorrectionVerb::one_event, CorrectionVerb::two_events, found);
    find_double_values(corrections, found);
    return found;
}

} // namespace entente
