#include "graph/corrections.hpp"
#include "graph/quoted_fields.hpp"
#include "ontology/ontology.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <istream>
#include <map>
#include <ostream>
#include <span>
#include <utility>

namespace entente {

namespace {

constexpr std::string_view trace_word = "claim";
constexpr std::string_view nothing = "none";
constexpr std::size_t longest_line = std::size_t{1} << 20U;

/// How a verb is used right, and how many fields follow it.
struct Usage {
    CorrectionVerb verb;
    std::size_t fields;
    std::string_view example;
};
constexpr std::array usages{
    Usage{CorrectionVerb::same, 2, "same ID ID"},
    Usage{CorrectionVerb::apart, 2, "apart ID ID"},
    Usage{CorrectionVerb::name, 2, "name ID \"Ana Holt\""},
    Usage{CorrectionVerb::kind, 2, "kind ID person (or state, organisation, group, place, other)"},
    Usage{CorrectionVerb::country, 2, "country ID KOR (ISO 3166-1 alpha-3, or none)"},
    Usage{CorrectionVerb::sector, 2, "sector ID GOV (or none)"},
    Usage{CorrectionVerb::wrong, 1, "wrong CLAIM"},
    Usage{CorrectionVerb::one_event, 2, "one-event CLAIM CLAIM"},
    Usage{CorrectionVerb::two_events, 2, "two-events CLAIM CLAIM"},
};

const Usage& usage_of(CorrectionVerb verb) { return usages[static_cast<std::size_t>(verb)]; }

using Fields = std::vector<std::string>;
using Line = std::variant<std::monostate, Correction, ClaimTrace, CorrectionProblem>;

bool are_capitals(std::string_view word, std::size_t shortest, std::size_t longest) {
    return word.size() >= shortest && word.size() <= longest &&
           std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_right_value(const Correction& correction) {
    switch (correction.verb) {
    case CorrectionVerb::kind:
        return read_entity_kind(correction.value).has_value();
    case CorrectionVerb::country:
        return correction.value == nothing || are_capitals(correction.value, 3, 3);
    case CorrectionVerb::sector:
        return correction.value == nothing || are_capitals(correction.value, 2, 4);
    case CorrectionVerb::wrong:
        return true;
    default:
        return !correction.value.empty();
    }
}

CorrectionProblem unknown_verb(const std::string& word) {
    std::vector<std::string_view> known{trace_word};
    for (const Usage& usage : usages)
        known.push_back(to_string(usage.verb));
    const std::string nearest = nearest_word(word, known);
    std::string list;
    for (const Usage& usage : usages)
        list += (list.empty() ? "" : ", ") + std::string(to_string(usage.verb));
    return {"no correction is called \"" + word + "\"",
            nearest.empty() ? list + " are right" : "did you mean \"" + nearest + "\"?"};
}

std::optional<CodePointSpan> read_span(std::string_view text) {
    CodePointSpan span;
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, span.begin);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != '-')
        return std::nullopt;
    const auto second = std::from_chars(first.ptr + 1, end, span.end);
    if (second.ec != std::errc() || second.ptr != end || span.end < span.begin)
        return std::nullopt;
    return span;
}

/// The part of a trace that a word before "=" names.
struct TraceField {
    std::string_view word;
    std::string ClaimTrace::*member;
};
constexpr std::array trace_fields{
    TraceField{"article", &ClaimTrace::article},
    TraceField{"type", &ClaimTrace::type},
    TraceField{"subject", &ClaimTrace::subject},
    TraceField{"subject-name", &ClaimTrace::subject_name},
    TraceField{"object", &ClaimTrace::object},
    TraceField{"object-name", &ClaimTrace::object_name},
};

Line read_trace(const Fields& fields) {
    const std::string remedy =
        "claim CLAIM article=ID evidence=12-80 type=visit subject=ID object=ID is right";
    if (fields.size() < 2 || fields[1].empty())
        return CorrectionProblem{"the line names no claim", remedy};
    ClaimTrace trace;
    trace.claim = fields[1];
    bool has_evidence = false;
    for (const std::string& field : std::span(fields).subspan(2)) {
        const std::size_t equals = std::min(field.find('='), field.size());
        const std::string_view word = std::string_view(field).substr(0, equals);
        const auto* const known = std::ranges::find(trace_fields, word, &TraceField::word);
        const std::string value = field.substr(std::min(equals + 1, field.size()));
        if (known != trace_fields.end()) {
            trace.*(known->member) = value;
        } else if (const auto span = read_span(value); word == "evidence" && span) {
            trace.evidence = *span;
            has_evidence = true;
        } else {
            return CorrectionProblem{"\"" + field + "\" tells nothing of a claim", remedy};
        }
    }
    if (trace.article.empty() || trace.type.empty() || !has_evidence)
        return CorrectionProblem{"article, evidence or type is missing", remedy};
    return trace;
}

/// Lines as they are read, with where each stands.
class CorrectionsReader {
  public:
    CorrectionsReader(std::string_view name, const DiagnosticSink& report)
        : name_(name), report_(report) {}

