#include "cli/checked_output.hpp"
#include "cli/commands.hpp"
#include "ontology/claim_line.hpp"

#include <CLI/CLI.hpp>

#include <utility>

namespace entente {

namespace {

std::string write_lines(const Extraction& extraction, EvidenceText evidence) {
    std::string lines = write_article_line(extraction.article) + "\n";
    for (const Claim& claim : extraction.claims)
        lines += write_claim_line(claim, evidence) + "\n";
    return lines;
}

} // namespace

ExtractCommand::ExtractCommand(CLI::App& program)
    : parser_(
          program.add_subcommand("extract", "Print the claims that articles make, as JSON lines")) {
    add_article_options(*parser_, options_);
    add_confidence_option(*parser_, options_);
    parser_->add_flag("--no-text", no_text_, "Leave the sentences out of the output");
    parser_->footer(
        "Examples:\n"
        "  entente extract article.txt                    one article, a line a claim\n"
        "  entente extract news/ > claims.jsonl           a folder, on all cores\n"
        "  zcat news.jsonl.gz | entente extract -         JSON lines: id, title, text, published\n"
        "  entente extract --published 2019-03-25 note.txt\n"
        "  entente extract --min-confidence 0.8 news/     only what is fairly sure\n"
        "  entente extract --min-confidence 0 news/       also what readers often found wrong\n"
        "Each article gives one line of record \"article\", then one of record \"claim\" for each "
        "claim.");
}

bool ExtractCommand::chosen() const { return parser_->parsed(); }

ExitCode ExtractCommand::run() const {
    const Ontology ontology = load_ontology(options_.resources);
    Console console;
    const Gazetteer gazetteer = load_gazetteer(options_.resources, console.sink());
    const Toolkit toolkit(options_.resources, ontology, gazetteer, least_of_articles(options_));
    const EvidenceText evidence = no_text_ ? EvidenceText::leave_out : EvidenceText::write;
    CheckedOutput output = standard_output();
    for_each_article(options_, console, [&](const Article& article, const std::string& input) {
        Extraction extraction = toolkit.extractor().extract(article);
        std::string lines = write_lines(extraction, evidence);
        return [&, lines = std::move(lines), extraction = std::move(extraction), input] {
            report_warnings(extraction, input, console);
            output.write(lines);
            console.count_article(extraction.claims.size());
        };
    });
    output.flush();
    return console.finish();
}

} // namespace entente
