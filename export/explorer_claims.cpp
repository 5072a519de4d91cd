#include "export/explorer_claims.hpp"

#include "export/escaping.hpp"
#include "export/json_columns.hpp"
#include "graph/article_records.hpp"
#include "ontology/text.hpp"

#include <map>
#include <tuple>

namespace entente {

namespace {

constexpr std::int64_t nobody = -1;

/// The record of each article, by id; also of those of which only the id is known.
std::map<std::string_view, const ArticleRecord*> records_of(const EntityGraph& graph) {
    static const ArticleRecord unknown;
    auto records = standing_records(graph.facts.articles);
    for (const Claim& claim : graph.facts.claims)
        records.try_emplace(claim.article, &unknown);
    return records;
}

class ClaimColumns {
  public:
    ClaimColumns(JsonWriter& json, const EntityGraph& graph, const ExplorerActors& actors)
        : json_(json), graph_(graph), actors_(actors), records_(records_of(graph)) {}

    void write() {
        write_articles();
        gather_sentences();
        for (const Event& event : graph_.facts.events)
            for (const ClaimIndex c : event.claims)
                add(graph_.facts.claims[c]);
        write_rows();
    }

  private:
    void write_articles() {
        std::vector<std::string> ids;
        std::vector<std::string> titles;
        std::vector<std::string> publishers;
        std::vector<std::string> urls;
        std::vector<std::optional<Day>> days;
        for (const auto& [id, record] : records_) {
            article_numbers_.emplace(id, static_cast<std::int64_t>(ids.size()));
            ids.push_back(clean_line(id));
            titles.push_back(clean_line(record->title));
            publishers.push_back(clean_line(record->publisher));
            urls.push_back(safe_url(record->url));
            days.push_back(record->published);
        }
        json_.key("articles");
        json_.begin_object();
        text_column(json_, "id", ids);
        text_column(json_, "title", titles);
        text_column(json_, "publisher", publishers);
        text_column(json_, "url", urls);
        day_column(json_, "day", days);
        json_.end_object();
    }

    using SentencePlace = std::tuple<std::int64_t, CodePointSpan>;

    SentencePlace place_of(const Claim& claim) const {
        return {article_numbers_.at(claim.article), claim.evidence.span};
    }

    void gather_sentences() {
        std::map<SentencePlace, std::string_view> sentences;
        for (const Claim& claim : graph_.facts.claims) {
            std::string_view& text = sentences[place_of(claim)];
            text = std::max(text, std::string_view(claim.evidence.text));
        }
        std::vector<std::int64_t> articles;
        std::vector<std::string> texts;
        for (const auto& [place, text] : sentences) {
            sentence_numbers_.emplace(place, static_cast<std::int64_t>(articles.size()));
            articles.push_back(std::get<0>(place));
            texts.push_back(repair_utf8(text).text);
        }
        json_.key("sentences");
        json_.begin_object();
        number_column(json_, "article", articles);
        text_column(json_, "text", texts);
        json_.end_object();
    }

    std::int64_t actor(const Participant& participant) const {
        const auto entity = find_entity(graph_.facts, participant.id);
        return entity ? std::int64_t{actors_.positions[*entity]} : nobody;
    }

    std::int64_t actor(const std::optional<Participant>& end) const {
        return end ? actor(*end) : nobody;
    }

    void add(const Claim& claim) {
        sentences_.push_back(sentence_numbers_.at(place_of(claim)));
        subjects_.push_back(actor(claim.subject));
        objects_.push_back(actor(claim.object));
        modalities_.push_back(static_cast<std::int64_t>(claim.modality));
        polarities_.push_back(static_cast<std::int64_t>(claim.polarity));
        confidences_.push_back(percent(claim.confidence));
        times_.add(claim.time);
        add_mark(claim, claim.evidence.trigger);
        add_mark(claim, claim.subject ? claim.subject->span : std::nullopt);
        add_mark(claim, claim.object ? claim.object->span : std::nullopt);
        speaker_counts_.push_back(static_cast<std::int64_t>(claim.attributed_to.size()));
        for (const Attribution& attribution : claim.attributed_to)
            speakers_.push_back(actor(attribution.speaker));
    }

    /// Where words stand in the sentence, in code points; 0, 0 where they do not.
    void add_mark(const Claim& claim, std::optional<CodePointSpan> words) {
        const CodePointSpan sentence = claim.evidence.span;
        const bool inside = words && sentence.begin <= words->begin && words->begin < words->end &&
                            words->end <= sentence.end;
        marks_.push_back(inside ? words->begin - sentence.begin : 0);
        marks_.push_back(inside ? words->end - sentence.begin : 0);
    }

    void write_rows() {
        std::vector<std::int64_t> counts;
        for (const Event& event : graph_.facts.events)
            counts.push_back(static_cast<std::int64_t>(event.claims.size()));
        json_.key("claims");
        json_.begin_object();
        number_column(json_, "count", counts);
        number_column(json_, "sentence", sentences_);
        number_column(json_, "subject", subjects_);
        number_column(json_, "object", objects_);
        number_column(json_, "modality", modalities_);
        number_column(json_, "polarity", polarities_);
        number_column(json_, "confidence", confidences_);
        times_.write(json_);
        number_column(json_, "marks", marks_);
        number_column(json_, "speakers", speaker_counts_);
        number_column(json_, "speaker", speakers_);
        json_.end_object();
    }

    JsonWriter& json_;
    const EntityGraph& graph_;
    const ExplorerActors& actors_;
    std::map<std::string_view, const ArticleRecord*> records_;
    std::map<std::string_view, std::int64_t> article_numbers_;
    std::map<SentencePlace, std::int64_t> sentence_numbers_;
    std::vector<std::int64_t> sentences_;
    std::vector<std::int64_t> subjects_;
    std::vector<std::int64_t> objects_;
    std::vector<std::int64_t> modalities_;
    std::vector<std::int64_t> polarities_;
    std::vector<std::int64_t> confidences_;
    TimeColumns times_;
    /// Begin and end of trigger, subject and object of each claim.
    std::vector<std::int64_t> marks_;
    std::vector<std::int64_t> speaker_counts_;
    std::vector<std::int64_t> speakers_;
};

} // namespace

void write_claims(JsonWriter& json, const EntityGraph& graph, const ExplorerActors& actors) {
    ClaimColumns(json, graph, actors).write();
}

} // namespace entente