    void read(std::string_view line) {
        ++line_;
        Line said = line.size() > longest_line ? CorrectionProblem{"the line is too long",
                                                                   "one correction a line is right"}
                                               : read_correction(line);
        if (const auto* problem = std::get_if<CorrectionProblem>(&said))
            return reject(line_, problem->problem, problem->remedy);
        if (auto* correction = std::get_if<Correction>(&said)) {
            lines_.emplace(*correction, line_);
            add(corrections_, std::move(*correction));
        }
        if (auto* trace = std::get_if<ClaimTrace>(&said))
            corrections_.traces.insert(std::move(*trace));
    }

    Corrections corrections() && {
        for (const Contradiction& found : contradictions(corrections_)) {
            const std::uint64_t one = lines_.at(found.one);
            const std::uint64_t other = lines_.at(found.other);
            reject(std::max(one, other), found.problem,
                   one == other
                       ? "take one of them out"
                       : "take this line out, or line " + std::to_string(std::min(one, other)));
        }
        return std::move(corrections_);
    }

  private:
    void reject(std::uint64_t line, const std::string& problem, const std::string& remedy) const {
        report_({Severity::rejected, {std::string(name_), line, 0}, {}, problem, remedy});
    }

    std::string_view name_;
    const DiagnosticSink& report_;
    std::uint64_t line_ = 0;
    Corrections corrections_;
    std::map<Correction, std::uint64_t> lines_;
};

} // namespace

Line read_correction(std::string_view line) {
    if (!is_valid_utf8(line))
        return CorrectionProblem{"the line is no UTF-8", "UTF-8 is right"};
    const std::optional<Fields> fields = split_fields(line);
    if (!fields)
        return CorrectionProblem{"a field in quotes does not end, or has a wrong escape",
                                 "\"Ana \\\"Ani\\\" Holt\" is right"};
    if (fields->empty())
        return std::monostate();
    if (fields->front() == trace_word)
        return read_trace(*fields);
    const std::optional<CorrectionVerb> verb = read_correction_verb(fields->front());
    if (!verb)
        return unknown_verb(fields->front());
    const Usage& usage = usage_of(*verb);
    Correction correction{.verb = *verb, .id = {}, .value = {}};
    if (fields->size() == usage.fields + 1) {
        correction.id = (*fields)[1];
        correction.value = usage.fields == 2 ? (*fields)[2] : std::string();
    }
    const std::string right = std::string(usage.example) + " is right";
    if (correction.id.empty())
        return CorrectionProblem{"\"" + fields->front() + "\" has " + std::to_string(usage.fields) +
                                     " fields behind it",
                                 right + ", with quotes around what has blanks"};
    if (!is_right_value(correction))
        return CorrectionProblem{"\"" + correction.value + "\" is no " + fields->front(), right};
    if (correction.id == correction.value)
        return CorrectionProblem{"\"" + correction.id + "\" stands there twice", right};
    Corrections ordered;
    add(ordered, std::move(correction));
    return *ordered.entries.begin();
}

Corrections read_corrections(std::istream& input, std::string_view name,
                             const DiagnosticSink& report) {
    CorrectionsReader reader(name, report);
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    bool first = true;
    for (std::string line; std::getline(input, line); first = false)
        reader.read(first && line.starts_with(byte_order_mark)
                        ? std::string_view(line).substr(byte_order_mark.size())
                        : std::string_view(line));
    return std::move(reader).corrections();
}

std::string write_correction(const Correction& correction) {
    std::string line = std::string(to_string(correction.verb)) + '\t' + quote_field(correction.id);
    if (usage_of(correction.verb).fields == 2)
        line += '\t' + quote_field(correction.value);
    return line;
}

std::string write_trace(const ClaimTrace& trace) {
    std::string line = std::string(trace_word) + '\t' + quote_field(trace.claim) + '\t' +
                       "evidence=" + std::to_string(trace.evidence.begin) + '-' +
                       std::to_string(trace.evidence.end);
    for (const TraceField& field : trace_fields)
        if (const std::string& value = trace.*(field.member); !value.empty())
            line += '\t' + quote_field(std::string(field.word) + '=' + value);
    return line;
}

void write_corrections(std::ostream& output, const Corrections& corrections) {
    for (const Correction& correction : corrections.entries)
        output << write_correction(correction) << '\n';
    for (const ClaimTrace& trace : corrections.traces)
        output << write_trace(trace) << '\n';
}

} // namespace entente
