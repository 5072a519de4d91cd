#include "extract/language/network/dependency_parser.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace entente::detail {
namespace {

constexpr std::string_view lift_mark = "||";
constexpr std::size_t situations = 1U << parser_action_count;

void require(bool fits, const char* what) {
    if (!fits)
        throw std::invalid_argument(what);
}

bool has_action(const std::vector<Transition>& transitions, ParserAction action) {
    return std::any_of(transitions.begin(), transitions.end(), [&](const Transition& transition) {
        return transition.action == static_cast<int>(action);
    });
}

void check(const TransitionWeights& weights) {
    require(weights.features == 8, "a parser sees a state through eight tokens");
    for (const Transition& transition : weights.transitions)
        require(transition.action >= 0 && transition.action < static_cast<int>(parser_action_count),
                "a parser's transition has an unknown action");
    // Without these a state could have no way on.
    require(has_action(weights.transitions, ParserAction::shift) &&
                has_action(weights.transitions, ParserAction::reduce),
            "a parser lacks the transition to shift or to reduce");
}

} // namespace

DependencyParser::DependencyParser(const TransitionWeights& weights, const Kernels& kernels)
    : kernels_(&kernels), scorer_(weights, kernels),
      penalties_(situations, scorer_.count(), scorer_.padded_count()) {
    check(weights);
    collect_labels(weights.transitions);
    for (std::size_t i = 0; i < choices_.size(); ++i)
        for (std::size_t situation = 0; situation < situations; ++situation)
            if ((situation >> static_cast<unsigned>(choices_[i].action) & 1U) != 0)
                penalties_.allow(situation, i);
}

std::uint16_t DependencyParser::label_index(std::string_view label) {
    auto found = std::find(labels_.begin(), labels_.end(), label);
    if (found == labels_.end())
        found = labels_.emplace(found, label);
    return static_cast<std::uint16_t>(found - labels_.begin());
}

void DependencyParser::collect_labels(const std::vector<Transition>& transitions) {
    std::set<std::string> lifted;
    for (const Transition& transition : transitions) {
        const std::size_t mark = transition.label.find(lift_mark);
        label_index(transition.label.substr(0, mark));
        if (mark != std::string::npos) {
            label_index(transition.label.substr(mark + lift_mark.size()));
            lifted.insert(transition.label);
        }
    }
    root_label_ = label_index("ROOT");
    lifted_.resize(labels_.size());
    for (const std::string& label : lifted) {
        const std::size_t mark = label.find(lift_mark);
        lifted_.push_back({true, label_index(label.substr(0, mark)),
                           label_index(label.substr(mark + lift_mark.size()))});
    }
    for (const Transition& transition : transitions) {
        const auto found = lifted.find(transition.label);
        const auto behind =
            labels_.size() + static_cast<std::size_t>(std::distance(lifted.begin(), found));
        choices_.push_back({static_cast<ParserAction>(transition.action),
                            found == lifted.end() ? label_index(transition.label)
                                                  : static_cast<std::uint16_t>(behind)});
    }
}

void DependencyParser::parse(std::span<const TokenFeatures> tokens, std::span<const float> vectors,
                             Workspace& workspace, const ParseResult& result,
                             Margin* margin) const {
    workspace.state.begin(tokens.size());
    scorer_.begin(vectors, workspace.scorer);
    choose_transitions(workspace, margin);
    read_tree(workspace.state, result);
    workspace.is_space.resize(tokens.size());
    std::transform(tokens.begin(), tokens.end(), workspace.is_space.begin(),
                   [](const TokenFeatures& token) -> std::uint8_t { return token.is_space; });
    find_edges(result.heads, workspace.edges);
    put_back_lifted_arcs(result.heads, result.labels, workspace.edges, workspace.is_space, lifted_);
    find_edges(result.heads, workspace.edges);
    mark_sentences(result.heads, workspace.edges, result.sentence_starts);
}

void DependencyParser::choose_transitions(Workspace& workspace, Margin* margin) const {
    ArcEagerState& state = workspace.state;
    while (!state.is_final()) {
        const std::span<const float> scores = scorer_.scores(state.features(), workspace.scorer);
        const std::size_t best =
            penalties_.best(scores, state.possible_actions(), *kernels_, margin);
        state.apply(choices_[best].action, choices_[best].label);
    }
}

void DependencyParser::read_tree(const ArcEagerState& state, const ParseResult& result) const {
    for (std::size_t i = 0; i < result.heads.size(); ++i) {
        const bool is_root = state.heads()[i] == no_token;
        result.heads[i] = is_root ? static_cast<std::uint32_t>(i) : state.heads()[i];
        result.labels[i] = is_root ? root_label_ : state.labels()[i];
    }
}

} // namespace entente::detail
