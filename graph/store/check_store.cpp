#include "graph/store/check_store.hpp"

#include "graph/store/byte_stream.hpp"
#include "graph/store/claim_block.hpp"
#include "graph/store/connection.hpp"
#include "ontology/claim_identity.hpp"
#include "ontology/text.hpp"

#include <utility>

namespace entente {

namespace {

constexpr const char* add_again = "add the article again with --anyway";

class Checker {
  public:
    Checker(const Ontology& ontology, const std::function<void(const StoreFinding&)>& report)
        : ontology_(ontology), report_(report) {}

    void check(const StoredArticle& article) {
        article_ = article.record.id;
        if (!is_held(article))
            return check_tombstone(article);
        if (article.text)
            check_text(article);
        try {
            check_claims(article, decode_claims(article.block, article.record.id));
        } catch (const detail::DamagedBytes& damage) {
            found(std::string("its claims cannot be read: ") + damage.what(), add_again);
        }
    }

  private:
    void check_tombstone(const StoredArticle& article) {
        if (article.text || !article.block.empty())
            found("was removed, yet is still there", "remove it again");
    }

    void check_text(const StoredArticle& article) {
        if (!is_valid_utf8(article.text->text))
            found("its text is no UTF-8", add_again);
        else if (count_code_points(article.text->text) != article.record.characters)
            found("its text is not as long as its record says", add_again);
        if (sha256_hex(article.text->text) != article.record.sha256)
            found("its text does not have the hash of its record", add_again);
    }

    void check_claims(const StoredArticle& article, const std::vector<Claim>& claims) {
        if (claims.size() != article.record.claims)
            found("holds " + std::to_string(claims.size()) + " claims, its record says " +
                      std::to_string(article.record.claims),
                  add_again);
        for (const Claim& claim : claims)
            check_claim(article, claim);
    }

    void check_claim(const StoredArticle& article, const Claim& claim) {
        const std::uint64_t length = article.record.characters;
        if (claim.evidence.span.begin > claim.evidence.span.end || claim.evidence.span.end > length)
            found("claim " + claim.id + " stands outside the text", add_again);
        if (claim.id != claim_id(claim, article.record.sha256, ontology_))
            found("claim " + claim.id + " does not have the id of its content",
                  "add what extract printed, unchanged, or give the --ontology it was made with");
    }

    void found(std::string problem, std::string remedy) const {
        report_({article_, std::move(problem), std::move(remedy)});
    }

    const Ontology& ontology_;
    const std::function<void(const StoreFinding&)>& report_;
    std::string article_;
};

void check_structure(const Store& store, const std::function<void(const StoreFinding&)>& report) {
    store.connection().guarded([&] {
        SQLite::Statement row(store.connection().database(), "PRAGMA integrity_check");
        while (row.executeStep())
            if (const std::string finding = row.getColumn(0).getString(); finding != "ok")
                report({{},
                        "the file is damaged: " + finding,
                        "take a copy, or add the articles to a new graph"});
    });
}

} // namespace

void check_store(const Store& store, const Ontology& ontology,
                 const std::function<void(const StoreFinding&)>& report) {
    check_structure(store, report);
    Checker checker(ontology, report);
    store.for_each([&](const StoredArticle& article) { checker.check(article); });
}

} // namespace entente
