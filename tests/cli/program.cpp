#include "tests/cli/program.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <sys/wait.h>

namespace entente {

namespace fs = std::filesystem;

std::string TestFolder::write(const std::string& name, std::string_view content) const {
    const std::string file = path(name);
    fs::create_directories(fs::path(file).parent_path());
    std::ofstream(file, std::ios::binary) << content;
    return file;
}

std::string read_whole_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return std::move(content).str();
}

ProgramRun run_entente(const std::string& arguments, const std::string& environment) {
    const TestFolder folder;
    const std::string command = "( " + environment + " '" ENTENTE_PROGRAM "' " + arguments +
                                " ) >'" + folder.path("output") + "' 2>'" +
                                folder.path("messages") + "' </dev/null";
    const int status = std::system(command.c_str());
    return {.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
            .output = read_whole_file(folder.path("output")),
            .messages = read_whole_file(folder.path("messages"))};
}

std::size_t count_lines(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

} // namespace entente
