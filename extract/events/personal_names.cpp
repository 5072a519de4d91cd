#include "extract/events/actors.hpp"

#include "extract/events/name_words.hpp"
#include "extract/events/word_list.hpp"

#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

/// \file
/// Which names are people's, whatever the engine takes them for.

namespace entente {

namespace {

constexpr std::uint32_t longest_personal_name = 4;
/// No name or title of our tables has as many words.
constexpr std::uint32_t longest_listed_name = 16;

/// Last words of names of places and houses that begin with a given name: "Madison Avenue".
constexpr std::array<std::string_view, 28> last_words_of_things{
    "accord", "act",      "award",      "avenue",  "bay",     "beach",   "cathedral",
    "center", "centre",   "church",     "college", "council", "county",  "cup",
    "family", "festival", "foundation", "inc",     "inc.",    "law",     "lake",
    "park",   "prize",    "river",      "road",    "school",  "stadium", "university"};

/// What stands between the words of a person's name.
constexpr std::array<std::string_view, 12> particles{"al",  "bin", "ibn", "de",  "da", "dos",
                                                     "del", "van", "von", "der", "el", "-"};

} // namespace

/// The name without the titles that it begins with: "CFO *Ana Holt*".
TokenSpan ActorResolver::without_titles(TokenSpan tokens) const {
    for (;;) {
        std::vector<std::string_view> words;
        for (std::uint32_t i = tokens.begin;
             i < std::min(tokens.end, tokens.begin + longest_listed_name); ++i)
            words.push_back(document_.text(i));
        // "*Presidents* Ana Holt and Ivo Reyes"
        if (!words.empty() && words.front().ends_with('s') && starts_with_capital(words.front()) &&
            !gazetteer_.given_name(words.front()))
            words.front().remove_suffix(1);
        const auto title = gazetteer_.longest_title(words);
        if (!title || title->words >= words.size())
            return tokens;
        tokens.begin += static_cast<std::uint32_t>(title->words);
    }
}

/// Whether tokens are a given name and a family name: "Ana Holt", "Ana de Holt".
bool ActorResolver::is_personal_name(TokenSpan tokens) const {
    const std::uint32_t length = tokens.end - tokens.begin;
    if (length < 2 || length > longest_personal_name)
        return false;
    const auto given = gazetteer_.given_name(document_.text(tokens.begin));
    if (!given || given->is_word)
        return false;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
        const Token& token = document_.tokens()[i];
        const bool proper = token.pos == PartOfSpeech::propn ||
                            (i == tokens.begin && token.pos == PartOfSpeech::adj);
        const bool part = proper && token.tag != "NNPS" && starts_with_capital(document_.text(i));
        if (!part && !(i > tokens.begin && is_among(document_.text(i), particles)))
            return false;
    }
    const std::array first{document_.text(tokens.begin)};
    const std::array last{document_.text(tokens.end - 1)};
    const std::string last_word = fold(last.front());
    return starts_with_capital(last.front()) && !gazetteer_.longest_match(first) &&
           !gazetteer_.longest_match(last) && !lexicon_.actor_noun(last_word) &&
           !gazetteer_.longest_title(last) && !is_among(last_word, last_words_of_things) &&
           !lexicon_.is_cue(Cue::body_name, last_word) &&
           !lexicon_.is_cue(Cue::media_name, last_word);
}

/// "Mr" and the like, which tell of no office.
bool ActorResolver::is_honorific(std::uint32_t token) const {
    const std::array word{document_.text(token)};
    const auto title = gazetteer_.longest_title(word);
    return title && title->title->sector.empty();
}

/// "Rebel *Houthis*": engines take a listed body with a word before it for a person.
void ActorResolver::keep_listed_end(Name& name) const {
    const std::uint32_t last = name.tokens.end;
    for (std::uint32_t begin =
             std::max(name.tokens.begin + 1, last - std::min(last, longest_listed_name));
         begin < name.tokens.end; ++begin) {
        std::vector<std::string_view> words;
        for (std::uint32_t i = begin; i < name.tokens.end; ++i)
            words.push_back(document_.text(i));
        const auto match = gazetteer_.longest_match(words);
        const bool body = match && match->words == words.size() &&
                          match->senses.front().kind == NameKind::name &&
                          match->senses.front().entity->kind == EntityKind::organisation;
        if (!body)
            continue;
        name.tokens.begin = begin;
        name.bytes = document_.bytes(name.tokens);
        name.senses = match->senses;
        return;
    }
}

