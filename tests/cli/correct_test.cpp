#include "tests/cli/program.hpp"
#include "tests/support/catch.hpp"

#include <filesystem>

namespace entente {

namespace {

/// A claim line of our own, of someone whom no gazetteer lists.
std::string visit_line(const std::string& id, const std::string& name, const std::string& word,
                       const std::string& article) {
    return R"({"v":1,"record":"claim","id":")" + id + R"(","article":")" + article +
           R"(","event":"e)" + id +
           R"(","type":"visit","subtype":null,"codes":{},"subject":{"id":)" + R"("local:person/)" +
           word + R"(","name":")" + name +
           R"(","kind":"person","country":null,"begin":0,"end":8},"predicate":"visits",)" +
           R"("object":{"id":"wd:Q423","name":"North Korea","kind":"state","country":"PRK",)" +
           R"("begin":17,"end":28},"qualifiers":[],"time":null,"modality":"actual",)" +
           R"("polarity":"positive","attributed_to":[],"confidence":0.9,"evidence":{"begin":0,)" +
           R"("end":30,"text":"…","trigger":{"begin":9,"end":16},"rule":"visit.visit"}})" + "\n";
}

class CorrectedClaims {
  public:
    CorrectedClaims()
        : claims_(
              folder_.write("claims.jsonl", visit_line("c1", "Ana Holt", "ana-holt", "a1") +
                                                visit_line("c2", "Mia Tarn", "mia-tarn", "a2"))),
          file_(folder_.path("my.txt")) {}

    ProgramRun correct(const std::string& what) const {
        return run_entente("correct --corrections " + file_ + " " + what);
    }
    std::string timeline() const {
        return run_entente("timeline " + claims_ + " --corrections " + file_).output;
    }

    TestFolder folder_;
    std::string claims_;
    std::string file_;
};

} // namespace

TEST_CASE("a correction is added once, holds, is listed and taken out", "[cli]") {
    const CorrectedClaims test;
    const std::string same = "same local:person/mia-tarn local:person/ana-holt";
    for (int twice = 0; twice < 2; ++twice)
        CHECK(test.correct(same).exit_code == 0);
    CHECK(count_lines(read_whole_file(test.file_)) == 1);
    CHECK(count_lines(test.timeline()) == 1);
    CHECK(contains(run_entente("who " + test.claims_ + " --corrections " + test.file_).output,
                   "a correction says so"));
    CHECK(test.correct("list").output == "same\tlocal:person/ana-holt\tlocal:person/mia-tarn\n");
    CHECK(test.correct("remove " + same).exit_code == 0);
    CHECK(test.correct("list").output.empty());
    CHECK(test.correct("remove " + same).exit_code == 1);
    CHECK(count_lines(test.timeline()) == 2);
}

TEST_CASE("names are corrected in words of any number", "[cli]") {
    const CorrectedClaims test;
    CHECK(test.correct("name local:person/ana-holt \"Dr. Ana Holt\"").exit_code == 0);
    CHECK(contains(test.timeline(), "Dr. Ana Holt"));
}

TEST_CASE("a wrong claim is left out, also under another id", "[cli]") {
    const CorrectedClaims test;
    CHECK(test.correct("wrong c1 " + test.claims_).exit_code == 0);
    CHECK_FALSE(contains(test.timeline(), "Ana Holt"));
    test.folder_.write("claims.jsonl", visit_line("c9", "Ana Holt", "ana-holt", "a1"));
    CHECK(test.timeline().empty());
    CHECK(test.correct("wrong c7 " + test.claims_).exit_code == 1);
}

TEST_CASE("what others wrote into a file of corrections stays as it is", "[cli]") {
    const CorrectedClaims test;
    const std::string comment = "# what the desk found out\n\nsame  a   b  # why\n";
    test.folder_.write("my.txt", comment);
    CHECK(test.correct("country a SUR").exit_code == 0);
    CHECK(read_whole_file(test.file_) == comment + "country\ta\tSUR\n");
    CHECK(test.correct("remove country a SUR").exit_code == 0);
    CHECK(read_whole_file(test.file_) == comment);
}

TEST_CASE("a correction that contradicts another is refused, and says which", "[cli]") {
    const CorrectedClaims test;
    CHECK(test.correct("same a b").exit_code == 0);
    const ProgramRun run = test.correct("apart b a");
    CHECK(run.exit_code == 1);
    CHECK(contains(run.messages, "\"a\" and \"b\" are told apart"));
    CHECK(count_lines(read_whole_file(test.file_)) == 1);
}

TEST_CASE("a line of corrections that is wrong is named, and the rest holds", "[cli]") {
    const CorrectedClaims test;
    test.folder_.write("my.txt", "sane a b\nwrong c1\n");
    const ProgramRun run = run_entente("timeline " + test.claims_ + " --corrections " + test.file_);
    CHECK(run.exit_code == 1);
    CHECK(contains(run.messages, "my.txt:1: "));
    CHECK(contains(run.messages, "did you mean \"same\"?"));
    CHECK_FALSE(contains(run.output, "Ana Holt"));
    CHECK(run_entente("timeline " + test.claims_ + " --corrections /nonexistent").exit_code == 3);
}

} // namespace entente
