#pragma once

#include "ontology/claim.hpp"
#include "ontology/ontology.hpp"

#include <string>
#include <string_view>

namespace entente {

/// The id of a claim: the first 32 hexadecimal digits of the SHA-256 of its canonical bytes. These
/// are its article, the hash of the text, type, subtype, actors, qualifiers, time, modality,
/// polarity, attribution and evidence span; not its confidence, rule, codes or anything of the
/// program that found it. The ends of a symmetric relation are taken in one order, so that both
/// directions are one claim.
std::string claim_id(const Claim& claim, std::string_view text_sha256, const Ontology& ontology);

/// The key of an event mention, the same for all claims that are made of it: a hash of article,
/// text, type and trigger.
std::string event_key(std::string_view article, std::string_view text_sha256, std::string_view type,
                      CodePointSpan trigger);

} // namespace entente
