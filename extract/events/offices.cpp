#include "extract/events/actors.hpp"

#include "extract/events/name_words.hpp"
#include "extract/events/word_list.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

/// \file
/// Whom offices stand for: who bears them by name, who held them on the day, or nobody known.

namespace entente {

namespace {

/// Words before an office that say someone else holds it now.
bool is_past_or_deputy(std::string_view lemma) {
    return lemma == "former" || lemma == "ex" || lemma == "late" || lemma == "deputy" ||
           lemma == "vice" || lemma == "acting" || lemma == "assistant" || lemma == "then";
}

} // namespace

/// "Head of the Office of the President of Suria *Ana Holt*", "the special adviser to the board,
/// *Ana Holt*,": whose long title it is.
std::optional<Mention> ActorResolver::bearer_behind(std::uint32_t head) const {
    constexpr std::uint32_t longest_title = 16;
    const auto& tokens = document_.tokens();
    const std::uint32_t end =
        std::min(document_.sentences()[document_.sentence_of(head)].end, head + longest_title);
    if (head + 1 >= end || document_.text(head + 1) == "and" || !goes_on(head + 1) ||
        !is_singular_office(head))
        return std::nullopt;
    bool capitals = tokens[head].tag == "NNP"; // whether all words of the title have them
    const Name* state = nullptr;
    std::uint32_t i = head + 1;
    for (; i < end && goes_on(i); ++i) {
        const Name* name = name_at(i);
        if (name && name->is_person()) {
            if (is_borne_by(head, *name))
                return with_country_of(state ? state->tokens.end - 1 : head,
                                       *from_person_name(*name, name->tokens.end - 1));
            capitals = false;
            i = name->tokens.end - 1;
            continue;
        }
        capitals = capitals && (tokens[i].pos == PartOfSpeech::propn || joins_title(i));
        if (name && name->is_listed() && name->senses.front().entity->kind == EntityKind::state)
            state = name;
    }
    return capitals && state ? unread_name(*state, i) : std::nullopt;
}

/// What stands between the words of a long title.
bool ActorResolver::joins_title(std::uint32_t token) const {
    constexpr std::array<std::string_view, 4> joining{"of", "for", "to", "the"};
    return is_among(document_.text(token), joining);
}

/// Whether a long title may go on with a word, or its bearer's name stand behind it.
bool ActorResolver::goes_on(std::uint32_t token) const {
    constexpr std::array<std::string_view, 4> others{"and", "-", "his", "their"};
    const Token& word = document_.tokens()[token];
    if (document_.text(token) == "," && token + 1 < document_.tokens().size()) {
        const Name* next = name_at(token + 1);
        return (next && next->is_person()) ||
               (document_.tokens()[token + 1].tag == "NNP" && ends_title(token + 1));
    }
    return joins_title(token) || is_among(document_.text(token), others) || word.tag == "POS" ||
           word.pos == PartOfSpeech::propn || word.pos == PartOfSpeech::noun ||
           word.pos == PartOfSpeech::adj;
}

/// One who holds an office, by a noun that says so.
bool ActorResolver::is_singular_office(std::uint32_t head) const {
    const Token& token = document_.tokens()[head];
    return (token.tag == "NN" || token.tag == "NNP") &&
           (is_among(fold(token.lemma), offices) || ends_title(head));
}

/// Whether the words behind a noun lead to a name that says who the noun is: "minister for trade
/// *Ana Holt*", "a member of the board, *Ana Holt*,". Not "the killer of journalist *Ana Holt*".
bool ActorResolver::is_borne_by(std::uint32_t head, const Name& name) const {
    const auto& tokens = document_.tokens();
    const std::uint32_t next = name.tokens.end;
    const std::uint32_t last = next - 1;
    const SyntaxTree& syntax = document_.syntax();
    const bool another = syntax.relation(last) == Relation::subject &&
                         syntax.head(last) != syntax.head(head) && !syntax.dominates(last, head);
    if (name.tokens.begin == 0 || another || (next < tokens.size() && tokens[next].tag == "POS") ||
        is_part_of_title(head))
        return false;
    std::uint32_t begin = name.tokens.begin;
    titles_before(begin, last, begin);
    if (begin > 0 && document_.text(begin - 1) == ",")
        return next < tokens.size() && next - name.tokens.begin > 1 &&
               (document_.text(next) == "," || is_verb(tokens[next]));
    // "the *killer* of", "a *member* of": not of whom they are.
    const std::string lemma = fold(tokens[head].lemma);
    const ActorNoun* noun = lexicon_.actor_noun(lemma);
    const bool related =
        lemma == "member" || (noun && (noun->sector == "CVL" || noun->sector == "REB") &&
                              lemma != "chief" && !lexicon_.is_cue(Cue::title_word, lemma));
    const std::uint32_t before = name.tokens.begin - 1;
    const bool nominal =
        tokens[before].pos == PartOfSpeech::noun || tokens[before].pos == PartOfSpeech::propn;
    const Name* inner = name_at(before);
    return !related && nominal && !is_title_word(before) &&
           !is_title_word(name.tokens.begin) && // "*President Holt*", as the gazetteer lists some
           !(before > 1 && document_.text(before - 1) == "-" && is_title_word(before - 2)) &&
           !(inner && (inner->is_demonym() || inner->is_person()));
}

/// Whether a word says by itself that a name behind it is someone's: "journalist", "President".
bool ActorResolver::is_title_word(std::uint32_t token) const {
    return is_office_noun(token) ||
           lexicon_.is_cue(Cue::occupation, document_.tokens()[token].lemma) ||
           lexicon_.is_cue(Cue::title_word, fold(document_.text(token)));
}

/// "Senior Advisor to the *President* for Trade Ana Holt": whether an office is only what another
/// is for.
bool ActorResolver::is_part_of_title(std::uint32_t head) const {
    std::uint32_t begin = phrase(head).begin;
    if (begin > 0 && document_.text(begin - 1) == "the")
        --begin;
    return begin > 1 && joins_title(begin - 1) &&
           (is_title_word(begin - 2) || is_among(fold(document_.text(begin - 2)), offices));
}

/// The mention with the country of a state, or that the words around an office tell, where it has
/// none.
Mention ActorResolver::with_country_of(std::uint32_t head, Mention mention) const {
    Participant& who = mention.participant;
    if (!who.country.empty() || mention.entity)
        return mention;
    const Name* state = name_at(head);
    who.country =
        state && state->is_listed() ? state->senses.front().entity->country : affiliation(head);
    who.id = unlinked_entity_id(who.kind, who.name, who.country);
    return mention;
}

/// Whether a title ends with a word: "High *Commissioner*".
bool ActorResolver::ends_title(std::uint32_t head) const {
    constexpr std::uint32_t longest = 3;
    for (std::uint32_t length = 1; length <= longest && length <= head + 1; ++length) {
        std::vector<std::string_view> words;
        for (std::uint32_t i = head + 1 - length; i <= head; ++i)
            words.push_back(document_.text(i));
        const auto match = gazetteer_.longest_title(words);
        if (match && match->words == words.size())
            return true;
    }
    return is_office_noun(head);
}

/// "President of Suria *Ana Holt*", where the engine sees no name: two or three words between a
/// state and the end of a title.
std::optional<Mention> ActorResolver::unread_name(const Name& state, std::uint32_t end) const {
    const std::uint32_t begin = state.tokens.end;
    if (end < begin + 2 || end > begin + 3 || body_noun_of(document_.text(end - 1)))
        return std::nullopt;
    Mention mention{.bytes = document_.bytes({begin, end}),
                    .head = end - 1,
                    .resolution = Resolution::unlisted_name};
    Participant& person = mention.participant;
    person.name = std::string(document_.text(mention.bytes));
    person.kind = EntityKind::person;
    person.country = state.senses.front().entity->country;
    person.id = unlinked_entity_id(person.kind, person.name, person.country);
    return mention;
}

/// Whom a title stands for, with which a phrase ends: "the Surian *foreign minister*".
std::optional<Mention> ActorResolver::from_title(std::uint32_t head) const {
    const Token& token = document_.tokens()[head];
    const TokenSpan words = phrase(head);
    const ByteSpan bytes = document_.bytes(words);
    std::vector<std::string_view> texts;
    for (std::uint32_t i = words.begin; i < words.end; ++i)
        texts.push_back(i + 1 == words.end ? std::string_view(token.lemma) : document_.text(i));
    for (std::size_t first = 0; first < texts.size(); ++first) {
        const auto match = gazetteer_.longest_title(std::span(texts).subspan(first));
        if (!match || first + match->words != texts.size())
            continue;
        const std::string country = affiliation(head);
        const bool bare = country.empty() && first == 0 && token.tag != "NNS" && !is_of_union(head);
        auto known = bare ? from_bare_title(head, *match->title, bytes) : std::nullopt;
        return known ? known : from_office(head, *match->title, country, bytes);
    }
    return std::nullopt;
}

/// "President *of the Lim Union*": no office of the article's own state, but of a body of several.
bool ActorResolver::is_of_union(std::uint32_t head) const {
    return behind_of(head, [&](std::uint32_t token) {
               const Name* body = name_at(token);
               return body && body->is_listed() &&
                      body->senses.front().entity->kind == EntityKind::organisation &&
                      body->senses.front().entity->country.size() != 3;
           }) != no_token;
}

/// An office without its country is one that the article has named, that of who speaks, or its
/// publisher's own.
std::optional<Mention> ActorResolver::from_bare_title(std::uint32_t head, const Title& title,
                                                      ByteSpan bytes) const {
    const std::string& own = publisher_country_;
    const auto day = document_.article().published;
    if (!own.empty() && day && gazetteer_.office_holder(own, title.words, *day))
        return from_office(head, title, own, bytes);
    if (const std::string theirs = country_of_speaker(head); !theirs.empty())
        return from_office(head, title, theirs, bytes);
    return holder_named_before(head, title, bytes);
}

/// Whether a word ends an office of which it is known who holds it.
bool ActorResolver::is_held(std::uint32_t head) const {
    const auto& mention = resolve(head);
    return mention && mention->head == head &&
           (mention->resolution == Resolution::holder ||
            mention->resolution == Resolution::holder_named);
}

/// Who held an office on the day the article appeared; the office itself where that is not known.
std::optional<Mention> ActorResolver::from_office(std::uint32_t head, const Title& title,
                                                  std::string_view country, ByteSpan bytes) const {
    const TokenSpan words = phrase(head);
    const Token& token = document_.tokens()[head];
    bool current = token.tag != "NNS" && document_.article().published && !country.empty();
    // A "vice president" is an office of its own, a "former president" is none.
    const auto of_title = static_cast<std::uint32_t>(std::ranges::count(title.words, ' ') + 1);
    for (std::uint32_t i = words.begin; i + of_title < words.end; ++i)
        current = current && !is_past_or_deputy(document_.tokens()[i].lemma);
    const bool specific =
        title.office != Office::other || title.words.find(' ') != std::string::npos;
    if (current && specific)
        if (const Entity* holder =
                gazetteer_.office_holder(country, title.words, *document_.article().published))
            return resolved_by(Resolution::holder, linked(*holder, bytes, head));
    Mention mention{.bytes = bytes, .head = head, .resolution = Resolution::office};
    Participant& actor = mention.participant;
    actor.name = phrase_text(words);
    actor.kind = token.tag == "NNS" || token.tag == "NNPS" ? EntityKind::group : EntityKind::person;
    actor.country = country;
    actor.sector = title.sector;
    if (const std::string served = sector_served(head);
        title.office == Office::other && !served.empty())
        actor.sector = served;
    actor.id = unlinked_entity_id(actor.kind, actor.name, actor.country);
    return mention;
}

/// "the president, Ana Holt": the name says who the office is.
std::optional<Mention> ActorResolver::appositive_person(std::uint32_t head) const {
    const SyntaxTree& syntax = document_.syntax();
    for (const std::uint32_t child : syntax.children(head)) {
        if (syntax.relation(child) != Relation::appositive || child < head)
            continue;
        const Name* name = name_at(child);
        if (!name || !name->is_person())
            continue;
        return with_country_of(head, *from_person_name(*name, child));
    }
    return std::nullopt;
}

/// "Ana Holt, first *president* of Suria, who fled": whom an office behind a name describes.
std::optional<Mention> ActorResolver::described_person(std::uint32_t head) const {
    const SyntaxTree& syntax = document_.syntax();
    const std::uint32_t described = syntax.head(syntax.first_conjunct(head));
    const bool behind = syntax.relation(syntax.first_conjunct(head)) == Relation::appositive &&
                        described < head && document_.tokens()[head].tag == "NN";
    const Name* name = behind ? name_at(described) : nullptr;
    const bool own = std::ranges::any_of(syntax.children(head), [&](std::uint32_t child) {
        return name_at(child) && name_at(child)->is_person();
    });
    if (!name || !name->is_person() || own || !is_office_noun(head))
        return std::nullopt;
    return from_person_name(*name, described);
}

} // namespace entente
