#include "graph/name_words.hpp"

#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace entente {

namespace {

/// Lists are sorted, to be searched by halves.
constexpr std::array<std::string_view, 87> titles{
    "adm",        "admiral",   "ambassador", "archbishop", "attorney",  "ayatollah",   "baron",
    "baroness",   "bishop",    "brigadier",  "capt",       "captain",   "cardinal",    "chairman",
    "chancellor", "chief",     "col",        "colonel",    "commander", "congressman", "counsellor",
    "counselor",  "count",     "crown",      "dame",       "defence",   "defense",     "deputy",
    "dr",         "emir",      "emperor",    "father",     "first",     "foreign",     "former",
    "fr",         "gen",       "general",    "gov",        "governor",  "grand",       "hajji",
    "imam",       "interior",  "judge",      "justice",    "king",      "lady",        "lieutenant",
    "lord",       "lt",        "maj",        "major",      "marshal",   "mayor",       "minister",
    "mr",         "mrs",       "ms",         "mufti",      "mullah",    "patriarch",   "pope",
    "premier",    "president", "prime",      "prince",     "princess",  "prof",        "professor",
    "queen",      "rabbi",     "rep",        "rev",        "reverend",  "secretary",   "sen",
    "senator",    "sergeant",  "sgt",        "sheik",      "sheikh",    "sir",         "sultan",
    "taoiseach",  "vice",      "vizier"};
static_assert(std::ranges::is_sorted(titles));

constexpr std::array<std::string_view, 12> articles{"ad", "al", "an", "ar", "as", "ash",
                                                    "at", "az", "el", "en", "ul", "ur"};
static_assert(std::ranges::is_sorted(articles));

constexpr std::array<std::string_view, 8> generations{"ii", "iii", "iv", "jnr",
                                                      "jr", "snr", "sr", "v"};
static_assert(std::ranges::is_sorted(generations));

/// What someone is, so that the words before it are no one's name.
constexpr std::array<std::string_view, 124> roles{
    "activist",     "activists",   "actor",        "actress",      "adviser",     "advisor",
    "agent",        "agents",      "aide",         "ally",         "ambassador",  "analyst",
    "archbishop",   "associate",   "attorney",     "author",       "ayatollah",   "bishop",
    "blogger",      "boy",         "candidate",    "captain",      "cardinal",    "ceo",
    "chairman",     "chairperson", "chancellor",   "chief",        "citizen",     "cleric",
    "coach",        "colonel",     "commander",    "commissioner", "coordinator", "counsel",
    "critic",       "delegate",    "deputy",       "dictator",     "diplomat",    "director",
    "doctor",       "driver",      "economist",    "envoy",        "executive",   "firefighter",
    "firefighters", "founder",     "general",      "girl",         "governor",    "guerilla",
    "guerrilla",    "gunman",      "hacker",       "head",         "imam",        "journalist",
    "judge",        "justice",     "king",         "lawmaker",     "lawyer",      "leader",
    "leaders",      "magistrate",  "man",          "mayor",        "member",      "militant",
    "militants",    "minister",    "ministers",    "mp",           "negotiator",  "officer",
    "officers",     "official",    "officials",    "ombudsman",    "opposition",  "pilot",
    "player",       "police",      "politician",   "pope",         "premier",     "presidency",
    "president",    "priest",      "prince",       "prosecutor",   "prosecutors", "queen",
    "rabbi",        "rapper",      "rebel",        "rebels",       "reporter",    "representative",
    "secretary",    "senator",     "sheikh",       "singer",       "soldier",     "soldiers",
    "speaker",      "spokesman",   "spokesperson", "spokeswoman",  "student",     "suspect",
    "teacher",      "terrorist",   "tourist",      "troops",       "veteran",     "whistleblower",
    "woman",        "worker",      "workers",      "writer"};
static_assert(std::ranges::is_sorted(roles));

/// What an organisation is or does.
constexpr std::array<std::string_view, 134> generic_words{"administration",
                                                          "affairs",
                                                          "agency",
                                                          "air",
                                                          "and",
                                                          "appeal",
                                                          "appeals",
                                                          "armed",
                                                          "army",
                                                          "assembly",
                                                          "association",
                                                          "authorities",
                                                          "authority",
                                                          "aviation",
                                                          "bank",
                                                          "board",
                                                          "border",
                                                          "bureau",
                                                          "cabinet",
                                                          "center",
                                                          "central",
                                                          "chamber",
                                                          "chief",
                                                          "chiefs",
                                                          "circuit",
                                                          "civil",
                                                          "coast",
                                                          "college",
                                                          "command",
                                                          "commerce",
                                                          "commission",
                                                          "committee",
                                                          "communist",
                                                          "company",
                                                          "congress",
                                                          "conservative",
                                                          "constitutional",
                                                          "council",
                                                          "court",
                                                          "daily",
                                                          "defence",
                                                          "defense",
                                                          "democratic",
                                                          "department",
                                                          "district",
                                                          "education",
                                                          "election",
                                                          "electoral",
                                                          "embassy",
                                                          "federal",
                                                          "finance",
                                                          "for",
                                                          "force",
                                                          "forces",
                                                          "foreign",
                                                          "front",
                                                          "general",
                                                          "government",
                                                          "grand",
                                                          "green",
                                                          "greens",
                                                          "group",
                                                          "guard",
                                                          "health",
                                                          "high",
                                                          "home",
                                                          "hospital",
                                                          "house",
                                                          "human",
                                                          "intelligence",
                                                          "interim",
                                                          "interior",
                                                          "investigation",
                                                          "joint",
                                                          "justice",
                                                          "labor",
                                                          "labour",
                                                          "league",
                                                          "liberal",
                                                          "liberation",
                                                          "military",
                                                          "minister",
                                                          "ministry",
                                                          "movement",
                                                          "national",
                                                          "navy",
                                                          "new",
                                                          "news",
                                                          "of",
                                                          "office",
                                                          "opposition",
                                                          "palace",
                                                          "parliament",
                                                          "party",
                                                          "people",
                                                          "peoples",
                                                          "police",
                                                          "post",
                                                          "presidency",
                                                          "president",
                                                          "press",
                                                          "prime",
                                                          "provisional",
                                                          "public",
                                                          "radio",
                                                          "reform",
                                                          "republic",
                                                          "republican",
                                                          "reserve",
                                                          "revolutionary",
                                                          "rights",
                                                          "royal",
                                                          "safety",
                                                          "school",
                                                          "security",
                                                          "senate",
                                                          "service",
                                                          "social",
                                                          "socialist",
                                                          "staff",
                                                          "state",
                                                          "supreme",
                                                          "television",
                                                          "the",
                                                          "times",
                                                          "trade",
                                                          "transitional",
                                                          "transport",
                                                          "transportation",
                                                          "treasury",
                                                          "tv",
                                                          "union",
                                                          "university",
                                                          "world"};
static_assert(std::ranges::is_sorted(generic_words));

bool is_one_of(std::span<const std::string_view> list, std::string_view word) {
    return std::ranges::binary_search(list, word);
}

/// Splits at each character of `separators`; empty pieces are dropped.
std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        if (end != 0)
            pieces.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return pieces;
}

