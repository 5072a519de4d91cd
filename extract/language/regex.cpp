#include "extract/language/regex.hpp"

#include <fmt/format.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <array>
#include <cstdint>
#include <stdexcept>
#include <string>

namespace entente {
namespace {

// Far above what a word or an address of ordinary length takes, and still less than a second.
constexpr std::uint32_t match_limit = 10'000'000;
constexpr std::uint32_t depth_limit = 10'000;
constexpr std::size_t stack_start = std::size_t{32} << 10U;
constexpr std::size_t stack_limit = std::size_t{1} << 20U;

template <auto free_function>
struct FreeWith {
    template <typename T>
    void operator()(T* pointer) const noexcept {
        free_function(pointer);
    }
};

/// Python writes \uXXXX and \UXXXXXXXX where PCRE2 writes \x{...}, and marks Unicode patterns with
/// (?u).
std::string translate(std::string_view pattern) {
    constexpr std::string_view unicode_mark = "(?u)";
    if (pattern.starts_with(unicode_mark))
        pattern.remove_prefix(unicode_mark.size());
    std::string translated;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '\\' || i + 1 == pattern.size()) {
            translated += pattern[i];
            continue;
        }
        const char kind = pattern[++i];
        const std::size_t digits = kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
        if (digits == 0 || i + digits >= pattern.size()) {
            translated += {'\\', kind};
            continue;
        }
        translated += fmt::format("\\x{{{}}}", pattern.substr(i + 1, digits));
        i += digits;
    }
    return translated;
}

std::string error_message(int error) {
    std::array<PCRE2_UCHAR8, 256> message{};
    ::pcre2_get_error_message_8(error, message.data(), message.size());
    std::string text;
    for (const PCRE2_UCHAR8 c : message) {
        if (c == 0)
            break;
        text += static_cast<char>(c);
    }
    return text;
}

} // namespace

struct RegexScratch::Parts {
    std::unique_ptr<pcre2_match_data_8, FreeWith<::pcre2_match_data_free_8>> match{
        ::pcre2_match_data_create_8(1, nullptr)};
    std::unique_ptr<pcre2_match_context_8, FreeWith<::pcre2_match_context_free_8>> context{
        ::pcre2_match_context_create_8(nullptr)};
    std::unique_ptr<pcre2_jit_stack_8, FreeWith<::pcre2_jit_stack_free_8>> stack{
        ::pcre2_jit_stack_create_8(stack_start, stack_limit, nullptr)};
};

RegexScratch::RegexScratch() : parts_(std::make_unique<Parts>()) {
    if (parts_->match == nullptr || parts_->context == nullptr)
        throw std::bad_alloc();
    ::pcre2_set_match_limit_8(parts_->context.get(), match_limit);
    ::pcre2_set_depth_limit_8(parts_->context.get(), depth_limit);
    ::pcre2_jit_stack_assign_8(parts_->context.get(), nullptr, parts_->stack.get());
}

RegexScratch::RegexScratch(RegexScratch&&) noexcept = default;
RegexScratch& RegexScratch::operator=(RegexScratch&&) noexcept = default;
RegexScratch::~RegexScratch() = default;

void Regex::Free::operator()(pcre2_real_code_8* code) const noexcept { ::pcre2_code_free_8(code); }

Regex::Regex(std::string_view python_pattern, Anchor anchor) {
    const std::string pattern = translate(python_pattern);
    const std::uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_NO_UTF_CHECK |
                                  (anchor == Anchor::at_start ? PCRE2_ANCHORED : 0U);
    int error = 0;
    std::size_t place = 0;
    code_.reset(::pcre2_compile_8(reinterpret_cast<PCRE2_SPTR8>(pattern.data()), pattern.size(),
                                  options, &error, &place, nullptr));
    if (code_ == nullptr)
        throw std::invalid_argument(fmt::format("malformed regular expression at byte {}: {}",
                                                place, error_message(error)));
    // Without a just-in-time compiler for this processor, the same matches are found, only slower.
    ::pcre2_jit_compile_8(code_.get(), PCRE2_JIT_COMPLETE);
}

std::optional<RegexMatch> Regex::search(std::string_view text, RegexScratch& scratch,
                                        std::size_t start) const {
    static constexpr PCRE2_UCHAR8 nothing = 0;
    const auto* const subject =
        text.empty() ? &nothing : reinterpret_cast<PCRE2_SPTR8>(text.data());
    pcre2_match_data_8* const match = scratch.parts_->match.get();
    const int result = ::pcre2_match_8(code_.get(), subject, text.size(), start, PCRE2_NO_UTF_CHECK,
                                       match, scratch.parts_->context.get());
    if (result < 0)
        return std::nullopt;
    const std::size_t* const ends = ::pcre2_get_ovector_pointer_8(match);
    return RegexMatch{.begin = ends[0], .end = ends[1]};
}

} // namespace entente
