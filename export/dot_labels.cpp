#include "export/dot_labels.hpp"

#include "export/escaping.hpp"
#include "export/wording.hpp"
#include "ontology/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace entente {

namespace {

constexpr std::string_view ink = "#0f172a";
constexpr std::string_view soft_ink = "#475569";
constexpr std::string_view faint_ink = "#64748b";
constexpr std::size_t title_width = 64;
constexpr std::size_t footnote_width = 104;
constexpr std::size_t longest_line = 26;

std::string font(std::string_view inner, int size, std::string_view colour) {
    if (inner.empty()) // An empty element would be a syntax error.
        return {};
    return fmt::format(R"(<FONT POINT-SIZE="{}" COLOR="{}">{}</FONT>)", size, colour, inner);
}

std::string bold(std::string_view inner) {
    return inner.empty() ? std::string() : fmt::format("<B>{}</B>", inner);
}

std::string table(std::string_view rows, int padding) {
    constexpr std::string_view plain = R"(BORDER="0" CELLBORDER="0" CELLSPACING="0")";
    return fmt::format(R"(<TABLE {} CELLPADDING="{}">{}</TABLE>)", plain, padding, rows);
}

/// A table around the text alone sets it off from the line by the same distance on every side.
std::string padded(std::string_view inner) {
    return table(fmt::format("<TR><TD>{}</TD></TR>", inner), 2);
}

std::string row(std::string_view inner) {
    return fmt::format(R"(<TR><TD ALIGN="LEFT" BALIGN="LEFT">{}</TD></TR>)", inner);
}

std::string lines_of(std::string_view text, std::size_t width) {
    std::string markup;
    for (const std::string& line : wrap(text, width)) {
        markup += markup.empty() ? "" : "<BR/>";
        markup += escape_dot_markup(line);
    }
    return markup;
}

/// "planned visit", "visit (denied)" with the event itself struck through.
std::string event_words(std::string_view label, EventStatus status) {
    const StatusStyle& style = style_of(status);
    const std::string words = escape_dot_markup(label);
    if (style.struck_through)
        return fmt::format("<S>{}</S> {}", words, style.adjective);
    return style.adjective.empty() ? words : fmt::format("{} {}", style.adjective, words);
}

std::string number_words(std::size_t number) {
    return number == 0 ? std::string() : bold(std::to_string(number)) + "  ";
}

bool any_edge_or_node(const Picture& picture, auto&& wanted) {
    const auto is_event = [](const PictureNode& node) { return node.shape == NodeShape::event; };
    return std::ranges::any_of(picture.edges, wanted) ||
           std::ranges::any_of(picture.nodes, [&](const PictureNode& node) {
               return is_event(node) && wanted(node);
           });
}

std::string legend_item(std::string_view mark, std::string_view colour, std::string_view words) {
    return font(bold(mark), 10, colour) + font(" " + std::string(words), 10, soft_ink) + "    ";
}

/// Explains only what the picture shows.
std::string legend(const Picture& picture) {
    std::string items;
    const auto has_tone = [&](Tone tone) {
        return any_edge_or_node(picture, [&](const auto& e) { return e.tone == tone; });
    };
    const auto has_line = [&](std::string_view line) {
        return any_edge_or_node(picture,
                                [&](const auto& e) { return style_of(e.status).line == line; });
    };
    if (has_tone(Tone::cooperation))
        items += legend_item("━━", colour_of(Tone::cooperation), "cooperation");
    if (has_tone(Tone::conflict))
        items += legend_item("━━", colour_of(Tone::conflict), "conflict");
    if (has_line("dashed"))
        items += legend_item("╍╍", soft_ink, "planned or possible");
    if (has_line("dotted"))
        items += legend_item("┅┅", void_colour, "denied or cancelled");
    if (picture.countries.size() > 1)
        items += legend_item("◯", soft_ink, "colour of the country");
    return items;
}

std::string quoted(const std::string& sentence) {
    const bool quotes_itself = sentence.starts_with('"') || sentence.starts_with("“");
    return sentence.empty() || quotes_itself ? sentence : "“" + sentence + "”";
}

/// With the date, which stands last, in one piece.
std::string unbroken_date(std::string source) {
    const std::size_t comma = source.rfind(", ");
    for (std::size_t at = source.find(' ', comma == std::string::npos ? 0 : comma + 2);
         at != std::string::npos && comma != std::string::npos; at = source.find(' ', at))
        source.replace(at, 1, "\u00A0");
    return source;
}

std::string footnote_row(const Footnote& note) {
    std::string numbers;
    for (const std::size_t number : note.numbers)
        numbers += (numbers.empty() ? "" : ", ") + std::to_string(number);
    std::string body = quoted(note.sentence);
    if (!note.source.empty())
        body += (body.empty() ? "— " : " — ") + unbroken_date(note.source);
    return fmt::format(
        R"(<TR><TD ALIGN="RIGHT" VALIGN="TOP">{} </TD><TD ALIGN="LEFT" BALIGN="LEFT">{}</TD></TR>)",
        font(bold(numbers), 10, colour_of(note.tone)),
        font(lines_of(body, footnote_width), 10, soft_ink));
}

/// Beside the column of the footnotes' numbers. A cell over both columns would, where it is wider,
/// part them.
std::string beside(std::string_view inner) {
    return fmt::format(R"(<TR><TD></TD><TD ALIGN="LEFT" BALIGN="LEFT">{}</TD></TR>)", inner);
}

} // namespace

