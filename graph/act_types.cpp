#include "graph/act_types.hpp"

namespace entente {

namespace {

ActType act_type(const EventType& type, const EventType& top, const Ontology& ontology) {
    const EventType* other_side = top.inverse.empty() ? nullptr : ontology.find(top.inverse);
    ActType act{.family = top.name,
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

} // namespace

ActTypes::ActTypes(const Ontology& ontology) {
    for (const EventType& type : ontology.types()) {
        const EventType* top = type.parent.empty() ? &type : ontology.find(type.parent);
        const std::pair<std::string_view, std::string_view> names(
            top->name, type.parent.empty() ? std::string_view() : std::string_view(type.name));
        types_.emplace(names, act_type(type, *top, ontology));
    }
}

ActType ActTypes::of(const Claim& claim) const {
    if (const auto known = types_.find({claim.type, claim.subtype}); known != types_.end())
        return known->second;
    const auto top = types_.find({claim.type, std::string_view()});
    ActType act = top == types_.end() ? ActType{.family = claim.type, .act = {}} : top->second;
    act.act = claim.subtype;
    return act;
}

} // namespace entente
