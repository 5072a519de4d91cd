#include "graph/act_types.hpp"

#include <algorithm>
#include <string_view>

namespace entente {

namespace {

struct NamedAct {
    std::string_view family;
    std::string_view act;
    bool symmetric = false;
    bool inverse = false;
};

NamedAct known_act(const EventType& type, const EventType& top, const Ontology& ontology) {
    const EventType* other_side = top.inverse.empty() ? nullptr : ontology.find(top.inverse);
    NamedAct act{.family = top.name,
                 .act = type.parent.empty() ? std::string_view() : std::string_view(type.name),
                 .symmetric = type.symmetric};
    // Both are in the ontology's one list, so that the lower address is the earlier line.
    act.inverse = other_side && other_side < &top;
    if (act.inverse)
        act.family = other_side->name;
    // A subtype with a predicate of its own is an act of its own; where people come together,
    // others describe the same event.
    const bool encounter = top.symmetric || other_side;
    if (encounter && type.predicate == top.predicate)
        act.act = {};
    return act;
}

NamedAct act_of(std::string_view type, std::string_view subtype, const Ontology& ontology) {
    const EventType* top = ontology.find(type);
    if (!top)
        return {.family = type, .act = subtype};
    if (const EventType* known = ontology.find(type, subtype))
        return known_act(*known, *top, ontology);
    NamedAct act = known_act(*top, *top, ontology);
    act.act = subtype;
    return act;
}

std::uint32_t number_of(std::string_view name, const std::vector<std::string>& names) {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(names, name) - names.begin());
}

} // namespace

bool is_daily(std::string_view type) { return type == "assault" || type == "protest"; }

ActTypes::ActTypes(const ClaimTable& table, const Ontology& ontology) : names_(1) {
    std::vector<NamedAct> acts;
    for (const TypeSymbols& type : table.types()) {
        acts.push_back(act_of(table.text(type.type), table.text(type.subtype), ontology));
        names_.emplace_back(acts.back().family);
        names_.emplace_back(acts.back().act);
    }
    std::ranges::sort(names_);
    const auto repeated = std::ranges::unique(names_);
    names_.erase(repeated.begin(), repeated.end());
    for (std::size_t t = 0; t < acts.size(); ++t) {
        const std::string_view type = table.text(table.types()[t].type);
        types_.push_back({.family = number_of(acts[t].family, names_),
                          .act = number_of(acts[t].act, names_),
                          .symmetric = acts[t].symmetric,
                          .inverse = acts[t].inverse,
                          .statement = acts[t].family == "statement",
                          .comes_daily = is_daily(acts[t].family),
                          .heads_family = type == acts[t].family,
                          .has_subtype = table.types()[t].subtype != no_symbol});
    }
}

} // namespace entente
