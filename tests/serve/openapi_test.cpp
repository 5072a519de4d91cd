#include "serve/openapi.hpp"

#include "ontology/json.hpp"
#include "serve/routes.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <set>
#include <string>

using namespace entente;

namespace {

JsonValue description() {
    auto read = read_json(openapi_description);
    REQUIRE(std::holds_alternative<JsonValue>(read));
    return std::get<JsonValue>(std::move(read));
}

/// The names of the parameters in a query that a path's GET has.
std::set<std::string> query_parameters(const JsonValue& document, const JsonValue& path) {
    std::set<std::string> names;
    const JsonValue* parameters = path.member("get")->member("parameters");
    if (parameters == nullptr)
        return names;
    for (const JsonValue& reference : *parameters->array()) {
        const std::string& name = *reference.member("$ref")->string();
        const JsonValue* parameter = document.member("components")
                                         ->member("parameters")
                                         ->member(name.substr(name.rfind('/') + 1));
        REQUIRE(parameter != nullptr);
        if (*parameter->member("in")->string() == "query")
            names.insert(*parameter->member("name")->string());
    }
    return names;
}

} // namespace

TEST_CASE("the description has exactly the resources that there are, with their parameters",
          "[serve]") {
    const JsonValue document = description();
    const JsonValue::Object& paths = *document.member("paths")->object();
    CHECK(paths.size() == all_routes().size());
    for (const Route& route : all_routes()) {
        CAPTURE(route.path);
        const JsonValue* path = document.member("paths")->member(route.path);
        REQUIRE(path != nullptr);
        CHECK(path->object()->size() == 1);
        CHECK(query_parameters(document, *path) ==
              std::set<std::string>(route.parameters.begin(), route.parameters.end()));
    }
}
