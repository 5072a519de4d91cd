#pragma once

#include "extract/events/document.hpp"
#include "extract/events/event_mention.hpp"
#include "extract/events/time_anchors.hpp"

#include <vector>

namespace entente {

/// Gives events that name no day the day of an earlier one that frames them, a narrative container
/// (Pustejovsky and Stubbs 2011):
/// - what is planned for a journey falls within the days of the journey: "will travel to Suria from
///   3 to 5 May. ... She will meet Reyes";
/// - what those who met are told in the past to have said was said when they met: "Holt met Reyes
///   today. The leaders discussed trade. Holt reaffirmed ...", also where no event was found in the
///   sentence that tells of the meeting.
/// Precondition: events stand in the order of the text, dated by `date_events`. O(events):
/// each looks back at most 64 of them.
void date_by_narrative(std::vector<EventMention>& events, const Document& document,
                       const TimeAnchors& anchors);

} // namespace entente
