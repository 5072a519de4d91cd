// Joins the claims of articles again and again, each time in another order, cut into other parts,
// some of them twice, on one thread or two, in memory and in a store, and checks that nothing of
// it shows in linked data, timeline and store.

#include "export/json_ld.hpp"
#include "graph/consolidate.hpp"
#include "graph/store/claim_block.hpp"
#include "graph/store/store.hpp"
#include "graph/timeline.hpp"
#include "ontology/claim_line.hpp"
#include "ontology/diagnostic.hpp"
#include "ontology/text.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <iostream>
#include <iterator>
#include <locale>
#include <mutex>
#include <random>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace entente;

constexpr int differs = 1;
constexpr int wrong_usage = 2;
constexpr int cannot_work = 3;

/// Articles, and claims of any of them.
struct News {
    std::vector<ArticleRecord> articles;
    std::vector<Claim> claims;
};

News read_news(const std::string& path) {
    std::ifstream file(path);
    News news;
    for (std::string line; std::getline(file, line);) {
        auto record = read_line(line);
        if (auto* article = std::get_if<ArticleRecord>(&record))
            news.articles.push_back(std::move(*article));
        else if (auto* claim = std::get_if<Claim>(&record))
            news.claims.push_back(std::move(*claim));
        else
            throw Error({.file = path}, std::get<LineProblem>(record).problem);
    }
    if (news.claims.empty())
        throw Error({.file = path}, "no claims can be read from it");
    return news;
}

/// What linked data and timeline say of a set of claims.
std::string written(News news, const Ontology& ontology) {
    const EntityGraph graph =
        build_graph(consolidate(std::move(news.articles), std::move(news.claims), ontology));
    std::ostringstream text;
    text.imbue(std::locale()); // That of the environment: none of it may show.
    write_json_ld(text, graph, ontology);
    for (const TimelineEntry& entry : timeline(graph, ontology, {}))
        text << entry.date << ' ' << entry.description << '\n';
    return text.str();
}

/// One way in which the same news may come: an order, repetitions, parts and threads.
class Arrival {
  public:
    explicit Arrival(unsigned number)
        : random_(number), threads_(number % 2 + 1), parts_(1 + random_() % 8) {}

    /// Consolidates the parts, and of what is kept of them the whole.
    std::string joined_in_memory(const News& news, const Ontology& ontology) {
        const auto articles = parts_of(news.articles);
        const auto claims = parts_of(news.claims);
        News joined;
        std::mutex joining;
        for_each_part([&](std::size_t part) {
            const Consolidation facts = consolidate(articles[part], claims[part], ontology);
            const std::scoped_lock lock(joining);
            std::ranges::copy(facts.articles, std::back_inserter(joined.articles));
            std::ranges::copy(facts.claims, std::back_inserter(joined.claims));
        });
        return written(std::move(joined), ontology);
    }

    /// Puts the parts into a store, and writes all that it then holds.
    std::string joined_in_store(const std::vector<StoredArticle>& articles) {
        const tests::TemporaryFolder folder;
        Store store(folder.file("news.entente"), Store::Access::create);
        const auto parts = parts_of(articles);
        for_each_part([&](std::size_t part) { store.put(parts[part]); });
        std::string lines;
        store.for_each([&](const StoredArticle& article) {
            lines += write_article_line(article.record) + '\n';
            for (const Claim& claim : decode_claims(article.block, article.record.id))
                lines += write_claim_line(claim) + '\n';
        });
        return lines;
    }

  private:
    /// Shuffled, some twice or three times, in parts of any size.
    template <typename Value>
    std::vector<std::vector<Value>> parts_of(const std::vector<Value>& values) {
        std::vector<const Value*> order;
        for (const Value& value : values)
            order.insert(order.end(), random_() % 8 == 0 ? 1 + random_() % 3 : 1, &value);
        std::ranges::shuffle(order, random_);
        std::vector<std::vector<Value>> parts(parts_);
        for (const Value* value : order)
            parts[random_() % parts_].push_back(*value);
        return parts;
    }

    template <typename Work>
    void for_each_part(const Work& work) {
        std::atomic<std::size_t> next = 0;
        const auto work_on = [&] {
            for (std::size_t part = next++; part < parts_; part = next++)
                work(part);
        };
        std::vector<std::jthread> others;
        for (std::size_t thread = 1; thread < threads_; ++thread)
            others.emplace_back(work_on);
        work_on();
    }

    std::mt19937_64 random_;
    std::size_t threads_;
    std::size_t parts_;
};

std::vector<StoredArticle> stored(const News& news) {
    std::vector<StoredArticle> made;
    for (const ArticleRecord& article : news.articles) {
        std::vector<Claim> claims;
        std::ranges::copy_if(news.claims, std::back_inserter(claims),
                             [&](const Claim& claim) { return claim.article == article.id; });
        made.push_back(make_stored(article, std::nullopt, std::move(claims)));
    }
    return made;
}

Ontology load_ontology(const std::string& path) {
    std::ifstream file(path);
    return read_ontology(file, path);
}

int check(const std::string& ontology_file, const std::string& claims, unsigned rounds) {
    const Ontology ontology = load_ontology(ontology_file);
    const News news = read_news(claims);
    const std::vector<StoredArticle> articles = stored(news);
    const std::string in_memory = sha256_hex(written(news, ontology));
    const std::string in_store = sha256_hex(Arrival(0).joined_in_store(articles));
    for (unsigned round = 1; round <= rounds; ++round) {
        Arrival arrival(round);
        if (sha256_hex(arrival.joined_in_memory(news, ontology)) != in_memory ||
            sha256_hex(arrival.joined_in_store(articles)) != in_store) {
            std::cerr << "arrival " << round << " gives another result\n";
            return differs;
        }
    }
    std::cout << in_memory << ' ' << in_store << ' ' + std::to_string(news.articles.size()) << ' '
              << std::to_string(news.claims.size()) << '\n';
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: entente-order-check ONTOLOGY CLAIMS.jsonl ROUNDS\n"
                     "Prints two SHA-256, of linked data and timeline, and of what a store holds;\n"
                     "the numbers of articles and claims. Ends with 1 if a round gives others.\n";
        return wrong_usage;
    }
    try {
        std::locale::global(std::locale(""));
        return check(argv[1], argv[2], static_cast<unsigned>(std::stoul(argv[3])));
    } catch (const std::exception& problem) {
        std::cerr << "entente-order-check: " << problem.what() << '\n';
        return cannot_work;
    }
}
