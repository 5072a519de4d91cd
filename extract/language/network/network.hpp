#pragma once

#include "extract/language/annotation.hpp"
#include "extract/language/network/instructions.hpp"
#include "extract/language/network/token_features.hpp"
#include "extract/language/network/weights.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// What the network says of each token of some documents, before any rule: one element a token, all
/// documents one behind the other.
struct NetworkAnalysis {
    /// Into the tagger's outputs.
    std::vector<std::uint16_t> tags;
    /// Index of the head in the token's own document; a root is its own head.
    std::vector<std::uint32_t> heads;
    /// Into `Network::dependency_labels()`.
    std::vector<std::uint16_t> dependencies;
    /// 1 where a sentence starts, else 0.
    std::vector<std::uint8_t> sentence_starts;
    std::vector<EntityPosition> entity_positions;
    /// Into `Network::entity_labels()`; 0, the empty label, outside entities.
    std::vector<std::uint16_t> entities;
};

/// Scratch memory and caches for one thread at a time. Keep it: a warm cache makes the next call
/// faster, never different. Bounded; about 60 MB when full.
class NetworkWorkspace {
  public:
    NetworkWorkspace();
    NetworkWorkspace(NetworkWorkspace&&) noexcept;
    NetworkWorkspace& operator=(NetworkWorkspace&&) noexcept;
    ~NetworkWorkspace();

  private:
    friend class Network;
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// Tags, parses and finds named entities with a convolutional network. Constant and safe to call
/// from several threads, each with its own workspace. The same document gets the same analysis to
/// the bit, whatever documents stand beside it, whatever the workspace has seen, and whichever
/// instructions run.
class Network {
  public:
    /// Packs the weights; borrows the embedding tables of `weights`, which must outlive the
    /// network. Throws `std::invalid_argument` where shapes do not fit together.
    explicit Network(const NetworkWeights& weights,
                     Instructions instructions = best_instructions());
    Network(Network&&) noexcept;
    Network& operator=(Network&&) noexcept;
    ~Network();

    /// Analyses documents that stand one behind the other in `tokens`, the i-th of them
    /// `lengths[i]` tokens long. Precondition: the lengths add up. `margins`, where not empty, has
    /// one element a document and gets the smallest lead of a best score over the second best in
    /// it, of all decisions.
    void analyse(std::span<const TokenFeatures> tokens, std::span<const std::size_t> lengths,
                 NetworkWorkspace& workspace, NetworkAnalysis& analysis,
                 std::span<float> margins = {}) const;

    /// Final labels, without the marks of projective parsing; "ROOT" among them.
    const std::vector<std::string>& dependency_labels() const noexcept;
    /// Element 0 is the empty label.
    const std::vector<std::string>& entity_labels() const noexcept;
    Instructions instructions() const noexcept;

  private:
    struct Parts;
    std::unique_ptr<const Parts> parts_;
};

} // namespace entente
