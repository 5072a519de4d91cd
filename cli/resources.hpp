#pragma once

#include "extract/events/extractor.hpp"
#include "extract/language/engine.hpp"
#include "ontology/diagnostic.hpp"
#include "ontology/gazetteer.hpp"
#include "ontology/ontology.hpp"
#include "ontology/trigger_lexicon.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace entente {

/// Where the program finds what it knows.
struct ResourceOptions {
    /// Folder of model and tables; empty to look for it.
    std::string share;
    /// "cnn", "none" or "conllu:FILE".
    std::string engine = "cnn";
    /// A file of types that extend the ontology; empty for none.
    std::string ontology;
    /// A file of triggers to use instead of ours; empty for ours.
    std::string triggers;
    /// Tables of actors that go before the gazetteer.
    std::vector<std::string> actors;
};

/// The folder of model and tables: `share` if given, the environment's ENTENTE_SHARE,
/// `share/entente` beside the program (build tree) or beside its folder (installed). Throws `Error`
/// that names the places it looked at.
std::filesystem::path find_share(const std::string& share);

/// The ontology, extended by the user's. Throws `Error`.
Ontology load_ontology(const ResourceOptions& options);

/// The gazetteer with the user's own actors. Malformed lines of theirs go to `report`. Throws
/// `Error` where a table of ours is missing or malformed, or one of theirs cannot be used at all.
Gazetteer load_gazetteer(const ResourceOptions& options, const DiagnosticSink& report);

/// A gazetteer that is read when it is first needed. Borrows the options.
class LazyGazetteer {
  public:
    LazyGazetteer(const ResourceOptions& options, DiagnosticSink report)
        : options_(options), report_(std::move(report)) {}

    /// Not safe for several threads. Throws `Error` where a table is missing or malformed.
    const Gazetteer& get() {
        if (!gazetteer_)
            gazetteer_ = load_gazetteer(options_, report_);
        return *gazetteer_;
    }

  private:
    const ResourceOptions& options_;
    DiagnosticSink report_;
    std::optional<Gazetteer> gazetteer_;
};

/// Throws `Error` that says how to mend it where the model is missing or damaged.
std::unique_ptr<Engine> load_engine(const ResourceOptions& options);

/// An extractor with engine and rules. Stays where it is made. Borrows ontology and gazetteer.
class Toolkit {
  public:
    /// Throws `Error` where a resource cannot be used.
    Toolkit(const ResourceOptions& options, const Ontology& ontology, const Gazetteer& gazetteer,
            double least_confidence);
    Toolkit(const Toolkit&) = delete;
    Toolkit& operator=(const Toolkit&) = delete;

    const Extractor& extractor() const noexcept { return extractor_; }

  private:
    std::unique_ptr<Engine> engine_;
    TriggerLexicon lexicon_;
    Extractor extractor_;
};

} // namespace entente
