#include "bench/workload.hpp"

#include "extract/reader/json_lines.hpp"
#include "ontology/claim_line.hpp"
#include "ontology/diagnostic.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <ctime>
#include <fstream>
#include <string>
#include <thread>

namespace entente::bench {
namespace {

std::ifstream open_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw Error({.file = path.string()}, "cannot be read");
    return file;
}

std::vector<Article> read_articles(const std::filesystem::path& path) {
    std::ifstream file = open_file(path);
    std::vector<Article> articles;
    read_json_lines(
        file, path.string(), "article", {},
        [&](Article article) { articles.push_back(std::move(article)); },
        [&](const Diagnostic&) {});
    return articles;
}

Ontology load_ontology(const std::filesystem::path& share) {
    const std::filesystem::path path = share / "ontology/diplomacy.jsonld";
    std::ifstream file = open_file(path);
    return read_ontology(file, path.string());
}

TriggerLexicon load_lexicon(const std::filesystem::path& share, const Ontology& ontology) {
    const std::filesystem::path path = share / "ontology/triggers.json";
    std::ifstream file = open_file(path);
    return read_trigger_lexicon(file, path.string(), ontology);
}

std::vector<std::string_view> texts_of(const Article& article) {
    std::vector<ByteSpan> spans = article.headlines;
    spans.insert(spans.end(), article.paragraphs.begin(), article.paragraphs.end());
    std::vector<std::string_view> texts;
    for (const ByteSpan span : spans)
        texts.push_back(std::string_view(article.text).substr(span.begin, span.end - span.begin));
    return texts;
}

/// FNV-1a (Fowler, Noll and Vo), 64 bits.
class Digest {
  public:
    void add(std::string_view text) {
        for (const char c : text)
            add_byte(static_cast<unsigned char>(c));
        add_byte(0);
    }
    void add(std::uint64_t number) {
        for (unsigned shift = 0; shift < 64; shift += 8)
            add_byte(static_cast<unsigned char>(number >> shift));
    }
    std::uint64_t value() const noexcept { return value_; }

  private:
    void add_byte(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001b3U; }

    std::uint64_t value_ = 0xcbf29ce484222325U;
};

std::uint64_t digest_of(const std::vector<Annotation>& annotations) {
    Digest digest;
    for (const Annotation& annotation : annotations)
        for (const Token& token : annotation.tokens) {
            digest.add(token.span.begin);
            digest.add(token.head);
            digest.add(token.tag);
            digest.add(token.dep);
            digest.add(token.entity);
            digest.add(token.lemma);
            digest.add(static_cast<std::uint64_t>(token.sentence_start));
        }
    return digest.value();
}

std::uint64_t digest_of(std::string_view text) {
    Digest digest;
    digest.add(text);
    return digest.value();
}

std::string write_lines(const Extraction& extraction) {
    std::string lines = write_article_line(extraction.article) + "\n";
    for (const Claim& claim : extraction.claims)
        lines += write_claim_line(claim) + "\n";
    return lines;
}

} // namespace

Workload::Workload(const std::filesystem::path& share, const std::filesystem::path& articles,
                   Instructions instructions)
    : articles_(read_articles(articles)), ontology_(load_ontology(share)),
      gazetteer_(Gazetteer::read(share / "gazetteer")), lexicon_(load_lexicon(share, ontology_)),
      engine_(share / "model/en_core_web_sm-3.8.0.bin", instructions),
      extractor_(engine_, ontology_, gazetteer_, lexicon_) {}

std::vector<std::string_view> Workload::texts() const {
    std::vector<std::string_view> texts;
    for (const Article& article : articles_)
        for (const std::string_view text : texts_of(article))
            texts.push_back(text);
    return texts;
}

std::uint64_t Workload::run(Task task, const Article& article) const {
    if (task == Task::extract)
        return digest_of(write_lines(extractor_.extract(article)));
    const std::vector<std::string_view> texts = texts_of(article);
    std::vector<Annotation> annotations(texts.size());
    engine_.annotate(texts, annotations);
    return digest_of(annotations);
}

Measurement Workload::measure(Task task, std::size_t threads) const {
    std::vector<std::uint64_t> digests(articles_.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < articles_.size(); i = next++)
            digests[i] = run(task, articles_[i]);
    };
    const auto begin = std::chrono::steady_clock::now();
    const std::clock_t processor_begin = std::clock();
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < threads; ++i)
            others.emplace_back(work);
        work();
    }
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
    const auto ticks = static_cast<double>(std::clock() - processor_begin);
    Digest digest;
    for (const std::uint64_t number : digests)
        digest.add(number);
    return {.elapsed_seconds = elapsed.count(),
            .processor_seconds = ticks / static_cast<double>(CLOCKS_PER_SEC),
            .digest = digest.value()};
}

} // namespace entente::bench
