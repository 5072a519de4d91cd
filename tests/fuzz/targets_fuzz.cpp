// Any bytes give a request's target that reads back as the same, and parameters that are obeyed or
// refused with a reason.

#include "serve/guard.hpp"
#include "serve/parameters.hpp"
#include "serve/problem.hpp"
#include "serve/routes.hpp"
#include "serve/target.hpp"
#include "tests/support/encoded.hpp"

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>

namespace {

using namespace entente;
using tests::encode_component;

void require(bool holds) {
    if (!holds)
        std::abort();
}

const Ontology& ontology() {
    static const Ontology read = [] {
        const std::string path = ENTENTE_TEST_SHARE "/ontology/diplomacy.jsonld";
        std::ifstream input(path);
        return read_ontology(input, path);
    }();
    return read;
}

std::string written(const HttpTarget& target) {
    std::string text;
    for (const std::string& segment : target.path)
        text += "/" + encode_component(segment);
    char separator = '?';
    for (const auto& [name, value] : target.parameters) {
        (text += separator).append(encode_component(name) + "=" + encode_component(value));
        separator = '&';
    }
    return target.path.empty() ? "/" + text : text;
}

void check_parameters(const HttpTarget& target) {
    for (const Route& route : all_routes()) {
        const auto asked = read_parameters(target, route.parameters, ontology());
        if (const auto* wrong = std::get_if<ParameterProblem>(&asked))
            require(!problem(400, wrong->detail).body.empty());
    }
    if (const auto match = find_route(target.path))
        require(match->names.size() <= 2);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(bytes), size);
    const auto result = read_target(text);
    if (const auto* target = std::get_if<HttpTarget>(&result)) {
        const std::string again = written(*target);
        // What is encoded anew may be longer.
        require(again.size() > longest_target || read_target(again) == result);
        check_parameters(*target);
    }
    // Nothing but our own names is ever a host.
    HttpRequest request;
    request.hosts = {text};
    require(refusal(request, 8642).has_value() ||
            text.size() <= std::string("127.0.0.1:8642").size());
    return 0;
}
