#include "ontology/json_writer.hpp"

#include "ontology/diagnostic.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

namespace entente {

namespace {

rapidjson::SizeType length_of(std::string_view text) {
    return static_cast<rapidjson::SizeType>(text.size());
}

} // namespace

struct JsonWriter::Implementation {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF8<>, rapidjson::UTF8<>,
                      rapidjson::CrtAllocator, rapidjson::kWriteValidateEncodingFlag>
        writer{buffer};
};

JsonWriter::JsonWriter() : implementation_(std::make_unique<Implementation>()) {}
JsonWriter::~JsonWriter() = default;

void JsonWriter::check(bool written) { failed_ = failed_ || !written; }

void JsonWriter::begin_object() { check(implementation_->writer.StartObject()); }
void JsonWriter::end_object() { check(implementation_->writer.EndObject()); }
void JsonWriter::begin_array() { check(implementation_->writer.StartArray()); }
void JsonWriter::end_array() { check(implementation_->writer.EndArray()); }
void JsonWriter::key(std::string_view name) {
    check(implementation_->writer.Key(name.data(), length_of(name)));
}
void JsonWriter::null() { check(implementation_->writer.Null()); }
void JsonWriter::boolean(bool value) { check(implementation_->writer.Bool(value)); }
void JsonWriter::integer(std::int64_t value) { check(implementation_->writer.Int64(value)); }

void JsonWriter::decimal(double value, unsigned places) {
    assert(std::isfinite(value) && "JSON has no infinities");
    std::array<char, 64> text{};
    double scale = 1;
    for (unsigned place = 0; place < places; ++place)
        scale *= 10;
    const double rounded = std::round(value * scale) / scale;
    const auto [end, problem] = std::to_chars(text.data(), text.data() + text.size(), rounded);
    check(problem == std::errc() &&
          implementation_->writer.RawValue(text.data(), static_cast<std::size_t>(end - text.data()),
                                           rapidjson::kNumberType));
}

void JsonWriter::string(std::string_view text) {
    // RapidJSON refuses a null pointer even where the length is 0.
    const char* begin = text.empty() ? "" : text.data();
    check(implementation_->writer.String(begin, length_of(text)));
}

void JsonWriter::embed(std::string_view value) {
    // The type matters to objects' keys only.
    check(implementation_->writer.RawValue(value.data(), value.size(), rapidjson::kObjectType));
}

void JsonWriter::member_or_null(std::string_view name, std::string_view text) {
    key(name);
    if (text.empty())
        null();
    else
        string(text);
}

std::string JsonWriter::take() {
    if (failed_)
        throw Error({}, "a text that is not valid UTF-8 cannot be written as JSON");
    std::string text(implementation_->buffer.GetString(), implementation_->buffer.GetSize());
    implementation_->buffer.Clear();
    implementation_->writer.Reset(implementation_->buffer);
    return text;
}

} // namespace entente