/// Names of people whom the engine takes for bodies or places, or does not see; and without the
/// "Mr" that it takes for a part of them.
void ActorResolver::meet_given_names() {
    std::vector<char> named(document_.tokens().size(), 0);
    for (Name& name : names_) {
        for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i)
            named[i] = 1;
        if (name.is_listed() || name.kind == EntityKind::group)
            continue;
        TokenSpan whole = name.tokens;
        // "*Pavel* Holt", of which engines may see the second half alone
        const bool half = whole.end == whole.begin + 1 && whole.begin > 0 &&
                          document_.tokens()[whole.begin - 1].entity.empty() &&
                          is_personal_name({whole.begin - 1, whole.end});
        whole.begin -= half ? 1 : 0;
        whole.begin = begin_of_lineage(whole.begin);
        const TokenSpan rest = without_titles(whole);
        const bool person = name.is_person();
        const bool titled = rest.end - rest.begin > 1 || is_honorific(name.tokens.begin);
        // Of leaders' given names many are words of their languages too.
        const auto given = gazetteer_.given_name(document_.text(rest.begin));
        const bool sure = name.kind != EntityKind::place || (given && given->gender);
        if ((person && titled) || (sure && is_personal_name(rest) && !is_behind_article(name))) {
            name.tokens = rest;
            name.bytes = document_.bytes(rest);
            name.kind = EntityKind::person;
            name.country.clear();
        }
        if (person)
            keep_listed_end(name);
    }
    find_unseen_people(named);
    std::ranges::stable_sort(names_, {}, [](const Name& name) { return name.bytes.begin; });
    // "her *National Security Adviser*" is no body, nor "*H.H. Sheikh*" someone.
    std::erase_if(names_, [&](const Name& name) {
        const bool body = name.kind == EntityKind::organisation && is_title(name.tokens);
        const bool titles = name.is_person() && name.tokens.end < document_.tokens().size() &&
                            starts_with_capital(document_.text(name.tokens.end)) &&
                            are_titles(name.tokens.begin, name.tokens.end);
        return !name.is_listed() && (body || titles);
    });
}

/// "*Adil bin* Omar Holt", of which engines may see the second half alone: where the name begins.
std::uint32_t ActorResolver::begin_of_lineage(std::uint32_t begin) const {
    constexpr std::array<std::string_view, 3> sons{"bin", "ibn", "bint"};
    const bool son = begin > 1 && is_among(document_.text(begin - 1), sons) &&
                     document_.tokens()[begin - 2].pos == PartOfSpeech::propn &&
                     starts_with_capital(document_.text(begin - 2)) &&
                     document_.sentence_of(begin - 2) == document_.sentence_of(begin);
    return son ? begin - 2 : begin;
}

/// Adds the names of people among tokens of which no name is made yet.
void ActorResolver::find_unseen_people(const std::vector<char>& named) {
    const auto& tokens = document_.tokens();
    const auto is_part = [&](std::uint32_t i) {
        return i < tokens.size() && !named[i] && tokens[i].pos == PartOfSpeech::propn;
    };
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        const std::uint32_t begin = i;
        while (is_part(i) && document_.sentence_of(i) == document_.sentence_of(begin))
            ++i;
        // "Trade *Ana Holt*": other capitals may stand before it.
        TokenSpan run{begin, i};
        while (run.begin < run.end && !is_personal_name(run))
            ++run.begin;
        if (run.begin < run.end) {
            Name name{.tokens = run, .bytes = document_.bytes(run), .kind = EntityKind::person};
            names_.push_back(std::move(name));
        }
        i = i > begin ? i - 1 : i;
    }
}

/// Whether words are a title and nothing else.
bool ActorResolver::is_title(TokenSpan tokens) const {
    std::vector<std::string_view> words;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i)
        words.push_back(document_.text(i));
    const auto title = gazetteer_.longest_title(words);
    return title && title->words == words.size();
}

/// "envoy *Holt*": whether the word before a name is a title.
bool ActorResolver::is_titled(const Name& name) const {
    if (name.tokens.begin == 0)
        return false;
    const std::array before{document_.text(name.tokens.begin - 1)};
    return gazetteer_.longest_title(before).has_value();
}

/// Single capitalised words that are surnames of people the article names in full, or of leaders of
/// the day, are names too, whatever the engine took them for: "the Kim-Putin summit".
void ActorResolver::meet_surnames() {
    std::vector<char> named(document_.tokens().size(), 0);
    std::unordered_set<std::string> surnames;
    for (const Name& name : names_) {
        for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i)
            named[i] = 1;
        const bool introduced = name.tokens.end - name.tokens.begin > 1 || is_titled(name);
        if (name.is_person() && introduced)
            surnames.insert(surname_of(name));
    }
    const auto is_surname = [&](std::string_view text) {
        const std::string word = fold(text);
        return surnames.contains(word) || leader_called(word);
    };
    for (Name& name : names_)
        if (!name.is_listed() && name.tokens.end - name.tokens.begin == 1 &&
            is_surname(document_.text(name.bytes)))
            name.kind = EntityKind::person;
    const auto& tokens = document_.tokens();
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        const bool candidate = !named[i] && tokens[i].pos == PartOfSpeech::propn &&
                               tokens[i].entity != "DATE" &&
                               tokens[i].span.end > tokens[i].span.begin + 2;
        if (!candidate || !is_surname(document_.text(i)))
            continue;
        Name name{.tokens = {i, i + 1}, .bytes = tokens[i].span, .kind = EntityKind::person};
        names_.push_back(std::move(name));
    }
    std::ranges::stable_sort(names_, {}, [](const Name& name) { return name.bytes.begin; });
}

/// The family name of a person's full name, folded. Where a given name has a hyphen in it and
/// stands last, as in Korean and Chinese names ("Chang-son"), the family name is the first.
std::string ActorResolver::surname_of(const Name& name) const {
    if (name.is_listed())
        return fold(gazetteer_.surname(*name.senses.front().entity));
    const std::uint32_t length = name.tokens.end - name.tokens.begin;
    const bool eastern = length == 4 && document_.text(name.tokens.begin + 2) == "-";
    return fold(document_.text(eastern ? name.tokens.begin : name.tokens.end - 1));
}

} // namespace entente
