#pragma once

#include "graph/event.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente {

/// For whom entities stand: what consolidation asks of each thousands of times, in a few bytes.
/// States and those who act for them share a number, which no entity has.
class Nations {
  public:
    explicit Nations(std::span<const GraphEntity> entities) {
        std::unordered_map<std::string_view, std::uint32_t> numbers;
        nations_.reserve(entities.size());
        for (EntityIndex e = 0; e < entities.size(); ++e) {
            const auto next = static_cast<std::uint32_t>(entities.size() + numbers.size());
            const std::string_view country =
                may_act_for_state(entities[e]) ? std::string_view(entities[e].country) : "";
            const bool is_state = entities[e].kind == EntityKind::state;
            const std::uint32_t number = country.empty() || !may_act_for_state(entities[e])
                                             ? e
                                             : numbers.try_emplace(country, next).first->second;
            nations_.push_back({number, is_state && !country.empty() ? number : e, is_state});
        }
        size_ = entities.size() + numbers.size();
    }

    /// Rebels, parties, media and others of a state never act for it.
    static bool may_act_for_state(const GraphEntity& entity) {
        constexpr std::array<std::string_view, 10> others{"REB", "OPP", "PTY", "CRM", "MED",
                                                          "NGO", "BUS", "EDU", "REL", "LAB"};
        return std::ranges::find(others, entity.sector) == others.end();
    }

    /// Numbers are below this.
    std::size_t size() const noexcept { return size_; }

    bool is_state(EntityIndex entity) const { return nations_[entity].is_state; }

    /// The number of the country that the entity may act for; the entity's own where it has none.
    std::uint32_t nation(EntityIndex entity) const { return nations_[entity].nation; }

    /// The number by which the entity is looked for: a state by that of its country, since others
    /// stand for it.
    std::uint32_t wanted(EntityIndex entity) const { return nations_[entity].wanted; }

    /// Whether the entity is the other one, or the other is a state and the entity of it.
    bool stands_for(EntityIndex entity, EntityIndex other) const {
        return entity == other || nations_[entity].nation == nations_[other].wanted;
    }

  private:
    struct Nation {
        std::uint32_t nation = 0;
        std::uint32_t wanted = 0;
        bool is_state = false;
    };
    std::vector<Nation> nations_;
    std::size_t size_ = 0;
};

} // namespace entente
