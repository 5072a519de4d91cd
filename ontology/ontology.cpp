#include "ontology/ontology.hpp"

#include "ontology/text.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace entente {

namespace {

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
        }
    }
    return row.back();
}

/// A subtype says only what its type does not.
void inherit(EventType& subtype, const EventType& type) {
    const auto take = [](std::string& own, const std::string& inherited) {
        if (own.empty())
            own = inherited;
    };
    take(subtype.predicate, type.predicate);
    take(subtype.subject_role, type.subject_role);
    take(subtype.object_role, type.object_role);
    take(subtype.inverse, type.inverse);
    subtype.codes.insert(type.codes.begin(), type.codes.end());
    subtype.planned_codes.insert(type.planned_codes.begin(), type.planned_codes.end());
    subtype.requested_codes.insert(type.requested_codes.begin(), type.requested_codes.end());
    subtype.refused_codes.insert(type.refused_codes.begin(), type.refused_codes.end());
    subtype.subject_optional = subtype.subject_optional || type.subject_optional;
    for (const std::string& role : type.qualifier_roles)
        if (std::ranges::find(subtype.qualifier_roles, role) == subtype.qualifier_roles.end())
            subtype.qualifier_roles.push_back(role);
}

std::string content(const EventType& type) {
    std::string bytes;
    for (const std::string* field : {&type.name, &type.parent, &type.label, &type.predicate,
                                     &type.subject_role, &type.object_role, &type.inverse})
        append_field(bytes, *field);
    bytes += type.symmetric ? 'y' : 'n';
    bytes += type.subject_optional ? 'y' : 'n';
    for (const auto* codes :
         {&type.codes, &type.planned_codes, &type.requested_codes, &type.refused_codes}) {
        append_field(bytes, std::to_string(codes->size()));
        for (const auto& [scheme, code] : *codes) {
            append_field(bytes, scheme);
            append_field(bytes, code);
        }
    }
    for (const std::string& role : type.qualifier_roles)
        append_field(bytes, role);
    return bytes;
}

void append_words(std::string& bytes, const std::vector<std::string>& words) {
    append_field(bytes, std::to_string(words.size()));
    for (const std::string& word : words)
        append_field(bytes, word);
}

std::string content_digest(const std::vector<RoleType>& roles, const std::vector<EventType>& types,
                           const std::vector<CodeClass>& code_classes) {
    std::string bytes;
    append_field(bytes, std::to_string(roles.size()));
    for (const RoleType& role : roles) {
        append_field(bytes, role.name);
        append_field(bytes, role.label);
    }
    for (const EventType& type : types)
        append_field(bytes, content(type));
    for (const CodeClass& known : code_classes) {
        append_field(bytes, known.scheme);
        append_field(bytes, known.code);
        append_words(bytes, known.plover);
        append_words(bytes, known.cameo);
    }
    return sha256_hex(bytes);
}

/// How many characters of CAMEO's code tell that it is in this class; none if it is not.
std::optional<std::size_t> matched(const CodeClass& known,
                                   const std::map<std::string, std::string>& codes) {
    const auto code_of = [&](const char* scheme) {
        const auto code = codes.find(scheme);
        return code == codes.end() ? std::string_view() : std::string_view(code->second);
    };
    if (!known.plover.empty() && std::ranges::count(known.plover, code_of("plover")) == 0)
        return std::nullopt;
    if (known.cameo.empty())
        return 0;
    std::optional<std::size_t> longest;
    for (const std::string& beginning : known.cameo)
        if (code_of("cameo").starts_with(beginning))
            longest = std::max(longest.value_or(0), beginning.size());
    return longest;
}

} // namespace

