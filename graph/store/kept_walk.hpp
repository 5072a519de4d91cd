#pragma once

#include "graph/store/kept_graph.hpp"
#include "graph/store/walk_graph.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <vector>

namespace entente::detail {

/// The articles of a store by their numbers. Those that were asked for last are held, since events
/// of one time lie in articles of that time: so many articles, and of these so many claims that
/// long articles take no more memory than short ones. Borrows the kept graph.
class ArticleCache {
  public:
    struct Article {
        std::int64_t number = -1;
        ArticleRecord record;
        std::vector<Claim> claims;
    };

    explicit ArticleCache(KeptGraph& kept, std::size_t most_claims = 16'384)
        : kept_(kept), most_claims_(most_claims), held_(most_held) {}

    /// Until the next is asked for.
    Article& at(std::int64_t number);
    /// In all articles that are held.
    std::size_t claims() const noexcept { return claims_; }

  private:
    static constexpr std::size_t most_held = 2048;

    void read(std::int64_t number, Article& article);
    /// Lets articles go, of those that are held longest first, until the rest has few enough claims
    /// or is this one alone.
    void make_room_beside(const Article& article);
    void let_go(Article& article);

    KeptGraph& kept_;
    std::size_t most_claims_;
    /// By number modulo size.
    std::vector<Article> held_;
    std::size_t claims_ = 0;
    /// The position that is next to be let go: numbers are asked for in ascending order, nearly.
    std::size_t next_to_go_ = 0;
};

/// Which of a kept graph's claims are of an event. Those of the events that were asked for last are
/// held. Borrows the database.
class ClaimPlaces {
  public:
    explicit ClaimPlaces(SQLite::Database& database);

    /// The ordinals of an article's claims that are of an event, or of one of `events`, in no
    /// order.
    std::vector<std::uint32_t> of_article(std::int64_t article,
                                          const std::vector<bool>* events = nullptr);

  private:
    struct Held {
        std::optional<std::uint32_t> event;
        std::vector<ClaimPlace> places;
    };
    static constexpr std::size_t most_held = 4096;

    const std::vector<ClaimPlace>& of_event(std::uint32_t event);

    SQLite::Statement events_of_article_;
    SQLite::Statement event_;
    /// By event modulo size.
    std::vector<Held> held_;
};

/// A walk through the tables of a kept graph. Borrows the database, of which nothing may change
/// meanwhile. Functions throw `SQLite::Exception` and `DamagedBytes`.
class KeptWalk final : public GraphWalk {
  public:
    KeptWalk(SQLite::Database& database, const Ontology& ontology, const ChooseEvents& choose);

    const Consolidation& actors() const override { return actors_.facts; }
    void for_each_event(const std::function<void(const ShownEvent&)>& visit) const override;
    void for_each_article(const std::function<void(const ShownArticle&)>& visit) const override;

  private:
    /// What passes a filter, by the numbers of the store.
    struct Part {
        std::vector<bool> events;
        std::vector<bool> articles;
        std::vector<bool> entities;
    };

    void keep_part(const EventSelection& selection, const EventFilter& filter);
    void keep_event(const StoredEvent& stored, ArticleCache& articles, Part& part) const;
    void leave_actors_of(const Part& part);
    void show(StoredEvent stored, ArticleCache& articles,
              const std::function<void(const ShownEvent&)>& visit) const;

    SQLite::Database& database_;
    /// Without events.
    EntityGraph actors_;
    /// The numbers of the actors of a part, sorted; of all actors they are their indices.
    Numbers numbers_;
    std::optional<Part> part_;
};

} // namespace entente::detail
