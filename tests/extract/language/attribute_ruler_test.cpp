#include "extract/language/attribute_ruler.hpp"

#include "ontology/diagnostic.hpp"
#include "tests/extract/language/model.hpp"

using namespace entente;
using namespace entente::test;
using namespace std::string_literals;

namespace {

enum Tag : std::uint16_t { nn, vb, sp };
enum Dep : std::uint16_t { aux, root };

/// A ruler with some rules, each the lines that entente-bake writes.
class Ruler {
  public:
    explicit Ruler(const std::vector<std::string>& rules)
        : model_(small_model(
              folder_,
              [&](bake::ModelWriter& writer) { writer.add_strings("ruler/rules", rules); })),
          rules_(model_), ruler_(model_, rules_, {"NN", "VB", "_SP"}, {"aux", "ROOT"}) {}

    struct Word {
        std::string lower;
        Tag tag = nn;
        Dep dep = root;
        bool is_space = false;
    };
    std::vector<RuledAttributes> apply(const std::vector<Word>& words) const {
        std::vector<RuledToken> tokens;
        for (const Word& word : words)
            tokens.push_back({word.tag, word.dep, rules_.word_class(word.lower), word.is_space});
        std::vector<RuledAttributes> attributes(tokens.size());
        RulerCache cache;
        ruler_.apply(tokens, cache, attributes);
        return attributes;
    }

  private:
    TemporaryFolder folder_;
    ModelFile model_;
    AttributeRules rules_;
    AttributeRuler ruler_;
};

const std::string any_noun = "index\x1f"
                             "0\nset\x1fPOS\x1fNOUN\npattern\ntoken\nTAG\x1fin\x1fNN\n";

} // namespace

TEST_CASE("a later rule overrides an earlier one, attribute by attribute", "[language]") {
    const Ruler ruler({any_noun + "set\x1fMORPH\x1fNumber=Sing\n",
                       "index\x1f"
                       "0\nset\x1fPOS\x1fPRON\npattern\ntoken\n"
                       "LOWER\x1fin\x1fnobody\x1fnothing\nTAG\x1fin\x1fNN\n"});
    const auto ruled = ruler.apply({{"nobody"}, {"envoy"}, {"nothing", vb}});
    CHECK(ruled[0].pos == PartOfSpeech::pron);
    CHECK(*ruled[0].value(RuleTarget::morph) == "Number=Sing");
    CHECK(ruled[1].pos == PartOfSpeech::noun);
    CHECK(ruled[2].value(RuleTarget::pos) == nullptr);
}

TEST_CASE("conditions exclude, match patterns and look at white space", "[language]") {
    const Ruler ruler({"index\x1f"
                       "0\nset\x1fPOS\x1f"
                       "AUX\npattern\ntoken\n"
                       "TAG\x1fnot_in\x1f_SP\x1f\nDEP\x1fin\x1f"
                       "aux\n",
                       "index\x1f"
                       "0\nset\x1fLEMMA\x1fnot\npattern\ntoken\n"
                       "LOWER\x1fregex\x1f^n'?t$\n",
                       "index\x1f"
                       "0\nset\x1fTAG\x1f_SP\npattern\ntoken\nIS_SPACE\x1fin\x1ftrue\n"});
    const auto ruled =
        ruler.apply({{"be", vb, aux}, {" ", sp, aux, true}, {"n't"}, {"nt"}, {"ant"}});
    CHECK(ruled[0].pos == PartOfSpeech::aux);
    CHECK(ruled[1].value(RuleTarget::pos) == nullptr);
    CHECK(*ruled[1].value(RuleTarget::tag) == "_SP");
    CHECK(*ruled[2].value(RuleTarget::lemma) == "not");
    CHECK(*ruled[3].value(RuleTarget::lemma) == "not");
    CHECK(ruled[4].value(RuleTarget::lemma) == nullptr);
}

TEST_CASE("a pattern of two words gives attributes to the one it names", "[language]") {
    const Ruler ruler({"index\x1f"
                       "1\nset\x1fLEMMA\x1fto\npattern\ntoken\nLOWER\x1fin\x1fgon\n"
                       "token\nLOWER\x1fin\x1fna\n",
                       any_noun + "set\x1fLEMMA\x1fnoun\n"});
    CHECK(*ruler.apply({{"gon", vb}, {"na", vb}})[1].value(RuleTarget::lemma) == "to");
    CHECK(ruler.apply({{"gon", vb}, {"na", vb}})[0].value(RuleTarget::lemma) == nullptr);
    CHECK(*ruler.apply({{"gon"}, {"na"}})[1].value(RuleTarget::lemma) == "noun");
    CHECK(ruler.apply({{"na", vb}, {"gon", vb}})[1].value(RuleTarget::lemma) == nullptr);
    CHECK(ruler.apply({}).empty());
}

TEST_CASE("rules that the program does not know are refused", "[language]") {
    const std::string head = "index\x1f"
                             "0\npattern\ntoken\n";
    for (const std::string& bad :
         {"index\x1f"
          "0\nset\x1f"
          "COLOUR\x1fred\npattern\ntoken\n"s,
          head + "SHAPE\x1fin\x1fX\n", head + "TAG\x1fnear\x1fNN\n", head + "TAG\x1fregex\x1fN.\n",
          "index\x1f"
          "0\n"s,
          "index\x1f"
          "1\npattern\ntoken\nTAG\x1fin\x1fNN\n"s,
          "index\x1f"
          "0\npattern\ntoken\ntoken\ntoken\n"s})
        CHECK_THROWS_AS(Ruler({bad}), Error);
}

TEST_CASE("features are sorted, and an underscore is none", "[language]") {
    CHECK(normalise_features("_").empty());
    CHECK(normalise_features("Tense=Past|Mood=Ind") == "Mood=Ind|Tense=Past");
    CHECK(normalise_features("A=c,b") == "A=b,c");
}
