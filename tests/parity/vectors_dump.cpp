/// Writes the vectors of tokens, for comparison with spaCy's (compare_vectors.py beside this).
///
/// Standard input holds tokens in the form of entente-parity, of which only the six features count.
/// FOLDER gets, for the N-th document, N.tok2vec.f32 and N.ner.f32: 96 floats a token, as this
/// machine keeps them.

#include "extract/language/model_file.hpp"
#include "extract/language/network/tok2vec.hpp"
#include "extract/language/network_weights.hpp"

#include <array>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using entente::TokenFeatures;

constexpr int wrong_usage = 2;
constexpr int cannot_work = 3;

/// Columns behind the token's text and space.
TokenFeatures read_token(const std::string& line) {
    std::istringstream columns(line.substr(line.find('\t') + 1));
    TokenFeatures token;
    bool followed = false;
    columns >> followed >> token.norm >> token.prefix >> token.suffix >> token.shape >>
        token.space_after >> token.is_space;
    if (!columns)
        throw std::runtime_error("not a token: " + line);
    return token;
}

/// Reads one document; false at the end of the stream.
bool read_document(std::istream& input, std::vector<TokenFeatures>& tokens) {
    tokens.clear();
    for (std::string line; std::getline(input, line);) {
        if (line == "==")
            return true;
        if (!line.starts_with("# "))
            tokens.push_back(read_token(line));
    }
    return false;
}

/// One of the model's two embeddings.
class Embedding {
  public:
    Embedding(std::string name, const entente::Tok2VecWeights& weights)
        : name_(std::move(name)),
          tok2vec_(weights, entente::detail::kernels(entente::best_instructions())) {}

    void write(const std::vector<TokenFeatures>& tokens, std::size_t document,
               const std::filesystem::path& folder) {
        std::vector<float> vectors(tokens.size() * entente::vector_width);
        const std::array<std::size_t, 1> length{tokens.size()};
        tok2vec_.embed(tokens, length, workspace_, vectors);
        std::ofstream output(folder / (std::to_string(document) + "." + name_ + ".f32"),
                             std::ios::binary);
        output.write(reinterpret_cast<const char*>(vectors.data()),
                     static_cast<std::streamsize>(vectors.size() * sizeof(float)));
        if (!output.flush())
            throw std::runtime_error("cannot write to " + folder.string());
    }

  private:
    std::string name_;
    entente::detail::Tok2Vec tok2vec_;
    entente::detail::Tok2Vec::Workspace workspace_;
};

void dump(const std::filesystem::path& model_path, const std::filesystem::path& folder) {
    const entente::ModelFile model = entente::ModelFile::open(model_path);
    const entente::NetworkWeights weights = entente::read_network_weights(model);
    Embedding shared("tok2vec", weights.tok2vec);
    Embedding entities("ner", weights.entity_tok2vec);
    std::filesystem::create_directories(folder);
    std::vector<TokenFeatures> tokens;
    for (std::size_t document = 0; read_document(std::cin, tokens); ++document) {
        if (tokens.empty())
            continue;
        shared.write(tokens, document, folder);
        entities.write(tokens, document, folder);
    }
}

} // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    if (argc != 3) {
        std::cerr << "Usage: entente-parity-vectors MODEL_FILE FOLDER < TSV\n";
        return wrong_usage;
    }
    try {
        dump(argv[1], argv[2]);
    } catch (const std::exception& error) {
        std::cerr << "entente-parity-vectors: " << error.what() << '\n';
        return cannot_work;
    }
    return 0;
}
