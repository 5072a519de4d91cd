#include "ontology/json.hpp"
#include "ontology/ontology.hpp"

#include <algorithm>
#include <array>
#include <istream>
#include <iterator>

namespace entente {

namespace {

constexpr std::string_view type_prefix = "entente:type/";
constexpr std::string_view role_prefix = "entente:role/";
constexpr std::string_view code_prefix = "entente:code/";
constexpr std::string_view scale_prefix = "entente:scale/";

class OntologyReader {
  public:
    OntologyReader(std::string text, std::string_view name, const Ontology* base)
        : text_(std::move(text)), name_(name), base_(base) {}

    Ontology read() {
        const JsonValue root = read_json_file(text_, name_);
        const JsonValue* graph = root.member("@graph");
        if (!graph || !graph->array())
            fail(root, "an ontology is an object with an array \"@graph\"");
        for (const JsonValue& node : *graph->array())
            read_role(node);
        for (const JsonValue& node : *graph->array())
            read_type(node);
        for (const JsonValue& node : *graph->array())
            read_code_class(node);
        for (const JsonValue& node : *graph->array())
            read_scale_value(node);
        for (const Parent& parent : parents_)
            check_parent(parent);
        return {std::move(roles_), std::move(types_), std::move(code_classes_),
                std::move(scale_values_)};
    }

  private:
    struct Parent {
        std::string name;
        std::size_t offset;
    };

    [[noreturn]] void fail(const JsonValue& at, const std::string& problem) const {
        throw Error(locate(text_, name_, at.offset()), problem);
    }

    std::string text_of(const JsonValue& node, std::string_view key) const {
        const JsonValue* value = node.member(key);
        if (!value)
            return {};
        if (!value->string())
            fail(*value, "\"" + std::string(key) + "\" must be a string");
        return *value->string();
    }

    bool flag_of(const JsonValue& node, std::string_view key, bool otherwise) const {
        const JsonValue* value = node.member(key);
        if (!value)
            return otherwise;
        if (!value->boolean())
            fail(*value, "\"" + std::string(key) + "\" must be true or false");
        return *value->boolean();
    }

    void read_role(const JsonValue& node) {
        const std::string id = text_of(node, "id");
        if (!id.starts_with(role_prefix))
            return;
        roles_.push_back({id.substr(role_prefix.size()), text_of(node, "prefLabel")});
    }

    /// "entente:code/SCHEME/CODE", of the events with one of the codes that it lists.
    void read_code_class(const JsonValue& node) {
        const std::string id = text_of(node, "id");
        if (!id.starts_with(code_prefix))
            return;
        const std::string path = id.substr(code_prefix.size());
        const std::size_t slash = path.find('/');
        if (slash == 0 || slash == std::string::npos || slash + 1 == path.size())
            fail(node, "a code class is named \"entente:code/SCHEME/CODE\"");
        CodeClass read{path.substr(0, slash), path.substr(slash + 1), strings_of(node, "plover"),
                       strings_of(node, "cameo")};
        if (read.plover.empty() && read.cameo.empty())
            fail(node, "code class \"" + path + "\" needs an array \"plover\" or \"cameo\"");
        code_classes_.push_back(std::move(read));
    }

    /// "entente:scale/SCALE/NAME", with beginnings of CAMEO codes and their value. A node of the
    /// scale itself, which tells where it is from, has no NAME.
    void read_scale_value(const JsonValue& node) {
        const std::string id = text_of(node, "id");
        const std::size_t slash = id.find('/', std::min(scale_prefix.size(), id.size()));
        if (!id.starts_with(scale_prefix) || slash == std::string::npos)
            return;
        const JsonValue* value = node.member("scaleValue");
        const std::vector<std::string> cameo = strings_of(node, "cameo");
        if (!value || !value->number() || cameo.empty())
            fail(node, "a place on a scale needs an array \"cameo\" and a number \"scaleValue\"");
        for (const std::string& beginning : cameo)
            scale_values_.push_back({id.substr(scale_prefix.size(), slash - scale_prefix.size()),
                                     beginning, *value->number()});
    }

    std::vector<std::string> strings_of(const JsonValue& node, std::string_view key) const {
        std::vector<std::string> strings;
        const JsonValue* value = node.member(key);
        if (value && !value->array())
            fail(*value, "\"" + std::string(key) + "\" must be an array");
        if (value)
            for (const JsonValue& item : *value->array()) {
                if (!item.string())
                    fail(item, "a code must be a string");
                strings.push_back(*item.string());
            }
        return strings;
    }

