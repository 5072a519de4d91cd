#include "extract/language/cnn_engine.hpp"

#include "extract/language/attribute_ruler.hpp"
#include "extract/language/lemmatizer.hpp"
#include "extract/language/lexicon.hpp"
#include "extract/language/model_file.hpp"
#include "extract/language/network/network.hpp"
#include "extract/language/network_weights.hpp"
#include "extract/language/tokenizer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <mutex>
#include <utility>

namespace entente {
namespace {

/// How many tokens of several texts go through the network together: enough for its kernels, little
/// memory.
constexpr std::size_t batch_tokens = 2048;

std::vector<std::string> owned(StringTable table) {
    std::vector<std::string> strings;
    for (std::size_t i = 0; i < table.size(); ++i)
        strings.emplace_back(table[i]);
    return strings;
}

const std::string no_features;

/// Scratch memory and caches of one call at a time.
struct Workspace {
    TokenizerWorkspace tokenizer;
    RulerCache ruler;
    LemmaCache lemmas;
    NetworkWorkspace network;
    NetworkAnalysis analysis;
    std::vector<WordToken> words;
    std::vector<std::size_t> lengths;
    std::vector<TokenFeatures> features;
    std::vector<float> margins;
    std::vector<RuledToken> ruled;
    std::vector<RuledAttributes> attributes;
};

/// Workspaces that wait for the next call. Their caches stay warm; results never depend on them.
class WorkspacePool {
  public:
    std::unique_ptr<Workspace> take() {
        const std::scoped_lock lock(mutex_);
        if (idle_.empty())
            return std::make_unique<Workspace>();
        std::unique_ptr<Workspace> workspace = std::move(idle_.back());
        idle_.pop_back();
        return workspace;
    }
    void give_back(std::unique_ptr<Workspace> workspace) {
        const std::scoped_lock lock(mutex_);
        idle_.push_back(std::move(workspace));
    }

  private:
    std::mutex mutex_;
    std::vector<std::unique_ptr<Workspace>> idle_;
};

} // namespace

struct CnnEngine::Parts {
    Parts(const std::filesystem::path& path, Instructions instructions)
        : model(ModelFile::open(path)), patterns(model), phrases(find_special_phrases(patterns)),
          rules(model), lexicon(model, phrases, rules), tokenizer(patterns, phrases, lexicon),
          tags(owned(model.strings("tagger/labels"))),
          network(read_network_weights(model), instructions),
          ruler(model, rules, tags, network.dependency_labels()), lemmatizer(model) {}

    void annotate_batch(std::span<const std::string_view> texts, std::span<Annotation> annotations,
                        std::span<AnnotationTrace> traces, Workspace& workspace) const;
    void finish(std::string_view text, std::size_t first, std::size_t length, Workspace& workspace,
                Annotation& annotation) const;
    Token token(std::size_t index, std::string_view text, Workspace& workspace) const;
    /// Tokenizes the first texts that fill a batch, at least one; returns how many.
    std::size_t fill_batch(std::span<const std::string_view> texts, Workspace& workspace) const;

