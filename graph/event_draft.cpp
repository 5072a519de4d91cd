#include "graph/event_draft.hpp"

#include "graph/prefetch.hpp"
#include "graph/radix_sort.hpp"
#include "graph/without_repetition.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace entente {

namespace {

/// The kept rows, article by article.
std::vector<RowNumber> rows_by_article(const ClaimContext& context) {
    const std::vector<ClaimRow>& rows = context.table.rows();
    std::vector<std::uint32_t> ends(context.table.articles().size() + 1);
    // Rows are long: they are gone through once.
    std::vector<std::pair<ArticleNumber, RowNumber>> kept;
    kept.reserve(context.set.rows.size());
    for (RowNumber r = 0; r < rows.size(); ++r)
        if (context.set.positions[r] != ClaimSet::repeated) {
            kept.emplace_back(rows[r].article, r);
            ++ends[rows[r].article + 1];
        }
    for (std::size_t a = 1; a < ends.size(); ++a)
        ends[a] += ends[a - 1];
    std::vector<RowNumber> sorted(kept.size());
    for (const auto& [article, r] : kept)
        sorted[ends[article]++] = r;
    return sorted;
}

/// A row, by the mention that it belongs to: one of one article and one family.
struct MentionKey {
    std::uint64_t mention = 0;
    std::uint32_t family = 0;
    ClaimIndex claim = 0;
    RowNumber row = 0;

    auto operator<=>(const MentionKey&) const = default;
    bool same_mention(const MentionKey& other) const {
        return mention == other.mention && family == other.family;
    }
};

/// Brings together what may say the same, in order of time. Of one day the order is that of hashes:
/// it shows only where so many may contain a draft that not all of them are looked at
/// (`Containers`).
std::uint64_t fold_key(const EventDraft& draft) {
    constexpr unsigned hash_bits = 38;
    std::uint64_t hash = draft.words;
    const auto mix = [&hash](std::uint64_t value) {
        hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 29U;
    };
    mix(std::uint64_t{draft.family} << 32U | draft.act);
    for (const Actor actor : draft.actors())
        mix(actor.number());
    for (const EntityIndex place : draft.places())
        mix(place);
    if (draft.actors().empty())
        mix(draft.first);
    if (draft.time && draft.time->end())
        mix(static_cast<std::uint64_t>(draft.time->end()->time_since_epoch().count()));
    constexpr std::int64_t past = std::int64_t{1} << 23U; // Farther than the year 0.
    const std::int64_t day = first_day(draft).time_since_epoch().count() + past;
    const auto kind = static_cast<std::uint64_t>(time_kind(draft.time));
    return kind << 62U | static_cast<std::uint64_t>(day) << hash_bits | hash >> (64U - hash_bits);
}

/// Drafts of mentions, and their fold keys.
struct Mentions {
    std::pmr::monotonic_buffer_resource memory;
    std::vector<EventDraft> drafts;
    std::vector<detail::Keyed> keys;
};

class Drafter {
  public:
    Drafter(const ClaimContext& context, Mentions& mentions)
        : context_(context), mentions_(mentions), place_(context.table.symbols().find("place")),
          participant_(context.table.symbols().find("participant")) {
        // Memory that is not written costs nothing.
        mentions_.drafts.reserve(context.set.rows.size());
        mentions_.keys.reserve(context.set.rows.size());
    }

    /// Drafts the mentions of one article.
    void add_article(std::span<const RowNumber> rows) {
        keys_.clear();
        for (const RowNumber r : rows)
            keys_.push_back({row(r).mention, context_.types.of(row(r).type).family,
                             context_.set.positions[r], r});
        std::ranges::sort(keys_);
        for (std::size_t begin = 0; begin < keys_.size();) {
            std::size_t end = begin + 1;
            while (end < keys_.size() && keys_[end].same_mention(keys_[begin]))
                ++end;
            add_mention(std::span(keys_).subspan(begin, end - begin));
            begin = end;
        }
    }

  private:
    const ClaimRow& row(RowNumber r) const { return context_.table.rows()[r]; }

