#include "extract/language/annotate_batches.hpp"
#include "extract/language/null_engine.hpp"
#include "tests/extract/language/model.hpp"
#include "tests/support/catch.hpp"

#include <string>

using namespace entente;
using namespace entente::test;

namespace {

/// Counts how often, and with how much text at the most, the engine is asked.
class CountingEngine final : public Engine {
  public:
    LabelScheme scheme() const noexcept override { return inner_->scheme(); }
    std::string description() const override { return inner_->description(); }
    void annotate(std::span<const std::string_view> texts,
                  std::span<Annotation> annotations) const override {
        ++calls;
        most_texts = std::max(most_texts, texts.size());
        inner_->annotate(texts, annotations);
    }

    mutable std::size_t calls = 0;
    mutable std::size_t most_texts = 0;

  private:
    std::unique_ptr<Engine> inner_ = make_null_engine();
};

} // namespace

TEST_CASE("texts are annotated in batches, and taken in order", "[language]") {
    const CountingEngine engine;
    std::vector<std::string> texts;
    for (int i = 0; i < 300; ++i)
        texts.push_back(std::to_string(i) + std::string(1000, ' ') + "end");
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    std::size_t next = 0;
    annotate_batches(engine, views, [&](std::size_t text, const Annotation& annotation) {
        CHECK(text == next++);
        REQUIRE_FALSE(annotation.tokens.empty());
        CHECK(form(views[text], annotation.tokens[0]) == std::to_string(text));
        return true;
    });
    CHECK(next == texts.size());
    CHECK(engine.calls > 1);
    CHECK(engine.most_texts > 1);
    CHECK(engine.most_texts < texts.size());
}

TEST_CASE("whoever has taken enough is not asked again", "[language]") {
    const std::unique_ptr<Engine> engine = make_null_engine();
    const std::vector<std::string_view> texts{"one", "two", "three"};
    std::size_t taken = 0;
    annotate_batches(*engine, texts, [&](std::size_t, const Annotation&) { return ++taken < 2; });
    CHECK(taken == 2);
    annotate_batches(*engine, {}, [&](std::size_t, const Annotation&) {
        ++taken;
        return true;
    });
    CHECK(taken == 2);
}
