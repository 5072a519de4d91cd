#include "export/vocabulary.hpp"

#include "export/escaping.hpp"
#include "export/turtle_writer.hpp"

#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace entente {

namespace {

constexpr IriView rdf_type{Space::rdf, "type"};
constexpr IriView concept_class{Space::skos, "Concept"};
constexpr IriView scheme{Space::entente, "scheme"};

/// A scheme of codes that others made.
struct CodeScheme {
    /// As `EventType::codes` calls it.
    std::string_view name;
    std::string_view title;
};
constexpr std::array<CodeScheme, 2> code_schemes{
    {{"cameo", "CAMEO event codes, manual 1.1b3"},
     {"plover", "PLOVER event types, manual of 2021"}}};

Iri code_iri(std::string_view scheme_name, std::string_view code = {}) {
    Iri iri{Space::entente, "code/" + std::string(scheme_name)};
    if (!code.empty()) {
        iri.local += '/';
        append_percent_encoded(iri.local, code);
    }
    return iri;
}

class Vocabulary {
  public:
    Vocabulary(std::ostream& output, const Ontology& ontology)
        : turtle_(output), ontology_(ontology) {
        for (const EventType& type : ontology.types())
            for (const auto& [name, code] : type.codes)
                ++uses_[{name, code, type.parent.empty()}];
    }

    void write() {
        write_scheme(scheme, "Diplomatic events");
        for (const RoleType& role : ontology_.roles())
            write_role(role);
        for (const EventType& type : ontology_.types())
            write_type(type);
        for (const CodeScheme& codes : code_schemes)
            write_codes(codes);
        turtle_.finish();
    }

  private:
    void write_scheme(IriView iri, std::string_view title) {
        turtle_.link(iri, rdf_type, {Space::skos, "ConceptScheme"});
        label(iri, title);
    }

    void label(IriView iri, std::string_view words) {
        turtle_.literal(iri, {Space::skos, "prefLabel"}, words, ValueKind::text);
    }

    void write_role(const RoleType& role) {
        Iri iri;
        name_role(iri, role.name);
        turtle_.link(iri, rdf_type, {Space::entente, "Role"});
        turtle_.link(iri, rdf_type, concept_class);
        turtle_.link(iri, {Space::skos, "inScheme"}, scheme);
        label(iri, role.label);
    }

    static Iri iri_of_type(const EventType& type) {
        Iri iri;
        if (type.parent.empty())
            name_type(iri, type.name);
        else
            name_type(iri, type.parent, type.name);
        return iri;
    }

    void write_type(const EventType& type) {
        const Iri iri = iri_of_type(type);
        turtle_.link(iri, rdf_type, {Space::sem, "EventType"});
        turtle_.link(iri, rdf_type, concept_class);
        turtle_.link(iri, {Space::skos, "inScheme"}, scheme);
        Iri wider;
        name_type(wider, type.parent);
        if (type.parent.empty())
            turtle_.link(iri, {Space::skos, "topConceptOf"}, scheme);
        else
            turtle_.link(iri, {Space::skos, "broader"}, wider);
        label(iri, type.label);
        turtle_.literal(iri, terms::predicate.iri, type.predicate, ValueKind::text);
        write_roles(iri, type);
        if (type.symmetric)
            turtle_.literal(iri, {Space::entente, "symmetric"}, "true", ValueKind::boolean);
        for (const auto& [name, code] : type.codes)
            turtle_.link(iri, match(type, name, code), code_iri(name, code));
    }

    void write_roles(IriView iri, const EventType& type) {
        const auto role = [&](std::string_view property, std::string_view name) {
            Iri to;
            name_role(to, name);
            if (!name.empty())
                turtle_.link(iri, {Space::entente, property}, to);
        };
        role("subjectRole", type.subject_role);
        role("objectRole", type.object_role);
        for (const std::string& name : type.qualifier_roles)
            role("qualifierRole", name);
        if (type.inverse.empty())
            return;
        Iri inverse;
        name_type(inverse, type.inverse);
        turtle_.link(iri, {Space::entente, "inverse"}, inverse);
    }

    IriView match(const EventType& type, const std::string& name, const std::string& code) const {
        const bool top = type.parent.empty();
        // A subtype is narrower than what its type matches.
        const EventType* parent = top ? nullptr : ontology_.find(type.parent);
        const auto of_parent = parent ? parent->codes.find(name) : type.codes.end();
        const bool inherits =
            parent && of_parent != parent->codes.end() && of_parent->second == code;
        if (inherits || uses_.at({name, code, top}) > 1)
            return {Space::skos, "broadMatch"};
        return {Space::skos, top && name == "plover" ? "exactMatch" : "closeMatch"};
    }

    void write_codes(const CodeScheme& codes) {
        const Iri all = code_iri(codes.name);
        write_scheme(all, codes.title);
        std::set<std::string> used;
        for (const EventType& type : ontology_.types())
            if (const auto code = type.codes.find(std::string(codes.name));
                code != type.codes.end())
                used.insert(code->second);
        for (const std::string& code : used) {
            const Iri iri = code_iri(codes.name, code);
            turtle_.link(iri, rdf_type, concept_class);
            turtle_.link(iri, {Space::skos, "inScheme"}, all);
            turtle_.literal(iri, {Space::skos, "notation"}, code, ValueKind::word);
        }
    }

    TurtleWriter turtle_;
    const Ontology& ontology_;
    /// How many types of a rank have a code: scheme, code, whether they are top types.
    std::map<std::tuple<std::string, std::string, bool>, std::uint32_t> uses_;
};

} // namespace

void write_vocabulary(std::ostream& output, const Ontology& ontology) {
    Vocabulary(output, ontology).write();
}

} // namespace entente
