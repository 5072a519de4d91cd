#pragma once

#include "extract/language/engine.hpp"
#include "extract/language/network/instructions.hpp"
#include "extract/language/network/token_features.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace entente {

/// What led to an annotation, for comparing engines.
struct AnnotationTrace {
    std::vector<TokenFeatures> features;
    /// The smallest lead of a best score over the second best, of all decisions.
    float smallest_margin = 0;
};

/// The C++ runtime of spaCy's English convolutional models: tokens, tags, dependencies, entities
/// and lemmas as spaCy 3.8 gives them. Maps its model; packs the weights when read.
class CnnEngine final : public Engine {
  public:
    /// Throws `Error` that says how to mend it where the model is missing, damaged or of another
    /// version.
    explicit CnnEngine(const std::filesystem::path& model,
                       Instructions instructions = best_instructions());
    ~CnnEngine() override;

    LabelScheme scheme() const noexcept override;
    std::string description() const override;
    void annotate(std::span<const std::string_view> texts,
                  std::span<Annotation> annotations) const override;

    /// The same, and how it came about. Precondition: the spans are equally long.
    void annotate(std::span<const std::string_view> texts, std::span<Annotation> annotations,
                  std::span<AnnotationTrace> traces) const;

  private:
    struct Parts;
    std::unique_ptr<const Parts> parts_;
};

/// Reads the engine from a model file that entente-bake wrote. Throws like `CnnEngine`.
std::unique_ptr<Engine> read_cnn_engine(const std::filesystem::path& model);

} // namespace entente
