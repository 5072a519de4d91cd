#pragma once

#include "graph/store/stored_article.hpp"

#include <functional>
#include <span>
#include <string>

namespace entente {

/// Joins the stores at `paths` to a new one at `output`, which appears when it is whole. `visit` is
/// called with each article that was read. The order of the paths does not show. Memory is that of
/// a batch. Throws `Error` where one cannot be read, where `output` is there already or cannot be
/// written; then there is no `output`.
void merge_stores(std::span<const std::string> paths, const std::string& output,
                  const std::function<void(const StoredArticle&)>& visit);

} // namespace entente
