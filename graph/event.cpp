#include "graph/event.hpp"

#include <array>

namespace entente {

std::string_view to_string(EventStatus status) {
    constexpr std::array<std::string_view, 5> words{"possible", "planned", "actual", "cancelled",
                                                    "denied"};
    return words[static_cast<std::size_t>(status)];
}

} // namespace entente
