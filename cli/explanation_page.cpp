#include "cli/explanation_page.hpp"

#include "cli/console.hpp"
#include "cli/explanation_text.hpp"
#include "export/escaping.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace entente {

namespace {

constexpr std::string_view style = R"css(
:root { color-scheme: light dark; --ink: #1c1e21; --paper: #fdfdfb; --faint: #62666d;
  --line: #d9dad5; --trigger: #ffe08a; --actor: #cfe5ff; --time: #d5f0d0; --miss: #b3402e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --paper: #17191c; --faint: #a0a4ab;
  --line: #3a3e44; --trigger: #6b5200; --actor: #1f4469; --time: #27502a; --miss: #ff9c8a; } }
body { margin: 0 auto; max-width: 54rem; padding: 1rem 1.25rem 4rem; color: var(--ink);
  background: var(--paper); font: 1rem/1.6 system-ui, sans-serif; }
h1 { font-size: 1.4rem; line-height: 1.25; margin: 2.5rem 0 0; }
.about, .legend, .how, .miss { color: var(--faint); font-size: .875rem; }
.sentence { margin: .75rem 0 0; }
mark { color: inherit; border-radius: .2em; padding: 0 .15em; }
mark.trigger { background: var(--trigger); font-weight: 600; }
mark.actor { background: var(--actor); }
mark.time { background: var(--time); }
mark.missed { background: none; text-decoration: underline dotted var(--miss); }
details { margin: .25rem 0 .25rem 1.25rem; border-left: 3px solid var(--line);
  padding-left: .75rem; }
summary { cursor: pointer; }
.how { margin: .25rem 0 .5rem; padding: 0; list-style: none; overflow-wrap: anywhere; }
.how b { display: inline-block; min-width: 5.5rem; font-weight: 600; }
.miss { margin: .25rem 0 .25rem 1.25rem; color: var(--miss); }
)css";

/// A stretch of the text that is shown in a colour.
struct Highlight {
    ByteSpan bytes = {};
    std::string_view look;
};

class ExplanationSection {
  public:
    ExplanationSection(const Article& article, const Explanation& explanation)
        : article_(article), explanation_(explanation) {}

    std::string write() {
        write_head();
        for (const ByteSpan sentence : explanation_.sentences)
            write_sentence(sentence);
        write_unlinked();
        return text_ + "</section>\n";
    }

  private:
    static std::string shown(std::string_view text) { return escape_xml(clean_line(text)); }

    std::string shown(ByteSpan span) const {
        return shown(std::string_view(article_.text).substr(span.begin, span.end - span.begin));
    }

    void write_head() {
        const ArticleRecord& record = explanation_.extraction.article;
        text_ += fmt::format("<section>\n<h1>{}</h1>\n",
                             shown(record.title.empty() ? record.id : record.title));
        text_ +=
            fmt::format("<p class=\"about\">{}{}{} &middot; {} &middot; {}{} &middot; {}</p>\n",
                        record.published ? to_string(*record.published) : "no date",
                        record.publisher.empty() ? "" : " &middot; ", shown(record.publisher),
                        shown(record.id), counted(record.claims, "claim"),
                        left_out_text(explanation_.extraction), shown(record.extractor));
    }

    /// What is coloured in a sentence: no two overlap, and the earlier in the list wins.
    std::vector<Highlight> highlights(ByteSpan sentence) const {
        std::vector<Highlight> wanted;
        for (const ExplainedEvent& event : explanation_.events)
            if (event.sentence == sentence)
                wanted.push_back({event.trigger, "trigger"});
        for (const ExplainedEvent& event : explanation_.events) {
            if (event.sentence != sentence)
                continue;
            for (const ExplainedRole& role : event.roles)
                wanted.push_back({role.mention, "actor"});
            if (event.time)
                wanted.push_back({*event.time, "time"});
        }
        for (const ExplainedMiss& missed : explanation_.missed)
            if (missed.sentence == sentence && missed.is_near)
                wanted.push_back({missed.trigger, "missed"});
        std::vector<Highlight> chosen;
        for (const Highlight& highlight : wanted) {
            const ByteSpan span = highlight.bytes;
            const bool inside = span.begin >= sentence.begin && span.end <= sentence.end;
            const bool free = std::ranges::none_of(chosen, [&](const Highlight& other) {
                return span.begin < other.bytes.end && other.bytes.begin < span.end;
            });
            if (inside && free)
                chosen.push_back(highlight);
        }
        std::ranges::sort(chosen, {}, [](const Highlight& each) { return each.bytes.begin; });
        return chosen;
    }

