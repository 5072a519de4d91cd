#include "graph/name_pairs.hpp"

#include "graph/radix_sort.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace entente {

namespace {

/// FNV-1a (Fowler, Noll and Vo): the same on every machine.
std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return hash;
}

/// The least of all rotations of a text: the same whichever word comes first, and however letters
/// are parted into words (Booth 1980).
std::string least_rotation(std::string text) {
    const std::size_t size = text.size();
    std::size_t best = 0;
    std::size_t other = 1;
    std::size_t same = 0;
    while (best < size && other < size && same < size) {
        const char a = text[(best + same) % size];
        const char b = text[(other + same) % size];
        if (a == b) {
            ++same;
            continue;
        }
        (a > b ? best : other) += same + 1;
        other += best == other;
        same = 0;
    }
    std::ranges::rotate(text, text.begin() + static_cast<std::ptrdiff_t>(std::min(best, other)));
    return text;
}

/// An entity's place in a block. In some blocks only those that call are compared with the others.
struct Key {
    std::uint64_t block = 0;
    ObservedIndex entity = 0;
    bool calls = true;
};

/// What the names of a block have in common.
enum Common : std::uint8_t { letters, sounds, two_words, family_and_initial, all_but_one, family };
constexpr std::size_t common_count = 6;

constexpr unsigned bit(NameShape shape) { return 1U << static_cast<unsigned>(shape); }

struct BlockLimit {
    std::size_t largest = 0;
    /// Shapes that may be missed where a block is larger.
    unsigned missed = 0;
};
constexpr std::array<BlockLimit, common_count> block_limits{{
    {1024, bit(NameShape::whole) | bit(NameShape::reordered)},
    {1024, bit(NameShape::whole) | bit(NameShape::reordered)},
    {64, bit(NameShape::middle_left_out) | bit(NameShape::part_left_out)},
    {64, bit(NameShape::initials)},
    {64, bit(NameShape::slip)},
    {64, bit(NameShape::family_name_only)},
}};

using Keys = std::array<std::vector<Key>, common_count>;

class BlockKeys {
  public:
    BlockKeys(ObservedIndex entity, Keys& keys) : entity_(entity), keys_(keys) {}

    void add_whole(const NameWords& name) {
        std::string spelt;
        std::string heard;
        for (const SpelledWord& word : name.words) {
            spelt += word.letters;
            heard += word.broad_sound;
        }
        add(Common::letters, least_rotation(std::move(spelt)));
        add(Common::sounds, least_rotation(std::move(heard)));
    }

    /// Names that share two words; or all but one, and its beginning; or the family name.
    void add_parts(const NameWords& name) {
        constexpr std::size_t most_words = 6;
        const std::size_t count = std::min(name.words.size(), most_words);
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t k = i + 1; k < count; ++k)
                add(Common::two_words, name.words[i].broad_sound + ' ' + name.words[k].broad_sound);
        if (count == 1)
            return add(Common::family, name.words.front().broad_sound);
        add(Common::family, name.words.front().broad_sound, false);
        add(Common::family, name.words.back().broad_sound, false);
        add(Common::family_and_initial,
            name.words.back().broad_sound + ' ' + name.words.front().letters.front(),
            name.words.front().letters.size() == 1);
        for (std::size_t i = 0; i < count; ++i)
            add_slip(name, i);
    }

  private:
    void add(Common common, std::string_view text, bool calls = true) {
        keys_[common].push_back({hash_of(text), entity_, calls});
    }

    void add_slip(const NameWords& name, std::size_t left_out) {
        std::string rest(1, name.words[left_out].letters.front());
        for (std::size_t w = 0; w < name.words.size(); ++w)
            if (w != left_out)
                rest += ' ' + name.words[w].broad_sound;
        add(Common::all_but_one, rest);
    }

    ObservedIndex entity_;
    Keys& keys_;
};

class Pairing {
  public:
    explicit Pairing(std::span<const ObservedEntity> entities)
        : entities_(entities), names_(entities.size()), traits_(entities.size()) {
        result_.crowded.resize(entities.size());
        result_.word_counts.resize(entities.size());
    }

