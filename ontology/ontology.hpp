#pragma once

#include "ontology/claim.hpp"

#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A role that a participant or circumstance can play in an event: visitor, destination, topic.
struct RoleType {
    std::string name;
    std::string label;
};

/// An event type, or one of its subtypes, as the ontology defines it.
struct EventType {
    /// "visit"; a subtype's name is unique among the subtypes of its type only.
    std::string name = {};
    /// The type that a subtype belongs to; empty for a top type.
    std::string parent = {};
    /// For people: "state visit".
    std::string label = {};
    /// The relation between subject and object as a reader says it: "visits".
    std::string predicate = {};
    /// Roles that subject and object play: "visitor", "destination".
    std::string subject_role = {};
    std::string object_role = {};
    /// The type that says the same with subject and object exchanged ("host" for "visit"); empty if
    /// none.
    std::string inverse = {};
    /// Whether subject and object may be exchanged without changing what is said.
    bool symmetric = false;
    /// Whether a claim may lack its subject ("sanctions imposed on North Korea" by no one named).
    bool subject_optional = false;
    /// Code scheme ("plover", "cameo") to code, when it happened.
    std::map<std::string, std::string> codes = {};
    /// The same for an event that is planned or possible; empty where it is coded like one that
    /// happened.
    std::map<std::string, std::string> planned_codes = {};
    /// The same for one that someone wants of others ("called for his release").
    std::map<std::string, std::string> requested_codes = {};
    /// The same for one that someone will not do or has called off ("refused to release him").
    std::map<std::string, std::string> refused_codes = {};
    /// Further roles that qualifiers of this type may carry.
    std::vector<std::string> qualifier_roles = {};
};

/// A code that follows from others: of scheme "plover-mode" the code "phone" for PLOVER's CONSULT
/// with CAMEO's 041; of scheme "quad" the code "verbal-conflict" for PLOVER's ACCUSE.
struct CodeClass {
    std::string scheme;
    std::string code;
    /// PLOVER's words of which one must hold; empty if any will do.
    std::vector<std::string> plover = {};
    /// Beginnings of CAMEO's codes, of which one must hold; empty if any will do.
    std::vector<std::string> cameo = {};
};

/// How far towards cooperation (above 0) or conflict (below) a scale places the events whose CAMEO
/// code begins so: of scale "goldstein" CAMEO's "16" at -4.
struct ScaleValue {
    std::string scale;
    /// The beginning of a CAMEO code.
    std::string cameo;
    double value = 0;
};

/// The codes of an event of this type. A plan, wish or refusal is no deed: it has codes of its own
/// where the type defines them, and is coded like a deed where it does not.
const std::map<std::string, std::string>& codes_of(const EventType& type, Modality modality,
                                                   Polarity polarity);

/// What can be said: the event types with their roles and codes. A subtype inherits from its type
/// whatever it does not define itself.
class Ontology {
  public:
    /// Subtypes inherit here. Names must be known: see `read_ontology`, which checks them.
    Ontology(std::vector<RoleType> roles, std::vector<EventType> types,
             std::vector<CodeClass> code_classes = {}, std::vector<ScaleValue> scale_values = {});

    /// The type or subtype; null if unknown. `subtype` may be empty.
    const EventType* find(std::string_view type, std::string_view subtype = {}) const;
    /// Null if unknown.
    const RoleType* find_role(std::string_view name) const;
    /// Top types before their subtypes, in the order of the file.
    const std::vector<EventType>& types() const noexcept { return types_; }
    const std::vector<RoleType>& roles() const noexcept { return roles_; }
    const std::vector<CodeClass>& code_classes() const noexcept { return code_classes_; }
    const std::vector<ScaleValue>& scale_values() const noexcept { return scale_values_; }

    /// `codes` with those that follow from them. Of two classes of one scheme the one with the
    /// longer beginning of CAMEO's code holds, then the first. O(code classes).
    std::map<std::string, std::string> with_classes(std::map<std::string, std::string> codes) const;

    /// Where a scale ("goldstein") places a CAMEO code: of the beginnings that it knows, the
    /// longest counts. Absent if it knows none. O(scale values).
    std::optional<double> scale_value(std::string_view scale, std::string_view cameo) const;

    /// SHA-256 of all that can be said, in lower-case hexadecimal: part of the extractor's digest.
    /// Scales are none of it: they weigh what was said.
    const std::string& digest() const noexcept { return digest_; }

    /// This ontology with the types, roles, code classes and scales of `other`, which may refer to
    /// those of this one. What both define is the other's.
    Ontology extended_by(const Ontology& other) const;

  private:
    std::vector<RoleType> roles_;
    std::vector<EventType> types_;
    std::vector<CodeClass> code_classes_;
    std::vector<ScaleValue> scale_values_;
    std::string digest_;
};

/// Reads an ontology from JSON-LD (a SKOS concept scheme with an inline context; see
/// docs/ontology.md). `name` is for messages. `base`, if given, is what the file may refer to.
/// Throws `Error` with file, line and column where a type names an unknown role or parent ("did you
/// mean ..."), or a needed key is missing.
Ontology read_ontology(std::istream& input, std::string_view name, const Ontology* base = nullptr);

/// The word of `known` that is nearest to `word` in edit distance (Levenshtein 1966), for "did you
/// mean"; empty if none is near.
std::string nearest_word(std::string_view word, const std::vector<std::string_view>& known);

} // namespace entente
