#pragma once

#include "cli/console.hpp"
#include "cli/ordered_tasks.hpp"
#include "cli/resources.hpp"
#include "extract/events/extractor.hpp"
#include "extract/reader/reader.hpp"
#include "ontology/claim.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace entente {

/// What every command that reads articles is told.
struct ArticleOptions {
    std::vector<std::string> inputs;
    /// A graph that `entente add` keeps; empty for none.
    std::string graph;
    /// A day, or empty.
    std::string published;
    /// 0: as many as the machine runs at once.
    unsigned jobs = 0;
    /// Claims that are less sure are left out, 0 to 1; absent where the user did not say.
    std::optional<double> min_confidence = {};
    /// Files of corrections, for commands that make a graph.
    std::vector<std::string> corrections;
    /// A day, or empty: graphs are made of what was published by then.
    std::string as_known_on;
    ReaderLimits limits;
    ResourceOptions resources;
};

/// Declares inputs and options at `command`. Borrows `options`, which must outlive it.
void add_article_options(CLI::App& command, ArticleOptions& options);

/// How sure claims must be that are made of articles, and those that are read or kept.
double least_of_articles(const ArticleOptions& options);
double least_of_claims(const ArticleOptions& options);

/// As many threads as `jobs`, or as the machine runs at once where it is 0.
unsigned thread_count(unsigned jobs);

/// Declares how articles are read, without the inputs.
void add_reading_options(CLI::App& command, ArticleOptions& options);

/// Declares --min-confidence, for commands that make something of claims.
void add_confidence_option(CLI::App& command, ArticleOptions& options);

/// Declares --as-known-on, for commands that make a graph.
void add_known_option(CLI::App& command, ArticleOptions& options);

/// Declares what every command takes that makes a graph: --min-confidence, --corrections and
/// --as-known-on.
void add_graph_options(CLI::App& command, ArticleOptions& options);

/// Declares where resources are: --share and --ontology.
void add_resource_options(CLI::App& command, ResourceOptions& options);

/// Makes something of an article on any thread; what it returns runs in the order of the input.
using ArticleTask = std::function<OrderedTasks::Delivery(const Article&, const std::string& input)>;
using ClaimLineTask =
    std::function<OrderedTasks::Delivery(const std::string& line, const Location&)>;

/// Reads all inputs and runs `task` on each article, on as many threads as `options.jobs`: first on
/// those of `options.graph`, of which the texts are kept. `claim_line` may be empty where claim
/// lines are no input.
void for_each_article(const ArticleOptions& options, Console& console, const ArticleTask& task,
                      const ClaimLineTask& claim_line = {});

using LabelledArticleTask =
    std::function<OrderedTasks::Delivery(const Article&, const std::string& line, const Location&)>;

/// The same for articles whose lines of JSON say more: `line` is the whole of it.
void for_each_labelled_article(const ArticleOptions& options, Console& console,
                               const LabelledArticleTask& task);

/// For CLI11: empty if `day` is a day, otherwise what is wrong.
std::string check_day(const std::string& day);

/// What extraction found to warn of, with the input's name.
void report_warnings(const Extraction& extraction, const std::string& input, Console& console);

} // namespace entente
