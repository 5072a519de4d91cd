#include "extract/language/bake/model_writer.hpp"
#include "extract/language/bake/sections.hpp"
#include "ontology/diagnostic.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <cstdio>
#include <exception>
#include <filesystem>

namespace {

constexpr int cannot_work = 3;
constexpr int wrong_usage = 2;

void bake_model(const std::filesystem::path& source, const std::filesystem::path& output) {
    entente::bake::ModelWriter model;
    entente::bake::check_configuration(source);
    entente::bake::add_origin(model, source);
    entente::bake::add_tokenizer(model, source);
    entente::bake::add_attribute_rules(model, source);
    entente::bake::add_lemmas(model, source);
    entente::bake::add_networks(model, source);
    model.write(output);
}

} // namespace

/// Bakes the folder of a spaCy model into one file that the program maps into memory.
int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr,
                   "Usage: entente-bake SOURCE_FOLDER MODEL_FILE\n"
                   "Checks the folder that scripts/fetch-model wrote, and bakes it into the "
                   "file that entente reads.\n");
        return wrong_usage;
    }
    try {
        if (::sodium_init() < 0)
            throw std::runtime_error("the cryptographic library cannot be initialised");
        bake_model(argv[1], argv[2]);
    } catch (const std::exception& error) {
        fmt::print(stderr, "entente-bake: {}\n", error.what());
        return cannot_work;
    }
    return 0;
}
