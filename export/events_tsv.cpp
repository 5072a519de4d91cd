#include "export/events_tsv.hpp"

#include "export/escaping.hpp"
#include "export/linked_values.hpp"
#include "export/table_row.hpp"
#include "graph/article_records.hpp"
#include "graph/queries/balance.hpp"
#include "graph/relation_view.hpp"
#include "ontology/diagnostic.hpp"
#include "ontology/state_codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <set>
#include <span>
#include <tuple>

namespace entente {

namespace {

constexpr std::string_view heading =
    // POLECAT's, by position and name.
    "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\t"
    "Actor Name\tActor Country\tActor COW\tPrimary Actor Sector\tActor Sectors\tActor Title\t"
    "Actor Name Raw\tWikipedia Actor ID\t"
    "Recipient Name\tRecipient Country\tRecipient COW\tPrimary Recipient Sector\t"
    "Recipient Sectors\tRecipient Title\tRecipient Name Raw\tWikipedia Recipient ID\t"
    "Placename\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\tGeoNames ID\t"
    "Raw Placename\tFeature Type\tSource\tPublication Date\tStory People\tStory Organizations\t"
    "Story Locations\tLanguage\tVersion\t"
    // ICEWS's, by name.
    "Source Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\t"
    "Target Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\t"
    // Ours.
    "Actor ID\tActor GW\tRecipient ID\tRecipient GW\tSymmetric\tType\tSubtype\tStatus\t"
    "First Day\tLast Day\tDate Precision\tConfidence\tArticles\tURL\tSentence\n";

/// What one event gives to all its rows.
struct EventColumns {
    std::map<std::string, std::string> codes;
    std::string contexts;
    const GraphEntity* place = nullptr;
    const Claim* claim = nullptr;
    const ArticleRecord* article = nullptr;
};

std::string code(const std::map<std::string, std::string>& codes, const std::string& scheme) {
    const auto found = codes.find(scheme);
    return found == codes.end() ? std::string() : found->second;
}

/// "verbal-conflict" -> "VERBAL CONFLICT".
std::string quad_words(std::string quad) {
    for (char& c : quad)
        c = c == '-' ? ' ' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return quad;
}

std::string_view precision_of(const std::optional<ToldTime>& time) {
    if (!time)
        return {};
    const TimeInterval& interval = time->interval;
    if (!interval.last())
        return "from";
    if (!interval.first())
        return "until";
    return precision_of(interval);
}

class EventTable {
  public:
    EventTable(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
               const Gazetteer* gazetteer)
        : output_(output), walk_(walk), actors_(walk.actors()), ontology_(ontology),
          gazetteer_(gazetteer) {
        for (const GraphEntity& entity : actors_.entities)
            if (entity.kind == EntityKind::state && !entity.country.empty())
                countries_.emplace(entity.country, entity.name);
    }

    void write() {
        output_ << heading;
        walk_.for_each_event([this](const ShownEvent& shown) {
            write_event(shown);
            check();
        });
        output_.flush();
        check();
    }

  private:
    void check() const {
        if (!output_)
            throw Error({}, "the events cannot be written; check the path and the free space");
    }

    const GraphEntity& entity(EntityIndex index) const { return actors_.entities[index]; }

    void write_event(const ShownEvent& shown) {
        const Event& event = shown.event;
        const EventColumns columns = columns_of(shown);
        const auto related = relations(actors_, event, shown.claims, ontology_);
        if (related.empty())
            write_alone(event, columns);
        for (const EntityRelation& relation : related)
            write_row(event, columns, &entity(relation.source), &entity(relation.target),
                      relation.symmetric);
    }

    /// An event whose actors act on nobody: a row for each.
    void write_alone(const Event& event, const EventColumns& columns) {
        bool any = false;
        for (const Participation& participation : event.participations) {
            const bool acts =
                participation.role == "subject" || participation.role == "participant";
            const bool suffers = participation.role == "object";
            if (!acts && !suffers)
                continue;
            any = true;
            const GraphEntity* who = &entity(participation.entity);
            write_row(event, columns, acts ? who : nullptr, acts ? nullptr : who, false);
        }
        if (!any)
            write_row(event, columns, nullptr, nullptr, false);
    }

    EventColumns columns_of(const ShownEvent& shown) const {
        const Event& event = shown.event;
        const std::span<const Claim> claims = shown.claims;
        EventColumns columns{.codes = told_codes(event, claims, ontology_),
                             .contexts = {},
                             .place = place_of(event)};
        std::set<std::string> contexts;
        for (const ClaimIndex c : event.claims) {
            add_contexts(code(claims[c].codes, "plover-context"), contexts);
            const ArticleRecord* article = standing_record(shown.articles, claims[c].article);
            if (!columns.claim || is_better(claims[c], article, columns)) {
                columns.claim = &claims[c];
                columns.article = article;
            }
        }
        columns.contexts = fmt::format("{}", fmt::join(contexts, ";"));
        return columns;
    }

    static void add_contexts(const std::string& listed, std::set<std::string>& to) {
        for (std::size_t begin = 0; begin < listed.size();) {
            const std::size_t end = std::min(listed.find(',', begin), listed.size());
            to.insert(listed.substr(begin, end - begin));
            begin = end + 1;
        }
    }

