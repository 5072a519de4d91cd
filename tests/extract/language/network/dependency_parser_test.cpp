#include "extract/language/network/dependency_parser.hpp"
#include "tests/extract/language/network/random_weights.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <stdexcept>

using namespace entente;
using namespace entente::detail;
using namespace entente::test;

namespace {

struct Parse {
    std::vector<std::uint32_t> heads;
    std::vector<std::string> labels;
    std::vector<std::uint8_t> starts;
};

/// Weights that always score `transitions` from the most wanted to the least, whatever the tokens.
class FixedPreference {
  public:
    explicit FixedPreference(const std::vector<Transition>& transitions)
        : random_(1), upper_(hidden_width * transitions.size()), bias_(transitions.size()),
          weights_(random_.transitions(8, transitions)) {
        for (std::size_t i = 0; i < bias_.size(); ++i)
            bias_[i] = -static_cast<float>(i);
        weights_.upper.weights = upper_;
        weights_.upper.bias = bias_;
    }

    Parse parse(std::size_t count) {
        const DependencyParser parser(weights_, portable_kernels);
        const std::vector<TokenFeatures> tokens(count);
        std::vector<std::uint16_t> labels(count);
        Parse result{std::vector<std::uint32_t>(count), {}, std::vector<std::uint8_t>(count)};
        DependencyParser::Workspace workspace;
        parser.parse(tokens, random_.some(count * vector_width, 1.0F), workspace,
                     {result.heads, labels, result.starts}, nullptr);
        for (const std::uint16_t label : labels)
            result.labels.push_back(parser.labels()[label]);
        return result;
    }

  private:
    RandomWeights random_;
    std::vector<float> upper_;
    std::vector<float> bias_;
    TransitionWeights weights_;
};

using Heads = std::vector<std::uint32_t>;
using Names = std::vector<std::string>;
using Starts = std::vector<std::uint8_t>;

} // namespace

TEST_CASE("a parser that likes to attach to the right makes a chain", "[language]") {
    FixedPreference chain({{3, "next"}, {0, ""}, {1, ""}});
    const Parse parse = chain.parse(4);
    CHECK(parse.heads == Heads{0, 0, 1, 2});
    CHECK(parse.labels == Names{"ROOT", "next", "next", "next"});
    CHECK(parse.starts == Starts{1, 0, 0, 0});
}

TEST_CASE("a parser that likes to attach to the left makes a chain to the last token",
          "[language]") {
    FixedPreference chain({{2, "before"}, {0, ""}, {1, ""}});
    const Parse parse = chain.parse(3);
    CHECK(parse.heads == Heads{1, 2, 2});
    CHECK(parse.labels == Names{"before", "before", "ROOT"});
}

TEST_CASE("a parser that likes to break makes each token a sentence", "[language]") {
    FixedPreference breaks({{4, "ROOT"}, {3, "next"}, {0, ""}, {1, ""}});
    const Parse parse = breaks.parse(3);
    CHECK(parse.heads == Heads{0, 1, 2});
    CHECK(parse.starts == Starts{1, 1, 1});
}

TEST_CASE("marks of lifted arcs never show in the labels", "[language]") {
    FixedPreference lifts({{3, "prep||dobj"}, {0, ""}, {1, ""}});
    const Parse parse = lifts.parse(3);
    CHECK(parse.labels == Names{"ROOT", "prep", "prep"});
    RandomWeights random(1);
    const DependencyParser parser(random.weights().parser, portable_kernels);
    for (const std::string& label : parser.labels())
        CHECK(label.find('|') == std::string::npos);
    CHECK(std::count(parser.labels().begin(), parser.labels().end(), "ROOT") == 1);
    CHECK(std::count(parser.labels().begin(), parser.labels().end(), "right2") == 1);
}

TEST_CASE("a parser refuses transitions that could leave it without a way on", "[language]") {
    RandomWeights random(2);
    const auto make = [&](std::size_t features, std::vector<Transition> transitions) {
        return DependencyParser(random.transitions(features, std::move(transitions)),
                                portable_kernels);
    };
    CHECK_NOTHROW(make(8, {{0, ""}, {1, ""}}));
    CHECK_THROWS_AS(make(8, {{0, ""}, {3, "x"}}), std::invalid_argument);
    CHECK_THROWS_AS(make(8, {{1, ""}, {3, "x"}}), std::invalid_argument);
    CHECK_THROWS_AS(make(8, {{0, ""}, {1, ""}, {5, "x"}}), std::invalid_argument);
    CHECK_THROWS_AS(make(8, {{0, ""}, {1, ""}, {-1, "x"}}), std::invalid_argument);
    CHECK_THROWS_AS(make(3, {{0, ""}, {1, ""}}), std::invalid_argument);
}
