#pragma once

#include "cli/exit_code.hpp"
#include "cli/query_options.hpp"
#include "graph/queries/paths.hpp"
#include "graph/queries/ranking.hpp"

#include <string>

/// \file
/// The subcommands that ask a graph, a source file each; see commands.hpp. Their answers are
/// tables, JSON lines or CSV.

namespace entente {

/// `entente timeline`: events by date.
class TimelineCommand {
  public:
    explicit TimelineCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    QueryOptions options_;
};

/// `entente pair`: the relation of two, month by month.
class PairCommand {
  public:
    explicit PairCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    QueryOptions options_;
    std::string one_;
    std::string other_;
};

/// `entente between`: the state of all relations.
class BetweenCommand {
  public:
    explicit BetweenCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    QueryOptions options_;
    std::string on_;
    bool by_country_ = false;
    std::uint32_t top_ = 20;
};

/// `entente ego`: who is connected to someone.
class EgoCommand {
  public:
    explicit EgoCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    QueryOptions options_;
    std::string centre_;
    std::uint32_t hops_ = 1;
};

/// `entente path`: who connects two.
class PathCommand {
  public:
    explicit PathCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    QueryOptions options_;
    std::string from_;
    std::string to_;
    PathOptions paths_;
};

/// `entente rank`: who is central.
class RankCommand {
  public:
    explicit RankCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    QueryOptions options_;
    RankingOptions ranking_;
    std::uint32_t top_ = 20;
};

/// `entente communities`: who mostly deals with whom.
class CommunitiesCommand {
  public:
    explicit CommunitiesCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    QueryOptions options_;
    std::uint32_t min_size_ = 2;
};

/// `entente search`: names, aliases and evidence.
class SearchCommand {
  public:
    explicit SearchCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    QueryOptions options_;
    std::string query_;
};

/// `entente diff`: what two graphs, or two days of knowledge, tell differently.
class DiffCommand {
  public:
    explicit DiffCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    QueryOptions options_;
    std::string since_;
};

} // namespace entente
