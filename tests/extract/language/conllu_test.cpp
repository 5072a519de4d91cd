#include "extract/language/conllu.hpp"

#include "ontology/diagnostic.hpp"
#include "tests/extract/language/model.hpp"

#include <sstream>

using namespace entente;
using namespace entente::test;

namespace {

std::string write(std::string_view text, const Annotation& annotation,
                  LabelScheme scheme = LabelScheme::clear) {
    std::ostringstream output;
    write_conllu(output, text, annotation, scheme);
    return output.str();
}

std::unique_ptr<Engine> read(const std::string& stream) {
    std::istringstream input(stream);
    return read_conllu_engine(input, "test.conllu");
}

Annotation annotate(const Engine& engine, std::string_view text) {
    Annotation annotation;
    engine.annotate({&text, 1}, {&annotation, 1});
    return annotation;
}

/// Tokens that stand one behind the other in `text`, with nothing between them but single spaces.
struct Word {
    std::string_view form;
    std::uint32_t head = 0;
    std::string_view dep;
    std::string lemma;
};

Annotation parsed(std::string_view text, const std::vector<Word>& words) {
    Annotation annotation;
    std::size_t at = 0;
    for (const Word& word : words) {
        at = text.find(word.form, at);
        REQUIRE(at != std::string_view::npos);
        Token token;
        token.span = {static_cast<std::uint32_t>(at),
                      static_cast<std::uint32_t>(at + word.form.size())};
        at += word.form.size();
        token.space_after = at < text.size() && text[at] == ' ';
        token.head = word.head;
        token.dep = word.dep;
        token.lemma = word.lemma;
        token.sentence_start = annotation.tokens.empty();
        annotation.tokens.push_back(token);
    }
    return annotation;
}

constexpr std::string_view visit_text = "Reyes visited Suria.";

Annotation visit() {
    Annotation annotation = parsed(visit_text, {{"Reyes", 1, "nsubj", "Reyes"},
                                                {"visited", 1, "ROOT", "visit"},
                                                {"Suria", 1, "dobj", "Suria"},
                                                {".", 1, "punct", "."}});
    annotation.tokens[1].pos = PartOfSpeech::verb;
    annotation.tokens[1].tag = "VBD";
    annotation.tokens[1].morph = "Tense=Past|VerbForm=Fin";
    annotation.tokens[2].entity_position = EntityPosition::begin;
    annotation.tokens[2].entity = "GPE";
    return annotation;
}

void check_round_trip(std::string_view text, const Annotation& annotation) {
    const auto engine = read(write(text, annotation));
    CHECK(same(annotate(*engine, text), annotation));
}

} // namespace

TEST_CASE("an annotation is written in ten columns with its text and label scheme", "[language]") {
    CHECK(write(visit_text, visit()) ==
          "# newpar\n"
          "# label_scheme = clear\n"
          "# text = Reyes visited Suria.\n"
          "1\tReyes\tReyes\tX\t_\t_\t2\tnsubj\t_\t_\n"
          "2\tvisited\tvisit\tVERB\tVBD\tTense=Past|VerbForm=Fin\t0\tROOT\t_\t_\n"
          "3\tSuria\tSuria\tX\t_\t_\t2\tdobj\t_\tEntity=B-GPE|SpaceAfter=No\n"
          "4\t.\t.\tX\t_\t_\t2\tpunct\t_\tSpaceAfter=No\n"
          "\n");
}

TEST_CASE("what was written is read back the same", "[language]") {
    check_round_trip(visit_text, visit());
}

TEST_CASE("white space, bars and backslashes in words come back as they were", "[language]") {
    const std::string_view text = "a|b \n\t \\n _ c d";
    Annotation annotation = parsed(text, {{"a|b", 0, "x", "a|b"},
                                          {"\n\t", 0, "dep", "\n\t"},
                                          {"\\n", 0, "x", "\\n"},
                                          {"_", 0, "x", ""},
                                          {"c d", 0, "x", "_"}});
    annotation.tokens[1].pos = PartOfSpeech::space;
    check_round_trip(text, annotation);
    const std::string written = write(text, annotation);
    std::istringstream lines(written);
    for (std::string line; std::getline(lines, line);)
        if (!line.empty() && line[0] != '#')
            CHECK(std::count(line.begin(), line.end(), '\t') == 9);
}

TEST_CASE("unusual white space between words comes back as it was", "[language]") {
    const std::string_view text = "  Holt\n\nleft.\xC2\xA0\xE2\x80\xA8";
    check_round_trip(text, parsed(text, {{"Holt", 0, "", "holt"}, {"left", 1, "", ""}}));
}

TEST_CASE("sentences count their words anew, and a head may stand in another sentence",
          "[language]") {
    Annotation annotation = parsed("One. Two.", {{"One", 0, "ROOT", "one"},
                                                 {".", 0, "punct", "."},
                                                 {"Two", 2, "ROOT", "two"},
                                                 {".", 0, "punct", "."}});
    annotation.tokens[2].sentence_start = true;
    check_round_trip("One. Two.", annotation);
}

