#include "cli/evaluation_report.hpp"

#include "cli/console.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace entente {

namespace {

std::string with_bounds(const std::optional<double>& value, const std::optional<Bounds>& bounds) {
    return value && bounds
               ? fmt::format("{:.2f} ({:.2f}-{:.2f})", *value, bounds->low, bounds->high)
               : "-";
}

std::string rate_text(const Proportion& proportion) {
    return with_bounds(value_of(proportion), wilson_bounds(proportion));
}

/// "3/4 0.75 (0.30-0.95)".
std::string share_text(const Proportion& proportion) {
    return fmt::format("{}/{} {}", proportion.hits, proportion.cases, rate_text(proportion));
}

std::string row_name(const TypeName& type) {
    return type.second.empty() ? type.first : "  " + type.first + "/" + type.second;
}

class EvaluationText {
  public:
    explicit EvaluationText(const Evaluation& evaluation) : evaluation_(evaluation) {
        for (const auto& [type, quality] : evaluation.by_type)
            width_ = std::max(width_, row_name(type).size());
    }

    std::string write() {
        write_head();
        if (evaluation_.articles == 0)
            return std::move(text_);
        write_quality();
        write_shares();
        write_reliability();
        write_rest();
        return std::move(text_);
    }

  private:
    template <typename... Values>
    void line(fmt::format_string<Values...> form, Values&&... values) {
        text_ += fmt::format(form, std::forward<Values>(values)...) + "\n";
    }

    void write_head() {
        line("{}, {} of them labelled completely; {}, {}", counted(evaluation_.articles, "article"),
             evaluation_.complete_articles, counted(evaluation_.labels, "label"),
             counted(evaluation_.claims, "claim"));
    }

    void quality_row(std::string_view name, const Quality& quality) {
        line("{:<{}}  {:<28}  {:<28}  {}", name, width_, share_text(quality.precision),
             share_text(quality.recall), with_bounds(f1(quality), f1_bounds(quality)));
    }

    void write_quality() {
        line("\n{:<{}}  {:<28}  {:<28}  {}", "", width_, "precision", "recall", "F1");
        quality_row("type and roles", evaluation_.found);
        quality_row("  and subtype", evaluation_.with_subtype);
        quality_row("  and all else labelled", evaluation_.with_all);
        for (const auto& [type, quality] : evaluation_.by_type)
            quality_row(row_name(type), quality);
    }

    void share_row(std::string_view name, const Proportion& proportion,
                   std::string_view note = "") {
        if (proportion.cases > 0)
            line("{:<{}}  {}{}", name, width_, share_text(proportion), note);
    }

    void write_shares() {
        line("\n{:<{}}  {}", "right of what was found", width_, "95 % Wilson intervals");
        share_row("subtype", evaluation_.subtype);
        share_row("time", evaluation_.time,
                  evaluation_.vague_times == 0
                      ? ""
                      : fmt::format("; {} more that may be", evaluation_.vague_times));
        share_row("modality", evaluation_.modality);
        share_row("polarity", evaluation_.polarity);
        share_row("speaker", evaluation_.speaker);
        for (const auto& [role, proportion] : evaluation_.roles)
            share_row("role " + role, proportion);
    }

    void write_reliability() {
        const Reliability& reliability = evaluation_.reliability;
        if (reliability.claims() == 0)
            return;
        line("\n{:<{}}  {:<28}  {}", "confidence", width_, "right", "mean confidence");
        for (std::size_t i = 0; i < reliability.bins.size(); ++i) {
            const ReliabilityBin& bin = reliability.bins[i];
            if (bin.claims > 0)
                line("{:<{}}  {:<28}  {:.2f}", fmt::format("0.{}", i), width_,
                     share_text({bin.right, bin.claims}),
                     bin.confidences / static_cast<double>(bin.claims));
        }
        line("Brier score {:.3f}, expected calibration error {:.3f}", *brier_score(reliability),
             *calibration_error(reliability));
    }

    void write_rest() {
        text_ += "\n";
        if (evaluation_.forbidden.cases > 0)
            line("forbidden readings made: {} of {}", evaluation_.forbidden.hits,
                 evaluation_.forbidden.cases);
        line("claims not counted: {} that say the same again, {} of articles not labelled "
             "completely",
             evaluation_.repeats, evaluation_.unjudged);
        if (evaluation_.complete_articles == 0)
            line("no precision: it needs articles with \"complete\": true");
    }

    const Evaluation& evaluation_;
    std::size_t width_ = 24;
    std::string text_;
};

} // namespace

std::string evaluation_text(const Evaluation& evaluation) {
    return EvaluationText(evaluation).write();
}

} // namespace entente
