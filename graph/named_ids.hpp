#pragma once

#include "ontology/claim.hpp"

#include <string_view>

namespace entente {

/// Calls `take` with the id of everyone whom a claim names, in any role, repeated where it is.
template <typename Take>
void for_each_named_id(const Claim& claim, const Take& take) {
    const auto name = [&](const Participant& participant) {
        if (!participant.id.empty())
            take(std::string_view(participant.id));
    };
    if (claim.subject)
        name(*claim.subject);
    if (claim.object)
        name(*claim.object);
    for (const Qualifier& qualifier : claim.qualifiers)
        name(qualifier.filler);
    for (const Attribution& attribution : claim.attributed_to)
        name(attribution.speaker);
}

} // namespace entente
