#include "graph/queries/balance.hpp"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr std::array<std::string_view, 5> quad_words{
    "none", "verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"};

/// Which of the codes of a type an event has; see `codes_of`.
enum class Manner : std::uint8_t { done, planned, requested, refused };

/// By `Manner`.
constexpr std::array<std::pair<Modality, Polarity>, 4> manners{
    {{Modality::actual, Polarity::positive},
     {Modality::planned, Polarity::positive},
     {Modality::requested, Polarity::positive},
     {Modality::planned, Polarity::negative}}};

QuadClass read_quad(std::string_view word) {
    const auto found = std::ranges::find(quad_words, word);
    return found == quad_words.end() ? QuadClass::none
                                     : static_cast<QuadClass>(found - quad_words.begin());
}

std::string code(const std::map<std::string, std::string>& codes, const std::string& scheme) {
    const auto found = codes.find(scheme);
    return found == codes.end() ? std::string() : found->second;
}

EventWeight weigh(const Ontology& ontology, const EventType& type, Manner manner) {
    const auto [modality, polarity] = manners[static_cast<std::size_t>(manner)];
    const auto codes = ontology.with_classes(codes_of(type, modality, polarity));
    EventWeight weight{read_quad(code(codes, "quad")), std::nullopt};
    if (const auto value = ontology.scale_value("goldstein", code(codes, "cameo")))
        weight.goldstein = static_cast<std::int32_t>(std::lround(*value * 100));
    return weight;
}

/// What the claims together make of an event; absent where it is only denied. Whoever says that it
/// happened outweighs who says that it did not.
std::optional<Manner> manner_of(const Event& event, std::span<const Claim> claims) {
    bool announced = false;
    bool requested = false;
    bool called_off = false;
    bool denied = false;
    for (const ClaimIndex c : event.claims) {
        const bool positive = claims[c].polarity == Polarity::positive;
        const bool actual = claims[c].modality == Modality::actual;
        if (positive && actual)
            return Manner::done;
        called_off |= !positive && !actual;
        denied |= !positive && actual;
        requested |= positive && claims[c].modality == Modality::requested;
        announced |= positive && claims[c].modality != Modality::requested;
    }
    if (called_off)
        return Manner::refused;
    if (denied)
        return announced ? std::optional(Manner::refused) : std::nullopt;
    return announced || !requested ? Manner::planned : Manner::requested;
}

} // namespace

std::string_view to_string(QuadClass quad) { return quad_words[static_cast<std::size_t>(quad)]; }

QuadClass quad_class(const Ontology& ontology, std::string_view type, std::string_view subtype) {
    const EventType* known = ontology.find(type, subtype);
    known = known != nullptr ? known : ontology.find(type);
    return known == nullptr ? QuadClass::none
                            : read_quad(code(ontology.with_classes(known->codes), "quad"));
}

EventWeights::EventWeights(const Ontology& ontology) {
    for (const EventType& type : ontology.types()) {
        const bool top = type.parent.empty();
        types_.insert_or_assign({Word(top ? type.name : type.parent), Word(top ? "" : type.name)},
                                Weights{weigh(ontology, type, Manner::done),
                                        weigh(ontology, type, Manner::planned),
                                        weigh(ontology, type, Manner::requested),
                                        weigh(ontology, type, Manner::refused)});
    }
}

EventWeight EventWeights::of(const Event& event, std::span<const Claim> claims) const {
    const auto manner = manner_of(event, claims);
    auto type = types_.find(std::pair(event.type, event.subtype));
    if (type == types_.end())
        type = types_.find(std::pair(event.type, Word()));
    if (!manner || type == types_.end())
        return {};
    return type->second[static_cast<std::size_t>(*manner)];
}

std::map<std::string, std::string> told_codes(const Event& event, std::span<const Claim> claims,
                                              const Ontology& ontology) {
    const auto manner = manner_of(event, claims);
    const EventType* narrow = ontology.find(event.type, event.subtype);
    const EventType* type = narrow ? narrow : ontology.find(event.type);
    if (!manner || !type)
        return {};
    const auto [modality, polarity] = manners[static_cast<std::size_t>(*manner)];
    return ontology.with_classes(codes_of(*type, modality, polarity));
}

void add(Balance& balance, const EventWeight& weight) {
    ++balance.events;
    ++balance.quads[static_cast<std::size_t>(weight.quad)];
    if (weight.goldstein) {
        ++balance.scaled;
        balance.goldstein_sum += *weight.goldstein;
    }
}

std::uint32_t cooperation(const Balance& balance) {
    return balance.quads[static_cast<std::size_t>(QuadClass::verbal_cooperation)] +
           balance.quads[static_cast<std::size_t>(QuadClass::material_cooperation)];
}

std::uint32_t conflict(const Balance& balance) {
    return balance.quads[static_cast<std::size_t>(QuadClass::verbal_conflict)] +
           balance.quads[static_cast<std::size_t>(QuadClass::material_conflict)];
}

std::optional<double> mean_goldstein(const Balance& balance) {
    if (balance.scaled == 0)
        return std::nullopt;
    return static_cast<double>(balance.goldstein_sum) / balance.scaled / 100;
}

} // namespace entente