    ModelFile model;
    TokenizerPatterns patterns;
    SpecialPhrases phrases;
    AttributeRules rules;
    Lexicon lexicon;
    Tokenizer tokenizer;
    std::vector<std::string> tags;
    Network network;
    AttributeRuler ruler;
    Lemmatizer lemmatizer;
    mutable WorkspacePool workspaces;
};

std::size_t CnnEngine::Parts::fill_batch(std::span<const std::string_view> texts,
                                         Workspace& workspace) const {
    if (workspace.tokenizer.trim())
        workspace.lemmas.clear();
    workspace.words.clear();
    workspace.lengths.clear();
    for (const std::string_view text : texts) {
        const std::size_t before = workspace.words.size();
        if (before >= batch_tokens)
            break;
        tokenizer.tokenize(text, workspace.tokenizer, workspace.words);
        workspace.lengths.push_back(workspace.words.size() - before);
    }
    return workspace.lengths.size();
}

Token CnnEngine::Parts::token(std::size_t index, std::string_view text,
                              Workspace& workspace) const {
    const WordToken& word = workspace.words[index];
    const NetworkAnalysis& analysis = workspace.analysis;
    const RuledAttributes& ruled = workspace.attributes[index];
    const std::string* const tag = ruled.value(RuleTarget::tag);
    const std::string* const dep = ruled.value(RuleTarget::dep);
    const std::string* const morph = ruled.value(RuleTarget::morph);
    const std::string* const lemma = ruled.value(RuleTarget::lemma);
    const std::string& features = morph == nullptr ? no_features : *morph;
    Token token{
        .span = word.span,
        .space_after = word.space_after,
        .sentence_start = analysis.sentence_starts[index] != 0,
        .pos = ruled.pos,
        .entity_position = analysis.entity_positions[index],
        .head = analysis.heads[index],
        .tag = tag != nullptr ? *tag : tags[analysis.tags[index]],
        .dep = dep != nullptr ? *dep : network.dependency_labels()[analysis.dependencies[index]],
        .morph = features,
        .entity = network.entity_labels()[analysis.entities[index]],
        .lemma = {},
    };
    const std::string_view form = text.substr(word.span.begin, word.span.end - word.span.begin);
    token.lemma = lemma != nullptr
                      ? *lemma
                      : workspace.lemmas.find(*word.lexeme, form, token.pos, features, lemmatizer);
    return token;
}

void CnnEngine::Parts::finish(std::string_view text, std::size_t first, std::size_t length,
                              Workspace& workspace, Annotation& annotation) const {
    workspace.ruled.clear();
    for (std::size_t i = first; i < first + length; ++i)
        workspace.ruled.push_back({.tag = workspace.analysis.tags[i],
                                   .dep = workspace.analysis.dependencies[i],
                                   .word_class = workspace.words[i].lexeme->word_class,
                                   .is_space = workspace.words[i].lexeme->is_space});
    const std::span<RuledAttributes> attributes(workspace.attributes);
    ruler.apply(workspace.ruled, workspace.ruler, attributes.subspan(first, length));
    annotation.tokens.clear();
    annotation.tokens.reserve(length);
    for (std::size_t i = first; i < first + length; ++i)
        annotation.tokens.push_back(token(i, text, workspace));
}

void CnnEngine::Parts::annotate_batch(std::span<const std::string_view> texts,
                                      std::span<Annotation> annotations,
                                      std::span<AnnotationTrace> traces,
                                      Workspace& workspace) const {
    workspace.features.clear();
    for (const WordToken& word : workspace.words)
        workspace.features.push_back({.norm = word.norm,
                                      .prefix = word.lexeme->prefix,
                                      .suffix = word.lexeme->suffix,
                                      .shape = word.lexeme->shape,
                                      .space_after = word.space_after,
                                      .is_space = word.lexeme->is_space});
    workspace.margins.assign(traces.size(), 0);
    network.analyse(workspace.features, workspace.lengths, workspace.network, workspace.analysis,
                    workspace.margins);
    workspace.attributes.resize(workspace.words.size());
    std::size_t first = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::size_t length = workspace.lengths[i];
        finish(texts[i], first, length, workspace, annotations[i]);
        if (!traces.empty()) {
            const auto begin = workspace.features.begin() + static_cast<std::ptrdiff_t>(first);
            traces[i].features.assign(begin, begin + static_cast<std::ptrdiff_t>(length));
            traces[i].smallest_margin = workspace.margins[i];
        }
        first += length;
    }
}

CnnEngine::CnnEngine(const std::filesystem::path& model, Instructions instructions)
    : parts_(std::make_unique<const Parts>(model, instructions)) {}

CnnEngine::~CnnEngine() = default;

LabelScheme CnnEngine::scheme() const noexcept { return LabelScheme::clear; }

std::string CnnEngine::description() const {
    constexpr std::size_t digest_characters = 16;
    return fmt::format("cnn {} {} {}", parts_->model.text("origin/package"),
                       parts_->model.text("origin/version"),
                       parts_->model.digest().substr(0, digest_characters));
}

void CnnEngine::annotate(std::span<const std::string_view> texts,
                         std::span<Annotation> annotations) const {
    annotate(texts, annotations, {});
}

void CnnEngine::annotate(std::span<const std::string_view> texts, std::span<Annotation> annotations,
                         std::span<AnnotationTrace> traces) const {
    assert(texts.size() == annotations.size() && "each text has its annotation");
    std::unique_ptr<Workspace> workspace = parts_->workspaces.take();
    for (std::size_t done = 0; done < texts.size();) {
        const std::size_t count = parts_->fill_batch(texts.subspan(done), *workspace);
        parts_->annotate_batch(texts.subspan(done, count), annotations.subspan(done, count),
                               traces.empty() ? traces : traces.subspan(done, count), *workspace);
        done += count;
    }
    parts_->workspaces.give_back(std::move(workspace));
}

std::unique_ptr<Engine> read_cnn_engine(const std::filesystem::path& model) {
    return std::make_unique<CnnEngine>(model);
}

} // namespace entente
