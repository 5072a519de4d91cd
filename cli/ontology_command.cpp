#include "cli/checked_output.hpp"
#include "cli/commands.hpp"
#include "ontology/json_writer.hpp"

#include <CLI/CLI.hpp>

#include <fmt/format.h>

namespace entente {

namespace {

std::string join(const std::vector<std::string>& words) {
    std::string joined;
    for (const std::string& word : words)
        joined += (joined.empty() ? "" : ", ") + word;
    return joined;
}

std::string code_list(const EventType& type) {
    std::vector<std::string> codes;
    for (const auto& [scheme, code] : type.codes)
        codes.push_back(scheme + " " + code);
    return join(codes);
}

std::string describe_type(const EventType& type) {
    if (!type.parent.empty())
        return fmt::format("  {:<22}{:<34}{}\n", type.name, type.label, code_list(type));
    std::string text = fmt::format("\n{:<24}{:<34}{}\n", type.name, type.label, code_list(type));
    text += fmt::format("    {} {} {}{}{}\n", type.subject_role, type.predicate, type.object_role,
                        type.symmetric ? " (symmetric)" : "",
                        type.inverse.empty() ? "" : ", inverse of " + type.inverse);
    if (!type.qualifier_roles.empty())
        text += "    with " + join(type.qualifier_roles) + "\n";
    return text;
}

std::string describe_ontology(const Ontology& ontology) {
    std::string text =
        "Event types: name, label, codes; then who does what to whom, and further roles\n";
    for (const EventType& type : ontology.types())
        if (type.parent.empty()) {
            text += describe_type(type);
            for (const EventType& subtype : ontology.types())
                if (subtype.parent == type.name)
                    text += describe_type(subtype);
        }
    text += "\nRoles\n";
    for (const RoleType& role : ontology.roles())
        text += fmt::format("{:<24}{}\n", role.name, role.label);
    return text;
}

std::string type_line(const EventType& type) {
    JsonWriter json;
    json.begin_object();
    json.member("type", type.parent.empty() ? type.name : type.parent);
    json.member_or_null("subtype", type.parent.empty() ? "" : type.name);
    json.member("label", type.label);
    json.member("predicate", type.predicate);
    json.member("subject", type.subject_role);
    json.member("object", type.object_role);
    json.member_or_null("inverse", type.inverse);
    json.key("symmetric");
    json.boolean(type.symmetric);
    json.key("codes");
    json.begin_object();
    for (const auto& [scheme, code] : type.codes)
        json.member(scheme, code);
    json.end_object();
    json.key("roles");
    json.begin_array();
    for (const std::string& role : type.qualifier_roles)
        json.string(role);
    json.end_array();
    json.end_object();
    return json.take() + "\n";
}

} // namespace

OntologyCommand::OntologyCommand(CLI::App& program)
    : parser_(program.add_subcommand("ontology", "List event types, roles and codes")) {
    add_resource_options(*parser_, resources_);
    parser_->add_flag("--json", json_, "A JSON object a type");
    parser_->footer(
        "Examples:\n"
        "  entente ontology                               what can be said, as a table\n"
        "  entente ontology --json | grep '\"sanction\"'\n"
        "  entente ontology --ontology mine.jsonld        with your own types");
}

bool OntologyCommand::chosen() const { return parser_->parsed(); }

ExitCode OntologyCommand::run() const {
    const Ontology ontology = load_ontology(resources_);
    std::string text;
    if (json_)
        for (const EventType& type : ontology.types())
            text += type_line(type);
    else
        text = describe_ontology(ontology);
    standard_output().write(text);
    return ExitCode::done;
}

} // namespace entente