    void add_mention(std::span<const MentionKey> keys) {
        actors_.clear();
        places_.clear();
        rows_.clear();
        const ClaimRow& first = row(keys.front().row);
        EventDraft draft;
        draft.family = keys.front().family;
        draft.comes_daily = context_.types.of(first.type).comes_daily;
        draft.first = keys.front().claim;
        draft.article = first.article;
        if (const auto& published = context_.table.articles()[first.article].published)
            draft.reported_day = static_cast<std::int32_t>(published->time_since_epoch().count());
        if (context_.types.of(first.type).statement)
            draft.words = first.words;
        for (const MentionKey& key : keys) {
            rows_.push_back(key.row);
            add_claim(row(key.row), draft);
        }
        detail::sort_without_repetition(actors_);
        detail::sort_without_repetition(places_);
        draft.lists = DraftLists(actors_, places_, rows_, mentions_.memory);
        mentions_.keys.push_back(
            {fold_key(draft), static_cast<std::uint32_t>(mentions_.drafts.size())});
        mentions_.drafts.push_back(draft);
    }

    void add_claim(const ClaimRow& claim, EventDraft& draft) {
        const ActType& act = context_.types.of(claim.type);
        const auto side = [&](bool is_subject) {
            return act.symmetric               ? Side::either
                   : is_subject != act.inverse ? Side::subject
                                               : Side::object;
        };
        if (claim.subject != no_sighting)
            actors_.push_back({context_.entities.index_of(claim.subject), side(true)});
        if (claim.object != no_sighting)
            actors_.push_back({context_.entities.index_of(claim.object), side(false)});
        for (const Involvement& qualifier : context_.table.qualifiers(claim))
            add_qualifier(qualifier);
        if (claim.interval)
            add_time(*claim.interval, is_weak(claim.basis), draft);
        draft.act = std::max(draft.act, act.act);
        draft.actual = draft.actual || claim.modality == Modality::actual;
        draft.affirmed = draft.affirmed || claim.polarity == Polarity::positive;
    }

    static void add_time(const TimeInterval& time, bool weak, EventDraft& draft) {
        const bool better =
            !draft.time || (weak != draft.weak ? draft.weak : is_finer(time, *draft.time));
        if (!better)
            return;
        draft.time = time;
        draft.weak = weak;
    }

    void add_qualifier(const Involvement& qualifier) {
        if (qualifier.role == place_)
            places_.push_back(context_.entities.index_of(qualifier.who));
        if (qualifier.role == participant_)
            actors_.push_back({context_.entities.index_of(qualifier.who), Side::either});
    }

    const ClaimContext& context_;
    Mentions& mentions_;
    std::optional<Symbol> place_;
    std::optional<Symbol> participant_;
    std::vector<MentionKey> keys_;
    std::vector<Actor> actors_;
    std::vector<EntityIndex> places_;
    std::vector<RowNumber> rows_;
};

/// Whether two drafts tell of one event because they say the same. A mention that names nobody says
/// too little.
bool says_the_same(const EventDraft& a, const EventDraft& b) {
    return !a.actors().empty() && a.family == b.family && a.act == b.act && a.words == b.words &&
           a.actual == b.actual && a.affirmed == b.affirmed && a.time == b.time &&
           a.weak == b.weak && (a.time || a.reported_day == b.reported_day) &&
           std::ranges::equal(a.actors(), b.actors()) && std::ranges::equal(a.places(), b.places());
}

/// Folds drafts that say the same into one, in memory of their own, so that what is near in time
/// lies together.
class Folder {
  public:
    Folder(const std::vector<EventDraft>& drafts, EventDrafts& folded)
        : drafts_(drafts), folded_(folded) {}

    void fold(std::vector<detail::Keyed>& keys) {
        detail::radix_sort(keys);
        folded_.drafts.reserve(keys.size());
        detail::for_each_run(keys, [&](std::span<const detail::Keyed> run) {
            ask_for_next(keys, static_cast<std::size_t>(run.data() - keys.data()));
            fold_run(run);
        });
    }

  private:
    /// Drafts that are near in time lie apart.
    void ask_for_next(std::span<const detail::Keyed> keys, std::size_t at) const {
        if (at + 2 * detail::items_ahead >= keys.size())
            return;
        detail::prefetch(drafts_[keys[at + 2 * detail::items_ahead].item]);
        drafts_[keys[at + detail::items_ahead].item].lists.prefetch();
    }

