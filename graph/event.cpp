#include "graph/event.hpp"

#include <array>

namespace entente {

std::string_view to_string(EventStatus status) {
    constexpr std::array<std::string_view, 8> words{"possible",  "planned",   "confirmed",
                                                    "actual",    "postponed", "cancelled",
                                                    "collapsed", "denied"};
    return words[static_cast<std::size_t>(status)];
}

} // namespace entente
