#include "extract/language/network/network.hpp"

#include "extract/language/network/dependency_parser.hpp"
#include "extract/language/network/entity_recogniser.hpp"
#include "extract/language/network/kernels.hpp"
#include "extract/language/network/tagger.hpp"
#include "extract/language/network/tok2vec.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <stdexcept>

namespace entente {
namespace {

using namespace detail;

/// Documents are computed together up to this many tokens, so that short ones share the work around
/// them and the vectors of all of them need little memory.
constexpr std::size_t group_tokens = 2048;

const Kernels& available_kernels(Instructions instructions) {
    if (!available(instructions))
        throw std::invalid_argument("this processor lacks the instructions that were asked for");
    return kernels(instructions);
}

void resize(NetworkAnalysis& analysis, std::size_t tokens) {
    analysis.tags.resize(tokens);
    analysis.heads.resize(tokens);
    analysis.dependencies.resize(tokens);
    analysis.sentence_starts.resize(tokens);
    analysis.entity_positions.resize(tokens);
    analysis.entities.resize(tokens);
}

} // namespace

struct NetworkWorkspace::Parts {
    Tok2Vec::Workspace tok2vec;
    Tok2Vec::Workspace entity_tok2vec;
    Tagger::Workspace tagger;
    DependencyParser::Workspace parser;
    EntityRecogniser::Workspace entities;
    std::vector<float> vectors;
};

NetworkWorkspace::NetworkWorkspace() : parts_(std::make_unique<Parts>()) {}
NetworkWorkspace::NetworkWorkspace(NetworkWorkspace&&) noexcept = default;
NetworkWorkspace& NetworkWorkspace::operator=(NetworkWorkspace&&) noexcept = default;
NetworkWorkspace::~NetworkWorkspace() = default;

struct Network::Parts {
    /// Some documents: where their tokens begin among all, and how long they are.
    struct Group {
        std::size_t first_token;
        std::span<const TokenFeatures> tokens;
        std::span<const std::size_t> lengths;
        /// Empty, or one a document.
        std::span<float> margins;
    };

    Parts(const NetworkWeights& weights, Instructions used)
        : instructions(used), tok2vec(weights.tok2vec, available_kernels(used)),
          entity_tok2vec(weights.entity_tok2vec, kernels(used)),
          tagger(weights.tagger, kernels(used)), parser(weights.parser, kernels(used)),
          entities(weights.entities, kernels(used)) {}

    void analyse(const Group& group, NetworkWorkspace::Parts& workspace,
                 NetworkAnalysis& analysis) const;
    template <class Action>
    void for_each_document(const Group& group, std::span<const float> vectors,
                           const Action& action) const;

    Instructions instructions;
    Tok2Vec tok2vec;
    Tok2Vec entity_tok2vec;
    Tagger tagger;
    DependencyParser parser;
    EntityRecogniser entities;
};

/// Calls action(tokens, vectors, index of the first token among all, margin or null).
template <class Action>
void Network::Parts::for_each_document(const Group& group, std::span<const float> vectors,
                                       const Action& action) const {
    std::size_t token = 0;
    for (std::size_t i = 0; i < group.lengths.size(); ++i) {
        const std::size_t length = group.lengths[i];
        Margin margin;
        if (!group.margins.empty())
            margin.smallest = group.margins[i];
        action(group.tokens.subspan(token, length),
               vectors.subspan(token * vector_width, length * vector_width),
               group.first_token + token, group.margins.empty() ? nullptr : &margin);
        if (!group.margins.empty())
            group.margins[i] = margin.smallest;
        token += length;
    }
}

void Network::Parts::analyse(const Group& group, NetworkWorkspace::Parts& workspace,
                             NetworkAnalysis& analysis) const {
    workspace.vectors.resize(group.tokens.size() * vector_width);
    const auto part = [](auto& all, std::size_t first, std::size_t count) {
        return std::span(all).subspan(first, count);
    };
    tok2vec.embed(group.tokens, group.lengths, workspace.tok2vec, workspace.vectors);
    for_each_document(
        group, workspace.vectors, [&](auto tokens, auto vectors, std::size_t at, Margin* margin) {
            const std::size_t size = tokens.size();
            tagger.tag(vectors, workspace.tagger, part(analysis.tags, at, size), margin);
            parser.parse(tokens, vectors, workspace.parser,
                         {part(analysis.heads, at, size), part(analysis.dependencies, at, size),
                          part(analysis.sentence_starts, at, size)},
                         margin);
        });
    // The same memory serves both kinds of vectors.
    entity_tok2vec.embed(group.tokens, group.lengths, workspace.entity_tok2vec, workspace.vectors);
    for_each_document(
        group, workspace.vectors, [&](auto tokens, auto vectors, std::size_t at, Margin* margin) {
            const std::size_t size = tokens.size();
            entities.recognise(
                tokens, vectors, part(analysis.sentence_starts, at, size), workspace.entities,
                {part(analysis.entity_positions, at, size), part(analysis.entities, at, size)},
                margin);
        });
}

Network::Network(const NetworkWeights& weights, Instructions instructions)
    : parts_(std::make_unique<const Parts>(weights, instructions)) {}
Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network&&) noexcept = default;
Network::~Network() = default;

void Network::analyse(std::span<const TokenFeatures> tokens, std::span<const std::size_t> lengths,
                      NetworkWorkspace& workspace, NetworkAnalysis& analysis,
                      std::span<float> margins) const {
    assert(std::accumulate(lengths.begin(), lengths.end(), std::size_t{0}) == tokens.size() &&
           "the lengths of the documents add up to the number of tokens");
    assert((margins.empty() || margins.size() == lengths.size()) && "a margin for each document");
    resize(analysis, tokens.size());
    std::fill(margins.begin(), margins.end(), Margin().smallest);
    std::size_t token = 0;
    for (std::size_t first = 0; first < lengths.size();) {
        std::size_t count = 0;
        std::size_t size = 0;
        do {
            size += lengths[first + count++];
        } while (first + count < lengths.size() && size + lengths[first + count] <= group_tokens);
        parts_->analyse({token, tokens.subspan(token, size), lengths.subspan(first, count),
                         margins.empty() ? margins : margins.subspan(first, count)},
                        *workspace.parts_, analysis);
        first += count;
        token += size;
    }
}

const std::vector<std::string>& Network::dependency_labels() const noexcept {
    return parts_->parser.labels();
}

const std::vector<std::string>& Network::entity_labels() const noexcept {
    return parts_->entities.labels();
}

Instructions Network::instructions() const noexcept { return parts_->instructions; }

} // namespace entente
