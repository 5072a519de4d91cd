#pragma once

#include "graph/event_draft.hpp"
#include "graph/nations.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// How often everyone takes part in some drafts whom a draft may be looked for by: entities and
/// nations by their numbers, counted once for each time a draft names them. Statements are left
/// out, which are looked for by their words. Only the length of the lists in which a draft is
/// looked for depends on it: whoever contains it stands in those of any two of its actors. Borrows
/// `nations`.
class Presence {
  public:
    /// O(actors of all drafts).
    Presence(std::span<const EventDraft> drafts, const Nations& nations);

    /// All of a draft, and the states that they stand for; sorted.
    void list(const EventDraft& draft, std::vector<std::uint32_t>& present) const;

    /// The two of those whom a draft names who take part most rarely, the rarest first; twice the
    /// same where it names but one. Precondition: it has actors.
    std::array<std::uint32_t, 2> rarest_pair(const EventDraft& draft) const;

    /// Whether so many may be present with them in some draft that pairs of these are not looked
    /// at: true for all of whom `is_crowd` is, and perhaps for others.
    bool is_in_crowds(std::uint32_t who) const { return in_crowds_[who] != 0; }
    static bool is_crowd(std::span<const std::uint32_t> present) {
        return present.size() > most_paired;
    }

  private:
    /// Meetings of a dozen and their states.
    static constexpr std::size_t most_paired = 24;

    static bool may_be_crowd(std::size_t actors) { return 2 * actors > most_paired; }

    bool is_rarer(std::uint32_t a, std::uint32_t b) const {
        return counts_[a] != counts_[b] ? counts_[a] < counts_[b] : a < b;
    }

    const Nations& nations_;
    std::vector<std::uint32_t> counts_;
    std::vector<char> in_crowds_;
};

} // namespace entente
