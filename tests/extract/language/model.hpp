#pragma once

#include "extract/language/annotation.hpp"
#include "extract/language/bake/model_writer.hpp"
#include "extract/language/model_file.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::test {

/// The baked model of the build tree. Fails the test that needs it where there is none.
inline std::filesystem::path built_model() {
    std::filesystem::path model = ENTENTE_TEST_SHARE "/model/en_core_web_sm-3.8.0.bin";
    INFO("no language model: run scripts/fetch-model, and build again");
    REQUIRE(std::filesystem::exists(model));
    return model;
}

/// What the exception says that `action` throws; empty if it throws none.
template <typename Action>
std::string complaint(Action action) {
    try {
        action();
    } catch (const std::exception& error) {
        return error.what();
    }
    return {};
}

inline bool mentions(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

using tests::TemporaryFolder;

/// A model file of the sections that `fill` adds.
inline ModelFile small_model(const TemporaryFolder& folder,
                             const std::function<void(bake::ModelWriter&)>& fill) {
    bake::ModelWriter writer;
    fill(writer);
    writer.write(folder.file("small.bin"));
    return ModelFile::open(folder.file("small.bin"));
}

inline std::string_view form(std::string_view text, const Token& token) {
    return text.substr(token.span.begin, token.span.end - token.span.begin);
}

inline std::vector<std::string> forms(std::string_view text, const Annotation& annotation) {
    std::vector<std::string> all;
    for (const Token& token : annotation.tokens)
        all.emplace_back(form(text, token));
    return all;
}

inline bool same(const Token& a, const Token& b) {
    return a.span == b.span && a.space_after == b.space_after &&
           a.sentence_start == b.sentence_start && a.pos == b.pos &&
           a.entity_position == b.entity_position && a.head == b.head && a.tag == b.tag &&
           a.dep == b.dep && a.morph == b.morph && a.entity == b.entity && a.lemma == b.lemma;
}

inline bool same(const Annotation& a, const Annotation& b) {
    return std::equal(a.tokens.begin(), a.tokens.end(), b.tokens.begin(), b.tokens.end(),
                      [](const Token& x, const Token& y) { return same(x, y); });
}

} // namespace entente::test
