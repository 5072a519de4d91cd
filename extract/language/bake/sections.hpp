#pragma once

#include "extract/language/bake/model_writer.hpp"

#include <filesystem>

/// \file
/// What becomes of each part of the source package. Each function checks what the runtime relies
/// on, and throws `Error` where the package differs from what this program can run.

namespace entente::bake {

/// Checks the pipeline's configuration (config.cfg): architectures, widths, order of the parts.
void check_configuration(const std::filesystem::path& source);

/// Name, version, licence, and the SHA-256 of every file.
void add_origin(ModelWriter& model, const std::filesystem::path& source);

/// Word vectors, tagger, parser and entity recogniser: weights and labels.
void add_networks(ModelWriter& model, const std::filesystem::path& source);

/// Patterns and special cases of the tokenizer, norms of words.
void add_tokenizer(ModelWriter& model, const std::filesystem::path& source);

/// Rules that give parts of speech and features.
void add_attribute_rules(ModelWriter& model, const std::filesystem::path& source);

/// Rules, exceptions and known words of the lemmatizer.
void add_lemmas(ModelWriter& model, const std::filesystem::path& source);

} // namespace entente::bake
