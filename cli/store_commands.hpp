#pragma once

#include "cli/article_options.hpp"
#include "cli/exit_code.hpp"
#include "cli/graph_output.hpp"
#include "cli/query_options.hpp"
#include "export/picture_options.hpp"

#include <optional>
#include <string>
#include <vector>

/// \file
/// The subcommands that keep a graph in a file. See commands.hpp.

namespace entente {

/// `entente add`: articles or claim lines into a graph.
class AddCommand {
  public:
    explicit AddCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    ArticleOptions options_;
    bool anyway_ = false;
    bool renew_ = false;
};

/// `entente remove`: articles out of a graph.
class RemoveCommand {
  public:
    explicit RemoveCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    std::string graph_;
    std::vector<std::string> articles_;
};

/// `entente merge`: several graphs to one.
class MergeCommand {
  public:
    explicit MergeCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    std::vector<std::string> graphs_;
    std::string output_;
};

/// `entente check`: whether a graph is what this program wrote.
class CheckCommand {
  public:
    explicit CheckCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    std::string graph_;
    ResourceOptions resources_;
};

/// `entente export`: what a graph holds, in another format.
class ExportCommand {
  public:
    explicit ExportCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    ExitCode write_lines() const;
    PictureOptions picture_of(const GraphFormat& format, const Gazetteer& gazetteer) const;
    /// Writes while it reads; absent, and nothing is written, where the file must be read whole.
    std::optional<ExitCode> stream(const GraphFormat& format) const;

    CLI::App* parser_;
    QueryOptions options_;
    std::string format_;
    std::string output_;
    PictureOptions picture_;
};

} // namespace entente
