// Reads one article and prints what it claims: who does what to whom, when, and in which words.

#include "toolkit.hpp"

#include "extract/reader/plain_text.hpp"

namespace {

using namespace entente;

std::string name_of(const std::optional<Participant>& participant) {
    return participant ? participant->name : "(nobody named)";
}

void print(const Claim& claim) {
    std::cout << name_of(claim.subject) << " | " << claim.predicate << " | "
              << name_of(claim.object) << '\n'
              << "    " << (claim.time ? claim.time->interval.edtf() : "undated") << ", "
              << to_string(claim.modality) << ", " << to_string(claim.polarity) << '\n';
    for (const Attribution& attribution : claim.attributed_to)
        std::cout << "    " << attribution.speaker.name << ' ' << attribution.cue << " so\n";
    std::cout << "    \"" << claim.evidence.text << "\"\n";
}

void print_claims(const std::string& share, const std::string& file) {
    const example::Toolkit toolkit(share);
    const auto print_all = [&](const Article& article) {
        for (const Claim& claim : toolkit.extractor.extract(article).claims)
            print(claim);
    };
    std::ifstream input = example::open(file);
    read_plain_text(input, file, article_id(file), {}, print_all, example::report);
}

} // namespace

int main(int argc, char** argv) {
    return example::run(argc, argv, "SHARE ARTICLE.txt", print_claims);
}
