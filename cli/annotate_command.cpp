#include "cli/checked_output.hpp"
#include "cli/commands.hpp"
#include "extract/language/annotate_batches.hpp"
#include "extract/language/conllu.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <sstream>
#include <utility>

namespace entente {

namespace {

/// Headlines and paragraphs, in the order of the text.
std::vector<std::string_view> annotated_texts(const Article& article) {
    std::vector<ByteSpan> spans = article.headlines;
    spans.insert(spans.end(), article.paragraphs.begin(), article.paragraphs.end());
    std::ranges::sort(spans);
    std::vector<std::string_view> texts;
    for (const ByteSpan span : spans)
        texts.push_back(std::string_view(article.text).substr(span.begin, span.end - span.begin));
    return texts;
}

/// An id may hold anything; a comment ends with its line.
std::string one_line(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

std::string annotate(const Engine& engine, const Article& article) {
    const std::vector<std::string_view> texts = annotated_texts(article);
    std::ostringstream output;
    output << "# newdoc id = " << one_line(article.id) << "\n";
    annotate_batches(engine, texts, [&](std::size_t text, const Annotation& annotation) {
        write_conllu(output, texts[text], annotation, engine.scheme());
        return true;
    });
    return std::move(output).str();
}

} // namespace

AnnotateCommand::AnnotateCommand(CLI::App& program)
    : parser_(
          program.add_subcommand("annotate", "Print what the language engine says, as CoNLL-U")) {
    add_article_options(*parser_, options_);
    parser_->footer("Examples:\n"
                    "  entente annotate article.txt                   tokens, tags, lemmas, "
                    "dependencies, names\n"
                    "  echo 'Ana Holt met Ivo Reyes.' | entente annotate -\n"
                    "  entente annotate news/ > news.conllu\n"
                    "  entente extract --engine conllu:news.conllu news/     the same claims, "
                    "without the model");
}

bool AnnotateCommand::chosen() const { return parser_->parsed(); }

ExitCode AnnotateCommand::run() const {
    const std::unique_ptr<Engine> engine = load_engine(options_.resources);
    CheckedOutput output = standard_output();
    Console console;
    for_each_article(options_, console, [&](const Article& article, const std::string&) {
        return [&, lines = annotate(*engine, article)] {
            output.write(lines);
            console.count_article(0);
        };
    });
    output.flush();
    return console.finish();
}

} // namespace entente
