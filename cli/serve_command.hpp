#pragma once

#include "cli/article_options.hpp"
#include "cli/exit_code.hpp"

#include <cstdint>

namespace entente {

/// `entente serve`: a graph file to explore in a browser.
class ServeCommand {
  public:
    explicit ServeCommand(CLI::App& program);
    bool chosen() const;
    ExitCode run() const;

  private:
    CLI::App* parser_;
    ArticleOptions options_;
    std::uint16_t port_ = 8642;
    std::string title_;
};

} // namespace entente
