#include "ontology/json.hpp"

#include <rapidjson/encodedstream.h>
#include <rapidjson/encodings.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <type_traits>
#include <unordered_set>

namespace entente {

namespace {

/// Builds values from RapidJSON's events; a handler that returns false stops the parser.
class ValueBuilder {
  public:
    ValueBuilder(const rapidjson::MemoryStream& stream, std::size_t depth_limit)
        : stream_(stream), depth_limit_(depth_limit) {}

    bool Null() { return put(nullptr); }
    bool Bool(bool value) { return put(value); }
    bool Int(int value) { return put(static_cast<double>(value)); }
    bool Uint(unsigned value) { return put(static_cast<double>(value)); }
    bool Int64(std::int64_t value) { return put(static_cast<double>(value)); }
    bool Uint64(std::uint64_t value) { return put(static_cast<double>(value)); }
    bool Double(double value) { return put(value); }
    bool RawNumber(const char*, rapidjson::SizeType, bool) { return false; }
    bool String(const char* text, rapidjson::SizeType length, bool) {
        return put(std::string(text, length));
    }
    bool StartObject() { return open(JsonValue::Object()); }
    bool StartArray() { return open(JsonValue::Array()); }
    bool Key(const char* text, rapidjson::SizeType length, bool) {
        std::string key(text, length);
        if (!frames_.back().keys.insert(key).second) {
            problem_ = "the key \"" + key + "\" appears twice in one object";
            return false;
        }
        frames_.back().object.emplace_back(std::move(key), JsonValue());
        return true;
    }
    bool EndObject(rapidjson::SizeType) {
        JsonValue::Object members = std::move(frames_.back().object);
        frames_.pop_back();
        return put(std::move(members));
    }
    bool EndArray(rapidjson::SizeType) {
        JsonValue::Array items = std::move(frames_.back().array);
        frames_.pop_back();
        return put(std::move(items));
    }

    JsonValue take() { return std::move(root_); }
    const std::string& problem() const { return problem_; }

  private:
    struct Frame {
        bool is_object = false;
        JsonValue::Object object = {};
        JsonValue::Array array = {};
        std::unordered_set<std::string> keys = {};
    };

    template <typename Container>
    bool open(Container) {
        if (frames_.size() == depth_limit_) {
            problem_ = "nested deeper than " + std::to_string(depth_limit_) + " levels";
            return false;
        }
        frames_.push_back({.is_object = std::is_same_v<Container, JsonValue::Object>});
        return true;
    }

    bool put(JsonValue::Value value) {
        JsonValue made(std::move(value), stream_.Tell());
        if (frames_.empty())
            root_ = std::move(made);
        else if (frames_.back().is_object)
            frames_.back().object.back().second = std::move(made);
        else
            frames_.back().array.push_back(std::move(made));
        return true;
    }

    const rapidjson::MemoryStream& stream_;
    std::size_t depth_limit_;
    std::vector<Frame> frames_;
    JsonValue root_;
    std::string problem_;
};

} // namespace

const JsonValue* JsonValue::member(std::string_view key) const noexcept {
    const Object* members = object();
    if (!members)
        return nullptr;
    const auto found = std::ranges::find(*members, key, &Object::value_type::first);
    return found == members->end() ? nullptr : &found->second;
}

std::variant<JsonValue, JsonProblem> read_json(std::string_view text, JsonLimits limits) {
    if (text.size() > limits.bytes)
        return JsonProblem{limits.bytes, "longer than " + std::to_string(limits.bytes) + " bytes"};
    rapidjson::MemoryStream stream(text.data(), text.size());
    ValueBuilder builder(stream, limits.depth);
    rapidjson::Reader reader;
    constexpr unsigned flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
    // The encoded stream lets the validating transcoder see each byte.
    rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> encoded(stream);
    const rapidjson::ParseResult result = reader.Parse<flags>(encoded, builder);
    if (result.IsError()) {
        const std::string problem = builder.problem().empty()
                                        ? rapidjson::GetParseError_En(result.Code())
                                        : builder.problem();
        return JsonProblem{result.Offset(), problem};
    }
    return builder.take();
}

Location locate(std::string_view text, std::string_view name, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto lines = static_cast<std::uint64_t>(std::ranges::count(before, '\n'));
    const std::size_t line_start = before.rfind('\n') + 1; // npos + 1 is 0
    return {std::string(name), lines + 1, before.size() - line_start + 1};
}

JsonValue read_json_file(std::string_view text, std::string_view name) {
    auto result = read_json(text);
    if (const auto* problem = std::get_if<JsonProblem>(&result))
        throw Error(locate(text, name, problem->offset), problem->problem);
    return std::get<JsonValue>(std::move(result));
}

} // namespace entente
