#pragma once

#include "extract/events/event_mention.hpp"
#include "extract/language/syntax.hpp"

#include <vector>

namespace entente {

/// Makes one event of a promise, refusal or threat and the act that it is about, where both run
/// between the same actors: "refused to lift sanctions on Suria" is one refusal, coded by what is
/// refused; "agreed to visit Suria" is one visit to come. Keeps the order.
/// O(promises * acts of the sentence).
void join_promised_acts(std::vector<EventMention>& events, const SyntaxTree& syntax);

} // namespace entente
