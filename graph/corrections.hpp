#pragma once

#include "ontology/claim.hpp"
#include "ontology/diagnostic.hpp"

#include <compare>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// \file
/// What a user knows better than the claims. See docs/identity.md for the file's format.

namespace entente {

/// What a correction corrects.
enum class CorrectionVerb : std::uint8_t {
    same,       ///< two entities are one
    apart,      ///< two entities are not
    name,       ///< an entity's name
    kind,       ///< person, state, organisation, group, place, other
    country,    ///< ISO 3166-1 alpha-3, or "none"
    sector,     ///< PLOVER's, or "none"
    wrong,      ///< a claim is wrong
    one_event,  ///< two claims tell of one event
    two_events, ///< two claims tell of different events
};

/// The word of the file.
std::string_view to_string(CorrectionVerb verb);
/// Reads what `to_string` writes; absent for any other word.
std::optional<CorrectionVerb> read_correction_verb(std::string_view word);

/// One thing that is so.
struct Correction {
    CorrectionVerb verb = CorrectionVerb::same;
    /// Of an entity, or of a claim.
    std::string id;
    /// The other id, or what is right; empty for `wrong`.
    std::string value;

    auto operator<=>(const Correction&) const = default;
};

/// Where a claim stands that corrections name, so that it is found again when a later extraction
/// words it differently, and so gives it another id.
struct ClaimTrace {
    std::string claim;
    std::string article;
    CodePointSpan evidence;
    std::string type;
    /// Ids and names of its actors; empty where it has none.
    std::string subject;
    std::string subject_name;
    std::string object;
    std::string object_name;

    auto operator<=>(const ClaimTrace&) const = default;
};

/// What a claim can be recognised by after it was extracted again.
ClaimTrace trace_of(const Claim& claim);

/// A set of corrections: to say one twice says nothing more, and the order says nothing.
struct Corrections {
    std::set<Correction> entries;
    std::set<ClaimTrace> traces;

    bool operator==(const Corrections&) const = default;
};

/// Adds a correction; of two ids that are told apart or made one, the lower comes first.
void add(Corrections& corrections, Correction correction);

/// Adds all of `others`: the union, whatever the order.
void add(Corrections& corrections, const Corrections& others);

/// Takes a correction out, and the traces of claims that no other names. False if it was not there.
bool remove(Corrections& corrections, Correction correction);

/// Two corrections that cannot both hold.
struct Contradiction {
    Correction one;
    Correction other;
    /// What is wrong, and what is done about it.
    std::string problem;
};

/// All that contradict one another. Who is said to be one, at once or through others, is one
/// although another line tells them apart; of different names, kinds, countries or sectors for one
/// entity none holds. O(n log n).
std::vector<Contradiction> contradictions(const Corrections& corrections);

/// What a line says, or what is wrong with it.
struct CorrectionProblem {
    std::string problem;
    std::string remedy;
};

/// Reads one line; a line without words, such as a comment, says nothing.
std::variant<std::monostate, Correction, ClaimTrace, CorrectionProblem>
read_correction(std::string_view line);

/// Reads a file of corrections. A line that cannot be read is reported and passed over, and so is
/// one that contradicts another. `name` is for messages. O(bytes).
Corrections read_corrections(std::istream& input, std::string_view name,
                             const DiagnosticSink& report);

/// One line, without a line break.
std::string write_correction(const Correction& correction);
/// The same of a trace.
std::string write_trace(const ClaimTrace& trace);

/// All, sorted, a line each. What is written is read as the same.
void write_corrections(std::ostream& output, const Corrections& corrections);

} // namespace entente
