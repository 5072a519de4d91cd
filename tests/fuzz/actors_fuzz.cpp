// Any bytes are either refused as a table of actors, or each of their lines is taken or reported,
// and what was taken can be looked up.

#include "ontology/gazetteer/names.hpp"
#include "ontology/gazetteer/offices.hpp"
#include "ontology/gazetteer/own_actors.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace entente;

/// A small world to add to: a state, a body and an office holder.
detail::Listed small_world() {
    detail::Listed listed;
    detail::add_entity(listed, {"ent:ARV", "Arvenia", EntityKind::state, "ARV", ""});
    detail::add_entity(listed, {"ent:pact", "Northern Pact", EntityKind::organisation, "", "IGO"});
    detail::add_entity(listed, {"ent:holt", "Mara Holt", EntityKind::person, "ARV", "GOV"}, "Holt");
    listed.codes = {{"ARV", 0}};
    listed.names = {{"Arvenia", NameKind::name, 0},
                    {"Arvenian", NameKind::demonym, 0},
                    {"NP", NameKind::abbreviation, 1},
                    {"Mara Holt", NameKind::name, 2}};
    listed.titles = {{{"president", Office::head_of_state, "GOV"}, ""}};
    listed.local_titles = {{"ARV", "first citizen", "president"}};
    listed.terms = {{.term = {nullptr, "ARV", Office::head_of_state, "President",
                              make_day(2001, 5, 1), std::nullopt},
                     .holder = 2}};
    return listed;
}

void check(bool right) {
    if (!right)
        std::abort();
}

void look_up(detail::Listed listed) {
    const detail::Names names(listed.names, listed.entities);
    const detail::Titles titles(listed.titles, listed.local_titles);
    const detail::Terms terms(std::move(listed.terms), titles, listed.entities);
    for (const detail::NameRow& row : listed.names)
        check(row.entity < listed.entities.size() && !row.name.empty());
    for (std::size_t at = 0; at < listed.entities.size(); ++at) {
        const Entity& entity = listed.entities[at];
        check(listed.ids.at(entity.id) == at);
        check((entity.kind == EntityKind::person) != listed.surnames[at].empty());
        for (const Term& term : terms.of(entity)) {
            check(term.holder == &entity &&
                  (!term.until || !term.from || *term.from <= *term.until));
            if (term.from)
                terms.holder(term.country, titles.meaning(term.country, term.title), *term.from);
        }
        const std::vector<std::string_view> words{entity.name};
        check(!names.longest(words) || !names.longest(words)->senses.empty());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::vector<ActorTable> tables{
        {.name = "fuzz", .text = {reinterpret_cast<const char*>(bytes), size}}};
    detail::Listed listed = small_world();
    try {
        detail::add_own_actors(listed, tables, [](const Diagnostic& diagnostic) {
            check(diagnostic.location.line > 0 && !diagnostic.remedy.empty() &&
                  to_string(diagnostic).find('\n') == std::string::npos);
        });
    } catch (const Error&) {
        return 0;
    }
    check(listed.entities.size() == listed.surnames.size());
    look_up(std::move(listed));
    return 0;
}
