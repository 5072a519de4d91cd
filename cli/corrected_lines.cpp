#include "cli/corrected_lines.hpp"

#include "cli/checked_output.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <sstream>
#include <utility>

namespace entente {

namespace {

std::string read_whole(const std::string& file) {
    std::ifstream input(file, std::ios::binary);
    std::ostringstream content;
    if (input.peek() != std::ifstream::traits_type::eof())
        content << input.rdbuf();
    if (!input.is_open() || input.bad() || content.fail())
        throw Error({.file = file}, "cannot be read; a file of corrections is right");
    return std::move(content).str();
}

} // namespace

CorrectedLines::CorrectedLines(std::string file, Console& console) : file_(std::move(file)) {
    if (std::filesystem::exists(file_))
        read(read_whole(file_), console);
}

CorrectedLines::CorrectedLines(Store& store, Console& console)
    : file_(store.path()), store_(&store) {
    std::string content;
    for (const std::string& line : store.corrections())
        content += line + "\n";
    read(content, console);
}

void CorrectedLines::read(const std::string& content, Console& console) {
    std::istringstream lines(content);
    for (std::string line; std::getline(lines, line);)
        lines_.push_back(line);
    std::istringstream again(content);
    corrections_ =
        read_corrections(again, file_, [&](const Diagnostic& problem) { console.report(problem); });
}

bool CorrectedLines::add(const Correction& correction, Console& console) {
    if (corrections_.entries.contains(correction))
        return true;
    Corrections after = corrections_;
    entente::add(after, correction);
    const std::vector<Contradiction> before = contradictions(corrections_);
    const std::vector<Contradiction> found = contradictions(after);
    if (found.size() > before.size()) {
        console.report(rejection({.file = file_}, found.front().problem,
                                 "entente correct remove takes a line out; nothing was added"));
        return false;
    }
    corrections_ = std::move(after);
    lines_.push_back(write_correction(correction));
    return true;
}

void CorrectedLines::add(const ClaimTrace& trace) {
    if (corrections_.traces.insert(trace).second)
        lines_.push_back(write_trace(trace));
}

bool CorrectedLines::remove(const Correction& correction) {
    if (!entente::remove(corrections_, correction))
        return false;
    std::erase_if(lines_, [&](const std::string& line) {
        const auto said = read_correction(line);
        if (const auto* same = std::get_if<Correction>(&said))
            return !corrections_.entries.contains(*same);
        const auto* trace = std::get_if<ClaimTrace>(&said);
        return trace && !corrections_.traces.contains(*trace);
    });
    return true;
}

void CorrectedLines::save() const {
    if (store_) {
        std::vector<std::string> gone = store_->corrections();
        std::erase_if(gone, [&](const std::string& line) {
            return std::ranges::find(lines_, line) != lines_.end();
        });
        return store_->correct(lines_, gone);
    }
    write_file(file_, [&](std::ostream& output) {
        for (const std::string& line : lines_)
            output << line << '\n';
    });
}

} // namespace entente
