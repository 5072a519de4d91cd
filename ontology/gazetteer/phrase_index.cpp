#include "ontology/gazetteer/phrase_index.hpp"

#include "ontology/gazetteer/words.hpp"

#include <algorithm>
#include <bit>
#include <cassert>

namespace entente::detail {

namespace {

// FNV-1a (Fowler, Noll, Vo): a phrase's hash grows word by word, so that one pass tries every
// length.
constexpr std::uint64_t hash_start = 0xcbf29ce484222325U;

std::uint64_t extended(std::uint64_t hash, std::string_view text) {
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    }
    return hash;
}

/// FNV's low bits are its weakest; the table index takes the high ones too.
std::size_t bucket(std::uint64_t hash, std::size_t size) {
    return (hash ^ (hash >> 32)) & (size - 1);
}

std::size_t table_size(std::size_t entries) { return std::bit_ceil(2 * entries + 1); }

} // namespace

PhraseIndex::PhraseIndex(std::span<const Entry> entries, Comparison comparison)
    : comparison_(comparison), slots_(table_size(entries.size())),
      first_words_(table_size(entries.size())) {
    for (const Entry& entry : entries) {
        insert(entry);
        insert_first_word(entry.phrase);
    }
}

void PhraseIndex::insert(const Entry& entry) {
    assert(!entry.phrase.empty() && "a phrase has words");
    const std::uint64_t hash = extended(hash_start, entry.phrase);
    std::size_t at = bucket(hash, slots_.size());
    while (slots_[at].size != 0) {
        at = (at + 1) & (slots_.size() - 1);
    }
    slots_[at] = {.hash = hash,
                  .begin = static_cast<std::uint32_t>(phrases_.size()),
                  .size = static_cast<std::uint32_t>(entry.phrase.size()),
                  .value = entry.value};
    phrases_ += entry.phrase;
}

void PhraseIndex::insert_first_word(std::string_view phrase) {
    const std::uint64_t hash = extended(hash_start, phrase.substr(0, phrase.find(' ')));
    const auto spaces = std::count(phrase.begin(), phrase.end(), ' ');
    const auto words = static_cast<std::uint32_t>(spaces) + 1;
    std::size_t at = bucket(hash, first_words_.size());
    while (first_words_[at].most_words != 0 && first_words_[at].hash != hash) {
        at = (at + 1) & (first_words_.size() - 1);
    }
    first_words_[at] = {.hash = hash, .most_words = std::max(first_words_[at].most_words, words)};
}

std::uint32_t PhraseIndex::most_words(std::uint64_t first_word) const {
    for (std::size_t at = bucket(first_word, first_words_.size());; ++at) {
        const FirstWord& candidate = first_words_[at & (first_words_.size() - 1)];
        if (candidate.most_words == 0 || candidate.hash == first_word) {
            return candidate.most_words;
        }
    }
}

const PhraseIndex::Slot* PhraseIndex::slot(std::uint64_t hash, std::string_view phrase) const {
    for (std::size_t at = bucket(hash, slots_.size());; ++at) {
        const Slot& candidate = slots_[at & (slots_.size() - 1)];
        if (candidate.size == 0) {
            return nullptr;
        }
        if (candidate.hash == hash &&
            std::string_view(phrases_).substr(candidate.begin, candidate.size) == phrase) {
            return &candidate;
        }
    }
}

std::optional<PhraseIndex::Match>
PhraseIndex::longest(std::span<const std::string_view> words) const {
    if (words.empty() || slots_.empty()) {
        return std::nullopt;
    }
    // Kept between calls, so that a match costs no allocation.
    thread_local std::string phrase;
    phrase.clear();
    std::optional<Match> best;
    std::uint64_t hash = hash_start;
    std::size_t limit = 1;
    for (std::size_t count = 1; count <= limit; ++count) {
        const std::size_t begin = phrase.size();
        if (count > 1) {
            phrase += ' ';
        }
        if (comparison_ == Comparison::folded) {
            append_folded(words[count - 1], phrase);
        } else {
            phrase += words[count - 1];
        }
        hash = extended(hash, std::string_view(phrase).substr(begin));
        if (count == 1) {
            limit = std::min<std::size_t>(most_words(hash), words.size());
        }
        if (const Slot* found = limit == 0 ? nullptr : slot(hash, phrase)) {
            best = Match{.words = count, .value = found->value};
        }
    }
    return best;
}

std::optional<std::uint32_t> PhraseIndex::find(std::string_view phrase) const {
    const Slot* found = slots_.empty() ? nullptr : slot(extended(hash_start, phrase), phrase);
    return found ? std::optional(found->value) : std::nullopt;
}

} // namespace entente::detail
