#include "graph/name_word_lists.hpp"

#include <algorithm>
#include <array>
#include <span>

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

} // namespace

bool is_title(std::string_view word) { return is_one_of(titles, word); }

bool is_name_article(std::string_view word) { return is_one_of(articles, word); }

bool is_generation(std::string_view word) { return is_one_of(generations, word); }

bool is_role_word(std::string_view word) { return is_one_of(roles, word); }

bool is_generic_word(std::string_view word) { return is_one_of(generic_words, word); }

} // namespace entente
