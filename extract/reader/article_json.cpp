#include "extract/reader/article_json.hpp"

#include <rapidjson/encodedstream.h>
#include <rapidjson/encodings.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <fmt/format.h>

#include <array>
#include <utility>

namespace entente {

namespace {

struct KnownMember {
    std::string_view key;
    std::optional<std::string> ArticleJson::*member;
};

constexpr std::array known_members = {
    KnownMember{"id", &ArticleJson::id},         KnownMember{"title", &ArticleJson::title},
    KnownMember{"text", &ArticleJson::text},     KnownMember{"published", &ArticleJson::published},
    KnownMember{"url", &ArticleJson::url},       KnownMember{"publisher", &ArticleJson::publisher},
    KnownMember{"record", &ArticleJson::record},
};

/// Takes RapidJSON's events; returning false stops the parser.
class ArticleHandler {
  public:
    explicit ArticleHandler(std::uint32_t depth_limit) : depth_limit_(depth_limit) {}

    bool Null() { return no_string("null", true); }
    bool Bool(bool) { return no_string("a truth value", false); }
    // Never called: numbers are read as they are written.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }
    bool RawNumber(const char* digits, rapidjson::SizeType length, bool) {
        if (depth_ == 1 && member_ == &ArticleJson::id)
            article_.id = std::string(digits, length);
        else
            return no_string("a number", false);
        return true;
    }
    bool String(const char* text, rapidjson::SizeType length, bool) {
        if (depth_ == 0)
            return not_an_object();
        if (depth_ == 1 && member_)
            article_.*member_ = std::string(text, length);
        return true;
    }
    bool Key(const char* text, rapidjson::SizeType length, bool) {
        if (depth_ == 1)
            member_ = find_member(std::string_view(text, length));
        return true;
    }
    bool StartObject() { return depth_ == 0 ? open() : no_string("an object", false) && open(); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool StartArray() { return no_string("an array", false) && open(); }
    bool EndArray(rapidjson::SizeType) { return close(); }

    ArticleJson& article() { return article_; }
    const ArticleJsonProblem& problem() const { return problem_; }

  private:
    std::optional<std::string> ArticleJson::*find_member(std::string_view key) {
        key_ = {};
        for (const KnownMember& known : known_members)
            if (known.key == key) {
                key_ = known.key;
                return known.member;
            }
        return nullptr;
    }

    /// For a value other than a string: an unknown key may have one, a known one may be null.
    bool no_string(std::string_view what, bool is_null) {
        if (depth_ == 0)
            return not_an_object();
        if (depth_ > 1 || !member_)
            return true;
        if (is_null) {
            article_.*member_ = std::nullopt;
            return true;
        }
        problem_ = {fmt::format("\"{}\" is {}", key_, what), "a string is right"};
        return false;
    }

    bool open() {
        if (depth_ == depth_limit_)
            return too_deep();
        ++depth_;
        return true;
    }
    bool close() {
        --depth_;
        return true;
    }
    bool too_deep() {
        problem_ = {fmt::format("JSON nested deeper than {} levels", depth_limit_),
                    "an article is an object of strings"};
        return false;
    }
    bool not_an_object() {
        problem_ = {"no JSON object", R"(a line like {"id": "a1", "text": "..."} is right)"};
        return false;
    }

    std::uint32_t depth_limit_;
    std::uint32_t depth_ = 0;
    std::optional<std::string> ArticleJson::*member_ = nullptr;
    std::string_view key_;
    ArticleJson article_;
    ArticleJsonProblem problem_;
};

/// The four hexadecimal digits of "\uXXXX" at `i`; absent if there are none.
std::optional<unsigned> escaped_unit(std::string_view line, std::size_t i) {
    if (line.substr(i, 2) != "\\u" || line.size() < i + 6)
        return std::nullopt;
    unsigned unit = 0;
    for (const char c : line.substr(i + 2, 4)) {
        const unsigned digit = c >= '0' && c <= '9'   ? static_cast<unsigned>(c - '0')
                               : c >= 'a' && c <= 'f' ? static_cast<unsigned>(c - 'a') + 10
                               : c >= 'A' && c <= 'F' ? static_cast<unsigned>(c - 'A') + 10
                                                      : 16;
        if (digit == 16)
            return std::nullopt;
        unit = unit * 16 + digit;
    }
    return unit;
}

bool is_high_half(std::optional<unsigned> unit) {
    return unit && *unit >= 0xD800 && *unit < 0xDC00;
}
bool is_low_half(std::optional<unsigned> unit) { return unit && *unit >= 0xDC00 && *unit < 0xE000; }

} // namespace

std::uint64_t repair_lone_surrogates(std::string& line) {
    std::uint64_t repairs = 0;
    for (std::size_t i = line.find('\\'); i < line.size(); i = line.find('\\', i)) {
        const std::optional<unsigned> unit = escaped_unit(line, i);
        if (is_high_half(unit) && is_low_half(escaped_unit(line, i + 6))) {
            i += 12;
        } else if (is_high_half(unit) || is_low_half(unit)) {
            line.replace(i, 6, "\\ufffd");
            ++repairs;
            i += 6;
        } else {
            i += 2;
        }
    }
    return repairs;
}

std::variant<ArticleJson, ArticleJsonProblem> read_article_json(std::string_view line,
                                                                std::uint32_t depth_limit) {
    rapidjson::MemoryStream bytes(line.data(), line.size());
    rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> stream(bytes);
    ArticleHandler handler(depth_limit);
    rapidjson::Reader reader;
    constexpr unsigned flags = rapidjson::kParseIterativeFlag |
                               rapidjson::kParseValidateEncodingFlag |
                               rapidjson::kParseNumbersAsStringsFlag;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, handler);
    if (!result.IsError())
        return std::move(handler.article());
    if (!handler.problem().problem.empty())
        return handler.problem();
    return ArticleJsonProblem{fmt::format("not JSON at byte {}: {}", result.Offset() + 1,
                                          rapidjson::GetParseError_En(result.Code())),
                              "one JSON object a line is right"};
}

} // namespace entente
