#pragma once

#include "extract/language/network/entity_state.hpp"
#include "extract/language/network/token_features.hpp"
#include "extract/language/network/transition_scorer.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace entente::detail {

/// Finds named entities, none across sentences.
class EntityRecogniser {
  public:
    struct Workspace {
        TransitionScorer::Workspace scorer;
        std::vector<std::uint8_t> is_space;
    };

    /// Throws `std::invalid_argument` where the weights or the transitions are not an entity
    /// recogniser's.
    EntityRecogniser(const TransitionWeights& weights, const Kernels& kernels);

    /// `vectors` has 96 numbers a token. `margin`, where given, learns of every decision.
    void recognise(std::span<const TokenFeatures> tokens, std::span<const float> vectors,
                   std::span<const std::uint8_t> sentence_starts, Workspace& workspace,
                   const EntityResult& result, Margin* margin) const;

    /// Indexed by `EntityResult::labels`; the first is empty.
    const std::vector<std::string>& labels() const noexcept { return labels_; }

  private:
    struct Choice {
        EntityAction action;
        std::uint16_t label;
    };

    void collect_labels(const std::vector<Transition>& transitions);
    void allow(std::uint16_t open_label, unsigned possible);

    const Kernels* kernels_;
    TransitionScorer scorer_;
    std::vector<std::string> labels_;
    std::vector<Choice> choices_;
    Penalties penalties_;
};

} // namespace entente::detail
