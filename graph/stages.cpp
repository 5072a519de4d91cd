#include "graph/stages.hpp"

#include <algorithm>
#include <tuple>

namespace entente {

namespace {

enum class Kind : std::uint8_t { considered, announced, called_off, denied, held };

Kind kind_of(const Report& report) {
    const bool actual = report.modality == Modality::actual;
    if (report.polarity == Polarity::negative)
        return actual ? Kind::denied : Kind::called_off;
    if (actual)
        return Kind::held;
    return report.modality == Modality::planned ? Kind::announced : Kind::considered;
}

auto order_of(const Report& report) {
    const Kind kind = kind_of(report);
    const bool denies = kind == Kind::called_off || kind == Kind::denied;
    return std::tuple(report.known.value_or(denies ? Day::max() : Day::min()), kind, report.claim);
}

bool is_later(const std::optional<TimeInterval>& date, const std::optional<TimeInterval>& before) {
    return date && before && date->first() && before->last() && *date->first() > *before->last();
}

class LifeCycle {
  public:
    void add(const Report& report) {
        if (const auto next = next_status(report))
            stages_.push_back({*next, report.known, report.claim, report.date});
        if (kind_of(report) == Kind::announced && report.date)
            date_ = report.date;
    }
    std::vector<Stage> stages() && { return std::move(stages_); }

  private:
    bool is(EventStatus status) const {
        return !stages_.empty() && stages_.back().status == status;
    }
    bool is_over() const { return is(EventStatus::actual) || is(EventStatus::collapsed); }
    bool is_announced() const {
        return is(EventStatus::planned) || is(EventStatus::confirmed) || is(EventStatus::postponed);
    }
    bool is_news(const Report& report) const {
        return report.known && stages_.back().known && *report.known > *stages_.back().known;
    }

    std::optional<EventStatus> next_status(const Report& report) const {
        switch (kind_of(report)) {
        case Kind::considered:
            return stages_.empty() ? std::optional(EventStatus::possible) : std::nullopt;
        case Kind::announced:
            return after_announcement(report);
        case Kind::called_off:
            return after_calling_off(report);
        case Kind::denied:
            return after_denial();
        case Kind::held:
            break;
        }
        return is_over() ? std::nullopt : std::optional(EventStatus::actual);
    }

    std::optional<EventStatus> after_announcement(const Report& report) const {
        if (is_over())
            return std::nullopt;
        if (is_later(report.date, date_))
            return EventStatus::postponed;
        if (!is_announced())
            return report.by_party && is(EventStatus::possible) && is_news(report)
                       ? EventStatus::confirmed
                       : EventStatus::planned;
        const bool confirms = is(EventStatus::planned) && report.by_party && is_news(report);
        return confirms ? std::optional(EventStatus::confirmed) : std::nullopt;
    }

    std::optional<EventStatus> after_calling_off(const Report& report) const {
        if (is(EventStatus::actual))
            return is_news(report) ? std::optional(EventStatus::collapsed) : std::nullopt;
        // Off for the old date, on for the new one: told on one day.
        if (is(EventStatus::postponed) && report.known && report.known == stages_.back().known)
            return std::nullopt;
        const bool is_off = is(EventStatus::cancelled) || is(EventStatus::collapsed);
        return is_off ? std::nullopt : std::optional(EventStatus::cancelled);
    }

    std::optional<EventStatus> after_denial() const {
        if (is_announced())
            return EventStatus::cancelled;
        const bool silent = stages_.empty() || is(EventStatus::possible);
        return silent ? std::optional(EventStatus::denied) : std::nullopt;
    }

    std::vector<Stage> stages_;
    /// The last for which it was announced.
    std::optional<TimeInterval> date_;
};

} // namespace

std::vector<Stage> stages_of(std::vector<Report> reports) {
    std::ranges::sort(reports, {}, order_of);
    LifeCycle life;
    for (const Report& report : reports)
        life.add(report);
    return std::move(life).stages();
}

} // namespace entente
