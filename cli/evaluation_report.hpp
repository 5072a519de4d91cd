#pragma once

#include "cli/evaluation_errors.hpp"
#include "extract/evaluation/evaluation.hpp"

#include <span>
#include <string>

namespace entente {

/// Tables for people: quality overall and by type, then what was right of what was found.
std::string evaluation_text(const Evaluation& evaluation);

/// The same as one JSON object on a line. `errors` are left out where null.
std::string evaluation_json(const Evaluation& evaluation,
                            const std::vector<EvaluationError>* errors);

} // namespace entente
