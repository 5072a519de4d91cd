#include "cli/checked_output.hpp"
#include "cli/choice.hpp"
#include "cli/commands.hpp"
#include "export/json_ld.hpp"
#include "export/vocabulary.hpp"
#include "ontology/diagnostic.hpp"
#include "ontology/json_writer.hpp"

#include <CLI/CLI.hpp>

#include <fmt/format.h>

#include <fstream>
#include <map>
#include <sstream>

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

std::string describe_as_lines(const Ontology& ontology) {
    std::string text;
    for (const EventType& type : ontology.types())
        text += type_line(type);
    return text;
}

std::string file_of_share(const ResourceOptions& resources, const std::string& name) {
    const std::filesystem::path path = find_share(resources.share) / "linked-data" / name;
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!file || !(text << file.rdbuf()))
        throw Error({.file = path.native()}, "cannot be read; installing again puts it there");
    return text.str();
}

/// The terms of our linked data, and the types as concepts.
std::string describe_as_turtle(const Ontology& ontology, const ResourceOptions& resources) {
    std::ostringstream types;
    write_vocabulary(types, ontology);
    return file_of_share(resources, "terms.ttl") + "\n" + types.str();
}

} // namespace

OntologyCommand::OntologyCommand(CLI::App& program)
    : parser_(program.add_subcommand("ontology", "List event types, roles and codes")) {
    const std::map<std::string, OntologyFormat> formats = {{"table", OntologyFormat::table},
                                                           {"json", OntologyFormat::json},
                                                           {"turtle", OntologyFormat::turtle},
                                                           {"shacl", OntologyFormat::shacl},
                                                           {"frame", OntologyFormat::frame}};
    add_resource_options(*parser_, resources_);
    add_choice(*parser_, "--format", format_, formats,
               "table; json: an object a type; turtle: an RDF vocabulary; and of exported "
               "linked data shacl: its shapes, and frame: a JSON-LD frame that makes a tree "
               "of each event")
        ->type_name("F");
    parser_->add_flag_callback(
        "--json", [this] { format_ = OntologyFormat::json; }, "The same as --format json");
    parser_->footer(
        "Examples:\n"
        "  entente ontology                               what can be said, as a table\n"
        "  entente ontology --json | grep '\"sanction\"'\n"
        "  entente ontology --format turtle > entente.ttl for any tool that reads RDF\n"
        "  entente ontology --ontology mine.jsonld        with your own types");
}

bool OntologyCommand::chosen() const { return parser_->parsed(); }

ExitCode OntologyCommand::run() const {
    const Ontology ontology = load_ontology(resources_);
    const auto text = [&] {
        switch (format_) {
        case OntologyFormat::json:
            return describe_as_lines(ontology);
        case OntologyFormat::turtle:
            return describe_as_turtle(ontology, resources_);
        case OntologyFormat::shacl:
            return file_of_share(resources_, "shapes.ttl");
        case OntologyFormat::frame:
            return json_ld_frame();
        default:
            return describe_ontology(ontology);
        }
    };
    standard_output().write(text());
    return ExitCode::done;
}

} // namespace entente
