#pragma once

#include "export/child.hpp"
#include "export/dot.hpp"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

enum class PictureFormat : std::uint8_t { svg, png, pdf };

/// "svg", "png" or "pdf"; absent for anything else.
std::optional<PictureFormat> read_picture_format(std::string_view word);

/// A drawn picture.
struct Drawing {
    std::string bytes;
    /// Where the layout was not the usual one: "drawn with sfdp, because ..."; empty otherwise.
    std::string remark;
};

/// Draws with Graphviz's `dot`, run as a child process within `limits`: its layout is not safe to
/// run in our own. An SVG carries the title and the description for screen readers. The same bytes
/// for the same text, fonts and Graphviz; no clock (a PDF says 1970). Throws `Error` where Graphviz
/// is missing, fails, or exceeds a limit.
Drawing draw(const DotText& dot, PictureFormat format, const ChildLimits& limits = {});

/// The SVG that Graphviz drew, with a title, a description and the role of an image (W3C SVG
/// Accessibility API Mappings), and without the remark that names Graphviz's version. Throws
/// `Error` if `svg` holds no `<svg>` element.
std::string make_accessible(std::string_view svg, std::string_view title,
                            std::string_view description);

} // namespace entente
