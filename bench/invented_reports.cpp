#include "bench/invented_reports.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace entente::bench {

namespace {

using std::chrono::days;

constexpr std::array<Stretch, 6> report_counts{
    {{550, 1, 1}, {180, 2, 2}, {90, 3, 3}, {100, 4, 6}, {50, 7, 12}, {30, 13, 40}}};
constexpr std::array<Stretch, 5> days_after{
    {{550, 0, 0}, {250, 1, 1}, {100, 2, 2}, {70, 3, 5}, {30, 6, 11}}};
constexpr std::array<Stretch, 3> announcement_counts{{{600, 1, 1}, {250, 2, 3}, {150, 4, 9}}};
constexpr std::array<Stretch, 3> days_before{{{500, 1, 7}, {350, 8, 20}, {150, 21, 40}}};

enum class Vagueness : std::uint8_t { day, week, month, year, open, unknown };
constexpr std::array<Stretch, 6> times_of_held{
    {{580, 0, 0}, {120, 1, 1}, {80, 2, 2}, {30, 3, 3}, {140, 4, 4}, {50, 5, 5}}};
constexpr std::array<Stretch, 5> times_of_plans{
    {{500, 0, 0}, {200, 1, 1}, {180, 2, 2}, {80, 4, 4}, {40, 5, 5}}};

constexpr std::array<Modality, 3> plans{Modality::planned, Modality::possible, Modality::requested};
constexpr std::array<Stretch, 3> plan_shares{{{850, 0, 0}, {100, 1, 1}, {50, 2, 2}}};

TimeInterval week_of(Day day) {
    const unsigned after_monday = std::chrono::weekday(day).iso_encoding() - 1;
    return TimeInterval::between(day - days(after_monday), day + days(6 - after_monday));
}

/// The time of `event` as a report of `published` states it.
std::optional<TimeInterval> stated_time(Vagueness vagueness, Day event, Day published) {
    const std::chrono::year_month_day date(event);
    switch (vagueness) {
    case Vagueness::day:
        return TimeInterval::day(event);
    case Vagueness::week:
        return week_of(event);
    case Vagueness::month:
        return TimeInterval::month(static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()));
    case Vagueness::year:
        return TimeInterval::year(static_cast<int>(date.year()));
    case Vagueness::open:
        return event <= published ? TimeInterval::until(published) : TimeInterval::from(published);
    case Vagueness::unknown:
        break;
    }
    return std::nullopt;
}

void set_time(InventedReport& report, Day event, std::span<const Stretch> shares,
              RandomNumbers& random) {
    const auto vagueness = static_cast<Vagueness>(bench::draw(shares, random));
    report.time = stated_time(vagueness, event, report.published);
    const bool told_of_today = vagueness == Vagueness::day && event == report.published;
    report.basis = vagueness == Vagueness::open ? TimeBasis::tense
                   : told_of_today              ? TimeBasis::published
                                                : TimeBasis::expression;
}

} // namespace

std::size_t claim_count(const InventedReport& report) {
    return std::max<std::size_t>(report.objects.size(), 1);
}

std::vector<InventedReport> ReportDraw::operator()(InventedEvent& event,
                                                   RandomNumbers& random) const {
    std::vector<InventedReport> reports;
    bool happens = true;
    if (random.per_mille(event.type->announced)) {
        const Day today = event.day;
        event.day += days(bench::draw(days_before, random));
        for (auto rest = bench::draw(announcement_counts, random); rest > 0; --rest)
            reports.push_back(announcement(event, today, random));
        const std::uint32_t fate = random.below(10);
        happens = fate < 8;
        if (fate == 8)
            reports.push_back(cancellation(event, random));
    }
    for (auto rest = happens ? bench::draw(report_counts, random) : 0; rest > 0; --rest)
        reports.push_back(held(event, random));
    if (!event.objects.empty() && random.per_mille(10))
        reports.push_back(denial(event, random));
    return reports;
}

InventedReport ReportDraw::held(const InventedEvent& event, RandomNumbers& random) const {
    InventedReport report = outline(event, random);
    report.published = event.day + days(bench::draw(days_after, random));
    set_time(report, event.day, times_of_held, random);
    leave_out(report, random);
    return report;
}

InventedReport ReportDraw::announcement(const InventedEvent& event, Day today,
                                        RandomNumbers& random) const {
    InventedReport report = outline(event, random);
    const auto wait = static_cast<std::uint32_t>((event.day - today).count());
    report.published = today + days(random.below(wait));
    report.modality = plans[bench::draw(plan_shares, random)];
    set_time(report, event.day, times_of_plans, random);
    leave_out(report, random);
    return report;
}

InventedReport ReportDraw::cancellation(const InventedEvent& event, RandomNumbers& random) const {
    InventedReport report = outline(event, random);
    report.published = event.day - days(1);
    report.modality = Modality::planned;
    report.polarity = Polarity::negative;
    set_time(report, event.day, times_of_plans, random);
    return report;
}

InventedReport ReportDraw::denial(const InventedEvent& event, RandomNumbers& random) const {
    InventedReport report = outline(event, random);
    report.published = event.day + days(bench::draw(days_after, random));
    report.polarity = Polarity::negative;
    report.speaker = name(event.objects.front(), random);
    report.cue = "denied";
    set_time(report, event.day, times_of_held, random);
    return report;
}

/// What happened, in full, and who says so.
InventedReport ReportDraw::outline(const InventedEvent& event, RandomNumbers& random) const {
    InventedReport report;
    report.type = event.type;
    report.subject = name(event.subject, random);
    for (const ActorNumber object : event.objects)
        report.objects.push_back(name(object, random));
    report.place = event.place;
    // Agencies are quoted word for word; others find words of their own.
    report.words = random.per_mille(400) ? event.words : random.next();
    if (random.per_mille(80)) {
        report.speaker = name(actors_.draw(Cast::person, random), random);
        report.cue = random.per_mille(700) ? "said" : "according to";
    }
    return report;
}

NamedActor ReportDraw::name(ActorNumber actor, RandomNumbers& random) const {
    return {actor, random.per_mille(250)};
}

/// Makes the report as poor as many are.
void ReportDraw::leave_out(InventedReport& report, RandomNumbers& random) const {
    std::vector<NamedActor>& objects = report.objects;
    if (objects.size() > 1 && random.per_mille(400)) {
        random.shuffle(objects);
        objects.resize(1 + random.below(static_cast<std::uint32_t>(objects.size())));
    }
    const bool for_state = report.type->subject == Cast::person && random.per_mille(140);
    if (for_state && !objects.empty() && report.subject)
        report.subject->actor = actors_.state_of(report.subject->actor);
    report.plain = random.per_mille(200);
    report.inverse = report.type->type == "visit" && random.per_mille(150);
    if (report.place && random.per_mille(500))
        report.place.reset();
    else if (report.place && random.per_mille(300))
        report.place = actors_.state_of(*report.place);
    const bool has_passive = report.type->type == "sanction" || report.type->type == "assault" ||
                             report.type->type == "coerce";
    if (has_passive && !objects.empty() && random.per_mille(150))
        report.subject.reset();
}

} // namespace entente::bench
