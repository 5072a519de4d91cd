#include "export/network/network_json.hpp"

namespace entente {

namespace {

struct ValueWriter {
    JsonWriter& json;

    void operator()(std::monostate) const { json.null(); }
    void operator()(const std::string& words) const { json.string(words); }
    void operator()(std::int64_t number) const { json.integer(number); }
    void operator()(double number) const { json.decimal(number); }
    void operator()(bool truth) const { json.boolean(truth); }
};

} // namespace

void write_members(JsonWriter& json, std::span<const NetworkAttribute> attributes,
                   const std::vector<AttributeValue>& values) {
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        if (std::holds_alternative<std::monostate>(values[i]))
            continue;
        json.key(attributes[i].name);
        std::visit(ValueWriter{json}, values[i]);
    }
}

} // namespace entente