Ontology::Ontology(std::vector<RoleType> roles, std::vector<EventType> types,
                   std::vector<CodeClass> code_classes, std::vector<ScaleValue> scale_values)
    : roles_(std::move(roles)), types_(std::move(types)), code_classes_(std::move(code_classes)),
      scale_values_(std::move(scale_values)) {
    std::ranges::stable_partition(types_,
                                  [](const EventType& type) { return type.parent.empty(); });
    for (EventType& type : types_)
        if (const EventType* parent = type.parent.empty() ? nullptr : find(type.parent))
            inherit(type, *parent);
    digest_ = content_digest(roles_, types_, code_classes_);
}

const std::map<std::string, std::string>& codes_of(const EventType& type, Modality modality,
                                                   Polarity polarity) {
    const auto* codes = &type.codes;
    if (modality == Modality::requested)
        codes = &type.requested_codes;
    else if (modality != Modality::actual)
        codes = polarity == Polarity::negative ? &type.refused_codes : &type.planned_codes;
    return codes->empty() ? type.codes : *codes;
}

const EventType* Ontology::find(std::string_view type, std::string_view subtype) const {
    for (const EventType& known : types_) {
        const bool top = subtype.empty() && known.parent.empty() && known.name == type;
        const bool below = !subtype.empty() && known.parent == type && known.name == subtype;
        if (top || below)
            return &known;
    }
    return nullptr;
}

std::map<std::string, std::string>
Ontology::with_classes(std::map<std::string, std::string> codes) const {
    std::map<std::string_view, std::pair<std::size_t, std::string_view>> best;
    for (const CodeClass& known : code_classes_)
        if (const auto length = matched(known, codes)) {
            const auto [held, is_new] = best.try_emplace(known.scheme, *length, known.code);
            if (!is_new && *length > held->second.first)
                held->second = {*length, known.code};
        }
    for (const auto& [scheme, found] : best)
        codes.emplace(scheme, found.second);
    return codes;
}

std::optional<double> Ontology::scale_value(std::string_view scale, std::string_view cameo) const {
    const ScaleValue* longest = nullptr;
    for (const ScaleValue& known : scale_values_)
        if (known.scale == scale && cameo.starts_with(known.cameo) &&
            (!longest || known.cameo.size() > longest->cameo.size()))
            longest = &known;
    return longest ? std::optional(longest->value) : std::nullopt;
}

const RoleType* Ontology::find_role(std::string_view name) const {
    const auto found = std::ranges::find(roles_, name, &RoleType::name);
    return found == roles_.end() ? nullptr : &*found;
}

Ontology Ontology::extended_by(const Ontology& other) const {
    std::vector<RoleType> roles = roles_;
    for (const RoleType& role : other.roles_)
        if (!find_role(role.name))
            roles.push_back(role);
    std::vector<EventType> types = types_;
    for (const EventType& type : other.types_) {
        const auto same = std::ranges::find_if(types, [&](const EventType& known) {
            return known.name == type.name && known.parent == type.parent;
        });
        if (same == types.end())
            types.push_back(type);
        else
            *same = type;
    }
    std::vector<CodeClass> code_classes = code_classes_;
    for (const CodeClass& known : other.code_classes_) {
        const auto same = std::ranges::find_if(code_classes, [&](const CodeClass& own) {
            return own.scheme == known.scheme && own.code == known.code;
        });
        if (same == code_classes.end())
            code_classes.push_back(known);
        else
            *same = known;
    }
    std::vector<ScaleValue> scale_values = other.scale_values_;
    for (const ScaleValue& known : scale_values_)
        if (std::ranges::none_of(other.scale_values_, [&](const ScaleValue& theirs) {
                return theirs.scale == known.scale && theirs.cameo == known.cameo;
            }))
            scale_values.push_back(known);
    return {std::move(roles), std::move(types), std::move(code_classes), std::move(scale_values)};
}

std::string nearest_word(std::string_view word, const std::vector<std::string_view>& known) {
    std::string_view nearest;
    std::size_t least = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const std::string_view candidate : known)
        if (const std::size_t distance = edit_distance(word, candidate); distance < least) {
            least = distance;
            nearest = candidate;
        }
    return std::string(nearest);
}

} // namespace entente
