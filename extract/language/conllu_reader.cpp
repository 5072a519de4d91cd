#include "extract/language/conllu_reader.hpp"

#include "extract/language/conllu_text.hpp"
#include "ontology/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <istream>
#include <utility>

namespace entente::detail {
namespace {

constexpr std::size_t columns = 10;
constexpr std::size_t longest_text = std::size_t{1} << 30U;

enum Column : std::size_t { id, form, lemma, upos, xpos, feats, head, deprel, deps, misc };

std::optional<std::uint32_t> read_number(std::string_view text) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// The value of `name` in MISC; absent if it has none.
std::optional<std::string_view> misc_value(std::string_view miscellany, std::string_view name) {
    while (!miscellany.empty()) {
        const std::string_view field = miscellany.substr(0, miscellany.find('|'));
        if (field.size() > name.size() && field.starts_with(name) && field[name.size()] == '=')
            return field.substr(name.size() + 1);
        miscellany.remove_prefix(std::min(field.size() + 1, miscellany.size()));
    }
    return std::nullopt;
}

class Reader {
  public:
    explicit Reader(std::string_view name) : name_(name) {}

    ConlluStream read(std::istream& input) {
        for (std::string line; std::getline(input, line);) {
            ++line_;
            if (line.ends_with('\r'))
                line.pop_back();
            read_line(line);
        }
        end_sentence();
        end_text();
        return std::move(stream_);
    }

  private:
    using Columns = std::array<std::string_view, columns>;

    [[noreturn]] void refuse(const std::string& problem) const {
        throw Error({.file = name_, .line = line_}, problem);
    }

    void read_line(std::string_view line) {
        if (line.empty())
            end_sentence();
        else if (line.starts_with('#'))
            read_comment(line);
        else
            read_columns(line);
    }

    void read_comment(std::string_view line) {
        const std::string_view comment =
            line.substr(std::min(line.find_first_not_of("# "), line.size()));
        const bool new_text = comment.starts_with("newdoc") || comment.starts_with("newpar");
        if (new_text) {
            end_sentence();
            end_text();
            has_marks_ = true;
        }
        constexpr std::string_view scheme = "label_scheme = ";
        if (comment.starts_with(scheme))
            read_scheme(comment.substr(scheme.size()));
    }

    void read_scheme(std::string_view word) {
        for (const LabelScheme scheme :
             {LabelScheme::clear, LabelScheme::universal, LabelScheme::none}) {
            if (word != scheme_name(scheme))
                continue;
            if (has_scheme_ && scheme != stream_.scheme)
                refuse(
                    "the label scheme changes within the file; all its texts must have the same");
            stream_.scheme = scheme;
            has_scheme_ = true;
            return;
        }
        refuse(fmt::format("unknown label scheme '{}'; it must be clear, universal or none", word));
    }

    static std::string_view scheme_name(LabelScheme scheme) {
        return scheme == LabelScheme::clear       ? "clear"
               : scheme == LabelScheme::universal ? "universal"
                                                  : "none";
    }

    void read_columns(std::string_view line) {
        Columns cells;
        for (std::size_t i = 0; i < columns; ++i) {
            const auto tab = line.find('\t');
            const bool last = i + 1 == columns;
            if ((tab == std::string_view::npos) != last)
                refuse("a token has ten columns, separated by tabs");
            cells[i] = line.substr(0, tab);
            if (cells[i].empty())
                refuse(fmt::format("column {} is empty; a blank column is '_'", i + 1));
            line.remove_prefix(last ? line.size() : tab + 1);
        }
        if (cells[id].find('.') != std::string_view::npos)
            return; // an empty node: no word of the text
        if (cells[id].find('-') != std::string_view::npos)
            read_surface_word(cells);
        else
            read_word(cells);
    }

    /// "3-4 don't": the words that follow have its text between them.
    void read_surface_word(const Columns& cells) {
        const auto dash = cells[id].find('-');
        const auto first = read_number(cells[id].substr(0, dash));
        const auto last = read_number(cells[id].substr(dash + 1));
        if (!first || !last || *first != words_in_sentence() + 1 || *last < *first)
            refuse(fmt::format("'{}' is no range of words that follow", cells[id]));
        append_spaces_before(cells[misc]);
        surface_begin_ = static_cast<std::uint32_t>(current_.text.size());
        current_.text += cells[form];
        surface_end_ = static_cast<std::uint32_t>(current_.text.size());
        surface_last_ = *last;
        append_spaces_after(cells[misc]);
    }

    void read_word(const Columns& cells) {
        if (read_number(cells[id]) != words_in_sentence() + 1)
            refuse(fmt::format("the word has id '{}' instead of {}", cells[id],
                               words_in_sentence() + 1));
        Token token;
        token.sentence_start = words_in_sentence() == 0;
        read_labels(cells, token);
        read_head(cells, token);
        read_text(cells, token);
        current_.annotation.tokens.push_back(std::move(token));
        if (current_.text.size() > longest_text)
            refuse("the text is longer than a gigabyte");
    }

