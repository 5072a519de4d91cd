#pragma once

#include "extract/language/annotation.hpp"

#include <span>
#include <string>
#include <string_view>

namespace entente {

/// The dependency conventions that an engine's labels follow; syntax.hpp has an adapter for each.
enum class LabelScheme : std::uint8_t {
    /// ClearNLP's: nsubj, dobj, prep and pobj, agent, relcl.
    clear,
    /// Universal Dependencies v2: obj, obl with case, acl:relcl.
    universal,
    /// None: tokens only, no parse.
    none,
};

/// Annotates texts: tokens, sentences, parts of speech, lemmas, dependencies, named entities.
/// Constant and safe to call from several threads at once; the same text always gets the same
/// annotation, alone or among others.
class Engine {
  public:
    virtual ~Engine() = default;

    virtual LabelScheme scheme() const noexcept = 0;

    /// Names the engine and its model for the `extractor` field: "cnn en_core_web_sm 3.8.0
    /// 1f2e...".
    virtual std::string description() const = 0;

    /// Annotates `texts[i]` into `annotations[i]`; one text is one paragraph. Precondition: the
    /// spans are equally long, and the texts are valid UTF-8 of less than 4 GiB.
    virtual void annotate(std::span<const std::string_view> texts,
                          std::span<Annotation> annotations) const = 0;

  protected:
    Engine() = default;
    Engine(const Engine&) = default;
    Engine& operator=(const Engine&) = default;
};

} // namespace entente
