#include "serve/problem.hpp"

#include "ontology/json_writer.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace entente {

namespace {

struct StatusPhrase {
    unsigned status;
    std::string_view phrase;
};

constexpr std::array<StatusPhrase, 10> phrases{{{400, "Bad Request"},
                                                {403, "Forbidden"},
                                                {404, "Not Found"},
                                                {405, "Method Not Allowed"},
                                                {409, "Conflict"},
                                                {413, "Content Too Large"},
                                                {414, "URI Too Long"},
                                                {421, "Misdirected Request"},
                                                {431, "Request Header Fields Too Large"},
                                                {503, "Service Unavailable"}}};

std::string_view phrase_of(unsigned status) {
    const auto known = std::ranges::find(phrases, status, &StatusPhrase::status);
    return known == phrases.end() ? "Internal Server Error" : known->phrase;
}

} // namespace

HttpResponse problem(unsigned status, const std::string& detail) {
    JsonWriter json;
    json.begin_object();
    json.member("type", "about:blank");
    json.member("title", phrase_of(status));
    json.member("status", std::int64_t{status});
    json.member("detail", repair_utf8(detail).text);
    json.end_object();
    return {.status = status,
            .content_type = "application/problem+json",
            .body = json.take() + "\n",
            .fields = {}};
}

} // namespace entente
