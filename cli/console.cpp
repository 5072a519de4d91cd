#include "cli/console.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <utility>

#include <unistd.h>

namespace entente {

namespace {

constexpr std::chrono::milliseconds first_progress{1000};
constexpr std::chrono::milliseconds between_progress{200};

/// "[######              ] 30 %  "; empty where the whole is not known.
std::string progress_bar(std::uint64_t read, std::uint64_t of) {
    constexpr std::uint64_t width = 20;
    if (of == 0)
        return {};
    const std::uint64_t done = std::min(read, of);
    std::string bar(static_cast<std::size_t>(done * width / of), '#');
    bar.resize(width, ' ');
    return fmt::format("[{}] {:>3} %  ", bar, done * 100 / of);
}

} // namespace

std::string counted(std::uint64_t number, std::string_view noun) {
    std::string text = std::to_string(number);
    text.append(" ").append(noun).append(number == 1 ? "" : "s");
    return text;
}

Diagnostic rejection(Location location, std::string problem, std::string remedy,
                     std::string article) {
    Diagnostic diagnostic;
    diagnostic.location = std::move(location);
    diagnostic.article = std::move(article);
    diagnostic.problem = std::move(problem);
    diagnostic.remedy = std::move(remedy);
    return diagnostic;
}

void print_remark(const std::string& remark) {
    if (!remark.empty())
        std::cerr << "entente: " + remark + "\n";
}

Console::Console()
    : terminal_(isatty(STDERR_FILENO) == 1),
      next_progress_(std::chrono::steady_clock::now() + first_progress) {}

Console::~Console() { clear_progress(); }

void Console::report(const Diagnostic& diagnostic) {
    if (diagnostic.severity == Severity::rejected)
        ++rejected_;
    clear_progress();
    std::cerr << to_string(diagnostic) + "\n";
}

void Console::count_article(std::uint64_t claims) {
    ++articles_;
    claims_ += claims;
    if (terminal_ && std::chrono::steady_clock::now() >= next_progress_)
        show_progress();
}

void Console::show_progress() {
    std::cerr << fmt::format("\r{}{}, {} \x1B[K", progress_bar(read_, of_),
                             counted(articles_, "article"), counted(claims_, "claim"));
    progress_shown_ = true;
    next_progress_ = std::chrono::steady_clock::now() + between_progress;
}

void Console::clear_progress() {
    if (progress_shown_)
        std::cerr << "\r\x1B[K";
    progress_shown_ = false;
}

ExitCode Console::finish() {
    clear_progress();
    if (terminal_ || rejected_ > 0)
        std::cerr << fmt::format("entente: {}, {}, {} rejected\n", counted(articles_, "article"),
                                 counted(claims_, "claim"), counted(rejected_, "input"));
    return rejected_ > 0 ? ExitCode::rejected : ExitCode::done;
}

} // namespace entente
