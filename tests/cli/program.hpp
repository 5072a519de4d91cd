#pragma once

#include "tests/support/temporary_folder.hpp"

#include <string>
#include <string_view>

namespace entente {

/// What the program did.
struct ProgramRun {
    int exit_code = -1;
    std::string output;
    std::string messages;
};

/// Runs the program that was built, through the shell: `arguments` may redirect. Standard output
/// and error are taken unless they do.
ProgramRun run_entente(const std::string& arguments, const std::string& environment = {});

/// A folder for one test's files, removed when it goes.
class TestFolder {
  public:
    /// Writes a file, and the folders to it; gives its path.
    std::string write(const std::string& name, std::string_view content) const;
    std::string path(const std::string& name) const { return path() + "/" + name; }
    const std::string& path() const noexcept { return folder_.path().native(); }

  private:
    tests::TemporaryFolder folder_;
};

std::string read_whole_file(const std::string& path);
std::size_t count_lines(std::string_view text);
bool contains(std::string_view text, std::string_view part);

/// An article in our own words, that needs no model to be read.
inline constexpr std::string_view short_article =
    "Holt goes to Belmark\n\n25 March 2019\n\nPresident Ana Holt of Arvenia visited Belmark on "
    "Monday.\n";

} // namespace entente
