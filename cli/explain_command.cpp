#include "cli/checked_output.hpp"
#include "cli/commands.hpp"
#include "cli/explanation_page.hpp"
#include "cli/explanation_text.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <ostream>
#include <utility>

namespace entente {

namespace {

std::string check_page(const std::string& file) {
    const bool html = file.ends_with(".html") || file.ends_with(".htm");
    return html ? "" : "\"" + file + "\" is no page; a name that ends in .html is right";
}

} // namespace

ExplainCommand::ExplainCommand(CLI::App& program)
    : parser_(program.add_subcommand(
          "explain", "Show how each claim of an article was found, and what was missed")) {
    add_article_options(*parser_, options_);
    add_confidence_option(*parser_, options_);
    parser_->add_option("-o,--output", output_, "Page of HTML to write, instead of text")
        ->type_name("FILE")
        ->check(check_page);
    parser_->add_flag("--all", all_,
                      "Every sentence, and every trigger that made no claim; pages show all "
                      "sentences anyhow");
    parser_->footer(
        "Examples:\n"
        "  entente explain article.txt                    sentences, claims, rules, actors\n"
        "  entente explain article.txt -o why.html        the same as a page with highlights\n"
        "  entente explain --all article.txt | less       with all that made no claim\n"
        "Below each sentence: its claims, then the rule and its trigger, who fills each role and "
        "how that was\nresolved, with the way through the parse; and triggers that only lack "
        "someone for a role.");
}

bool ExplainCommand::chosen() const { return parser_->parsed(); }

ExitCode ExplainCommand::run() const {
    const Ontology ontology = load_ontology(options_.resources);
    Console console;
    const Gazetteer gazetteer = load_gazetteer(options_.resources, console.sink());
    const Toolkit toolkit(options_.resources, ontology, gazetteer, least_of_articles(options_));
    const ExplanationDetail detail = all_ ? ExplanationDetail::all : ExplanationDetail::near;
    const auto explain_all = [&](const std::function<void(std::string_view)>& write) {
        bool first = true;
        for_each_article(options_, console, [&](const Article& article, const std::string& input) {
            Explanation explanation = toolkit.extractor().explain(article);
            std::string text = output_.empty() ? explanation_text(article, explanation, detail)
                                               : explanation_section(article, explanation);
            return
                [&, text = std::move(text), extraction = std::move(explanation.extraction), input] {
                    report_warnings(extraction, input, console);
                    write(first || !output_.empty() ? text : "\n" + text);
                    first = false;
                    console.count_article(extraction.claims.size());
                };
        });
    };
    if (output_.empty()) {
        CheckedOutput output = standard_output();
        explain_all([&](std::string_view text) { output.write(text); });
        output.flush();
    } else {
        write_file(output_, [&](std::ostream& page) {
            page << explanation_page_begin();
            explain_all([&](std::string_view text) { page << text; });
            page << explanation_page_end();
        });
    }
    return console.finish();
}

} // namespace entente
