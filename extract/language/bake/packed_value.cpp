#include "extract/language/bake/packed_value.hpp"

#include "ontology/diagnostic.hpp"

#include <fmt/format.h>
#include <msgpack.hpp>

#include <numeric>

namespace entente::bake {

struct PackedTree {
    /// The strings of the tree point into the bytes.
    std::string bytes;
    msgpack::object_handle handle;
};

namespace {

const msgpack::object& as_object(const void* object) {
    return *static_cast<const msgpack::object*>(object);
}

bool is_string(const msgpack::object& object) {
    return object.type == msgpack::type::STR || object.type == msgpack::type::BIN;
}

std::string_view string_of(const msgpack::object& object) {
    if (object.type == msgpack::type::STR)
        return {object.via.str.ptr, object.via.str.size};
    return {object.via.bin.ptr, object.via.bin.size};
}

bool keep_reference(msgpack::type::object_type, std::size_t, void*) { return true; }

} // namespace

PackedValue::PackedValue(std::shared_ptr<const PackedTree> tree, const void* object,
                         std::string place)
    : tree_(std::move(tree)), object_(object), place_(std::move(place)) {}

PackedValue PackedValue::unpack(std::string_view bytes, const std::string& place) {
    // Lengths inside the file are bounded by the file, so that a damaged one cannot claim all
    // memory.
    const std::size_t most = bytes.size();
    const msgpack::unpack_limit limit(most, most, most, most, 0, 64);
    auto tree = std::make_shared<PackedTree>();
    tree->bytes = bytes;
    std::size_t used = 0;
    try {
        msgpack::unpack(tree->handle, tree->bytes.data(), tree->bytes.size(), used, keep_reference,
                        nullptr, limit);
    } catch (const msgpack::unpack_error& error) {
        throw Error({.file = place},
                    fmt::format("not a msgpack file: {}; run scripts/fetch-model", error.what()));
    }
    if (used != tree->bytes.size())
        throw Error({.file = place}, "bytes follow the msgpack value; run scripts/fetch-model");
    const void* const root = &tree->handle.get();
    return {std::move(tree), root, place};
}

void PackedValue::refuse(const std::string& problem) const {
    throw Error({.file = place_}, fmt::format("{}; this program bakes en_core_web_sm 3.8.0 and "
                                              "models of the same architecture",
                                              problem));
}

PackedValue PackedValue::part(const void* object, const std::string& step) const {
    return {tree_, object, place_ + step};
}

bool PackedValue::is_nil() const { return as_object(object_).type == msgpack::type::NIL; }
bool PackedValue::is_text() const { return is_string(as_object(object_)); }
bool PackedValue::is_map() const { return as_object(object_).type == msgpack::type::MAP; }
bool PackedValue::is_boolean() const { return as_object(object_).type == msgpack::type::BOOLEAN; }

bool PackedValue::is_integer() const {
    const auto type = as_object(object_).type;
    return type == msgpack::type::POSITIVE_INTEGER || type == msgpack::type::NEGATIVE_INTEGER;
}

std::string_view PackedValue::text() const {
    if (!is_text())
        refuse("expected text");
    return string_of(as_object(object_));
}

std::int64_t PackedValue::integer() const {
    const msgpack::object& object = as_object(object_);
    if (object.type == msgpack::type::NEGATIVE_INTEGER)
        return object.via.i64;
    if (object.type != msgpack::type::POSITIVE_INTEGER || object.via.u64 > INT64_MAX)
        refuse("expected an integer");
    return static_cast<std::int64_t>(object.via.u64);
}

std::uint64_t PackedValue::number() const {
    const msgpack::object& object = as_object(object_);
    if (object.type != msgpack::type::POSITIVE_INTEGER)
        refuse("expected a number that is not negative");
    return object.via.u64;
}

double PackedValue::real() const {
    const msgpack::object& object = as_object(object_);
    if (object.type == msgpack::type::FLOAT32 || object.type == msgpack::type::FLOAT64)
        return object.via.f64;
    return static_cast<double>(integer());
}

bool PackedValue::boolean() const {
    if (!is_boolean())
        refuse("expected true or false");
    return as_object(object_).via.boolean;
}

std::vector<PackedValue> PackedValue::elements() const {
    const msgpack::object& object = as_object(object_);
    if (object.type != msgpack::type::ARRAY)
        refuse("expected a list");
    std::vector<PackedValue> elements;
    for (std::uint32_t i = 0; i < object.via.array.size; ++i)
        elements.push_back(part(&object.via.array.ptr[i], fmt::format("[{}]", i)));
    return elements;
}

std::vector<std::pair<PackedValue, PackedValue>> PackedValue::entries() const {
    if (!is_map())
        refuse("expected a map");
    const msgpack::object_map& map = as_object(object_).via.map;
    std::vector<std::pair<PackedValue, PackedValue>> entries;
    for (std::uint32_t i = 0; i < map.size; ++i)
        entries.emplace_back(part(&map.ptr[i].key, fmt::format(" key {}", i)),
                             part(&map.ptr[i].val, fmt::format(" value {}", i)));
    return entries;
}

std::optional<PackedValue> PackedValue::find(std::string_view key) const {
    if (!is_map())
        refuse("expected a map");
    const msgpack::object_map& map = as_object(object_).via.map;
    for (std::uint32_t i = 0; i < map.size; ++i)
        if (is_string(map.ptr[i].key) && string_of(map.ptr[i].key) == key)
            return part(&map.ptr[i].val, fmt::format(".{}", key));
    return std::nullopt;
}

PackedValue PackedValue::at(std::string_view key) const {
    if (auto found = find(key))
        return *std::move(found);
    refuse(fmt::format("'{}' is missing", key));
}

FloatArray read_float_array(const PackedValue& value) {
    if (!value.at("nd").boolean() || value.at("type").text() != "<f4")
        value.refuse("expected an array of little-endian 32-bit floats");
    FloatArray array;
    for (const PackedValue& extent : value.at("shape").elements())
        array.shape.push_back(extent.number());
    array.bytes = value.at("data").text();
    const std::size_t elements = std::accumulate(array.shape.begin(), array.shape.end(),
                                                 std::size_t{1}, std::multiplies<>());
    if (elements * sizeof(float) != array.bytes.size())
        value.refuse("the array has another size than its shape says");
    return array;
}

} // namespace entente::bake
