#include "graph/event_draft.hpp"

#include "graph/fold_drafts.hpp"
#include "graph/repeated_words.hpp"
#include "graph/without_repetition.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace entente {

namespace {

/// Rows are long: here they are read in the order in which they lie in memory.
std::vector<ArticleNumber> articles_of(const ClaimTable& table) {
    std::vector<ArticleNumber> articles;
    articles.reserve(table.rows().size());
    for (const ClaimRow& row : table.rows())
        articles.push_back(row.article);
    return articles;
}

/// The kept rows, article by article.
std::vector<RowNumber> rows_by_article(const ClaimContext& context,
                                       std::span<const ArticleNumber> articles) {
    const auto is_kept = [&](RowNumber r) {
        return context.set.positions[r] != ClaimSet::repeated;
    };
    std::vector<std::uint32_t> ends(context.table.articles().size() + 1);
    for (RowNumber r = 0; r < articles.size(); ++r)
        ends[articles[r] + 1] += is_kept(r);
    for (std::size_t a = 1; a < ends.size(); ++a)
        ends[a] += ends[a - 1];
    std::vector<RowNumber> sorted(context.set.rows.size());
    for (RowNumber r = 0; r < articles.size(); ++r)
        if (is_kept(r))
            sorted[ends[articles[r]]++] = r;
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

/// Drafts mentions, and lists the fold keys of those that may say what others say.
class Drafter {
  public:
    Drafter(const ClaimContext& context, EventDrafts& mentions, std::vector<FoldKey>& fold_keys)
        : context_(context), mentions_(mentions), fold_keys_(fold_keys),
          place_(context.table.symbols().find("place")),
          participant_(context.table.symbols().find("participant")),
          of_family_(context.types.families()), said_(context.set.rows.size()) {
        // Memory that is not written costs nothing.
        mentions_.drafts.reserve(context.set.rows.size());
        fold_keys_.reserve(context.set.rows.size());
    }

    /// Drafts the mentions of one article.
    void add_article(std::span<const RowNumber> rows) {
        keys_.clear();
        for (const RowNumber r : rows)
            keys_.push_back({row(r).mention, context_.types.of(row(r).type).family,
                             context_.set.positions[r], r});
        std::ranges::sort(keys_);
        const std::size_t before = mentions_.drafts.size();
        for (std::size_t begin = 0; begin < keys_.size();) {
            std::size_t end = begin + 1;
            while (end < keys_.size() && keys_[end].same_mention(keys_[begin]))
                ++end;
            add_mention(std::span(keys_).subspan(begin, end - begin));
            begin = end;
        }
        forget_article_of_only(std::span(mentions_.drafts).subspan(before));
    }

    /// After the last article.
    void list_repeated_statements() {
        for (const FoldKey& key : statement_keys_)
            if (said_.may_repeat(mentions_.drafts[key.item].words))
                fold_keys_.push_back(key);
    }

  private:
    const ClaimRow& row(RowNumber r) const { return context_.table.rows()[r]; }

    /// Of drafts of one article.
    void forget_article_of_only(std::span<EventDraft> drafts) {
        for (const EventDraft& draft : drafts)
            ++of_family_[draft.family];
        for (EventDraft& draft : drafts)
            if (of_family_[draft.family] == 1)
                draft.article = no_telling_article;
        for (const EventDraft& draft : drafts)
            of_family_[draft.family] = 0;
    }

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
        if (draft.words != 0)
            said_.add(draft.words);
        (draft.words != 0 ? statement_keys_ : fold_keys_)
            .push_back({fold_key(draft), static_cast<std::uint32_t>(mentions_.drafts.size()),
                        draft.family});
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
    EventDrafts& mentions_;
    std::vector<FoldKey>& fold_keys_;
    std::optional<Symbol> place_;
    std::optional<Symbol> participant_;
    /// How many drafts of an article there are of each.
    std::vector<std::uint32_t> of_family_;
    /// What statements say, and their keys: most say what no other says.
    RepeatedWords said_;
    std::vector<FoldKey> statement_keys_;
    std::vector<MentionKey> keys_;
    std::vector<Actor> actors_;
    std::vector<EntityIndex> places_;
    std::vector<RowNumber> rows_;
};

/// Drafts all mentions; gives the fold keys of those that may say what others say.
std::vector<FoldKey> draft_mentions(const ClaimContext& context, EventDrafts& to) {
    std::vector<FoldKey> keys;
    Drafter drafter(context, to, keys);
    to.articles = articles_of(context.table);
    const std::vector<RowNumber> rows = rows_by_article(context, to.articles);
    for (std::size_t begin = 0; begin < rows.size();) {
        const auto article = [&](std::size_t at) { return to.articles[rows[at]]; };
        std::size_t end = begin + 1;
        while (end < rows.size() && article(end) == article(begin))
            ++end;
        drafter.add_article(std::span(rows).subspan(begin, end - begin));
        begin = end;
    }
    drafter.list_repeated_statements();
    return keys;
}

} // namespace

void draft_events(const ClaimContext& context, EventDrafts& to) {
    std::vector<FoldKey> keys = draft_mentions(context, to);
    fold_drafts(to, keys);
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