    /// The surer claim, then the one that was published first, stands for the event.
    static bool is_better(const Claim& claim, const ArticleRecord* article,
                          const EventColumns& than) {
        const auto rank = [](const Claim& of, const ArticleRecord* in) {
            const std::optional<Day> day = in ? in->published : std::nullopt;
            return std::tuple(-of.confidence, !day, day.value_or(Day()));
        };
        return rank(claim, article) < rank(*than.claim, than.article);
    }

    /// Where it was: the place that is told, or the one that was gone to.
    const GraphEntity* place_of(const Event& event) const {
        const GraphEntity* object = nullptr;
        for (const Participation& participation : event.participations) {
            const GraphEntity& who = entity(participation.entity);
            if (participation.role == "place")
                return &who;
            if (participation.role == "object" && who.kind == EntityKind::place)
                object = &who;
        }
        return object;
    }

    std::string country_name(const std::string& iso3) const {
        if (const Entity* state = gazetteer_ ? gazetteer_->state(iso3) : nullptr)
            return state->name;
        const auto named = countries_.find(iso3);
        return named == countries_.end() ? std::string() : named->second;
    }

    /// A city is no recipient: its state is, and the city is where it was.
    std::string actor_name(const GraphEntity& actor) const {
        const std::string state =
            actor.kind == EntityKind::place ? country_name(actor.country) : std::string();
        return state.empty() ? actor.name : state;
    }

    /// Eight columns of POLECAT.
    void add_actor(TableRow& row, const GraphEntity* actor) const {
        constexpr std::size_t columns = 8;
        constexpr std::size_t unknown = 3; // title, raw name, Wikipedia
        if (!actor)
            return row.empty(columns);
        row.line(actor_name(*actor));
        row.text(actor->country);
        row.number_or_empty(state_codes(actor->country).cow);
        row.text(actor->sector);
        row.text(actor->sector);
        row.empty(unknown);
    }

    void add_named_actor(TableRow& row, const GraphEntity* actor) const {
        constexpr std::size_t columns = 3;
        if (!actor)
            return row.empty(columns);
        row.line(actor_name(*actor));
        row.text(actor->sector);
        row.line(country_name(actor->country));
    }

    void add_place(TableRow& row, const GraphEntity* place) const {
        constexpr std::size_t not_told = 2;    // district, province
        constexpr std::size_t not_located = 5; // latitude to feature type
        if (place)
            row.line(place->name);
        else
            row.empty();
        if (place && place->kind == EntityKind::place)
            row.line(place->name);
        else
            row.empty();
        row.empty(not_told);
        row.text(place ? place->country : std::string());
        row.empty(not_located);
    }

    void add_polecat(TableRow& row, const Event& event, const EventColumns& columns,
                     const GraphEntity* actor, const GraphEntity* recipient) const {
        constexpr std::size_t story = 3;
        row.text(to_string(event.id));
        row.day(event.time ? known_date(event.time->interval) : std::nullopt);
        row.text(code(columns.codes, "plover"));
        row.text(code(columns.codes, "plover-mode"));
        if (const auto value = ontology_.scale_value("goldstein", code(columns.codes, "cameo")))
            row.decimal(*value, 1);
        else
            row.empty();
        row.text(quad_words(code(columns.codes, "quad")));
        row.text(columns.contexts);
        add_actor(row, actor);
        add_actor(row, recipient);
        add_place(row, columns.place);
        row.line(columns.article ? columns.article->publisher : std::string());
        row.day(columns.article ? columns.article->published : std::nullopt);
        row.empty(story);
        row.text("English");
        row.text(columns.article ? columns.article->extractor : std::string());
    }

    void add_icews(TableRow& row, const Event& event, const EventColumns& columns,
                   const GraphEntity* source, const GraphEntity* target) const {
        const EventType* type = ontology_.find(event.type, event.subtype);
        add_named_actor(row, source);
        row.text(type ? std::string_view(type->label) : event.type.text());
        row.text(code(columns.codes, "cameo"));
        add_named_actor(row, target);
        row.line(columns.claim ? columns.claim->article : std::string());
        row.empty();
        row.line(columns.article ? columns.article->publisher : std::string());
    }

    void write_row(const Event& event, const EventColumns& columns, const GraphEntity* actor,
                   const GraphEntity* recipient, bool symmetric) {
        TableRow row('\t');
        add_polecat(row, event, columns, actor, recipient);
        add_icews(row, event, columns, actor, recipient);
        for (const GraphEntity* who : {actor, recipient}) {
            row.line(who ? who->id : std::string());
            row.number_or_empty(who ? state_codes(who->country).gw : std::nullopt);
        }
        row.text(symmetric ? "yes" : "no");
        row.text(event.type);
        row.text(event.subtype);
        row.text(to_string(event.status));
        row.day(event.time ? event.time->interval.first() : std::nullopt);
        row.day(event.time ? event.time->interval.last() : std::nullopt);
        row.text(precision_of(event.time));
        row.decimal(event.confidence, 2);
        row.number(event.articles);
        row.text(columns.article ? safe_url(columns.article->url) : std::string());
        row.line(columns.claim ? columns.claim->evidence.text : std::string());
        output_ << row.take();
    }

    std::ostream& output_;
    const GraphWalk& walk_;
    const Consolidation& actors_;
    const Ontology& ontology_;
    const Gazetteer* gazetteer_;
    /// By code, as the articles name them.
    std::map<std::string, std::string> countries_;
};

} // namespace

void write_events_tsv(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                      const Gazetteer* gazetteer) {
    EventTable(output, walk, ontology, gazetteer).write();
}

} // namespace entente
