#pragma once

#include "export/network/network.hpp"
#include "ontology/json_writer.hpp"

#include <span>
#include <vector>

namespace entente {

/// Writes each value that there is as a member named after its column, as text, number or truth.
void write_members(JsonWriter& json, std::span<const NetworkAttribute> attributes,
                   const std::vector<AttributeValue>& values);

} // namespace entente
