#include "export/picture.hpp"

#include "export/escaping.hpp"
#include "ontology/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <csignal>

namespace entente {

namespace {

constexpr std::string_view install_graphviz =
    "install Graphviz (Debian and Ubuntu: apt install graphviz), or write .dot or .jsonld instead";

struct FormatName {
    std::string_view word;
    PictureFormat format;
    std::string_view option;
};
constexpr std::array format_names{FormatName{"svg", PictureFormat::svg, "-Tsvg"},
                                  FormatName{"png", PictureFormat::png, "-Tpng"},
                                  FormatName{"pdf", PictureFormat::pdf, "-Tpdf"}};

std::string_view option_for(PictureFormat format) {
    return std::ranges::find(format_names, format, &FormatName::format)->option;
}

std::string first_line(std::string_view text) {
    return clean_line(text.substr(0, text.find('\n')));
}

void check(const ChildResult& result, const ChildLimits& limits) {
    if (result.signal == SIGXCPU || result.signal == SIGKILL)
        throw Error({}, fmt::format("Graphviz took more than {} s of processor time; draw fewer "
                                    "actors",
                                    limits.seconds));
    if (result.signal == SIGXFSZ)
        throw Error({}, fmt::format("the picture is larger than {} bytes; draw fewer actors",
                                    limits.output_bytes));
    if (result.exit_code == 127) // posix_spawn of some systems reports a missing program so.
        throw Error({}, fmt::format("cannot run \"dot\"; {}", install_graphviz));
    if (result.exit_code == 0 && !result.output.empty())
        return;
    const std::string complaint = first_line(result.complaints);
    throw Error({}, fmt::format("Graphviz failed ({}): {}",
                                result.signal != 0 ? fmt::format("signal {}", result.signal)
                                                   : fmt::format("exit code {}", result.exit_code),
                                complaint.empty() ? "it wrote nothing" : complaint));
}

/// Drops `<!-- ... -->`: Graphviz's name its version and repeat the title of the page.
std::string without_comments(std::string_view svg) {
    constexpr std::string_view open = "<!--";
    constexpr std::string_view close = "-->\n";
    std::string kept;
    for (std::size_t at = 0; at < svg.size();) {
        const std::size_t begin = svg.find(open, at);
        kept += svg.substr(at, begin - at);
        if (begin == std::string_view::npos)
            break;
        const std::size_t end = svg.find(close, begin);
        at = end == std::string_view::npos ? svg.size() : end + close.size();
    }
    return kept;
}

/// Older versions of cairo write the clock into a PDF. The digits keep their number, so every
/// offset in the file stays right.
void forget_day_of_making(std::string& pdf) {
    constexpr std::string_view key = "/CreationDate (D:";
    constexpr std::string_view epoch = "19700101000000";
    const std::size_t at = pdf.find(key);
    if (at != std::string::npos && at + key.size() + epoch.size() <= pdf.size())
        pdf.replace(at + key.size(), epoch.size(), epoch);
}

} // namespace

std::optional<PictureFormat> read_picture_format(std::string_view word) {
    const auto* const known = std::ranges::find(format_names, word, &FormatName::word);
    if (known == format_names.end())
        return std::nullopt;
    return known->format;
}

std::string make_accessible(std::string_view svg, std::string_view title,
                            std::string_view description) {
    std::string text = without_comments(svg);
    const std::size_t element = text.find("<svg ");
    const std::size_t end = element == std::string::npos ? element : text.find('>', element);
    if (end == std::string::npos)
        throw Error({}, "Graphviz wrote an SVG picture without an <svg> element");
    text.insert(end + 1, fmt::format("\n<title id=\"entente-title\">{}</title>\n"
                                     "<desc id=\"entente-description\">{}</desc>",
                                     escape_xml(title), escape_xml(description)));
    text.insert(end, " role=\"img\" aria-labelledby=\"entente-title entente-description\"");
    // Browsers would show the graph's own title, which is a word for machines, over all of the
    // picture.
    if (const std::size_t own = text.find("<title>entente</title>\n"); own != std::string::npos)
        text.erase(own, std::string_view("<title>entente</title>\n").size());
    return text;
}

Drawing draw(const DotText& dot, PictureFormat format, const ChildLimits& limits) {
    std::vector<std::string> arguments{"dot", std::string(option_for(format))};
    if (format == PictureFormat::png)
        arguments.emplace_back("-Gdpi=144"); // Sharp on today's screens.
    ChildResult result = run_child(arguments, dot.text, limits, install_graphviz);
    check(result, limits);
    Drawing drawing;
    drawing.bytes = format == PictureFormat::svg
                        ? make_accessible(result.output, dot.title, dot.description)
                        : std::move(result.output);
    if (format == PictureFormat::pdf)
        forget_day_of_making(drawing.bytes);
    if (dot.layout != "dot")
        drawing.remark = fmt::format("drawn with Graphviz's {}, because dot takes minutes for a "
                                     "picture of this size",
                                     dot.layout);
    return drawing;
}

} // namespace entente
