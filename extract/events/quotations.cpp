#include "extract/events/quotations.hpp"

#include <string_view>

namespace entente {

namespace {

bool opens_quotation(std::string_view mark) { return mark == "“" || mark == "``" || mark == "«"; }
bool closes_quotation(std::string_view mark) { return mark == "”" || mark == "''" || mark == "»"; }

} // namespace

std::vector<TokenSpan> find_quotations(const Document& document) {
    std::vector<TokenSpan> found;
    for (const TokenSpan paragraph : document.paragraphs()) {
        std::uint32_t begin = no_token;
        for (std::uint32_t i = paragraph.begin; i < paragraph.end; ++i) {
            const std::string_view text = document.text(i);
            const bool plain = text == "\"";
            if (begin == no_token && (plain || opens_quotation(text))) {
                begin = i;
            } else if (begin != no_token && (plain || closes_quotation(text))) {
                found.push_back({begin, i + 1});
                begin = no_token;
            }
        }
        if (begin != no_token) // Continued in the next paragraph.
            found.push_back({begin, paragraph.end});
    }
    return found;
}

} // namespace entente
