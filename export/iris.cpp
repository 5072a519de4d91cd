#include "export/iris.hpp"

#include "export/escaping.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <bit>
#include <functional>

namespace entente {

namespace {

constexpr std::string_view actor_folder = "actor/";
constexpr std::string_view article_folder = "article/";
constexpr std::string_view wikidata_prefix = "wd:";

void name(Iri& iri, std::string_view folder, std::string_view id) {
    iri.space = Space::entente;
    iri.local = folder;
    append_percent_encoded(iri.local, id);
}

void append(Iri& iri, std::string_view separator, std::string_view id) {
    iri.local += separator;
    append_percent_encoded(iri.local, id);
}

std::size_t hash_of(std::string_view id) { return std::hash<std::string_view>()(id); }

bool is_wikidata_id(std::string_view id) {
    constexpr std::string_view prefix = "wd:Q";
    return id.starts_with(prefix) && id.size() > prefix.size() &&
           std::ranges::all_of(id.substr(prefix.size()),
                               [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::string compact(IriView iri) {
    std::string text;
    if (iri.space != Space::web) {
        text += namespaces[static_cast<std::size_t>(iri.space)].prefix;
        text += ':';
    }
    return text.append(iri.local);
}

std::string whole(IriView iri) { return std::string(iri_of(iri.space)) + std::string(iri.local); }

void name_type(Iri& iri, std::string_view type, std::string_view subtype) {
    name(iri, "type/", type);
    if (!subtype.empty())
        append(iri, "/", subtype);
}

void name_role(Iri& iri, std::string_view role) { name(iri, "role/", role); }
void name_event(Iri& iri, std::string_view id) { name(iri, "event/", id); }
void name_claim(Iri& iri, std::string_view id) { name(iri, "claim/", id); }
void name_article(Iri& iri, std::string_view id) { name(iri, article_folder, id); }

void name_participation(Iri& iri, const Iri& event, std::string_view role, const Iri& entity) {
    iri.space = event.space;
    iri.local = event.local;
    append(iri, "#", role);
    iri.local += '/';
    // As the id was, encoded.
    if (entity.space == Space::wd)
        iri.local += wikidata_prefix;
    iri.local.append(entity.local, entity.space == Space::wd ? 0 : actor_folder.size());
}

void name_qualifier(Iri& iri, const Iri& claim, const Qualifier& qualifier) {
    const std::string& filler =
        qualifier.filler.id.empty() ? qualifier.filler.name : qualifier.filler.id;
    iri.space = claim.space;
    iri.local = claim.local;
    append(iri, "#", qualifier.role);
    iri.local += '/';
    const std::uint64_t hash = short_hash(filler);
    for (int shift = 60; shift >= 0; shift -= 4)
        iri.local += "0123456789abcdef"[(hash >> static_cast<unsigned>(shift)) & 15U];
}

void name_span(Iri& iri, const Iri& article, CodePointSpan span) {
    iri.space = article.space;
    iri.local = "span/";
    iri.local.append(article.local, article_folder.size());
    iri.local += '/';
    iri.local += std::to_string(span.begin);
    iri.local += '-';
    iri.local += std::to_string(span.end);
}

Iri entity_iri(std::string_view id) {
    if (is_wikidata_id(id))
        return {Space::wd, std::string(id.substr(wikidata_prefix.size()))};
    Iri iri;
    name(iri, actor_folder, id);
    return iri;
}

EntityIris::EntityIris(const Consolidation& actors)
    : slots_(std::bit_ceil(2 * (actors.entities.size() + actors.joined_ids.size()) + 1)) {
    iris_.reserve(actors.entities.size());
    for (const GraphEntity& entity : actors.entities) {
        add(entity.id, static_cast<EntityIndex>(iris_.size()));
        iris_.push_back(entity_iri(entity.id));
    }
    for (const auto& [id, known_as] : actors.joined_ids)
        if (const Slot& known = slot_of(known_as, hash_of(known_as)); known.id != nullptr)
            add(id, known.entity);
}

const EntityIris::Slot& EntityIris::slot_of(std::string_view id, std::size_t hash) const {
    const std::size_t last = slots_.size() - 1;
    std::size_t place = hash & last;
    while (slots_[place].id != nullptr && (slots_[place].hash != hash || *slots_[place].id != id))
        place = (place + 1) & last;
    return slots_[place];
}

void EntityIris::add(const std::string& id, EntityIndex entity) {
    const std::size_t hash = hash_of(id);
    const auto place = static_cast<std::size_t>(&slot_of(id, hash) - slots_.data());
    if (slots_[place].id == nullptr)
        slots_[place] = {hash, &id, entity};
}

const Iri* EntityIris::of(const Participant& participant) const {
    if (participant.id.empty())
        return nullptr;
    const Slot& slot = slot_of(participant.id, hash_of(participant.id));
    return slot.id == nullptr ? nullptr : &iris_[slot.entity];
}

} // namespace entente
