#pragma once

#include "export/picture_frame.hpp"

namespace entente {

/// Who did what to whom: actors, and one line for each pair, type of event and standing.
Picture relation_picture(const PictureSource& source);

/// Events and their participants. With `spine`, the dates stand in a row, each with its events.
Picture event_picture(const PictureSource& source, bool spine);

} // namespace entente