    void read_type(const JsonValue& node) {
        const std::string id = text_of(node, "id");
        if (!id.starts_with(type_prefix))
            return;
        EventType type;
        const std::string path = id.substr(type_prefix.size());
        const std::size_t slash = path.find('/');
        type.name = slash == std::string::npos ? path : path.substr(slash + 1);
        if (slash != std::string::npos) {
            type.parent = path.substr(0, slash);
            parents_.push_back({type.parent, node.offset()});
        }
        type.label = text_of(node, "prefLabel");
        if (type.name.empty() || type.label.empty())
            fail(node, "an event type needs a name in its \"id\" and a \"prefLabel\"");
        type.predicate = text_of(node, "predicate");
        type.subject_role = role_of(node, "subjectRole");
        type.object_role = role_of(node, "objectRole");
        const std::string inverse = text_of(node, "inverse");
        if (!inverse.empty())
            type.inverse = inverse.substr(std::min(type_prefix.size(), inverse.size()));
        type.symmetric = flag_of(node, "symmetric", inherited_symmetry(type.parent));
        type.subject_optional = flag_of(node, "subjectOptional", false);
        read_codes(node, type);
        if (const JsonValue* roles = node.member("qualifierRole")) {
            if (!roles->array())
                fail(*roles, "\"qualifierRole\" must be an array");
            for (const JsonValue& role : *roles->array())
                type.qualifier_roles.push_back(role_named(role));
        }
        if (type.parent.empty() && (type.predicate.empty() || type.subject_role.empty()))
            fail(node,
                 "event type \"" + type.name + "\" needs a \"predicate\" and a \"subjectRole\"");
        types_.push_back(std::move(type));
    }

    bool inherited_symmetry(const std::string& parent) const {
        for (const EventType& type : types_)
            if (type.parent.empty() && type.name == parent)
                return type.symmetric;
        const EventType* known = base_ && !parent.empty() ? base_->find(parent) : nullptr;
        return known && known->symmetric;
    }

    void read_codes(const JsonValue& node, EventType& type) const {
        struct Key {
            std::string_view key;
            const char* scheme;
            std::map<std::string, std::string> EventType::*codes;
        };
        constexpr std::array keys{
            Key{"plover", "plover", &EventType::codes},
            Key{"cameo", "cameo", &EventType::codes},
            Key{"plannedPlover", "plover", &EventType::planned_codes},
            Key{"plannedCameo", "cameo", &EventType::planned_codes},
            Key{"requestedPlover", "plover", &EventType::requested_codes},
            Key{"requestedCameo", "cameo", &EventType::requested_codes},
            Key{"refusedPlover", "plover", &EventType::refused_codes},
            Key{"refusedCameo", "cameo", &EventType::refused_codes},
        };
        for (const Key& key : keys)
            if (const std::string code = text_of(node, key.key); !code.empty())
                (type.*key.codes)[key.scheme] = code;
    }

    std::string role_of(const JsonValue& node, std::string_view key) const {
        const JsonValue* value = node.member(key);
        return value ? role_named(*value) : std::string();
    }

    std::string role_named(const JsonValue& value) const {
        const std::string* id = value.string();
        if (!id || !id->starts_with(role_prefix))
            fail(value, "a role is written \"entente:role/NAME\"");
        const std::string role = id->substr(role_prefix.size());
        std::vector<std::string_view> known;
        for (const RoleType& own : roles_)
            known.push_back(own.name);
        if (base_)
            for (const RoleType& own : base_->roles())
                known.push_back(own.name);
        if (std::ranges::find(known, role) == known.end())
            fail(value, "unknown role \"" + role + "\"" + suggestion(role, known));
        return role;
    }

    void check_parent(const Parent& parent) const {
        std::vector<std::string_view> known;
        for (const EventType& type : types_)
            if (type.parent.empty())
                known.push_back(type.name);
        if (base_)
            for (const EventType& type : base_->types())
                if (type.parent.empty())
                    known.push_back(type.name);
        if (std::ranges::find(known, parent.name) == known.end())
            throw Error(locate(text_, name_, parent.offset), "unknown event type \"" + parent.name +
                                                                 "\"" +
                                                                 suggestion(parent.name, known));
    }

    static std::string suggestion(const std::string& word,
                                  const std::vector<std::string_view>& known) {
        const std::string nearest = nearest_word(word, known);
        return nearest.empty() ? "" : "; did you mean \"" + nearest + "\"?";
    }

    std::string text_;
    std::string name_;
    const Ontology* base_;
    std::vector<RoleType> roles_;
    std::vector<EventType> types_;
    std::vector<CodeClass> code_classes_;
    std::vector<ScaleValue> scale_values_;
    std::vector<Parent> parents_;
};

} // namespace

Ontology read_ontology(std::istream& input, std::string_view name, const Ontology* base) {
    std::string text(std::istreambuf_iterator<char>(input), {});
    if (input.bad() || text.empty())
        throw Error({std::string(name)}, "cannot be read; an ontology in JSON-LD is needed");
    return OntologyReader(std::move(text), name, base).read();
}

} // namespace entente
