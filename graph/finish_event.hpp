#pragma once

#include "graph/event.hpp"
#include "graph/event_draft.hpp"
#include "graph/stages.hpp"

#include <optional>
#include <span>
#include <vector>

namespace entente {

/// Makes events of drafts that joined none. Borrows the context.
class EventFinisher {
  public:
    explicit EventFinisher(const ClaimContext& context);

    /// A claim, and where it stands.
    struct KeptRow {
        ClaimIndex claim = 0;
        RowNumber row = 0;

        auto operator<=>(const KeptRow&) const = default;
    };

    /// Appends the claims of a draft and of those that joined it, sorted. O(claims log claims).
    void append_claims(std::span<const RowNumber> rows, std::span<const RowNumber> others,
                       std::vector<KeptRow>& to) const;

    /// The id of the event of these claims, which are sorted. O(claims).
    ClaimId id_of(std::span<const KeptRow> claims);

    /// Makes a new event that of a draft, but for its id. `others` are the rows of those that
    /// joined it: they tell what became of it, and where and when where the draft itself does not;
    /// who took part stands in the draft. `claims` are those of `append_claims`. O(claims log
    /// claims).
    void finish(const EventDraft& draft, std::span<const RowNumber> others,
                std::span<const KeptRow> claims, Event& event);

  private:
    /// The words of a type of the table.
    struct TypeWords {
        Word type;
        Word subtype;
    };

    const ClaimRow& row(RowNumber r) const { return table_.rows()[r]; }
    ClaimIndex claim(RowNumber r) const { return context_.set.positions[r]; }
    RowNumber model_row(std::span<const RowNumber> rows) const;
    void add_parts(const ClaimRow& claim, Symbol type);
    void add_places(const ClaimRow& claim);
    Word role_word(Symbol role);
    void add_best_time(const EventDraft& draft, std::span<const RowNumber> others,
                       Event& event) const;
    bool tells_time_better(RowNumber a, RowNumber b) const;
    void add_sources(std::span<const KeptRow> claims, Event& event);
    Report report_of(const ClaimRow& claim, ClaimIndex index) const;
    bool is_party(EntityIndex speaker) const;
    EventStatus status(std::span<const KeptRow> claims);

    const ClaimContext& context_;
    const ClaimTable& table_;
    std::optional<Symbol> place_;
    const Word subject_{"subject"};
    const Word object_{"object"};
    const Word participant_{"participant"};
    const Word place_word_{"place"};
    std::vector<TypeWords> types_;
    /// By symbol, those of the roles that were met; others are empty.
    std::vector<Word> roles_;
    std::vector<Participation> parts_;
    std::vector<ClaimId> ids_;
    std::vector<ArticleNumber> articles_;
    std::vector<Report> reports_;
};

} // namespace entente