/// A word without what is neither letter nor digit.
std::string plain(std::string_view word) {
    std::string letters;
    for (const char c : word)
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
            static_cast<unsigned char>(c) >= 0x80)
            letters += c;
    return letters;
}

/// The words of a token: "j.f." is two initials, "al-assad" has an article, "jong-un" is one.
void cut_token(std::string_view token, std::vector<std::string>& words) {
    const std::vector<std::string_view> dotted = split(token, ".");
    if (dotted.size() > 1 &&
        std::ranges::all_of(dotted, [](std::string_view part) { return part.size() == 1; })) {
        words.insert(words.end(), dotted.begin(), dotted.end());
        return;
    }
    std::string word;
    const std::vector<std::string_view> pieces = split(token, "-");
    for (std::size_t p = 0; p < pieces.size(); ++p)
        if (p + 1 == pieces.size() || !is_one_of(articles, pieces[p]))
            word += plain(pieces[p]);
    if (!word.empty())
        words.push_back(std::move(word));
}

/// "abd al-rahman", "abdel rahman" and "abdulrahman" are one word, "abdrahman".
void join_servants(std::vector<std::string>& words) {
    constexpr std::array<std::string_view, 6> beginnings{"abdal", "abdel", "abdol",
                                                         "abdul", "abdur", "abd"};
    for (std::size_t w = 0; w < words.size(); ++w) {
        std::string& word = words[w];
        if (std::ranges::find(beginnings, word) != beginnings.end() && w + 1 < words.size()) {
            word = "abd" + words[w + 1];
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(w) + 1);
            continue;
        }
        for (const std::string_view beginning : beginnings)
            if (word.starts_with(beginning) && word.size() > beginning.size() + 1) {
                word.replace(0, beginning.size(), "abd");
                break;
            }
    }
}

std::string_view usual_form(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> forms{
        {{"ibn", "bin"}, {"ben", "bin"}, {"snr", "sr"}, {"jnr", "jr"}}};
    const auto form =
        std::ranges::find(forms, word, &std::pair<std::string_view, std::string_view>::first);
    return form == forms.end() ? word : form->second;
}

void drop_titles(std::vector<std::string>& words) {
    const auto name = std::ranges::find_if_not(
        words, [](const std::string& word) { return is_one_of(titles, word); });
    if (name != words.end())
        words.erase(words.begin(), name);
}

/// "Bashar al Assad", and "al Qaeda" where `lower` begins; but Al Gore is called so.
void drop_articles(std::vector<std::string>& words, bool lower) {
    const auto is_article = [](const std::string& word) { return word == "al" || word == "el"; };
    for (std::size_t w = words.size(); w-- > 0;)
        if (words.size() > 1 && is_article(words[w]) && (w > 0 || lower))
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(w));
}

} // namespace

NameWords cut_name(std::string_view name, EntityKind kind) {
    const std::string folded = fold(name);
    std::vector<std::string> words;
    for (const std::string_view token : split(folded, " \t\n,/()\""))
        cut_token(token, words);
    if (kind == EntityKind::person)
        drop_titles(words);
    join_servants(words);
    drop_articles(words, !name.empty() && name.front() >= 'a' && name.front() <= 'z');
    NameWords cut;
    if (words.size() > 1 && is_one_of(generations, words.back())) {
        cut.generation = usual_form(words.back());
        words.pop_back();
    }
    for (const std::string& word : words)
        cut.words.push_back(spell(usual_form(word)));
    return cut;
}

bool is_proper_name(std::string_view name) {
    if (name.empty() || name.back() == ' ')
        return false;
    const std::size_t space = name.rfind(' ');
    std::string_view last = name.substr(space == std::string_view::npos ? 0 : space + 1);
    if (const std::size_t hyphen = last.find('-');
        hyphen != std::string_view::npos && is_one_of(articles, last.substr(0, hyphen)))
        last.remove_prefix(std::min(hyphen + 1, last.size() - 1));
    return !(last[0] >= 'a' && last[0] <= 'z') && !is_one_of(roles, fold(last));
}

bool is_generic_name(std::string_view name) {
    const std::string folded = fold(name);
    return std::ranges::all_of(split(folded, " "), [](std::string_view word) {
        return is_one_of(generic_words, plain(word)) || word == "people's" || word == "peoples'";
    });
}

} // namespace entente
