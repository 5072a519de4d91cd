#include "extract/language/bake/json_value.hpp"

#include "ontology/diagnostic.hpp"

#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <cstddef>

namespace entente::bake {
namespace {

constexpr std::size_t deepest = 16;

/// Follows the reader and keeps the path to where it is.
class LeafCollector : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, LeafCollector> {
  public:
    bool Null() { return add(""); }
    bool Bool(bool value) { return add(value ? "true" : "false"); }
    bool RawNumber(const char* text, rapidjson::SizeType length, bool) {
        return add({text, length});
    }
    bool String(const char* text, rapidjson::SizeType length, bool) { return add({text, length}); }
    bool Key(const char* text, rapidjson::SizeType length, bool) {
        path_.back().assign(text, length);
        return true;
    }
    bool StartObject() { return descend(false); }
    bool EndObject(rapidjson::SizeType) { return ascend(); }
    bool StartArray() { return descend(true); }
    bool EndArray(rapidjson::SizeType) { return ascend(); }

    std::vector<JsonLeaf> take() { return std::move(leaves_); }

  private:
    bool add(std::string_view value) {
        leaves_.push_back({.path = path_, .value = std::string(value)});
        step();
        return true;
    }
    bool descend(bool list) {
        path_.emplace_back(list ? "0" : "");
        positions_.push_back(list ? 0 : not_a_list);
        return path_.size() <= deepest;
    }
    bool ascend() {
        path_.pop_back();
        positions_.pop_back();
        step();
        return true;
    }
    /// Behind an element of a list, the next one has the next position.
    void step() {
        if (!positions_.empty() && positions_.back() != not_a_list)
            path_.back() = std::to_string(++positions_.back());
    }

    static constexpr int not_a_list = -1;
    std::vector<std::string> path_;
    std::vector<int> positions_;
    std::vector<JsonLeaf> leaves_;
};

} // namespace

std::vector<JsonLeaf> read_json_leaves(std::string_view json, const std::string& place) {
    constexpr unsigned flags = rapidjson::kParseIterativeFlag |
                               rapidjson::kParseNumbersAsStringsFlag |
                               rapidjson::kParseValidateEncodingFlag;
    rapidjson::MemoryStream stream(json.data(), json.size());
    rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> input(stream);
    rapidjson::Reader reader;
    LeafCollector collector;
    const rapidjson::ParseResult result = reader.Parse<flags>(input, collector);
    if (result.IsError())
        throw Error({.file = place},
                    fmt::format("malformed JSON at byte {}: {}; run scripts/fetch-model",
                                result.Offset(), rapidjson::GetParseError_En(result.Code())));
    return collector.take();
}

} // namespace entente::bake
