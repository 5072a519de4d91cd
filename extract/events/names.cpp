#include "extract/events/names.hpp"

#include "extract/events/name_words.hpp"
#include "extract/events/word_list.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string_view>
#include <utility>

namespace entente {

namespace {

/// The longest name that the gazetteer lists has fewer words.
constexpr std::uint32_t most_words = 12;

class NameFinder {
  public:
    NameFinder(const Document& document, const Gazetteer& gazetteer)
        : document_(document), gazetteer_(gazetteer) {
        for (std::uint32_t i = 0; i < document.tokens().size(); ++i)
            words_.push_back(document.text(i));
    }

    std::vector<Name> find() {
        for (const TokenSpan paragraph : document_.paragraphs())
            for (std::uint32_t i = paragraph.begin; i < paragraph.end;)
                i = take_name(i, paragraph.end);
        return std::move(names_);
    }

  private:
    /// Takes the name that starts at `i`, if any, and returns where to go on.
    std::uint32_t take_name(std::uint32_t i, std::uint32_t limit) {
        if (const std::uint32_t end = end_of_festivity(i, limit); end > i)
            return end;
        const bool capital = !words_[i].empty() && starts_with_capital(words_[i]);
        if (capital && words_[i].size() > 1 && take_glued(i, limit))
            return glued_end_;
        if (const std::uint32_t end = end_of_bearer(i, limit); end > i) {
            Name bearer{.tokens = {i, end}, .bytes = document_.bytes({i, end})};
            bearer.kind = EntityKind::person;
            add(std::move(bearer));
            return end;
        }
        const TokenSpan recognised = with_first_half(i, limit);
        const bool article = words_[i] == "al" || words_[i] == "el"; // "al-Qaeda"
        const std::optional<NameMatch> listed =
            capital || article ? gazetteer_.longest_match(window(i, limit)) : std::nullopt;
        const auto listed_end = listed ? i + static_cast<std::uint32_t>(listed->words) : i;
        if (listed && (listed_end >= recognised.end || prefers_listed(*listed, recognised))) {
            return take_listed(i, listed_end, limit, listed->senses);
        }
        if (recognised.begin < recognised.end && is_splittable(recognised)) {
            return take_hyphenated(recognised);
        }
        if (listed && listed->senses.front().entity->kind == EntityKind::state &&
            is_office_of_state(i, listed_end, recognised)) {
            add(listed_name({i, listed_end}, listed->senses));
            add(recognised_name({listed_end, recognised.end}));
            names_.back().kind = EntityKind::person;
            return recognised.end;
        }
        if (recognised.begin < recognised.end) {
            TokenSpan whole = recognised;
            if (kind_of(document_.tokens()[recognised.begin].entity) == EntityKind::person)
                whole.end = with_suffix(recognised.end, limit);
            add(recognised_name(whole));
            return whole.end;
        }
        if (const std::uint32_t end = end_of_titled(i, limit); end > i) {
            Name person{.tokens = {i, end}, .bytes = document_.bytes({i, end})};
            person.kind = EntityKind::person;
            add(std::move(person));
            return end;
        }
        return i + 1;
    }

    /// "*Holt*-Reyes", of which engines see only the second half; otherwise what is recognised.
    TokenSpan with_first_half(std::uint32_t i, std::uint32_t limit) const {
        const auto& tokens = document_.tokens();
        const TokenSpan recognised = recognised_at(i, limit);
        const bool half = recognised.begin == recognised.end && i + 2 < limit &&
                          words_[i + 1] == "-" && tokens[i].pos == PartOfSpeech::propn &&
                          tokens[i].entity.empty() && starts_with_capital(words_[i]) &&
                          tokens[i].span.end == tokens[i + 1].span.begin;
        const TokenSpan rest = half ? recognised_at(i + 2, limit) : recognised;
        return rest.begin < rest.end && half ? TokenSpan{i, rest.end} : recognised;
    }

    /// "President of *Suria Ana Holt*", which engines take for one name.
    bool is_office_of_state(std::uint32_t i, std::uint32_t listed_end, TokenSpan recognised) const {
        const bool person = recognised.begin == i && recognised.end >= listed_end + 2 &&
                            kind_of(document_.tokens()[i].entity) == EntityKind::person;
        return person && i > 1 && words_[i - 1] == "of" && follows_title(i - 1);
    }

    /// Takes a listed name, unless "Jr." behind it says that it is another one's: "Ivo Reyes Jr.".
    std::uint32_t take_listed(std::uint32_t i, std::uint32_t end, std::uint32_t limit,
                              std::span<const Sense> senses) {
        const bool person = senses.front().entity->kind == EntityKind::person;
        const std::uint32_t whole = with_suffix(end, limit);
        if (person && (whole == end + 1 || is_later_namesake(*senses.front().entity))) {
            Name namesake{.tokens = {i, whole}, .bytes = document_.bytes({i, whole})};
            namesake.kind = EntityKind::person;
            add(std::move(namesake));
        } else {
            add(listed_name({i, whole}, senses));
        }
        return whole;
    }