    void read_text(const Columns& cells, Token& token) {
        const auto exact_form = misc_value(cells[misc], "Form");
        const std::string word =
            exact_form ? unescape_field(*exact_form) : std::string(cells[form]);
        const auto exact_lemma = misc_value(cells[misc], "Lemma");
        if (exact_lemma)
            token.lemma = unescape_field(*exact_lemma);
        else if (cells[lemma] != "_" || word == "_")
            token.lemma = cells[lemma];
        if (words_in_sentence() < surface_last_) {
            place_in_surface_word(token);
            return;
        }
        append_spaces_before(cells[misc]);
        token.span.begin = static_cast<std::uint32_t>(current_.text.size());
        current_.text += word;
        token.span.end = static_cast<std::uint32_t>(current_.text.size());
        append_spaces_after(cells[misc]);
        token.space_after = current_.text.substr(token.span.end).starts_with(' ');
    }

    /// The first word of several that are written as one gets its text, the others stand at its
    /// end.
    void place_in_surface_word(Token& token) {
        const bool first = !current_.annotation.tokens.empty() &&
                           current_.annotation.tokens.back().span.end > surface_begin_;
        token.span = {.begin = first ? surface_end_ : surface_begin_, .end = surface_end_};
        const bool last = words_in_sentence() + 1 == surface_last_;
        token.space_after =
            last && std::string_view(current_.text).substr(surface_end_).starts_with(' ');
    }

    void append_spaces_before(std::string_view miscellany) {
        if (const auto spaces = misc_value(miscellany, "SpacesBefore"))
            current_.text += unescape_field(*spaces);
    }

    void append_spaces_after(std::string_view miscellany) {
        if (const auto spaces = misc_value(miscellany, "SpacesAfter"))
            current_.text += unescape_field(*spaces);
        else if (misc_value(miscellany, "SpaceAfter") != "No")
            current_.text += ' ';
    }

    void read_labels(const Columns& cells, Token& token) {
        const auto label = [this](std::string_view cell) {
            return cell == "_" ? std::string_view() : keep(cell);
        };
        token.tag = label(cells[xpos]);
        token.morph = label(cells[feats]);
        token.dep = label(cells[deprel]);
        const auto pos = read_part_of_speech(cells[upos]);
        if (!pos && cells[upos] != "_")
            refuse(fmt::format("'{}' is no part of speech of Universal Dependencies", cells[upos]));
        token.pos = pos.value_or(PartOfSpeech::space);
        if (const auto entity = misc_value(cells[misc], "Entity"))
            read_entity(*entity, token);
    }

    /// Other conventions for entities than ours are passed over.
    void read_entity(std::string_view value, Token& token) {
        if (!value.starts_with("B-") && !value.starts_with("I-"))
            return;
        token.entity_position = value[0] == 'B' ? EntityPosition::begin : EntityPosition::inside;
        token.entity = keep(value.substr(2));
    }

    /// Heads are counted from the beginning of the sentence until it ends.
    void read_head(const Columns& cells, Token& token) {
        const auto number =
            cells[head] == "_" ? std::optional<std::uint32_t>(0) : read_number(cells[head]);
        if (!number)
            refuse(fmt::format("'{}' is no head", cells[head]));
        const auto own = static_cast<std::uint32_t>(current_.annotation.tokens.size());
        const auto outside = misc_value(cells[misc], "Head");
        const auto outside_number = outside ? read_number(*outside) : std::nullopt;
        if (outside_number && *outside_number > 0) {
            token.head = *outside_number - 1;
            return;
        }
        token.head = *number == 0 ? own : static_cast<std::uint32_t>(sentence_begin_) + *number - 1;
    }

    std::uint32_t words_in_sentence() const {
        return static_cast<std::uint32_t>(current_.annotation.tokens.size() - sentence_begin_);
    }

    std::string_view keep(std::string_view label) {
        const auto found = stream_.labels.find(label);
        return found != stream_.labels.end() ? *found : *stream_.labels.emplace(label).first;
    }

    void end_sentence() {
        const std::size_t size = current_.annotation.tokens.size();
        if (words_in_sentence() < surface_last_)
            refuse("the sentence ends within the range of a word");
        sentence_begin_ = size;
        surface_last_ = 0;
        if (!has_marks_ && size > 0)
            end_text();
    }

    void end_text() {
        const std::size_t size = current_.annotation.tokens.size();
        for (const Token& token : current_.annotation.tokens)
            if (token.head >= size)
                refuse(fmt::format("a word has head {}, and its text ends before", token.head + 1));
        if (size > 0)
            stream_.texts.push_back(std::move(current_));
        current_ = {};
        sentence_begin_ = 0;
    }

    std::string name_;
    std::uint64_t line_ = 0;
    ConlluStream stream_;
    ConlluText current_;
    /// Whether comments say where texts begin.
    bool has_marks_ = false;
    bool has_scheme_ = false;
    std::size_t sentence_begin_ = 0;
    /// Of a word that is written as one and analysed as several: its text, and the last of them.
    std::uint32_t surface_begin_ = 0;
    std::uint32_t surface_end_ = 0;
    std::uint32_t surface_last_ = 0;
};

} // namespace

ConlluStream read_conllu(std::istream& input, std::string_view name) {
    return Reader(name).read(input);
}

} // namespace entente::detail
