// Makes events of claims that come from no article: from a table of one's own, another program, or
// people who label. Needs no language model. Two sources tell of one summit, one of them vaguely; a
// third announced it; a fourth denies that anything was signed.

#include "frame.hpp"

#include "graph/consolidate.hpp"
#include "graph/timeline.hpp"
#include "ontology/claim_identity.hpp"

#include <optional>

namespace {

using namespace entente;

Participant person(const std::string& name, const std::string& country) {
    Participant made;
    made.id = unlinked_entity_id(EntityKind::person, name, country);
    made.name = name;
    made.kind = EntityKind::person;
    made.country = country;
    return made;
}

/// `event` tells apart what a source says of several events; `time` is EDTF.
Claim claim(const std::string& source, const std::string& event, const std::string& type,
            const Participant& subject, const Participant& object, const std::string& time) {
    Claim made;
    made.article = source;
    made.event = source + "/" + event;
    made.type = type;
    made.subject = subject;
    made.object = object;
    if (const std::optional<TimeInterval> interval = read_edtf(time))
        made.time = ClaimTime{*interval, TimeBasis::expression, {}};
    return made;
}

std::vector<Claim> claims_of_four_sources() {
    const Participant holt = person("Ana Holt", "XAA");
    const Participant reyes = person("Luis Reyes", "XBB");
    Claim announced = claim("radio", "summit", "meet", holt, reyes, "2024-05");
    announced.modality = Modality::planned;
    Claim denied = claim("ministry", "pact", "support", holt, reyes, "2024-05-06");
    denied.subtype = "sign";
    denied.polarity = Polarity::negative;
    return {announced, claim("gazette", "summit", "meet", reyes, holt, "2024-05-06"),
            claim("weekly", "summit", "meet", holt, reyes, "2024-05-06/2024-05-12"), denied};
}

/// The day on which each source appeared: what is announced can only be fulfilled later.
std::vector<ArticleRecord> sources() {
    std::vector<ArticleRecord> records(4);
    const std::vector<std::pair<std::string, std::string>> days = {{"radio", "2024-04-30"},
                                                                   {"gazette", "2024-05-07"},
                                                                   {"weekly", "2024-05-10"},
                                                                   {"ministry", "2024-05-10"}};
    for (std::size_t i = 0; i < days.size(); ++i) {
        records[i].id = days[i].first;
        records[i].published = read_day(days[i].second);
    }
    return records;
}

void consolidate_claims(const std::string& share) {
    const Ontology ontology = example::load_ontology(share);
    std::vector<Claim> claims = claims_of_four_sources();
    // A claim is the same if its content is; whoever has a text hashes that too.
    for (Claim& claim : claims)
        claim.id = claim_id(claim, {}, ontology);
    const EntityGraph graph = build_graph(consolidate(sources(), std::move(claims), ontology));
    for (const TimelineEntry& entry : timeline(graph, ontology, {})) {
        const Event& event = graph.facts.events[entry.event];
        std::cout << entry.date << ' ' << entry.description << ": " << to_string(event.status)
                  << ", says";
        for (const ClaimIndex index : event.claims)
            std::cout << ' ' << graph.facts.claims[index].article;
        std::cout << '\n';
    }
}

} // namespace

int main(int argc, char** argv) { return example::run(argc, argv, "SHARE", consolidate_claims); }