    /// Whether someone came into office only long after the article, and is not so well known that
    /// nobody else is meant: an article of 2005 on a "John Lee" is not about who leads Hong Kong
    /// since 2022.
    bool is_later_namesake(const Entity& person) const {
        constexpr std::chrono::days long_before{5 * 365};
        const auto published = document_.article().published;
        const std::span<const Term> terms = gazetteer_.terms(person);
        if (!published || terms.empty() || person.id.starts_with("wd:"))
            return false;
        return std::ranges::all_of(terms, [&](const Term& term) {
            return term.from && *term.from > *published + long_before;
        });
    }

    /// "President *Ana Holt*", where the engine sees no name: the end of the proper nouns that a
    /// title stands before; `i` if none does.
    std::uint32_t end_of_titled(std::uint32_t i, std::uint32_t limit) const {
        constexpr std::uint32_t longest = 3;
        const auto& tokens = document_.tokens();
        const auto is_part = [&](std::uint32_t at) {
            return at < limit && tokens[at].pos == PartOfSpeech::propn &&
                   tokens[at].entity.empty() && words_[at].size() > 1 &&
                   starts_with_capital(words_[at]);
        };
        std::uint32_t end = i;
        while (end - i < longest && is_part(end))
            ++end;
        const bool more = is_part(end) || (end < limit && words_[end] == "-");
        return end > i && !more && follows_title(i) && !is_title(i, end) ? end : i;
    }

    bool is_title(std::uint32_t begin, std::uint32_t end) const {
        const auto match = gazetteer_.longest_title(std::span(words_).subspan(begin, end - begin));
        return match.has_value();
    }

    bool follows_title(std::uint32_t i) const {
        constexpr std::uint32_t longest_title = 4;
        for (std::uint32_t length = 1; length <= longest_title && length <= i; ++length) {
            const auto match =
                gazetteer_.longest_title(std::span(words_).subspan(i - length, length));
            const bool capital =
                starts_with_capital(words_[i - length].empty() ? "a" : words_[i - length]);
            if (match && match->words == length && capital)
                return true;
        }
        return false;
    }

    /// "Ana Holt, *Jr.*": where a name goes on behind its comma.
    std::uint32_t with_suffix(std::uint32_t end, std::uint32_t limit) const {
        const std::uint32_t at = end < limit && words_[end] == "," ? end + 1 : end;
        const bool suffix = at < limit && (words_[at] == "Jr." || words_[at] == "Sr." ||
                                           words_[at] == "Jr" || words_[at] == "Sr");
        return suffix ? at + 1 : end;
    }

    std::span<const std::string_view> window(std::uint32_t i, std::uint32_t limit) const {
        return std::span(words_).subspan(i, std::min(limit - i, most_words));
    }

    /// The recognised entity that starts at `i`, without determiner and possessive ending; empty if
    /// none.
    TokenSpan recognised_at(std::uint32_t i, std::uint32_t limit) const {
        const auto& tokens = document_.tokens();
        const bool starts = tokens[i].entity_position == EntityPosition::begin ||
                            (i > 0 && tokens[i].entity_position == EntityPosition::inside &&
                             tokens[i - 1].pos == PartOfSpeech::det &&
                             tokens[i - 1].entity_position == EntityPosition::begin);
        if (!starts || !kind_of(tokens[i].entity) || tokens[i].pos == PartOfSpeech::det)
            return {i, i};
        std::uint32_t end = i + 1;
        while (end < limit && tokens[end].entity_position == EntityPosition::inside)
            ++end;
        while (end > i + 1 &&
               (tokens[end - 1].tag == "POS" || tokens[end - 1].pos == PartOfSpeech::punct ||
                tokens[end - 1].pos == PartOfSpeech::space))
            --end;
        for (std::uint32_t k = i + 1; k < end; ++k)
            if (end_of_bearer(k, limit) > k)
                return {i, i};
        return {i, end};
    }

    /// "the *Lim Olympic Games*": no town takes part in them. Where the name of one that begins
    /// here ends; `i` if none does.
    std::uint32_t end_of_festivity(std::uint32_t i, std::uint32_t limit) const {
        constexpr std::array<std::string_view, 9> festivities{
            "Games",    "Olympics",     "Cup",           "Festival", "Marathon",
            "Biennale", "Championship", "Championships", "Prix"};
        const auto& tokens = document_.tokens();
        if (tokens[i].entity != "EVENT" || tokens[i].entity_position != EntityPosition::begin)
            return i;
        std::uint32_t end = i + 1;
        while (end < limit && tokens[end].entity_position == EntityPosition::inside)
            ++end;
        const bool festivity = is_among(words_[end - 1], festivities);
        return festivity ? end : i;
    }

