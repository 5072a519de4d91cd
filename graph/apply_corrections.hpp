#pragma once

#include "graph/corrections.hpp"
#include "graph/event.hpp"
#include "graph/join_entities.hpp"
#include "ontology/claim.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// The claims that corrections mean, by the ids that these name: the claim with that id; where
/// there is none any more, those of the same article, type and actors whose evidence overlaps. Ids
/// that mean none are left out. Borrows the corrections' texts. O(claims log corrections).
std::map<std::string_view, std::vector<ClaimIndex>>
find_corrected_claims(const Corrections& corrections, std::span<const Claim> claims);

/// Takes the claims out whose ids are called wrong (see `with_present_ids`). Keeps the order.
void drop_wrong_claims(std::vector<Claim>& claims, const Corrections& corrections);

/// The corrections with ids of claims that are there, in place of those of claims that are gone and
/// that are found again: see `find_corrected_claims`. Of several, all are wrong; of two events, the
/// first tells.
Corrections with_present_ids(const Corrections& corrections, std::span<const Claim> claims);

/// Who is told to be one and who is not.
IdentityRules identity_rules(const Corrections& corrections);

/// What corrections tell of the entities themselves, by id; those that contradict one another are
/// left out. Borrows the corrections' texts.
class PropertyCorrections {
  public:
    explicit PropertyCorrections(const Corrections& corrections);

    /// Corrects what claims say of an entity that has all these ids, the first of which it is known
    /// by: that id's correction holds before those of the others, of which one that is the only one
    /// holds. O(ids log corrections).
    void correct(GraphEntity& entity, std::span<const std::string_view> ids) const;

    /// The same for what is observed, so that country and kind bear on who is who.
    void correct(ObservedEntity& entity) const;

  private:
    /// Kind, country and sector, of which all entities have one each.
    template <typename Entity>
    void correct_kind_and_allegiance(Entity& entity, std::span<const std::string_view> ids) const;
    std::optional<std::string_view> value(CorrectionVerb verb,
                                          std::span<const std::string_view> ids) const;

    std::map<std::pair<std::string_view, CorrectionVerb>, std::string_view> values_;
};

} // namespace entente
