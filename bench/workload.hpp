#pragma once

#include "extract/article.hpp"
#include "extract/events/extractor.hpp"
#include "extract/language/cnn_engine.hpp"
#include "ontology/gazetteer.hpp"
#include "ontology/ontology.hpp"
#include "ontology/trigger_lexicon.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace entente::bench {

/// What is done with an article: its headlines and paragraphs annotated, or claims extracted and
/// written as lines.
enum class Task : std::uint8_t { annotate, extract };

/// How long a task took for all articles, on the clock and on all processors together, and a hash
/// of what came out.
struct Measurement {
    double elapsed_seconds = 0;
    double processor_seconds = 0;
    std::uint64_t digest = 0;
};

/// Articles in memory, and all it takes to read them. Stays where it is made.
class Workload {
  public:
    /// `share` is the folder of model and tables. Throws `Error`.
    Workload(const std::filesystem::path& share, const std::filesystem::path& articles,
             Instructions instructions);
    Workload(const Workload&) = delete;
    Workload& operator=(const Workload&) = delete;

    /// The texts that `Task::annotate` annotates, in order.
    std::vector<std::string_view> texts() const;

    /// Reads all articles on `threads` threads.
    Measurement measure(Task task, std::size_t threads) const;

  private:
    std::uint64_t run(Task task, const Article& article) const;

    std::vector<Article> articles_;
    Ontology ontology_;
    Gazetteer gazetteer_;
    TriggerLexicon lexicon_;
    CnnEngine engine_;
    Extractor extractor_;
};

} // namespace entente::bench