    /// "Surian minister *Ana Holt*", which engines take for one body: where the name of the person
    /// that begins here ends; `i` if none does.
    std::uint32_t end_of_bearer(std::uint32_t i, std::uint32_t limit) const {
        constexpr std::array<std::string_view, 22> titles{
            "administrator", "senator",    "patriarch",    "archbishop", "bishop",    "governor",
            "founder",       "ministers",  "advisors",     "minister",   "secretary", "adviser",
            "advisor",       "president",  "chairman",     "director",   "premier",   "spokesman",
            "spokeswoman",   "ambassador", "commissioner", "chancellor"};
        constexpr std::uint32_t longest = 5;
        const auto& tokens = document_.tokens();
        const auto is_inside = [&](std::uint32_t at) {
            return at < limit && tokens[at].entity_position == EntityPosition::inside &&
                   tokens[at].entity == "ORG";
        };
        if (i == 0 || !is_inside(i) || !is_among(fold(words_[i - 1]), titles))
            return i;
        std::uint32_t end = i;
        while (end - i <= longest && is_inside(end) &&
               (words_[end] == "-" || starts_with_capital(words_[end])))
            ++end;
        // "Secretary *General*" bears no name.
        const bool alone = end - i == 1 && (fold(words_[i - 1]) == "secretary" ||
                                            fold(words_[i - 1]) == "general" || is_title(i, end));
        return end == i || alone || end - i > longest || is_inside(end) ? i : end;
    }

    /// "Georgia" in "Georgia Meloni" is no state, and "Surian" in "Surian Foreign Ministry" is part
    /// of a name; but a listed name inside a recognised date, group or place stands for itself.
    bool prefers_listed(const NameMatch& match, TokenSpan recognised) const {
        const auto kind = kind_of(document_.tokens()[recognised.begin].entity);
        const bool person_inside = match.senses.front().entity->kind == EntityKind::person;
        if (person_inside && match.words > 1)
            return true;
        const bool whole_name = kind == EntityKind::person || kind == EntityKind::organisation;
        return !whole_name;
    }

    Name listed_name(TokenSpan tokens, std::span<const Sense> senses) const {
        return {.tokens = tokens, .bytes = document_.bytes(tokens), .senses = senses};
    }

    Name recognised_name(TokenSpan tokens) const {
        Name name{.tokens = tokens, .bytes = document_.bytes(tokens)};
        const auto kind = kind_of(document_.tokens()[tokens.end - 1].entity);
        name.kind = kind.value_or(EntityKind::organisation);
        if (is_thing(tokens))
            name.kind = EntityKind::other;
        // "Prime Minister *Han*" is no people.
        if (name.kind == EntityKind::group && tokens.end == tokens.begin + 1 &&
            follows_title(tokens.begin))
            name.kind = EntityKind::person;
        if (name.kind == EntityKind::group)
            name.country = country_of_people(words_[tokens.end - 1]);
        for (std::uint32_t i = tokens.begin; i < tokens.end && name.country.empty(); ++i) {
            if (!starts_with_capital(words_[i]) || name.kind == EntityKind::person)
                continue;
            // A state in a name tells whose it is; a city ("the Lim Agreement") only where places
            // are.
            const auto inner = gazetteer_.longest_match(window(i, tokens.end));
            const bool tells = inner && (name.kind == EntityKind::place ||
                                         inner->senses.front().entity->kind != EntityKind::place);
            if (tells)
                name.country = inner->senses.front().entity->country;
        }
        return name;
    }

    /// "the *Surian Constitution*", "an *IED*", "Hurricane *Ana*": what engines take for bodies or
    /// people, though it is neither.
    bool is_thing(TokenSpan tokens) const {
        const std::string_view before = tokens.begin == 0 ? "" : words_[tokens.begin - 1];
        const bool body =
            kind_of(document_.tokens()[tokens.begin].entity) == EntityKind::organisation;
        const auto words = std::span(words_).subspan(tokens.begin, tokens.end - tokens.begin);
        return is_among(before, storms) || is_among(words_[tokens.begin], storms) ||
               is_among(words_[tokens.end - 1], agreements) ||
               std::ranges::any_of(words, [&](auto word) { return is_among(word, vessels); }) ||
               (body && is_among(words_[tokens.end - 1], things));
    }