TEST_CASE("an annotation without a parse has blank heads", "[language]") {
    Annotation annotation = parsed("Holt left", {{"Holt", 0, "", "holt"}, {"left", 1, "", "left"}});
    const std::string written = write("Holt left", annotation, LabelScheme::none);
    CHECK(mentions(written, "1\tHolt\tholt\tX\t_\t_\t_\t_\t_\t_\n"));
    const auto engine = read(written);
    CHECK(engine->scheme() == LabelScheme::none);
    CHECK(same(annotate(*engine, "Holt left"), annotation));
}

TEST_CASE("a text without words writes nothing", "[language]") {
    CHECK(write("", {}).empty());
    CHECK(write("  ", {}).empty());
}

TEST_CASE("a treebank's words that are written as one share its text", "[language]") {
    const auto engine = read("# text = Don't go\n"
                             "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
                             "1\tDo\tdo\tAUX\tVB\t_\t3\taux\t_\t_\n"
                             "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n"
                             "2.1\t_\t_\t_\t_\t_\t_\t_\t_\t_\n"
                             "3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n");
    CHECK(engine->scheme() == LabelScheme::universal);
    const Annotation annotation = annotate(*engine, "Don't go");
    CHECK(forms("Don't go", annotation) == std::vector<std::string>{"Don't", "", "go"});
    CHECK(annotation.tokens[0].head == 2);
    CHECK(annotation.tokens[1].lemma == "not");
    CHECK(annotation.tokens[1].space_after);
    const auto again = read(write("Don't go", annotation, LabelScheme::universal));
    CHECK(same(annotate(*again, "Don't go"), annotation));
}

TEST_CASE("without marks every sentence is a text of its own", "[language]") {
    const auto engine = read("1\tYes\tyes\tINTJ\t_\t_\t0\troot\t_\t_\n\n"
                             "1\tNo\tno\tINTJ\t_\t_\t0\troot\t_\t_\n\n");
    CHECK(annotate(*engine, "Yes").tokens.size() == 1);
    CHECK(annotate(*engine, "No").tokens.size() == 1);
    CHECK(annotate(*engine, "Yes No").tokens.empty());
}

TEST_CASE("white space around a text does not matter, and offsets follow it", "[language]") {
    const auto engine = read(write(visit_text, visit()));
    const std::string_view text = "\n  Reyes visited Suria.\n";
    const Annotation annotation = annotate(*engine, text);
    CHECK(forms(text, annotation) == forms(visit_text, visit()));
}

TEST_CASE("a text that the stream lacks gets no tokens", "[language]") {
    const auto engine = read(write(visit_text, visit()));
    CHECK(annotate(*engine, "Reyes left Suria.").tokens.empty());
    CHECK(annotate(*engine, "").tokens.empty());
    CHECK(annotate(*read(""), "x").tokens.empty());
}

TEST_CASE("an empty text is not taken for one of white space", "[language]") {
    const std::string_view blank = "\n\n";
    const Annotation annotation = parsed(blank, {{"\n\n", 0, "dep", "\n\n"}});
    check_round_trip(blank, annotation);
    CHECK(annotate(*read(write(blank, annotation)), "").tokens.empty());
}

TEST_CASE("the engine is named after its stream", "[language]") {
    const std::string one = write(visit_text, visit());
    CHECK(read(one)->description() == read(one)->description());
    CHECK(read(one)->description() != read(one + one)->description());
}

TEST_CASE("a malformed stream is an error with its line", "[language]") {
    const std::string word = "1\tHolt\tHolt\tPROPN\tNNP\t_\t0\troot\t_\t_\n";
    const auto line_of = [](const std::string& stream) -> std::uint64_t {
        try {
            read(stream);
        } catch (const Error& error) {
            return error.location().line;
        }
        return 0;
    };
    CHECK(line_of(word) == 0);
    CHECK(line_of(word + "3\tleft\t_\tVERB\t_\t_\t1\tdep\t_\t_\n") == 2);
    CHECK(line_of(word + "nonsense\n") == 2);
    CHECK(line_of("1\tHolt\tHolt\tNAME\tNNP\t_\t0\troot\t_\t_\n") == 1);
    CHECK(line_of("1\tHolt\tHolt\tPROPN\tNNP\t_\tx\troot\t_\t_\n") == 1);
    CHECK(line_of("1\t\tHolt\tPROPN\tNNP\t_\t0\troot\t_\t_\n") == 1);
    CHECK(line_of("1\tHolt\tHolt\tPROPN\tNNP\t_\t0\troot\t_\t_\t_\n") == 1);
    CHECK(line_of("1\tHolt\tHolt\tPROPN\tNNP\t_\t7\tdep\t_\t_\n\n") == 2);
    CHECK(line_of("1-3\tHolt\t_\t_\t_\t_\t_\t_\t_\t_\n" + word + "\n") == 3);
    CHECK(line_of("# label_scheme = french\n") == 1);
    CHECK(line_of("# label_scheme = clear\n# label_scheme = none\n") == 2);
}
