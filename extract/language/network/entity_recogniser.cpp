#include "extract/language/network/entity_recogniser.hpp"

#include <algorithm>
#include <stdexcept>

namespace entente::detail {
namespace {

constexpr std::size_t situations_per_label = 4;

void require(bool fits, const char* what) {
    if (!fits)
        throw std::invalid_argument(what);
}

void check(const TransitionWeights& weights) {
    require(weights.features == 3, "an entity recogniser sees a state through three tokens");
    const auto& all = weights.transitions;
    const auto has = [&](EntityAction action, const std::string& label) {
        const Transition wanted{static_cast<int>(action), label};
        return std::find(all.begin(), all.end(), wanted) != all.end();
    };
    require(has(EntityAction::out, ""), "an entity recogniser lacks the transition outside");
    for (const Transition& transition : all) {
        require(transition.action >= static_cast<int>(EntityAction::begin) &&
                    transition.action <= static_cast<int>(EntityAction::out),
                "an entity recogniser's transition has an unknown action");
        // Without it an entity could never end.
        require(transition.action != static_cast<int>(EntityAction::begin) ||
                    has(EntityAction::last, transition.label),
                "an entity recogniser can begin an entity but not end it");
    }
}

/// What is open and what is possible, as one number: all that `EntityState` says, since one of the
/// other actions is always possible.
std::size_t situation(std::uint16_t open_label, unsigned possible) {
    const unsigned goes_on = bit(EntityAction::begin) | bit(EntityAction::inside);
    return open_label * situations_per_label + ((possible & goes_on) != 0 ? 1U : 0U) +
           ((possible & bit(EntityAction::unit)) != 0 ? 2U : 0U);
}

} // namespace

EntityRecogniser::EntityRecogniser(const TransitionWeights& weights, const Kernels& kernels)
    : kernels_(&kernels), scorer_(weights, kernels), penalties_(0, 0, 0) {
    check(weights);
    collect_labels(weights.transitions);
    penalties_ =
        Penalties(labels_.size() * situations_per_label, scorer_.count(), scorer_.padded_count());
    const unsigned out = bit(EntityAction::out);
    const unsigned unit = bit(EntityAction::unit);
    allow(EntityState::no_label, out);
    allow(EntityState::no_label, out | unit);
    allow(EntityState::no_label, out | unit | bit(EntityAction::begin));
    for (std::uint16_t label = 1; label < labels_.size(); ++label) {
        allow(label, bit(EntityAction::last));
        allow(label, bit(EntityAction::last) | bit(EntityAction::inside));
    }
}

void EntityRecogniser::collect_labels(const std::vector<Transition>& transitions) {
    labels_.assign(1, "");
    for (const Transition& transition : transitions) {
        auto found = std::find(labels_.begin(), labels_.end(), transition.label);
        if (found == labels_.end())
            found = labels_.insert(found, transition.label);
        choices_.push_back({static_cast<EntityAction>(transition.action),
                            static_cast<std::uint16_t>(found - labels_.begin())});
    }
}

/// An entity has a label, and keeps it.
void EntityRecogniser::allow(std::uint16_t open_label, unsigned possible) {
    for (std::size_t i = 0; i < choices_.size(); ++i) {
        const Choice choice = choices_[i];
        const bool fits = choice.action == EntityAction::out ||
                          (choice.label != EntityState::no_label &&
                           (open_label == EntityState::no_label || choice.label == open_label));
        if (fits && (possible & bit(choice.action)) != 0)
            penalties_.allow(situation(open_label, possible), i);
    }
}

void EntityRecogniser::recognise(std::span<const TokenFeatures> tokens,
                                 std::span<const float> vectors,
                                 std::span<const std::uint8_t> sentence_starts,
                                 Workspace& workspace, const EntityResult& result,
                                 Margin* margin) const {
    workspace.is_space.resize(tokens.size());
    std::transform(tokens.begin(), tokens.end(), workspace.is_space.begin(),
                   [](const TokenFeatures& token) -> std::uint8_t { return token.is_space; });
    scorer_.begin(vectors, workspace.scorer);
    EntityState state(sentence_starts, workspace.is_space, result);
    while (!state.is_final()) {
        const std::span<const float> scores = scorer_.scores(state.features(), workspace.scorer);
        const std::size_t now = situation(state.open_label(), state.possible_actions());
        const Choice best = choices_[penalties_.best(scores, now, *kernels_, margin)];
        state.apply(best.action, best.label);
    }
}

} // namespace entente::detail
