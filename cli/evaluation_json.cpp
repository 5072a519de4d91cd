#include "cli/evaluation_report.hpp"
#include "ontology/json_writer.hpp"

namespace entente {

namespace {

class EvaluationJson {
  public:
    EvaluationJson(const Evaluation& evaluation, const std::vector<EvaluationError>* errors)
        : evaluation_(evaluation), errors_(errors) {}

    std::string write() {
        json_.begin_object();
        json_.member("v", std::int64_t{1});
        json_.member("record", "evaluation");
        write_counts();
        write_quality("type_and_roles", evaluation_.found);
        write_quality("and_subtype", evaluation_.with_subtype);
        write_quality("and_all_labelled", evaluation_.with_all);
        write_types();
        write_shares();
        if (errors_)
            write_errors();
        json_.end_object();
        return json_.take() + "\n";
    }

  private:
    void count(std::string_view name, std::uint64_t number) {
        json_.member(name, static_cast<std::int64_t>(number));
    }

    void write_counts() {
        count("articles", evaluation_.articles);
        count("complete_articles", evaluation_.complete_articles);
        count("labels", evaluation_.labels);
        count("claims", evaluation_.claims);
        count("repeats", evaluation_.repeats);
        count("unjudged", evaluation_.unjudged);
    }

    void write_value(const std::optional<double>& value, const std::optional<Bounds>& bounds) {
        json_.key("value");
        value ? json_.decimal(*value) : json_.null();
        json_.key("low");
        bounds ? json_.decimal(bounds->low) : json_.null();
        json_.key("high");
        bounds ? json_.decimal(bounds->high) : json_.null();
    }

    void write_proportion(std::string_view name, const Proportion& proportion) {
        json_.key(name);
        json_.begin_object();
        count("right", proportion.hits);
        count("of", proportion.cases);
        write_value(value_of(proportion), wilson_bounds(proportion));
        json_.end_object();
    }

    void write_members(const Quality& quality) {
        write_proportion("precision", quality.precision);
        write_proportion("recall", quality.recall);
        json_.key("f1");
        json_.begin_object();
        write_value(f1(quality), f1_bounds(quality));
        json_.end_object();
    }

    void write_quality(std::string_view name, const Quality& quality) {
        json_.key(name);
        json_.begin_object();
        write_members(quality);
        json_.end_object();
    }

    void write_types() {
        json_.key("types");
        json_.begin_array();
        for (const auto& [type, quality] : evaluation_.by_type) {
            json_.begin_object();
            json_.member("type", type.first);
            json_.member_or_null("subtype", type.second);
            write_members(quality);
            json_.end_object();
        }
        json_.end_array();
    }

    void write_shares() {
        write_proportion("subtype", evaluation_.subtype);
        write_proportion("time", evaluation_.time);
        count("vague_times", evaluation_.vague_times);
        write_proportion("modality", evaluation_.modality);
        write_proportion("polarity", evaluation_.polarity);
        write_proportion("speaker", evaluation_.speaker);
        json_.key("roles");
        json_.begin_object();
        for (const auto& [role, proportion] : evaluation_.roles)
            write_proportion(role, proportion);
        json_.end_object();
        write_reliability();
        json_.key("forbidden");
        json_.begin_object();
        count("made", evaluation_.forbidden.hits);
        count("of", evaluation_.forbidden.cases);
        json_.end_object();
    }

    void write_score(std::string_view name, const std::optional<double>& score) {
        json_.key(name);
        score ? json_.decimal(*score) : json_.null();
    }

    void write_reliability() {
        json_.key("reliability");
        json_.begin_object();
        write_score("brier", brier_score(evaluation_.reliability));
        write_score("calibration_error", calibration_error(evaluation_.reliability));
        json_.key("bins");
        json_.begin_array();
        for (const ReliabilityBin& bin : evaluation_.reliability.bins) {
            if (bin.claims == 0)
                continue;
            json_.begin_object();
            count("right", bin.right);
            count("of", bin.claims);
            write_score("mean_confidence", bin.confidences / static_cast<double>(bin.claims));
            json_.end_object();
        }
        json_.end_array();
        json_.end_object();
    }

    void write_errors() {
        json_.key("errors");
        json_.begin_array();
        for (const EvaluationError& error : *errors_) {
            json_.begin_object();
            json_.member("kind", error.kind);
            json_.member("article", error.article);
            json_.member_or_null("expected", error.expected);
            json_.member_or_null("found", error.found);
            json_.member_or_null("difference", error.difference);
            json_.member_or_null("sentence", error.sentence);
            json_.end_object();
        }
        json_.end_array();
    }

    const Evaluation& evaluation_;
    const std::vector<EvaluationError>* errors_;
    JsonWriter json_;
};

} // namespace

std::string evaluation_json(const Evaluation& evaluation,
                            const std::vector<EvaluationError>* errors) {
    return EvaluationJson(evaluation, errors).write();
}

} // namespace entente
