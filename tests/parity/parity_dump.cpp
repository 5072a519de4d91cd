/// Writes what the engine makes of documents, one token a line, for comparison with spaCy
/// (compare.py beside this).
///
/// Standard input holds documents separated by NUL. Standard output gets for each token, separated
/// by tabs: text, whether a space follows, the ids of norm, prefix, suffix, shape, "space follows"
/// and "is space", tag, index of the head, dependency label, sentence start (1 or -1), entity (O,
/// B-x, I-x), part of speech, features, lemma. Backslash, line feed, tab and carriage return are
/// escaped. A line "==" ends each document.

#include "extract/language/cnn_engine.hpp"
#include "ontology/diagnostic.hpp"
#include "ontology/text.hpp"

#include <charconv>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

constexpr int wrong_usage = 2;
constexpr int cannot_work = 3;

struct Options {
    std::string model;
    /// Where the smallest margin of each document goes; none if empty.
    std::string margins;
    std::size_t batch = 64;
    std::size_t threads = 1;
    entente::Instructions instructions = entente::best_instructions();
};

void print_usage() {
    std::cerr << "Usage: entente-parity MODEL_FILE [--margins FILE] [--batch N] [--threads N]\n"
                 "                      [--instructions portable|avx2|avx512] < DOCUMENTS > TSV\n"
                 "DOCUMENTS are separated by NUL. --margins writes the smallest lead of a best "
                 "score over\n"
                 "the second best for each document, one a line.\n";
}

bool read_number(std::string_view text, std::size_t& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number > 0;
}

bool read_instructions(std::string_view name, entente::Instructions& instructions) {
    if (name == "portable")
        instructions = entente::Instructions::portable;
    else if (name == "avx2")
        instructions = entente::Instructions::avx2;
    else if (name == "avx512")
        instructions = entente::Instructions::avx512;
    else
        return false;
    return entente::available(instructions);
}

bool read_options(const std::vector<std::string>& arguments, Options& options) {
    if (arguments.empty())
        return false;
    options.model = arguments[0];
    for (std::size_t i = 1; i + 1 < arguments.size(); i += 2) {
        const std::string& name = arguments[i];
        const std::string& value = arguments[i + 1];
        bool good = true;
        if (name == "--margins")
            options.margins = value;
        else if (name == "--batch")
            good = read_number(value, options.batch);
        else if (name == "--threads")
            good = read_number(value, options.threads);
        else if (name == "--instructions")
            good = read_instructions(value, options.instructions);
        else
            good = false;
        if (!good)
            return false;
    }
    return arguments.size() % 2 == 1;
}

std::vector<std::string> read_documents(std::istream& input) {
    const std::string content((std::istreambuf_iterator<char>(input)),
                              std::istreambuf_iterator<char>());
    std::vector<std::string> documents;
    for (std::size_t begin = 0; begin <= content.size();) {
        const std::size_t end = std::min(content.find('\0', begin), content.size());
        documents.push_back(
            entente::repair_utf8(std::string_view(content).substr(begin, end - begin)).text);
        begin = end + 1;
    }
    return documents;
}

std::string escape(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '\\')
            escaped += "\\\\";
        else if (c == '\n')
            escaped += "\\n";
        else if (c == '\t')
            escaped += "\\t";
        else if (c == '\r')
            escaped += "\\r";
        else
            escaped += c;
    }
    return escaped;
}

std::string entity(const entente::Token& token) {
    if (token.entity_position == entente::EntityPosition::outside)
        return "O";
    return (token.entity_position == entente::EntityPosition::begin ? "B-" : "I-") +
           std::string(token.entity);
}

void write_document(std::ostream& output, std::string_view text,
                    const entente::Annotation& annotation, const entente::AnnotationTrace& trace) {
    for (std::size_t i = 0; i < annotation.tokens.size(); ++i) {
        const entente::Token& token = annotation.tokens[i];
        const entente::TokenFeatures& features = trace.features[i];
        output << escape(text.substr(token.span.begin, token.span.end - token.span.begin)) << '\t'
               << token.space_after << '\t' << features.norm << '\t' << features.prefix << '\t'
               << features.suffix << '\t' << features.shape << '\t' << features.space_after << '\t'
               << features.is_space << '\t' << token.tag << '\t' << token.head << '\t' << token.dep
               << '\t' << (token.sentence_start ? "1" : "-1") << '\t' << entity(token) << '\t'
               << to_string(token.pos) << '\t' << token.morph << '\t' << escape(token.lemma)
               << '\n';
    }
    output << "==\n";
}

/// All documents, some at a time; thread `n` of `threads` takes every `threads`-th batch.
void annotate(const entente::CnnEngine& engine, const std::vector<std::string_view>& texts,
              const Options& options, std::vector<entente::Annotation>& annotations,
              std::vector<entente::AnnotationTrace>& traces) {
    const auto work = [&](std::size_t thread) {
        for (std::size_t begin = thread * options.batch; begin < texts.size();
             begin += options.threads * options.batch) {
            const std::size_t count = std::min(options.batch, texts.size() - begin);
            engine.annotate(std::span(texts).subspan(begin, count),
                            std::span(annotations).subspan(begin, count),
                            std::span(traces).subspan(begin, count));
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t thread = 1; thread < options.threads; ++thread)
        threads.emplace_back(work, thread);
    work(0);
    for (std::thread& thread : threads)
        thread.join();
}

void write_margins(const std::string& path, const std::vector<entente::AnnotationTrace>& traces) {
    std::ofstream output(path);
    for (const entente::AnnotationTrace& trace : traces)
        output << trace.smallest_margin << '\n';
    if (!output.flush())
        throw entente::Error({.file = path}, "the margins cannot be written");
}

void dump(const Options& options) {
    const entente::CnnEngine engine(options.model, options.instructions);
    const std::vector<std::string> documents = read_documents(std::cin);
    const std::vector<std::string_view> texts(documents.begin(), documents.end());
    std::vector<entente::Annotation> annotations(texts.size());
    std::vector<entente::AnnotationTrace> traces(texts.size());
    annotate(engine, texts, options, annotations, traces);
    for (std::size_t i = 0; i < texts.size(); ++i)
        write_document(std::cout, texts[i], annotations[i], traces[i]);
    if (!std::cout.flush())
        throw entente::Error({.file = "<stdout>"}, "the output cannot be written");
    if (!options.margins.empty())
        write_margins(options.margins, traces);
}

} // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    Options options;
    if (!read_options({argv + 1, argv + argc}, options)) {
        print_usage();
        return wrong_usage;
    }
    try {
        dump(options);
    } catch (const std::exception& error) {
        std::cerr << "entente-parity: " << error.what() << '\n';
        return cannot_work;
    }
    return 0;
}
