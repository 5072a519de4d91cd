#include "ontology/diagnostic.hpp"

#include <string_view>

namespace entente {

namespace {

/// Without control characters, which could repaint a terminal or start a new line.
std::string printable(std::string_view text) {
    std::string clean;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        clean += byte < 0x20 || byte == 0x7F ? '?' : c;
    }
    return clean;
}

std::string place(const Location& location) {
    std::string text = printable(location.file);
    if (location.line != 0)
        text += ":" + std::to_string(location.line);
    if (location.column != 0)
        text += ":" + std::to_string(location.column);
    return text;
}

} // namespace

std::string to_string(const Diagnostic& diagnostic) {
    std::string text = place(diagnostic.location) + ": ";
    if (!diagnostic.article.empty())
        text += "article " + printable(diagnostic.article) + ": ";
    if (diagnostic.severity == Severity::warning)
        text += "warning: ";
    text += printable(diagnostic.problem);
    if (!diagnostic.remedy.empty())
        text += "; " + printable(diagnostic.remedy);
    return text;
}

Error::Error(Location location, const std::string& problem)
    : std::runtime_error(location.file.empty() ? problem : place(location) + ": " + problem),
      location_(std::move(location)) {}

} // namespace entente
