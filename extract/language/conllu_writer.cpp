#include "extract/language/conllu.hpp"

#include "extract/language/conllu_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <ostream>
#include <string>
#include <vector>

namespace entente {
namespace {

std::string or_blank(std::string_view column) { return column.empty() ? "_" : std::string(column); }

/// A sentence on its way out.
class SentenceWriter {
  public:
    SentenceWriter(std::ostream& output, std::string_view text, const Annotation& annotation,
                   LabelScheme scheme)
        : output_(output), text_(text), tokens_(annotation.tokens), scheme_(scheme) {}

    void write(std::size_t begin, std::size_t end) const {
        const auto from = tokens_[begin].span.begin;
        const auto to = tokens_[end - 1].span.end;
        output_ << "# text = " << detail::on_one_line(text_.substr(from, to - from)) << '\n';
        for (std::size_t i = begin; i < end; ++i)
            write_token(i, begin, end);
        output_ << '\n';
    }

  private:
    std::string_view form(std::size_t index) const {
        const ByteSpan span = tokens_[index].span;
        return text_.substr(span.begin, span.end - span.begin);
    }
    std::string_view gap_after(std::size_t index) const {
        const std::size_t begin = tokens_[index].span.end;
        const std::size_t end =
            index + 1 < tokens_.size() ? tokens_[index + 1].span.begin : text_.size();
        return text_.substr(begin, end - begin);
    }

    void write_token(std::size_t index, std::size_t begin, std::size_t end) const {
        const Token& token = tokens_[index];
        const bool head_outside = token.head < begin || token.head >= end;
        const bool root = token.head == index || head_outside;
        const std::string head = scheme_ == LabelScheme::none ? "_"
                                 : root                       ? "0"
                                        : fmt::to_string(token.head - begin + 1);
        const std::string_view pos =
            token.pos == PartOfSpeech::space ? std::string_view() : to_string(token.pos);
        output_ << index - begin + 1 << '\t' << or_blank(detail::escape_spaces(form(index))) << '\t'
                << or_blank(detail::escape_spaces(token.lemma)) << '\t' << or_blank(pos) << '\t'
                << or_blank(token.tag) << '\t' << or_blank(token.morph) << '\t' << head << '\t'
                << or_blank(token.dep) << "\t_\t" << miscellany(index, head_outside) << '\n';
    }

    std::string miscellany(std::size_t index, bool head_outside) const {
        const Token& token = tokens_[index];
        std::vector<std::string> fields;
        if (token.entity_position != EntityPosition::outside)
            fields.push_back(fmt::format("Entity={}-{}",
                                         token.entity_position == EntityPosition::begin ? "B" : "I",
                                         token.entity));
        if (form(index).empty() || detail::escape_spaces(form(index)) != form(index))
            fields.push_back("Form=" + detail::escape_field(form(index)));
        if (head_outside)
            fields.push_back(fmt::format("Head={}", token.head + 1));
        // A blank lemma column says "_" where the form is one, and nothing elsewhere.
        const bool lemma_unclear = token.lemma == (form(index) == "_" ? "" : "_");
        if (lemma_unclear || detail::escape_spaces(token.lemma) != token.lemma)
            fields.push_back("Lemma=" + detail::escape_field(token.lemma));
        const std::string_view gap = gap_after(index);
        if (gap.empty())
            fields.emplace_back("SpaceAfter=No");
        else if (gap != " ")
            fields.push_back("SpacesAfter=" + detail::escape_field(gap));
        if (index == 0 && token.span.begin > 0)
            fields.push_back("SpacesBefore=" +
                             detail::escape_field(text_.substr(0, token.span.begin)));
        return or_blank(fmt::format("{}", fmt::join(fields, "|")));
    }

    std::ostream& output_;
    std::string_view text_;
    const std::vector<Token>& tokens_;
    LabelScheme scheme_;
};

} // namespace

std::string_view to_string(LabelScheme scheme) {
    switch (scheme) {
    case LabelScheme::clear:
        return "clear";
    case LabelScheme::universal:
        return "universal";
    case LabelScheme::none:
        break;
    }
    return "none";
}

void write_conllu(std::ostream& output, std::string_view text, const Annotation& annotation,
                  LabelScheme scheme) {
    const std::vector<Token>& tokens = annotation.tokens;
    if (tokens.empty())
        return;
    output << "# newpar\n# label_scheme = " << to_string(scheme) << '\n';
    const SentenceWriter writer(output, text, annotation, scheme);
    for (std::size_t begin = 0; begin < tokens.size();) {
        std::size_t end = begin + 1;
        while (end < tokens.size() && !tokens[end].sentence_start)
            ++end;
        writer.write(begin, end);
        begin = end;
    }
}

} // namespace entente
