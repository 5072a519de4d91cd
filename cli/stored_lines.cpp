#include "cli/stored_lines.hpp"

#include "cli/console.hpp"

#include <fmt/format.h>

#include <utility>

namespace entente {

void StoredLines::take(std::variant<ArticleRecord, Claim, LineProblem> line,
                       const Location& location) {
    if (auto* record = std::get_if<ArticleRecord>(&line))
        return take(std::move(*record), location);
    if (auto* claim = std::get_if<Claim>(&line))
        return take(std::move(*claim), location);
    const LineProblem& problem = std::get<LineProblem>(line);
    damaged_ = true;
    reject(location, problem.problem, problem.remedy, record_ ? record_->id : std::string());
}

void StoredLines::take(ArticleRecord record, const Location& location) {
    finish();
    record_ = std::move(record);
    location_ = location;
}

void StoredLines::take(Claim claim, const Location& location) {
    if (record_ && record_->id == claim.article) {
        claims_.push_back(std::move(claim));
        return;
    }
    damaged_ = true;
    reject(location, "a claim that does not follow the line of its article",
           "give all lines that extract printed, in their order", claim.article);
}

void StoredLines::finish() {
    if (record_ && (damaged_ || record_->claims != claims_.size()))
        reject(location_,
               fmt::format("{} promised, {} could be read; left out",
                           counted(record_->claims, "claim"), claims_.size()),
               "give all lines that extract printed of it", record_->id);
    else if (record_)
        sink_(make_stored(std::move(*record_), std::nullopt, std::move(claims_)), location_);
    record_.reset();
    claims_.clear();
    damaged_ = false;
}

void StoredLines::reject(const Location& location, std::string problem, std::string remedy,
                         std::string article) const {
    report_(rejection(location, std::move(problem), std::move(remedy), std::move(article)));
}

} // namespace entente