    /// Drafts of one key, nearly always of one content.
    void fold_run(std::span<const detail::Keyed> run) {
        if (run.size() == 1)
            return keep(drafts_[run.front().item]);
        rest_.clear();
        for (const detail::Keyed& key : run)
            rest_.push_back(&drafts_[key.item]);
        const std::size_t before = folded_.drafts.size();
        while (!rest_.empty()) {
            const EventDraft& model = *rest_.front();
            const auto others =
                std::stable_partition(rest_.begin() + 1, rest_.end(), [&](const EventDraft* draft) {
                    return says_the_same(model, *draft);
                });
            add(std::span(rest_.begin(), others));
            put_in_order(before);
            rest_.erase(rest_.begin(), others);
        }
    }

    /// Puts the last draft in its place among those from `begin` on, of which there are few.
    void put_in_order(std::size_t begin) {
        std::vector<EventDraft>& drafts = folded_.drafts;
        for (std::size_t d = drafts.size() - 1; d > begin && drafts[d].first < drafts[d - 1].first;
             --d)
            std::swap(drafts[d], drafts[d - 1]);
    }

    void keep(const EventDraft& draft) {
        EventDraft& kept = folded_.drafts.emplace_back(draft);
        kept.lists = draft.lists.copied_to(
            folded_.memory.allocate(draft.lists.bytes(), DraftLists::member_bytes));
    }

    /// One draft of several that say the same.
    void add(std::span<const EventDraft* const> same) {
        if (same.size() == 1)
            return keep(*same.front());
        EventDraft folded = *same.front();
        rows_.clear();
        for (const EventDraft* draft : same) {
            rows_.insert(rows_.end(), draft->rows().begin(), draft->rows().end());
            folded.first = std::min(folded.first, draft->first);
            folded.reported_day = std::min(folded.reported_day, draft->reported_day);
            if (draft->article != folded.article)
                folded.article = several_articles;
        }
        folded.lists = DraftLists(folded.actors(), folded.places(), rows_, folded_.memory);
        folded_.drafts.push_back(folded);
    }

    const std::vector<EventDraft>& drafts_;
    EventDrafts& folded_;
    std::vector<const EventDraft*> rest_;
    std::vector<RowNumber> rows_;
};

} // namespace

void draft_events(const ClaimContext& context, EventDrafts& to) {
    Mentions mentions;
    Drafter drafter(context, mentions);
    const std::vector<RowNumber> rows = rows_by_article(context);
    for (std::size_t begin = 0; begin < rows.size();) {
        const auto article = [&](std::size_t at) { return context.table.rows()[rows[at]].article; };
        std::size_t end = begin + 1;
        while (end < rows.size() && article(end) == article(begin))
            ++end;
        drafter.add_article(std::span(rows).subspan(begin, end - begin));
        begin = end;
    }
    Folder(mentions.drafts, to).fold(mentions.keys);
}

TimeKind time_kind(const std::optional<TimeInterval>& time) {
    if (!time || !time->first() || !time->end())
        return TimeKind::open_or_unknown;
    return time->granularity() == Granularity::day ? TimeKind::one_day : TimeKind::several_days;
}

Day first_day(const EventDraft& draft) {
    if (!draft.time)
        return draft.reported().value_or(Day());
    const std::optional<Day> first = draft.time->first();
    return first ? *first : *draft.time->last();
}

bool is_weak(TimeBasis basis) { return basis == TimeBasis::published || basis == TimeBasis::tense; }

bool is_finer(const TimeInterval& a, const TimeInterval& b) {
    const std::int64_t open_of_a = open_days(a);
    const std::int64_t open_of_b = open_days(b);
    return open_of_a != open_of_b ? open_of_a < open_of_b : a < b;
}

std::int64_t open_days(const std::optional<TimeInterval>& time) {
    constexpr std::int64_t open_end = 10'000'000; // More than the days of ten thousand years.
    if (!time)
        return 2 * open_end;
    if (!time->first() || !time->end())
        return open_end;
    return (*time->end() - *time->first()).count();
}

std::int64_t open_days(const std::optional<TimeInterval>& time, bool weak) {
    constexpr std::int64_t of_present = 3;
    constexpr std::int64_t of_past = 40;  // More than any month.
    constexpr std::int64_t to_come = 400; // More than any year.
    if (!time || !weak)
        return open_days(time);
    return !time->first() ? of_past : !time->end() ? to_come : of_present;
}

} // namespace entente
