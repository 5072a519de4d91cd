#include "extract/language/syntax.hpp"

#include <algorithm>
#include <array>
#include <ranges>
#include <utility>

namespace entente {

namespace {

bool is_adposition(const Token& token) {
    return token.pos == PartOfSpeech::adp || token.pos == PartOfSpeech::sconj ||
           token.pos == PartOfSpeech::part || token.tag == "IN" || token.tag == "TO";
}

} // namespace

SyntaxTree::SyntaxTree(std::span<const Token> tokens, LabelScheme scheme)
    : tokens_(tokens), relations_(tokens.size(), Relation::root), heads_(tokens.size()),
      prepositions_(tokens.size(), no_token) {
    const bool parsed = scheme != LabelScheme::none;
    for (std::uint32_t i = 0; i < size(); ++i) {
        heads_[i] = parsed ? tokens[i].head : i;
        if (parsed && heads_[i] != i)
            relations_[i] = read_relation(tokens[i].dep, scheme);
    }
    if (scheme == LabelScheme::clear)
        lift_prepositions();
    if (scheme == LabelScheme::universal)
        raise_copulas();
    index_children();
    number_words();
}

/// ClearNLP hangs "Moscow" below "in" and "in" below "arrived"; this exchanges the two.
void SyntaxTree::lift_prepositions() {
    const auto raw_heads = heads_;
    const auto raw_relations = relations_;
    std::vector<char> introduces(size(), 0);
    for (std::uint32_t i = 0; i < size(); ++i) {
        const bool prepositional =
            raw_relations[i] == Relation::preposition ||
            (raw_relations[i] == Relation::indirect_object && is_adposition(tokens_[i])) ||
            (raw_relations[i] == Relation::conjunct && is_adposition(tokens_[i]));
        introduces[i] = prepositional && raw_heads[i] != i;
    }
    // The object of each preposition takes its place; further words below it follow.
    std::vector<std::uint32_t> lifted(size(), no_token);
    for (std::uint32_t i = 0; i < size(); ++i) {
        const bool liftable = raw_relations[i] == Relation::oblique ||
                              raw_relations[i] == Relation::prepositional_clause;
        if (!liftable || !introduces[raw_heads[i]])
            continue;
        // What follows a preposition is its object, whatever else the parser hangs there.
        std::uint32_t& object = lifted[raw_heads[i]];
        if (object == no_token || (object < raw_heads[i] && i > raw_heads[i]))
            object = i;
    }
    for (std::uint32_t i = 0; i < size(); ++i) {
        const std::uint32_t preposition = raw_heads[i];
        if (preposition == i || !introduces[preposition] || lifted[preposition] == no_token)
            continue;
        if (lifted[preposition] != i) {
            if (!introduces[i] || lifted[i] == no_token)
                heads_[i] = lifted[preposition];
            continue;
        }
        std::uint32_t top = preposition;
        while (introduces[top] && raw_heads[top] != top)
            top = raw_heads[top];
        std::uint32_t first = preposition; // "in Suria and in Belmark": the first decides the role
        while (raw_relations[first] == Relation::conjunct && introduces[raw_heads[first]])
            first = raw_heads[first];
        heads_[i] = top;
        prepositions_[i] = preposition;
        if (raw_relations[i] == Relation::oblique && raw_relations[first] != Relation::preposition)
            relations_[i] = Relation::indirect_object;
        if (raw_relations[i] == Relation::oblique && tokens_[first].dep == "agent")
            relations_[i] = Relation::agent;
        heads_[preposition] = i;
        relations_[preposition] = Relation::preposition;
    }
}

/// Universal Dependencies makes "guest" the head of "she is a guest"; here the copula is, as in
/// ClearNLP.
void SyntaxTree::raise_copulas() {
    std::vector<std::vector<std::uint32_t>> below(size()); // also those that went elsewhere since
    for (std::uint32_t i = 0; i < size(); ++i)
        below[heads_[i]].push_back(i);
    for (std::uint32_t i = 0; i < size(); ++i) {
        if (relations_[i] == Relation::preposition && prepositions_[heads_[i]] == no_token)
            prepositions_[heads_[i]] = i;
        if (tokens_[i].dep != "cop" || heads_[i] == i)
            continue;
        const std::uint32_t nominal = heads_[i];
        const bool is_root = heads_[nominal] == nominal;
        heads_[i] = is_root ? i : heads_[nominal];
        relations_[i] = relations_[nominal];
        heads_[nominal] = i;
        relations_[nominal] = Relation::attribute;
        below[heads_[i]].push_back(i);
        below[i].push_back(nominal);
        for (const std::uint32_t k : std::vector<std::uint32_t>(below[nominal])) {
            const bool clausal =
                relations_[k] == Relation::subject || relations_[k] == Relation::auxiliary ||
                relations_[k] == Relation::negation || relations_[k] == Relation::marker ||
                relations_[k] == Relation::conjunct;
            if (k == i || heads_[k] != nominal || !clausal)
                continue;
            heads_[k] = i;
            below[i].push_back(k);
        }
    }
}

void SyntaxTree::index_children() {
    const auto count = static_cast<std::uint32_t>(size());
    child_starts_.assign(count + 1, 0);
    for (std::uint32_t i = 0; i < count; ++i)
        child_starts_[heads_[i] + 1] += heads_[i] != i;
    for (std::uint32_t i = 0; i < count; ++i)
        child_starts_[i + 1] += child_starts_[i];
    children_.resize(child_starts_[count]);
    auto next = child_starts_;
    for (std::uint32_t i = 0; i < count; ++i)
        if (heads_[i] != i)
            children_[next[heads_[i]]++] = i;
}

/// Numbers the words from each root down, so that those below a word have the numbers behind its
/// own, and finds from that how far its phrase goes and with what it is coordinated.
void SyntaxTree::number_words() {
    const auto count = static_cast<std::uint32_t>(size());
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> open;
    order.reserve(count);
    numbers_.assign(count, no_token);
    left_edges_.resize(count);
    first_conjuncts_.resize(count);
    for (std::uint32_t i = 0; i < count; ++i)
        left_edges_[i] = first_conjuncts_[i] = i;
    right_edges_ = left_edges_;
    for (std::uint32_t root = 0; root < count; ++root) {
        if (heads_[root] == root)
            open.push_back(root);
        while (!open.empty()) {
            const std::uint32_t word = open.back();
            open.pop_back();
            numbers_[word] = static_cast<std::uint32_t>(order.size());
            order.push_back(word);
            if (relations_[word] == Relation::conjunct)
                first_conjuncts_[word] = first_conjuncts_[heads_[word]];
            for (const std::uint32_t dependent : children(word))
                open.push_back(dependent);
        }
    }
    sizes_.assign(count, 1);
    for (const std::uint32_t word : std::views::reverse(order)) {
        const std::uint32_t above = heads_[word];
        left_edges_[above] = std::min(left_edges_[above], left_edges_[word]);
        right_edges_[above] = std::max(right_edges_[above], right_edges_[word]);
        sizes_[above] += above == word ? 0 : sizes_[word];
    }
}

std::span<const std::uint32_t> SyntaxTree::children(std::uint32_t index) const {
    return {children_.data() + child_starts_[index],
            child_starts_[index + 1] - child_starts_[index]};
}

std::string_view SyntaxTree::preposition_lemma(std::uint32_t index) const {
    const std::uint32_t preposition = prepositions_[index];
    return preposition == no_token ? std::string_view() : tokens_[preposition].lemma;
}

std::uint32_t SyntaxTree::child(std::uint32_t index, Relation relation) const {
    for (const std::uint32_t dependent : children(index))
        if (relations_[dependent] == relation)
            return dependent;
    return no_token;
}

std::vector<std::uint32_t> SyntaxTree::conjuncts(std::uint32_t index) const {
    std::vector<std::uint32_t> members{first_conjunct(index)};
    for (std::size_t i = 0; i < members.size(); ++i)
        for (const std::uint32_t dependent : children(members[i]))
            if (relations_[dependent] == Relation::conjunct)
                members.push_back(dependent);
    std::ranges::sort(members);
    return members;
}

bool SyntaxTree::dominates(std::uint32_t ancestor, std::uint32_t index) const {
    return numbers_[index] - numbers_[ancestor] < sizes_[ancestor];
}

} // namespace entente
