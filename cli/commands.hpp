#pragma once

#include "cli/article_options.hpp"
#include "cli/exit_code.hpp"
#include "export/picture_options.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// \file
/// The program's subcommands, a source file each. Each declares itself at the program's parser,
/// which keeps references to its options; so a command stays where it is made.

namespace entente {

/// `entente extract`: articles to claim lines.
class ExtractCommand {
  public:
    explicit ExtractCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    ArticleOptions options_;
    bool no_text_ = false;
};

/// `entente explain`: how the claims of articles were found, and what was missed.
class ExplainCommand {
  public:
    explicit ExplainCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    ArticleOptions options_;
    std::string output_;
    bool all_ = false;
};

/// `entente eval`: how well claims meet a user's own labels.
class EvalCommand {
  public:
    explicit EvalCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    ArticleOptions options_;
    bool errors_ = false;
    bool json_ = false;
};

/// `entente build`: articles or claim lines to a drawing or a file of linked data.
class BuildCommand {
  public:
    explicit BuildCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    ArticleOptions options_;
    std::string output_;
    PictureOptions picture_;
};

/// `entente who`: which names were taken for one actor, and why.
class WhoCommand {
  public:
    explicit WhoCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    ArticleOptions options_;
    bool json_ = false;
};

/// `entente conflicts`: what sources disagree about.
class ConflictsCommand {
  public:
    explicit ConflictsCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    ArticleOptions options_;
    bool json_ = false;
};

/// `entente why`: by which rules the mentions of an event were joined.
class WhyCommand {
  public:
    explicit WhyCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    ArticleOptions options_;
    std::string event_;
    bool json_ = false;
};

class CheckedOutput;
class Console;
class CorrectedLines;

/// `entente correct`: adds to a file of corrections, lists it, takes out of it.
class CorrectCommand {
  public:
    explicit CorrectCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    ExitCode run(CorrectedLines& lines, Console& console) const;
    void add(const std::string& verb, CorrectedLines& lines, CheckedOutput& output,
             Console& console) const;
    void remove(CorrectedLines& lines, Console& console) const;

    CLI::App* parser_;
    std::string file_;
    std::string graph_;
    std::vector<std::string> words_;
};

/// `entente annotate`: articles to CoNLL-U.
class AnnotateCommand {
  public:
    explicit AnnotateCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    ArticleOptions options_;
};

/// In what form `entente ontology` tells what can be said.
enum class OntologyFormat : std::uint8_t { table, json, turtle, shacl, frame };

/// `entente ontology`: event types, roles and codes.
class OntologyCommand {
  public:
    explicit OntologyCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    ResourceOptions resources_;
    OntologyFormat format_ = OntologyFormat::table;
};

} // namespace entente
