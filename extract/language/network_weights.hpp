#pragma once

#include "extract/language/model_file.hpp"
#include "extract/language/network/weights.hpp"

namespace entente {

/// Finds the network's numbers in `model`, from which they borrow. Throws `Error` where a section
/// is missing or of another shape.
NetworkWeights read_network_weights(const ModelFile& model);

} // namespace entente
