#include "export/panel_rows.hpp"

#include "ontology/state_codes.hpp"

#include <algorithm>
#include <ostream>

namespace entente {

namespace {

/// A name of a column that R and SQL need not quote.
std::string underscored(std::string_view word) {
    std::string name(word);
    std::ranges::replace(name, '-', '_');
    return name;
}

std::string heading(PanelPeriod period) {
    std::string text = "source,target,source_cow,target_cow,source_gw,target_gw,";
    text += period == PanelPeriod::day ? "day" : "month";
    text += ",articles,events";
    for (const std::string_view type : panel_types)
        text.append(",").append(type);
    for (const std::string_view quad : panel_quads)
        text.append(",").append(underscored(quad));
    return text + "\r\n";
}

bool is_asked_for(Day begin, const PanelOptions& options) {
    return (!options.from || begin_of(*options.from, options.period) <= begin) &&
           (!options.to || begin <= *options.to);
}

} // namespace

Day begin_of(Day day, PanelPeriod period) {
    if (period == PanelPeriod::day)
        return day;
    const std::chrono::year_month_day date(day);
    return Day(date.year() / date.month() / 1);
}

std::int32_t period_number(const std::optional<Day>& first_day) {
    return first_day ? static_cast<std::int32_t>(first_day->time_since_epoch().count())
                     : DyadCount::no_period;
}

PanelRows::PanelRows(std::ostream& output, std::span<const std::string> states,
                     const PanelOptions& options)
    : output_(output), states_(states), period_(options.period) {
    output_ << heading(period_);
    for (const auto& [day, articles] : options.articles) {
        const Day begin = begin_of(day, period_);
        const std::int32_t number = period_number(begin);
        if (is_asked_for(begin, options) && (read_.empty() || read_.back() != number))
            read_.push_back(number);
        articles_[number] += articles;
    }
}

void PanelRows::take(const DyadCount& count) {
    const Pair pair(count.source, count.target);
    if (row_ && row_->pair != pair)
        finish_pair();
    else if (row_ && row_->period != count.period)
        write_row();
    if (!row_)
        row_ = Row{.pair = pair, .period = count.period};
    row_->events += count.events;
    if (count.type != DyadCount::no_column)
        row_->of_type.at(count.type) += count.events;
    if (count.quad != DyadCount::no_column)
        row_->of_quad.at(count.quad) += count.events;
}

std::size_t PanelRows::finish() {
    finish_pair();
    return rows_;
}

void PanelRows::finish_pair() {
    if (!row_)
        return;
    const Pair pair = row_->pair;
    write_row();
    write_zeros(pair, DyadCount::no_period);
    zeros_ = 0;
}

void PanelRows::write_zeros(Pair pair, std::int32_t before) {
    for (; zeros_ < read_.size() && read_[zeros_] < before; ++zeros_)
        write({.pair = pair, .period = read_[zeros_]});
}

void PanelRows::write_row() {
    write_zeros(row_->pair, row_->period);
    if (zeros_ < read_.size() && read_[zeros_] == row_->period)
        ++zeros_;
    write(*row_);
    row_.reset();
}

void PanelRows::write(const Row& row) {
    TableRow fields;
    const std::string& source = states_[row.pair.first];
    const std::string& target = states_[row.pair.second];
    fields.text(source);
    fields.text(target);
    const StateCodes of_source = state_codes(source);
    const StateCodes of_target = state_codes(target);
    fields.number_or_empty(of_source.cow);
    fields.number_or_empty(of_target.cow);
    fields.number_or_empty(of_source.gw);
    fields.number_or_empty(of_target.gw);
    add_period(fields, row.period);
    fields.number(row.events);
    for (const std::uint32_t count : row.of_type)
        fields.number(count);
    for (const std::uint32_t count : row.of_quad)
        fields.number(count);
    output_ << fields.take();
    ++rows_;
}

void PanelRows::add_period(TableRow& row, std::int32_t number) const {
    constexpr std::size_t length_of_month = 7; // 2024-05
    if (number == DyadCount::no_period)
        return row.empty(2);
    const std::string day = to_string(Day(std::chrono::days{number}));
    row.text(period_ == PanelPeriod::day ? day : day.substr(0, length_of_month));
    const auto read = articles_.find(number);
    row.number(read == articles_.end() ? 0 : read->second);
}

} // namespace entente
