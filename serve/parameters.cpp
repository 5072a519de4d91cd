#include "serve/parameters.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <utility>
#include <vector>

namespace entente {

namespace {

/// Far more than any graph has.
constexpr std::uint64_t largest_number = 1'000'000'000;
constexpr std::size_t longest_words = 200;

/// Takes a value; says what would be right where it is not.
using TakeValue = std::string (*)(const std::string& value, const Ontology& ontology, AskedFor& to);

struct Parameter {
    std::string_view name;
    bool may_repeat;
    TakeValue take;
};

std::string take_day(const std::string& value, std::optional<Day>& to) {
    constexpr std::size_t day_length = 10; // A time of day would be dropped silently.
    to = value.size() == day_length ? read_day(value) : std::nullopt;
    return to ? "" : "a day like 2019-03-25 is right";
}

std::string take_number(const std::string& value, std::uint64_t& to) {
    const char* end = value.data() + value.size();
    const auto [rest, failed] = std::from_chars(value.data(), end, to);
    return failed == std::errc() && rest == end && to <= largest_number
               ? ""
               : "a whole number from 0 to 1000000000 is right";
}

std::string take_share(const std::string& value, double& to) {
    const char* end = value.data() + value.size();
    const auto [rest, failed] = std::from_chars(value.data(), end, to, std::chars_format::fixed);
    return failed == std::errc() && rest == end && to >= 0 && to <= 1
               ? ""
               : "a number from 0 to 1 is right";
}

std::string take_name(const std::string& value, std::vector<std::string>& to) {
    to.push_back(value);
    return value.empty() ? "an id, a name or a country code such as PRK is right" : "";
}

std::string take_type(const std::string& value, const Ontology& ontology, AskedFor& to) {
    to.filter.events.types.push_back(value);
    const std::size_t slash = std::min(value.find('/'), value.size());
    const std::string subtype = slash < value.size() ? value.substr(slash + 1) : std::string();
    const bool whole = slash == value.size() || !subtype.empty();
    if (whole && ontology.find(value.substr(0, slash), subtype) != nullptr)
        return "";
    std::vector<std::string_view> names;
    for (const EventType& type : ontology.types())
        if (type.parent.empty())
            names.push_back(type.name);
    const std::string nearest = nearest_word(value.substr(0, slash), names);
    return nearest.empty() ? "entente ontology lists those that are right"
                           : "did you mean \"" + nearest + "\"?";
}

std::string take_modality(const std::string& value, const Ontology&, AskedFor& to) {
    to.filter.events.modalities.push_back(value);
    std::string right;
    for (auto status = EventStatus::possible; status <= EventStatus::denied;
         status = static_cast<EventStatus>(static_cast<int>(status) + 1)) {
        if (value == to_string(status))
            return "";
        right += (right.empty() ? "" : ", ") + std::string(to_string(status));
    }
    return "one of " + right + " is right";
}

std::string take_sources(const std::string& value, const Ontology&, AskedFor& to) {
    std::uint64_t number = 0;
    const std::string right = take_number(value, number);
    to.filter.events.min_sources = static_cast<std::uint32_t>(number);
    return right;
}

std::string take_limit(const std::string& value, const Ontology&, AskedFor& to) {
    std::uint64_t number = 0;
    const std::string right = take_number(value, number);
    to.limit = number;
    return right;
}

std::string take_words(const std::string& value, const Ontology&, AskedFor& to) {
    to.words = value;
    return value.size() <= longest_words ? "" : "at most 200 bytes are right";
}

constexpr std::array<Parameter, 12> parameters{
    {{"actor", true,
      [](const std::string& value, const Ontology&, AskedFor& to) {
          return take_name(value, to.filter.events.actors);
      }},
     {"type", true, take_type},
     {"place", true,
      [](const std::string& value, const Ontology&, AskedFor& to) {
          return take_name(value, to.filter.events.places);
      }},
     {"from", false,
      [](const std::string& value, const Ontology&, AskedFor& to) {
          return take_day(value, to.filter.events.from);
      }},
     {"to", false,
      [](const std::string& value, const Ontology&, AskedFor& to) {
          return take_day(value, to.filter.events.to);
      }},
     {"modality", true, take_modality},
     {"min-sources", false, take_sources},
     {"min-confidence", false,
      [](const std::string& value, const Ontology&, AskedFor& to) {
          return take_share(value, to.filter.min_confidence);
      }},
     {"q", false, take_words},
     {"offset", false,
      [](const std::string& value, const Ontology&, AskedFor& to) {
          return take_number(value, to.offset);
      }},
     {"limit", false, take_limit},
     {"graph", false, [](const std::string& value, const Ontology&, AskedFor& to) {
          to.version = value;
          return std::string();
      }}}};

static_assert(std::ranges::equal(filter_parameters, std::span(parameters).first(8), {}, {},
                                 &Parameter::name));

/// "a, b or c".
std::string listed(std::span<const std::string_view> names) {
    std::string text;
    for (const std::string_view name : names)
        (text += text.empty() ? "" : name == names.back() ? " or " : ", ") += name;
    return text;
}

ParameterProblem unknown(const std::string& name, std::span<const std::string_view> known) {
    return {"no parameter \"" + name + "\" here; " +
            (known.empty() ? "none is right" : listed(known) + " is right")};
}

ParameterProblem repeated(const std::string& name) {
    return {"the parameter \"" + name + "\" may be there once"};
}

ParameterProblem wrong(std::string_view name, const std::string& value, const std::string& right) {
    return {"the parameter " + std::string(name) + " is \"" + value + "\"; " + right};
}

} // namespace

std::variant<AskedFor, ParameterProblem> read_parameters(const HttpTarget& target,
                                                         std::span<const std::string_view> known,
                                                         const Ontology& ontology) {
    AskedFor asked;
    std::set<std::string_view> seen;
    for (const auto& [name, value] : target.parameters) {
        const auto parameter = std::ranges::find(parameters, name, &Parameter::name);
        if (parameter == parameters.end() ||
            std::ranges::find(known, parameter->name) == known.end())
            return unknown(name, known);
        if (!seen.insert(parameter->name).second && !parameter->may_repeat)
            return repeated(name);
        if (const std::string right = parameter->take(value, ontology, asked); !right.empty())
            return wrong(name, value, right);
    }
    const EventFilter& events = asked.filter.events;
    if (events.from && events.to && *events.to < *events.from)
        return ParameterProblem{"the parameter from is a later day than to; the earlier day first "
                                "is right"};
    return asked;
}

} // namespace entente