    /// "*Surians*": the country of those whom a demonym names in the plural.
    std::string country_of_people(std::string_view plural) const {
        if (!plural.ends_with('s'))
            return {};
        const std::array one{plural.substr(0, plural.size() - 1)};
        const auto demonym = gazetteer_.longest_match(one);
        return demonym && demonym->senses.front().kind == NameKind::demonym
                   ? demonym->senses.front().entity->country
                   : std::string();
    }

    /// Whether an entity is two names that a hyphen joins: "the Holt-Reyes talks", not "Chang-son"
    /// nor "Dr. Holt-Reyes".
    bool is_splittable(TokenSpan span) const {
        const bool joined = span.end - span.begin == 3 && words_[span.begin + 1] == "-";
        if (!joined || !starts_with_capital(words_[span.begin + 2]) ||
            is_among(words_[span.begin], name_prefixes))
            return false;
        if (words_[span.begin].size() <= 2) // "President El-Sisi" is called Sisi
            return true;
        const bool titled =
            follows_title(span.begin) || (span.begin > 0 && words_[span.begin - 1].ends_with('.') &&
                                          starts_with_capital(words_[span.begin - 1]));
        const bool body =
            kind_of(document_.tokens()[span.begin].entity) == EntityKind::organisation;
        return !titled && (!body || joins_two_listed(span) || is_joint_affair(span.end));
    }

    /// "Holt-Lim" is one company; "Trump-Kim" are two whom tables know.
    bool joins_two_listed(TokenSpan span) const {
        const auto is_listed = [&](std::uint32_t i) {
            const std::array word{words_[i]};
            return gazetteer_.longest_match(word).has_value() ||
                   !gazetteer_.with_surname(fold(words_[i])).empty();
        };
        return is_listed(span.begin) && is_listed(span.begin + 2);
    }

    /// "the Holt-Reyes *talks*"
    bool is_joint_affair(std::uint32_t next) const {
        constexpr std::array<std::string_view, 14> affairs{
            "summit",   "talks",     "meeting", "war",    "deal",     "pact",   "alliance",
            "dialogue", "agreement", "treaty",  "accord", "conflict", "border", "conference"};
        return next < words_.size() && is_among(fold(words_[next]), affairs);
    }

    std::uint32_t take_hyphenated(TokenSpan span) {
        for (const TokenSpan half :
             {TokenSpan{span.begin, span.begin + 1}, TokenSpan{span.begin + 2, span.end}}) {
            Name name = recognised_name(half);
            if (const auto listed = gazetteer_.longest_match(window(half.begin, half.end)))
                name.senses = listed->senses;
            add(std::move(name));
        }
        return span.end;
    }

    /// "U.S.-North Korean" is cut as "U.S.-North" and "Korean": a listed name, and the first word
    /// of another.
    bool take_glued(std::uint32_t i, std::uint32_t limit) {
        const std::string_view word = words_[i];
        const std::size_t hyphen = word.find('-');
        if (hyphen == std::string_view::npos || hyphen == 0 || hyphen + 1 == word.size())
            return false;
        const std::array first{word.substr(0, hyphen)};
        const auto left = gazetteer_.longest_match(first);
        if (!left)
            return false;
        Name name = listed_name({i, i + 1}, left->senses);
        name.bytes.end = name.bytes.begin + static_cast<std::uint32_t>(hyphen);
        add(std::move(name));
        glued_end_ = i + 1;

        std::vector<std::string_view> rest{word.substr(hyphen + 1)};
        const auto following = window(i, limit).subspan(1);
        rest.insert(rest.end(), following.begin(), following.end());
        if (const auto right =
                starts_with_capital(rest.front()) ? gazetteer_.longest_match(rest) : std::nullopt) {
            glued_end_ = i + static_cast<std::uint32_t>(right->words);
            Name second = listed_name({i, glued_end_}, right->senses);
            second.bytes.begin += static_cast<std::uint32_t>(hyphen + 1);
            add(std::move(second));
        }
        return true;
    }

    /// "*pro*-Surian", "*anti*-Surian": of whom they are not.
    bool is_partisan(const Name& name) const {
        const std::uint32_t begin = name.tokens.begin;
        if (begin < 2 || words_[begin - 1] != "-")
            return false;
        const std::string_view prefix = words_[begin - 2];
        return prefix == "pro" || prefix == "Pro" || prefix == "anti" || prefix == "Anti";
    }

    void add(Name name) {
        if (!is_partisan(name))
            names_.push_back(std::move(name));
    }

    const Document& document_;
    const Gazetteer& gazetteer_;
    std::vector<std::string_view> words_;
    std::vector<Name> names_;
    std::uint32_t glued_end_ = 0;
};

} // namespace

std::vector<Name> find_names(const Document& document, const Gazetteer& gazetteer) {
    return NameFinder(document, gazetteer).find();
}

} // namespace entente