std::string_view event_colour(Tone tone, EventStatus status) {
    return style_of(status).struck_through ? void_colour : colour_of(tone);
}

std::string node_markup(const PictureNode& node) {
    const bool filled = node.shape == NodeShape::actor && node.kind == EntityKind::state;
    const std::string_view heading_ink = node.shape == NodeShape::event
                                             ? event_colour(node.tone, node.status)
                                         : filled ? std::string_view("#ffffff")
                                                  : ink;
    std::string heading = node.shape == NodeShape::event
                              ? number_words(node.number) + event_words(node.heading, node.status)
                              : bold(lines_of(node.heading, longest_line));
    std::string markup = font(heading, 12, heading_ink);
    if (!node.caption.empty())
        markup += "<BR/>" + font(lines_of(node.caption, 2 * longest_line), 9,
                                 filled ? std::string_view("#ffffff") : soft_ink);
    return markup;
}

std::string edge_markup(const PictureEdge& edge) {
    const std::string_view colour = event_colour(edge.tone, edge.status);
    std::string markup = number_words(edge.number);
    if (!edge.label.empty())
        markup += event_words(edge.label, edge.status);
    if (!edge.dates.empty()) {
        const bool fits =
            count_code_points(edge.label) + count_code_points(edge.dates) <= longest_line + 6;
        markup += fits ? " · " : "<BR/>";
        markup += escape_dot_markup(edge.dates);
    }
    return padded(font(markup, 10, colour));
}

std::string title_markup(const Picture& picture) {
    return table(row(font(bold(lines_of(picture.title, title_width)), 18, ink)) +
                     row(font(lines_of(picture.subtitle, footnote_width), 10, soft_ink)),
                 2);
}

std::string footer_markup(const Picture& picture, bool with_title) {
    std::string rows = with_title ? beside(title_markup(picture)) : std::string();
    if (const std::string items = legend(picture); !items.empty())
        rows += beside(items);
    rows += beside(font(" ", 4, ink));
    for (const Footnote& note : picture.footnotes)
        rows += footnote_row(note);
    if (picture.more_footnotes > 0)
        rows += beside(
            font(fmt::format("and {} more sentences", picture.more_footnotes), 10, faint_ink));
    if (!picture.omissions.empty())
        rows += beside(font(lines_of(picture.omissions, footnote_width), 10, faint_ink));
    return table(rows, 1);
}

} // namespace entente
