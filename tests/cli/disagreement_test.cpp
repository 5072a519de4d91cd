#include "tests/cli/program.hpp"
#include "tests/support/catch.hpp"

namespace entente {

namespace {

/// Two articles of which the second denies what the first tells.
std::string write_dispute(const TestFolder& folder) {
    folder.write("news/a.txt", "News\n\n25 March 2019\n\n"
                               "President Vladimir Putin visited China on Sunday.\n");
    folder.write("news/b.txt", "News\n\n26 March 2019\n\n"
                               "President Vladimir Putin did not visit China on Sunday.\n");
    return folder.path("news");
}

/// The id of the event that the timeline lists first.
std::string first_event(const std::string& news) {
    const std::string lines = run_entente("timeline --json " + news).output;
    return lines.substr(lines.find("\"event\":\"") + 9, 32);
}

} // namespace

TEST_CASE("what one article tells and another denies is a conflict", "[cli]") {
    const TestFolder folder;
    const std::string news = write_dispute(folder);
    const ProgramRun run = run_entente("conflicts " + news);
    CHECK(run.exit_code == 0);
    CHECK(contains(run.output, "disputed: happened"));
    CHECK(contains(run.output, "held by 1 claim"));
    CHECK(contains(run.output, "denied by 1 claim"));
    CHECK(contains(run_entente("conflicts --json " + news).output,
                   R"({"about":"happened","sides":[)"));
}

TEST_CASE("an event tells by which rules it was joined", "[cli]") {
    const TestFolder folder;
    const std::string news = write_dispute(folder);
    const std::string id = first_event(news);
    const ProgramRun run = run_entente("why " + id + " " + news);
    CHECK(run.exit_code == 0);
    CHECK(contains(run.output, "most telling"));
    CHECK(contains(run.output, "denied"));
    CHECK(run_entente("why " + id.substr(0, 10) + " " + news).output == run.output);
    CHECK(contains(run_entente("why --json " + id + " " + news).output, R"("stages":[{"status":)"));
}

TEST_CASE("an event that nobody knows is an error that tells where ids are", "[cli]") {
    const TestFolder folder;
    const ProgramRun run = run_entente("why 0123456789 " + write_dispute(folder));
    CHECK(run.exit_code == 1);
    CHECK(contains(run.messages, "timeline --json"));
}

} // namespace entente
