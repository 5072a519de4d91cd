#include "extract/language/noun_chunks.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace entente {
namespace {

bool is_noun(PartOfSpeech pos) {
    return pos == PartOfSpeech::noun || pos == PartOfSpeech::propn || pos == PartOfSpeech::pron;
}

bool heads_a_phrase(std::string_view dep) {
    static constexpr std::array<std::string_view, 10> labels{
        "oprd", "nsubj", "dobj", "nsubjpass", "pcomp", "pobj", "dative", "appos", "attr", "ROOT"};
    return std::find(labels.begin(), labels.end(), dep) != labels.end();
}

/// The word whose place in the clause a conjunct shares: the first of the coordination.
const Token& first_conjunct(const std::vector<Token>& tokens, const Token& token) {
    std::uint32_t index = token.head;
    while (tokens[index].dep == "conj" && tokens[index].head < index)
        index = tokens[index].head;
    return tokens[index];
}

void widen(const std::vector<Token>& tokens, std::vector<std::uint32_t>& edges) {
    const auto widen_head = [&](std::size_t i) {
        std::uint32_t& edge = edges[tokens[i].head];
        edge = std::min(edge, edges[i]);
    };
    for (std::size_t i = 0; i < tokens.size(); ++i)
        widen_head(i);
    for (std::size_t i = tokens.size(); i-- > 0;)
        widen_head(i);
}

/// Whether each head stands in the sentence of its dependent; sentences begin at the edges of
/// roots.
bool heads_stay_inside(const std::vector<Token>& tokens, const std::vector<std::uint32_t>& edges) {
    std::vector<bool> starts(tokens.size(), false);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (tokens[i].head == i)
            starts[edges[i]] = true;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool closes = (starts[i] && i > 0) || i + 1 == tokens.size();
        if (!closes)
            continue;
        // One token of slack at the end: the check that the model was trained with has it too.
        for (std::size_t j = begin; j < i; ++j)
            if (tokens[j].head < begin || tokens[j].head > i)
                return false;
        begin = i;
    }
    return true;
}

} // namespace

std::vector<std::uint32_t> left_edges(const Annotation& annotation) {
    constexpr int most_rounds = 12;
    std::vector<std::uint32_t> edges(annotation.tokens.size());
    std::iota(edges.begin(), edges.end(), 0U);
    for (int round = 0; round < most_rounds; ++round) {
        widen(annotation.tokens, edges);
        if (heads_stay_inside(annotation.tokens, edges))
            break;
    }
    return edges;
}

std::vector<NounChunk> noun_chunks(const Annotation& annotation, LabelScheme scheme) {
    if (scheme != LabelScheme::clear)
        return {};
    const std::vector<Token>& tokens = annotation.tokens;
    const std::vector<std::uint32_t> edges = left_edges(annotation);
    std::vector<NounChunk> chunks;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        if (!is_noun(tokens[i].pos) || (!chunks.empty() && edges[i] < chunks.back().end))
            continue;
        const bool conjunct = tokens[i].dep == "conj";
        if (heads_a_phrase(conjunct ? first_conjunct(tokens, tokens[i]).dep : tokens[i].dep))
            chunks.push_back({.begin = edges[i], .end = i + 1});
    }
    return chunks;
}

} // namespace entente
