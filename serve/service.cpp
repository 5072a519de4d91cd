#include "serve/service.hpp"

#include "graph/queries/part_of_graph.hpp"
#include "ontology/diagnostic.hpp"
#include "serve/guard.hpp"
#include "serve/problem.hpp"
#include "serve/routes.hpp"

#include <algorithm>
#include <exception>
#include <utility>

namespace entente {

namespace {

/// So often a graph that changes while it is read is read again.
constexpr int most_tries = 3;

HttpResponse busy() {
    HttpResponse answer = problem(503, "the graph is being changed; the same request in a moment "
                                       "is right");
    answer.fields.emplace_back("Retry-After", "1");
    return answer;
}

} // namespace

Service::Service(GraphSource source, const Ontology& ontology, ServiceOptions options)
    : source_(std::move(source)), ontology_(ontology), options_(std::move(options)) {
    refresh();
}

void Service::refresh() {
    if (graph_ && source_.version() == graph_->version())
        return;
    // Not both at once: a large graph takes much room.
    graph_.reset();
    graph_.emplace(source_.read(), ontology_);
}

EntityGraph Service::read_part(const std::vector<EventIndex>& events) const {
    if (graph_->whole().has_claims) {
        std::vector<EventIndex> sorted = events;
        std::ranges::sort(sorted);
        return part_of_graph(graph_->graph(), sorted);
    }
    std::vector<std::uint32_t> positions;
    for (const EventIndex event : events)
        positions.push_back(graph_->position(event));
    std::ranges::sort(positions);
    std::optional<EntityGraph> part;
    try {
        part = source_.read_part(positions);
    } catch (const Error&) {
        if (source_.version() == graph_->version())
            throw;
    }
    if (!part || source_.version() != graph_->version())
        throw GraphChanged();
    return std::move(*part);
}

HttpResponse Service::answer_path(const HttpTarget& target) {
    const auto match = find_route(target.path);
    if (!match)
        return problem(404, "nothing is here; /api/v1/openapi.json describes what is");
    const auto read = read_parameters(target, match->route.parameters, ontology_);
    if (const auto* wrong = std::get_if<ParameterProblem>(&read))
        return problem(400, wrong->detail);
    const auto& asked = std::get<AskedFor>(read);
    if (!asked.version.empty() && asked.version != graph_->version())
        return problem(409, "the graph is now " + graph_->version() + ", no more " + asked.version +
                                "; reading from the first page again is right");
    const AnswerSource source{*graph_, ontology_, options_.gazetteer, options_.title,
                              [this](const auto& events) { return read_part(events); }};
    return match->route.answer(source, asked, match->names);
}

HttpResponse Service::answer(const HttpRequest& request) {
    HttpResponse answer = busy();
    try {
        const auto target = read_target(request.target);
        if (auto refused = refusal(request, options_.port))
            answer = std::move(*refused);
        else if (const auto* wrong = std::get_if<TargetProblem>(&target))
            answer = problem(wrong->status, wrong->problem);
        else
            for (int i = 0; i < most_tries; ++i)
                try {
                    refresh();
                    answer = answer_path(std::get<HttpTarget>(target));
                    break;
                } catch (const GraphChanged&) { // Read anew.
                }
    } catch (const std::exception& failure) {
        answer = problem(500, failure.what());
    }
    add_safe_fields(answer);
    return answer;
}

} // namespace entente
