#include "cli/explanation_text.hpp"

#include "cli/console.hpp"
#include "export/escaping.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

std::string_view text_at(const Article& article, ByteSpan span) {
    return std::string_view(article.text).substr(span.begin, span.end - span.begin);
}

class ExplanationText {
  public:
    ExplanationText(const Article& article, const Explanation& explanation,
                    ExplanationDetail detail)
        : article_(article), explanation_(explanation), detail_(detail) {}

    std::string write() {
        write_head();
        for (const ByteSpan sentence : explanation_.sentences)
            write_sentence(sentence);
        write_unlinked();
        return std::move(text_);
    }

  private:
    template <typename... Values>
    void line(fmt::format_string<Values...> form, Values&&... values) {
        text_ += fmt::format(form, std::forward<Values>(values)...) + "\n";
    }

    std::string quoted(ByteSpan span) const { return clean_line(text_at(article_, span)); }

    void write_head() {
        const ArticleRecord& record = explanation_.extraction.article;
        line("{}{}{}", clean_line(record.id), record.title.empty() ? "" : ": ",
             clean_line(record.title));
        line("{}{}{}, {}{}",
             record.published ? "published " + to_string(*record.published) : "no date",
             record.publisher.empty() ? "" : " by ", clean_line(record.publisher),
             counted(record.claims, "claim"), left_out_text(explanation_.extraction));
    }

    void write_sentence(ByteSpan sentence) {
        const std::size_t before = text_.size();
        for (const ExplainedEvent& event : explanation_.events)
            if (event.sentence == sentence)
                write_event(event);
        for (const ExplainedMiss& missed : explanation_.missed)
            if (missed.sentence == sentence &&
                (missed.is_near || detail_ == ExplanationDetail::all))
                line("  - no claim of \"{}\": {}: {}", quoted(missed.trigger), missed.rule,
                     clean_line(missed.reason));
        if (text_.size() > before || detail_ == ExplanationDetail::all)
            text_.insert(before, "\n" + quoted(sentence) + "\n");
    }

    void write_event(const ExplainedEvent& event) {
        for (std::size_t i = 0; i < event.claims.size(); ++i) {
            write_claim(explanation_.extraction.claims[event.claims[i]]);
            write_signs(event.level, event.signs[i]);
        }
        line("      rule       {}, by \"{}\"{}", event.rule, quoted(event.trigger),
             event.act.empty() ? "" : "; about " + event.act);
        for (const ExplainedRole& role : event.roles)
            line("      {:<10} {} <- \"{}\", {}{}", role.role, actor_text(role.participant),
                 quoted(role.mention), describe(role.resolution),
                 role.path.empty() ? "" : "; " + path_text(quoted(event.trigger), role.path));
        if (event.claims.empty())
            return;
        const Claim& claim = explanation_.extraction.claims[event.claims.front()];
        if (claim.time)
            line("      time       {} <- {}", claim.time->interval.edtf(),
                 event.time ? "\"" + quoted(*event.time) + "\""
                            : std::string(to_string(claim.time->basis)));
        std::string codes;
        for (const auto& [scheme, code] : ordered_codes(claim.codes))
            codes.append(codes.empty() ? "" : ", ").append(scheme).append(" ").append(code);
        if (!codes.empty())
            line("      codes      {}", codes);
    }

    void write_claim(const Claim& claim) {
        std::string speakers;
        for (const Attribution& attribution : claim.attributed_to)
            speakers +=
                fmt::format("{}{} \"{}\"", speakers.empty() ? "; " : ", ",
                            clean_line(attribution.speaker.name), clean_line(attribution.cue));
        line("  + {}{}{}: {} -> {}  [{}, {}, {:.2f}{}]", claim.type,
             claim.subtype.empty() ? "" : "/", claim.subtype, end_text(claim.subject),
             end_text(claim.object), to_string(claim.modality), to_string(claim.polarity),
             claim.confidence, speakers);
    }

    void write_signs(double level, const std::vector<const ClaimSign*>& signs) {
        std::string text = fmt::format("rule {:.2f}", level);
        for (const ClaimSign* sign : signs)
            text += fmt::format("; {} {:+.2f}", sign->name, sign->weight);
        line("      confidence {}", text);
    }

    static std::string end_text(const std::optional<Participant>& end) {
        return end ? actor_text(*end) : std::string("nobody named");
    }

    void write_unlinked() {
        if (explanation_.unlinked.empty())
            return;
        line("\nactors that no table lists:");
        for (const UnlinkedActor& actor : explanation_.unlinked)
            line("  {} in {}, first as \"{}\"", actor_text(actor.participant),
                 counted(actor.claims, "claim"), quoted(actor.mention));
    }

    const Article& article_;
    const Explanation& explanation_;
    ExplanationDetail detail_;
    std::string text_;
};

} // namespace

std::string actor_text(const Participant& actor) {
    return fmt::format("{} ({}{}{})", clean_line(actor.name), to_string(actor.kind),
                       actor.country.empty() ? "" : ", ", actor.country);
}

std::string left_out_text(const Extraction& extraction) {
    return extraction.unsure == 0
               ? std::string()
               : fmt::format(", {} less sure left out (--min-confidence 0 shows all)",
                             extraction.unsure);
}

std::string path_text(const std::string& trigger, const std::vector<PathStep>& path) {
    std::string text = trigger;
    for (const PathStep& step : path) {
        const std::string arc =
            std::string(step.relation) + (step.preposition.empty() ? "" : " " + step.preposition);
        text += (step.up ? " <-" + arc + "- " : " -" + arc + "-> ") + step.word;
    }
    return clean_line(text);
}

std::string explanation_text(const Article& article, const Explanation& explanation,
                             ExplanationDetail detail) {
    return ExplanationText(article, explanation, detail).write();
}

} // namespace entente
