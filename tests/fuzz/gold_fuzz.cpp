// Any bytes, read as labelled articles, are either refused with a reason or give labels that can be
// scored.

#include "extract/evaluation/evaluation.hpp"
#include "extract/evaluation/gold.hpp"
#include "extract/reader/json_lines.hpp"
#include "ontology/text.hpp"

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

const entente::Ontology& shipped() {
    static const entente::Ontology ontology = [] {
        const std::string path = ENTENTE_TEST_SHARE "/ontology/diplomacy.jsonld";
        std::ifstream input(path);
        return entente::read_ontology(input, path);
    }();
    return ontology;
}

const entente::Gazetteer& gazetteer() {
    static const auto read = entente::Gazetteer::read(ENTENTE_TEST_SHARE "/gazetteer");
    return read;
}

/// A claim that is just what a label expects, as far as it says.
entente::Claim claim_of(const entente::ExpectedClaim& label) {
    entente::Claim claim;
    claim.type = label.type;
    claim.subtype = label.subtype;
    claim.evidence.text = label.sentence;
    for (const entente::ExpectedRole& role : label.roles) {
        entente::Participant filler;
        filler.name = role.fillers.empty() ? std::string() : role.fillers.front();
        if (role.fillers.empty())
            continue;
        if (role.place == entente::RolePlace::qualifier)
            claim.qualifiers.push_back({role.name, filler});
        else if (role.place == entente::RolePlace::object)
            claim.object = filler;
        else
            claim.subject = filler;
    }
    return claim;
}

void check(const entente::Article& article, const entente::JsonLine& line) {
    const auto read = entente::read_gold_labels(line.text, article, shipped(), {.claims = 20});
    if (const auto* problem = std::get_if<entente::GoldProblem>(&read)) {
        require(!problem->problem.empty() && !problem->remedy.empty());
        require(entente::is_valid_utf8(problem->problem));
        return;
    }
    const auto& labels = std::get<entente::GoldLabels>(read);
    std::vector<entente::Claim> claims;
    for (const entente::ExpectedClaim& label : labels.claims) {
        require(shipped().find(label.type, label.subtype) != nullptr);
        claims.push_back(claim_of(label));
    }
    const auto score = entente::score_article(labels, claims, article, gazetteer(), shipped());
    require(score.found.size() + score.missing.size() == labels.claims.size());
    require(score.found.size() + score.repeats.size() + score.wrong.size() +
                score.unjudged.size() ==
            claims.size());
    entente::Evaluation evaluation;
    entente::add(evaluation, labels, claims, score);
    require(evaluation.found.recall.cases == labels.claims.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    std::istringstream lines(std::string(reinterpret_cast<const char*>(bytes), size));
    entente::read_json_article_lines(lines, "fuzz.jsonl", "fuzz", {}, check,
                                     [](const entente::Diagnostic&) {});
    return 0;
}
