#include "bench/claim_generator.hpp"

#include "bench/article_writer.hpp"
#include "bench/invented_reports.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace entente::bench {

namespace {

constexpr std::array<Stretch, 5> reports_an_article{
    {{350, 1, 1}, {200, 2, 2}, {150, 3, 3}, {200, 4, 6}, {100, 7, 15}}};

/// Goes through the days: on each, things happen until enough is to be told, and the articles of
/// the day appear.
class NewsDesk {
  public:
    NewsDesk(const NewsShape& shape, const Ontology& ontology, const ArticleSink& sink)
        : shape_(shape), sink_(sink), random_(shape.seed),
          actors_(shape.actors, shape.zipf_hundredths, shape.seed), events_(actors_),
          reports_(actors_), writer_(actors_, ontology, shape.with_text) {}

    void run() {
        assert(shape_.days > 2 * longest_wait && "news needs time to appear");
        const std::uint32_t eventful = shape_.days - longest_wait;
        for (std::uint32_t day = 0; day < shape_.days; ++day) {
            const std::uint64_t to_tell = shape_.claims * std::min(day + 1, eventful) / eventful;
            while (told_ < to_tell)
                let_happen(shape_.first_day + std::chrono::days(day));
            publish(std::exchange(due_[day % due_.size()], {}));
        }
    }

  private:
    void let_happen(Day today) {
        InventedEvent event = events_(today, random_);
        for (InventedReport& report : reports_(event, random_))
            schedule(std::move(report));
    }

    /// What is one too many, is left out.
    void schedule(InventedReport report) {
        const std::uint64_t rest = shape_.claims - told_;
        if (rest == 0)
            return;
        if (claim_count(report) > rest)
            report.objects.resize(rest);
        told_ += claim_count(report);
        const auto day = static_cast<std::size_t>((report.published - shape_.first_day).count());
        due_[day % due_.size()].push_back(std::move(report));
    }

    void publish(std::vector<InventedReport> reports) {
        random_.shuffle(reports);
        for (std::size_t begin = 0; begin < reports.size();) {
            const std::size_t count = std::min<std::size_t>(
                bench::draw(reports_an_article, random_), reports.size() - begin);
            auto [article, claims] = writer_.write({reports.data() + begin, count}, random_);
            sink_(std::move(article), std::move(claims));
            begin += count;
        }
    }

    const NewsShape& shape_;
    const ArticleSink& sink_;
    RandomNumbers random_;
    InventedActors actors_;
    EventDraw events_;
    ReportDraw reports_;
    ArticleWriter writer_;
    /// By day of publication: a ring.
    std::array<std::vector<InventedReport>, longest_wait + 1> due_;
    /// How many claims the reports make so far.
    std::uint64_t told_ = 0;
};

} // namespace

void generate_claims(const NewsShape& shape, const Ontology& ontology, const ArticleSink& sink) {
    NewsDesk(shape, ontology, sink).run();
}

} // namespace entente::bench
