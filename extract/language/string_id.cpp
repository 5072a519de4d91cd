#include "extract/language/string_id.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace entente {
namespace {

struct ReservedName {
    std::string_view name;
    std::uint16_t id = 0;
};

// clang-format off
constexpr ReservedName reserved_names[] = {
    {"IS_ALPHA", 1}, {"IS_ASCII", 2}, {"IS_DIGIT", 3}, {"IS_LOWER", 4}, {"IS_PUNCT", 5},
    {"IS_SPACE", 6}, {"IS_TITLE", 7}, {"IS_UPPER", 8}, {"LIKE_URL", 9}, {"LIKE_NUM", 10},
    {"LIKE_EMAIL", 11}, {"IS_STOP", 12}, {"IS_OOV_DEPRECATED", 13}, {"IS_BRACKET", 14},
    {"IS_QUOTE", 15}, {"IS_LEFT_PUNCT", 16}, {"IS_RIGHT_PUNCT", 17}, {"IS_CURRENCY", 18},
    {"ID", 64}, {"ORTH", 65}, {"LOWER", 66}, {"NORM", 67}, {"SHAPE", 68}, {"PREFIX", 69},
    {"SUFFIX", 70}, {"LENGTH", 71}, {"CLUSTER", 72}, {"LEMMA", 73}, {"POS", 74}, {"TAG", 75},
    {"DEP", 76}, {"ENT_IOB", 77}, {"ENT_TYPE", 78}, {"HEAD", 79}, {"SENT_START", 80},
    {"SPACY", 81}, {"PROB", 82}, {"LANG", 83}, {"ADJ", 84}, {"ADP", 85}, {"ADV", 86}, {"AUX", 87},
    {"CONJ", 88}, {"CCONJ", 89}, {"DET", 90}, {"INTJ", 91}, {"NOUN", 92}, {"NUM", 93},
    {"PART", 94}, {"PRON", 95}, {"PROPN", 96}, {"PUNCT", 97}, {"SCONJ", 98}, {"SYM", 99},
    {"VERB", 100}, {"X", 101}, {"EOL", 102}, {"SPACE", 103}, {"PERSON", 380}, {"NORP", 381},
    {"FACILITY", 382}, {"ORG", 383}, {"GPE", 384}, {"LOC", 385}, {"PRODUCT", 386}, {"EVENT", 387},
    {"WORK_OF_ART", 388}, {"LANGUAGE", 389}, {"LAW", 390}, {"DATE", 391}, {"TIME", 392},
    {"PERCENT", 393}, {"MONEY", 394}, {"QUANTITY", 395}, {"ORDINAL", 396}, {"CARDINAL", 397},
    {"acomp", 398}, {"advcl", 399}, {"advmod", 400}, {"agent", 401}, {"amod", 402},
    {"appos", 403}, {"attr", 404}, {"aux", 405}, {"auxpass", 406}, {"cc", 407}, {"ccomp", 408},
    {"complm", 409}, {"conj", 410}, {"cop", 411}, {"csubj", 412}, {"csubjpass", 413},
    {"dep", 414}, {"det", 415}, {"dobj", 416}, {"expl", 417}, {"hmod", 418}, {"hyph", 419},
    {"infmod", 420}, {"intj", 421}, {"iobj", 422}, {"mark", 423}, {"meta", 424}, {"neg", 425},
    {"nmod", 426}, {"nn", 427}, {"npadvmod", 428}, {"nsubj", 429}, {"nsubjpass", 430},
    {"num", 431}, {"number", 432}, {"oprd", 433}, {"obj", 434}, {"obl", 435}, {"parataxis", 436},
    {"partmod", 437}, {"pcomp", 438}, {"pobj", 439}, {"poss", 440}, {"possessive", 441},
    {"preconj", 442}, {"prep", 443}, {"prt", 444}, {"punct", 445}, {"quantmod", 446},
    {"relcl", 447}, {"rcmod", 448}, {"root", 449}, {"xcomp", 450}, {"acl", 451},
    {"ENT_KB_ID", 452}, {"MORPH", 453}, {"ENT_ID", 454}, {"IDX", 455}, {"_", 456},
};
// clang-format on

constexpr std::size_t longest_reserved_name = 17;

/// 19 to 63 are FLAG19 to FLAG63, 104 to 379 are DEPRECATED001 to DEPRECATED276.
std::optional<std::uint64_t> numbered_name_id(std::string_view text, std::string_view stem,
                                              std::size_t digits, int first, int last, int offset) {
    if (text.size() != stem.size() + digits || !text.starts_with(stem))
        return std::nullopt;
    int number = 0;
    for (const char c : text.substr(stem.size())) {
        if (c < '0' || c > '9')
            return std::nullopt;
        number = number * 10 + (c - '0');
    }
    if (number < first || number > last)
        return std::nullopt;
    return static_cast<std::uint64_t>(number + offset);
}

std::vector<ReservedName> sorted_names() {
    std::vector<ReservedName> names(std::begin(reserved_names), std::end(reserved_names));
    std::sort(names.begin(), names.end(),
              [](const ReservedName& a, const ReservedName& b) { return a.name < b.name; });
    return names;
}

std::optional<std::uint64_t> reserved_id(std::string_view text) {
    if (text.size() > longest_reserved_name)
        return std::nullopt;
    static const std::vector<ReservedName> names = sorted_names();
    const auto found = std::lower_bound(
        names.begin(), names.end(), text,
        [](const ReservedName& entry, std::string_view name) { return entry.name < name; });
    if (found != names.end() && found->name == text)
        return found->id;
    if (const auto flag = numbered_name_id(text, "FLAG", 2, 19, 63, 0))
        return flag;
    return numbered_name_id(text, "DEPRECATED", 3, 1, 276, 103);
}

/// The next `count` bytes as a little-endian number.
std::uint64_t read_word(std::string_view bytes, std::size_t position, std::size_t count) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < count; ++i)
        word |= std::uint64_t{static_cast<unsigned char>(bytes[position + i])} << (8 * i);
    return word;
}

} // namespace

std::uint64_t murmur_hash_64a(std::string_view bytes, std::uint64_t seed) {
    constexpr std::uint64_t multiplier = 0xc6a4a7935bd1e995ULL;
    constexpr unsigned shift = 47;
    std::uint64_t hash = seed ^ (bytes.size() * multiplier);
    std::size_t position = 0;
    for (; position + 8 <= bytes.size(); position += 8) {
        std::uint64_t word = read_word(bytes, position, 8) * multiplier;
        word ^= word >> shift;
        hash = (hash ^ (word * multiplier)) * multiplier;
    }
    if (position < bytes.size())
        hash = (hash ^ read_word(bytes, position, bytes.size() - position)) * multiplier;
    hash = (hash ^ (hash >> shift)) * multiplier;
    return hash ^ (hash >> shift);
}

std::uint64_t string_id(std::string_view text) {
    if (text.empty())
        return 0;
    if (const auto reserved = reserved_id(text))
        return *reserved;
    return murmur_hash_64a(text, 1);
}

} // namespace entente