    NamePairs pairs() && {
        Keys keys;
        for (ObservedIndex e = 0; e < entities_.size(); ++e)
            add_keys(e, keys);
        for (std::size_t common = 0; common < common_count; ++common)
            compare_blocks(std::move(keys[common]), block_limits[common]);
        const auto order = [](const NamePair& pair) { return std::pair(pair.one, pair.other); };
        std::ranges::sort(result_.pairs, {}, order);
        const auto repeated = std::ranges::unique(result_.pairs, {}, order);
        result_.pairs.erase(repeated.begin(), repeated.end());
        return std::move(result_);
    }

  private:
    static constexpr std::uint32_t no_country = 0;

    /// What is asked of an entity for each pair, in a few bytes.
    struct Traits {
        std::uint32_t country = no_country;
        EntityKind kind = EntityKind::other;
        bool linked = false;
        NameCustom custom;
    };

    void add_keys(ObservedIndex e, Keys& keys) {
        const ObservedEntity& entity = entities_[e];
        if (entity.kind == EntityKind::group || !is_proper_name(entity.name))
            return;
        names_[e] = cut_name(entity.name, entity.kind);
        if (names_[e].words.empty())
            return;
        result_.word_counts[e] = static_cast<std::uint32_t>(names_[e].words.size());
        traits_[e] = traits_of(entity);
        BlockKeys(e, keys).add_whole(names_[e]);
        if (entity.kind == EntityKind::person)
            BlockKeys(e, keys).add_parts(names_[e]);
    }

    void compare_blocks(std::vector<Key> keys, const BlockLimit& limit) {
        detail::radix_sort(keys, &Key::block);
        for (auto begin = keys.begin(); begin != keys.end();) {
            const auto end = std::find_if(
                begin, keys.end(), [&](const Key& key) { return key.block != begin->block; });
            compare_block({begin, end}, limit);
            begin = end;
        }
    }

    void compare_block(std::span<const Key> block, const BlockLimit& limit) {
        if (std::ranges::none_of(block, &Key::calls))
            return;
        if (block.size() > limit.largest) {
            for (const Key& key : block)
                result_.crowded[key.entity] |= static_cast<std::uint8_t>(limit.missed);
            return;
        }
        for (std::size_t i = 0; i < block.size(); ++i)
            for (std::size_t k = i + 1; k < block.size(); ++k)
                if (block[i].entity != block[k].entity && (block[i].calls || block[k].calls))
                    compare(std::min(block[i].entity, block[k].entity),
                            std::max(block[i].entity, block[k].entity));
    }

    void compare(ObservedIndex one, ObservedIndex other) {
        const Traits& a = traits_[one];
        const Traits& b = traits_[other];
        const bool same_country =
            a.country == no_country || b.country == no_country || a.country == b.country;
        if (a.kind != b.kind || !same_country || (a.linked && b.linked))
            return;
        const NameCustom custom = a.country == no_country ? b.custom : a.custom;
        const NameLikeness match = a.kind == EntityKind::person
                                       ? compare_names(names_[one], names_[other], custom)
                                       : compare_whole_names(names_[one], names_[other]);
        if (match.shape != NameShape::unlike)
            result_.pairs.push_back(
                {.one = one,
                 .other = other,
                 .match = match,
                 .family_name_first = custom.family_name_first,
                 .one_word = std::min(result_.word_counts[one], result_.word_counts[other]) == 1});
    }

    Traits traits_of(const ObservedEntity& entity) {
        const auto next = static_cast<std::uint32_t>(countries_.size() + 1);
        return {.country = entity.country.empty()
                               ? no_country
                               : countries_.try_emplace(entity.country, next).first->second,
                .kind = entity.kind,
                .linked = entity.is_linked(),
                .custom = name_custom(entity.country)};
    }

    std::span<const ObservedEntity> entities_;
    std::vector<NameWords> names_;
    std::vector<Traits> traits_;
    std::unordered_map<std::string_view, std::uint32_t> countries_;
    NamePairs result_;
};

} // namespace

NamePairs pair_names(std::span<const ObservedEntity> entities) { return Pairing(entities).pairs(); }

} // namespace entente