    void write_sentence(ByteSpan sentence) {
        text_ += "<p class=\"sentence\">";
        std::uint32_t at = sentence.begin;
        for (const Highlight& highlight : highlights(sentence)) {
            text_ += between(at, highlight.bytes.begin);
            text_ +=
                fmt::format("<mark class=\"{}\">{}</mark>", highlight.look, shown(highlight.bytes));
            at = highlight.bytes.end;
        }
        text_ += between(at, sentence.end) + "</p>\n";
        for (const ExplainedEvent& event : explanation_.events)
            if (event.sentence == sentence)
                write_event(event);
        for (const ExplainedMiss& missed : explanation_.missed)
            if (missed.sentence == sentence && missed.is_near)
                text_ +=
                    fmt::format("<p class=\"miss\">No claim of &ldquo;{}&rdquo;: {}: {}</p>\n",
                                shown(missed.trigger), shown(missed.rule), shown(missed.reason));
    }

    /// Text between two highlights, with the spaces at its ends that `clean_line` takes away.
    std::string between(std::uint32_t begin, std::uint32_t end) const {
        const auto is_space = [&](std::uint32_t at) {
            return article_.text[at] == ' ' || article_.text[at] == '\n';
        };
        if (begin >= end)
            return {};
        return (is_space(begin) ? " " : "") + shown(ByteSpan{begin, end}) +
               (is_space(end - 1) ? " " : "");
    }

    void write_event(const ExplainedEvent& event) {
        for (const std::size_t index : event.claims) {
            const Claim& claim = explanation_.extraction.claims[index];
            text_ += index == event.claims.front() ? "<details><summary>" : "";
            text_ += index == event.claims.front() ? claim_line(claim) : "<br>" + claim_line(claim);
        }
        text_ += "</summary>\n<ul class=\"how\">\n";
        item("rule", shown(event.rule) + (event.act.empty() ? "" : "; about " + shown(event.act)));
        for (const ExplainedRole& role : event.roles)
            item(role.role, role_line(event, role));
        const Claim& claim = explanation_.extraction.claims[event.claims.front()];
        if (claim.time)
            item("time", claim.time->interval.edtf() + " from " +
                             (event.time ? "&ldquo;" + shown(*event.time) + "&rdquo;"
                                         : std::string(to_string(claim.time->basis))));
        std::string codes;
        for (const auto& [scheme, code] : ordered_codes(claim.codes))
            codes.append(codes.empty() ? "" : ", ").append(scheme).append(" ").append(code);
        item("codes", shown(codes));
        text_ += "</ul></details>\n";
    }

    void item(std::string_view name, const std::string& markup) {
        if (!markup.empty())
            text_ += fmt::format("<li><b>{}</b> {}</li>\n", name, markup);
    }

    std::string role_line(const ExplainedEvent& event, const ExplainedRole& role) const {
        std::string line =
            fmt::format("{} &larr; &ldquo;{}&rdquo;, {}", shown(actor_text(role.participant)),
                        shown(role.mention), describe(role.resolution));
        if (!role.path.empty()) {
            const std::string_view trigger =
                std::string_view(article_.text)
                    .substr(event.trigger.begin, event.trigger.end - event.trigger.begin);
            line += "; " + shown(path_text(std::string(trigger), role.path));
        }
        return line;
    }

    static std::string claim_line(const Claim& claim) {
        const auto end = [](const std::optional<Participant>& who) {
            return who ? shown(who->name) : std::string("nobody named");
        };
        std::string speakers;
        for (const Attribution& attribution : claim.attributed_to)
            speakers += ", says " + shown(attribution.speaker.name);
        return fmt::format("<b>{}{}{}</b>: {} &rarr; {} <small>{}, {}, {:.2f}{}</small>",
                           shown(claim.type), claim.subtype.empty() ? "" : "/",
                           shown(claim.subtype), end(claim.subject), end(claim.object),
                           to_string(claim.modality), to_string(claim.polarity), claim.confidence,
                           speakers);
    }

    void write_unlinked() {
        if (explanation_.unlinked.empty())
            return;
        text_ += "<h2>Actors that no table lists</h2>\n<ul>\n";
        for (const UnlinkedActor& actor : explanation_.unlinked)
            text_ += fmt::format("<li>{} in {}</li>\n", shown(actor_text(actor.participant)),
                                 counted(actor.claims, "claim"));
        text_ += "</ul>\n";
    }

    const Article& article_;
    const Explanation& explanation_;
    std::string text_;
};

} // namespace

std::string explanation_page_begin() {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'\">\n<title>How the claims were found</title>\n"
        "<style>{}</style>\n</head>\n<body>\n<p class=\"legend\">"
        "<mark class=\"trigger\">word that made a claim</mark> "
        "<mark class=\"actor\">who takes part</mark> <mark class=\"time\">when</mark> "
        "<mark class=\"missed\">word that nearly made one</mark></p>\n",
        style);
}

std::string explanation_section(const Article& article, const Explanation& explanation) {
    return ExplanationSection(article, explanation).write();
}

std::string explanation_page_end() { return "</body>\n</html>\n"; }

} // namespace entente
