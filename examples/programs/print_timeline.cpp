// Reads articles in JSON lines, joins what they tell of the same events, and prints these by date.

#include "graph_of_articles.hpp"

#include "graph/timeline.hpp"

#include <iomanip>

namespace {

using namespace entente;

constexpr int date_width = 14;

void print_timeline(const std::string& share, const std::string& file) {
    const example::Toolkit toolkit(share);
    const EntityGraph graph = example::graph_of_articles(toolkit, file);
    for (const TimelineEntry& entry : timeline(graph, toolkit.ontology, {}))
        std::cout << std::left << std::setw(date_width) << entry.date << ' ' << entry.description
                  << '\n';
}

} // namespace

int main(int argc, char** argv) {
    return example::run(argc, argv, "SHARE ARTICLES.jsonl", print_timeline);
}
