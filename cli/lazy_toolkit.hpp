#pragma once

#include "cli/resources.hpp"

#include <memory>
#include <mutex>

namespace entente {

/// A toolkit that is made when it is first needed: claim lines alone need no language model. Safe
/// to use from several threads. Borrows all it is made of.
class LazyToolkit {
  public:
    LazyToolkit(const ResourceOptions& options, const Ontology& ontology,
                const Gazetteer& gazetteer, double least_confidence)
        : options_(options), ontology_(ontology), gazetteer_(gazetteer),
          least_confidence_(least_confidence) {}

    /// Throws `Error` where a resource cannot be used.
    const Extractor& extractor() {
        std::call_once(made_, [this] {
            toolkit_ =
                std::make_unique<Toolkit>(options_, ontology_, gazetteer_, least_confidence_);
        });
        return toolkit_->extractor();
    }

  private:
    const ResourceOptions& options_;
    const Ontology& ontology_;
    const Gazetteer& gazetteer_;
    double least_confidence_;
    std::once_flag made_;
    std::unique_ptr<Toolkit> toolkit_;
};

} // namespace entente
